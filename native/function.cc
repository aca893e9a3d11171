#include "function.h"

#include <string>
#include <vector>

#include "graph.h"
#include "status.h"

namespace tensorflow_native {

Ref<Function> ReadFunction(const Call& call, size_t index, const char* what) {
  return static_cast<Function*>(call.environment.Unwrap(call[index], HandleKind::kFunction, what)->object);
}

namespace {

napi_value MakeFunction(const Call& call, FunctionOwner function) {
  const Ref<Function> owner(new Function(function.release()));
  return call.environment.WrapOwner(HandleKind::kFunction, owner.get());
}

// Names as an array of C strings; null where JavaScript gave null.
class Names {
 public:
  Names(const Call& call, napi_value values, size_t count, const char* what) {
    if (IsNullish(call.env, values)) return;
    const uint32_t length = ReadArrayLength(call.env, values, what);
    if (length != count) {
      ThrowRangeError(std::string(what) + ": expected " + std::to_string(count) + ", received " +
                      std::to_string(length));
    }
    given_ = true;
    for (uint32_t i = 0; i < length; ++i) texts_.push_back(ReadName(call.env, Element(call.env, values, i), what));
    for (const std::string& text : texts_) pointers_.push_back(text.c_str());
  }
  const char* const* data() const { return given_ ? pointers_.data() : nullptr; }

