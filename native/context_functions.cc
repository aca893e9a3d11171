#include <string>

#include "context.h"
#include "function.h"

namespace tensorflow_native {

namespace {

// void TFE_ContextAddFunction(TFE_Context*, TF_Function*, TF_Status*)
//
// contextAddFunction(context: ContextHandle, fn: FunctionHandle): void
napi_value ContextAddFunction(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  Status status;
  TFE_ContextAddFunction(context->get(), ReadFunction(call, 1, "fn")->get(), status);
  status.Check();
  return nullptr;
}

// void TFE_ContextAddFunctionDef(TFE_Context*, const char* serialized_function_def, size_t size, TF_Status*)
//
// contextAddFunctionDef(context: ContextHandle, functionDef: Uint8Array): void
napi_value ContextAddFunctionDef(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const ByteSpan bytes = ReadBytes(call.env, call[1], "functionDef");
  Status status;
  TFE_ContextAddFunctionDef(context->get(), reinterpret_cast<const char*>(bytes.data), bytes.size, status);
  status.Check();
  return nullptr;
}

// void TFE_ContextRemoveFunction(TFE_Context*, const char* name, TF_Status*)
//
// contextRemoveFunction(context: ContextHandle, name: string): void
napi_value ContextRemoveFunction(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  Status status;
  TFE_ContextRemoveFunction(context->get(), ReadName(call.env, call[1], "name").c_str(), status);
  status.Check();
  return nullptr;
}

// unsigned char TFE_ContextHasFunction(TFE_Context*, const char* name)
//
// contextHasFunction(context: ContextHandle, name: string): boolean
napi_value ContextHasFunction(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  return MakeBool(call.env, TFE_ContextHasFunction(context->get(), ReadName(call.env, call[1], "name").c_str()) != 0);
}

// void TFE_ContextGetFunctionDef(TFE_Context*, const char* function_name, TF_Buffer*, TF_Status*)
//
// contextFunctionDef(context: ContextHandle, name: string): Uint8Array
napi_value ContextFunctionDef(const Call& call) {
  if (TFE_ContextGetFunctionDef == nullptr) ThrowError("this libtensorflow lacks TFE_ContextGetFunctionDef");
  const Ref<Context> context = ReadContext(call, 0);
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TFE_ContextGetFunctionDef(context->get(), ReadName(call.env, call[1], "name").c_str(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

}  // namespace

void DefineContextFunctions(Exports& exports) {
  exports.Add("contextAddFunction", ContextAddFunction);
  exports.Add("contextAddFunctionDef", ContextAddFunctionDef);
  exports.Add("contextRemoveFunction", ContextRemoveFunction);
  exports.Add("contextHasFunction", ContextHasFunction);
  exports.Add("contextFunctionDef", ContextFunctionDef);
}

}  // namespace tensorflow_native