 private:
  bool given_ = false;
  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

// TF_Function* TF_GraphToFunctionWithControlOutputs(
//     const TF_Graph* fn_body, const char* fn_name, unsigned char append_hash_to_fn_name, int num_opers,
//     const TF_Operation* const* opers, int ninputs, const TF_Output* inputs, int noutputs, const TF_Output* outputs,
//     const char* const* output_names, int ncontrol_outputs, const TF_Operation* const* control_outputs,
//     const char* const* control_output_names, const TF_FunctionOptions*, const char* description, TF_Status*)
// void TF_DeleteFunction(TF_Function*): when its handle is collected
//
// graphToFunction(graph: GraphHandle, name: string, appendHash: boolean,
//                 operations: readonly OperationHandle[] | null, inputs: readonly Output[], outputs: readonly Output[],
//                 outputNames: readonly string[] | null, controlOutputs: readonly OperationHandle[],
//                 controlOutputNames: readonly string[] | null, description: string | null): FunctionHandle
napi_value GraphToFunction(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const std::string name = ReadName(call.env, call[1], "name");
  const bool append_hash = ReadBool(call.env, call[2], "appendHash");
  const bool whole = IsNullish(call.env, call[3]);
  std::vector<TF_Operation*> operations;
  if (!whole) operations = ReadOperations(call, call[3], "operations", graph.get());
  const std::vector<TF_Output> inputs = ReadOutputs(call, call[4], "inputs", graph.get());
  const std::vector<TF_Output> outputs = ReadOutputs(call, call[5], "outputs", graph.get());
  const Names output_names(call, call[6], outputs.size(), "outputNames");
  const std::vector<TF_Operation*> control_outputs = ReadOperations(call, call[7], "controlOutputs", graph.get());
  const Names control_names(call, call[8], control_outputs.size(), "controlOutputNames");
  const bool described = !IsNullish(call.env, call[9]);
  const std::string description = described ? ReadName(call.env, call[9], "description") : std::string();
  Status status;
  FunctionOwner function(TF_GraphToFunctionWithControlOutputs(
      graph->get(), name.c_str(), append_hash, whole ? -1 : static_cast<int>(operations.size()), operations.data(),
      static_cast<int>(inputs.size()), inputs.data(), static_cast<int>(outputs.size()), outputs.data(),
      output_names.data(), static_cast<int>(control_outputs.size()), control_outputs.data(), control_names.data(),
      /*opts=*/nullptr, described ? description.c_str() : nullptr, status));
  status.Check();
  return MakeFunction(call, std::move(function));
}

// const char* TF_FunctionName(TF_Function*)
//
// functionName(fn: FunctionHandle): string
napi_value FunctionName(const Call& call) {
  return MakeString(call.env, TF_FunctionName(ReadFunction(call, 0, "fn")->get()));
}

// void TF_FunctionToFunctionDef(TF_Function*, TF_Buffer* output_func_def, TF_Status*)
//
// functionToProto(fn: FunctionHandle): Uint8Array
napi_value FunctionToProto(const Call& call) {
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_FunctionToFunctionDef(ReadFunction(call, 0, "fn")->get(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// TF_Function* TF_FunctionImportFunctionDef(const void* proto, size_t proto_len, TF_Status*)
//
// functionFromProto(functionDef: Uint8Array): FunctionHandle
napi_value FunctionFromProto(const Call& call) {
  const ByteSpan bytes = ReadBytes(call.env, call[0], "functionDef");
  Status status;
  FunctionOwner function(TF_FunctionImportFunctionDef(bytes.data, bytes.size, status));
  status.Check();
  return MakeFunction(call, std::move(function));
}

// void TF_FunctionSetAttrValueProto(TF_Function*, const char* attr_name, const void* proto, size_t proto_len,
//                                   TF_Status*)
//
// functionSetAttr(fn: FunctionHandle, name: string, attrValue: Uint8Array): void
napi_value FunctionSetAttr(const Call& call) {
  const Ref<Function> function = ReadFunction(call, 0, "fn");
  const std::string name = ReadName(call.env, call[1], "name");
  const ByteSpan bytes = ReadBytes(call.env, call[2], "attrValue");
  Status status;
  TF_FunctionSetAttrValueProto(function->get(), name.c_str(), bytes.data, bytes.size, status);
  status.Check();
  return nullptr;
}

// void TF_FunctionGetAttrValueProto(TF_Function*, const char* attr_name, TF_Buffer* output_attr_value, TF_Status*)
//
// functionAttr(fn: FunctionHandle, name: string): Uint8Array
napi_value FunctionAttr(const Call& call) {
  const Ref<Function> function = ReadFunction(call, 0, "fn");
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_FunctionGetAttrValueProto(function->get(), ReadName(call.env, call[1], "name").c_str(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TF_GraphCopyFunction(TF_Graph*, const TF_Function* func, const TF_Function* grad, TF_Status*)
//
// graphCopyFunction(graph: GraphHandle, fn: FunctionHandle, gradient: FunctionHandle | null): void
napi_value GraphCopyFunction(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const Ref<Function> function = ReadFunction(call, 1, "fn");
  Ref<Function> gradient;
  if (!IsNullish(call.env, call[2])) gradient = ReadFunction(call, 2, "gradient");
  Status status;
  TF_GraphCopyFunction(graph->get(), function->get(), gradient ? gradient->get() : nullptr, status);
  status.Check();
  return nullptr;
}

// int TF_GraphNumFunctions(TF_Graph*)
// int TF_GraphGetFunctions(TF_Graph*, TF_Function** funcs, int max_func, TF_Status*)
//
// graphFunctions(graph: GraphHandle): FunctionHandle[]
napi_value GraphFunctions(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  std::vector<TF_Function*> functions(TF_GraphNumFunctions(graph->get()));
  Status status;
  const int count = TF_GraphGetFunctions(graph->get(), functions.data(), static_cast<int>(functions.size()), status);
  status.Check();
  std::vector<FunctionOwner> owners;
  for (int i = 0; i < count; ++i) owners.emplace_back(functions[i]);
  napi_value result = MakeArray(call.env, owners.size());
  for (size_t i = 0; i < owners.size(); ++i) SetElement(call.env, result, i, MakeFunction(call, std::move(owners[i])));
  return result;
}

}  // namespace

void DefineFunction(Exports& exports) {
  exports.Add("graphToFunction", GraphToFunction);
  exports.Add("functionName", FunctionName);
  exports.Add("functionToProto", FunctionToProto);
  exports.Add("functionFromProto", FunctionFromProto);
  exports.Add("functionSetAttr", FunctionSetAttr);
  exports.Add("functionAttr", FunctionAttr);
  exports.Add("graphCopyFunction", GraphCopyFunction);
  exports.Add("graphFunctions", GraphFunctions);
}

}  // namespace tensorflow_native
