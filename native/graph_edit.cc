#include "graph_edit.h"

#include <string>

#include "graph.h"
#include "status.h"

namespace tensorflow_native {

namespace {

// void TF_UpdateEdge(TF_Graph*, TF_Output new_src, TF_Input dst, TF_Status*)
//
// graphUpdateEdge(graph: GraphHandle, source: Output, operation: OperationHandle, input: number): void
napi_value GraphUpdateEdge(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const TF_Output source = ReadOutput(call, call[1], "source", graph.get());
  TF_Operation* operation = ReadOperation(call, call[2], "operation", graph.get()).operation;
  const int64_t input = ReadIntegerIn(call.env, call[3], 0, TF_OperationNumInputs(operation) - 1, "input");
  Status status;
  TF_UpdateEdge(graph->get(), source, {operation, static_cast<int>(input)}, status);
  status.Check();
  return nullptr;
}

// void TF_AddOperationControlInput(TF_Graph*, TF_Operation* op, TF_Operation* input)
//
// operationAddControlInput(operation: OperationHandle, input: OperationHandle): void
napi_value OperationAddControlInput(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  TF_AddOperationControlInput(graph->get(), operation, ReadOperation(call, call[1], "input", graph).operation);
  return nullptr;
}

// void TF_RemoveAllControlInputs(TF_Graph*, TF_Operation* op)
//
// operationRemoveControlInputs(operation: OperationHandle): void
napi_value OperationRemoveControlInputs(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  TF_RemoveAllControlInputs(graph->get(), operation);
  return nullptr;
}

// void TF_SetAttr(TF_Graph*, TF_Operation* op, const char* attr_name, TF_Buffer* attr_value_proto, TF_Status*)
//
// operationSetAttr(operation: OperationHandle, name: string, attrValue: Uint8Array): void
napi_value OperationSetAttr(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  const std::string name = ReadName(call.env, call[1], "name");
  const ByteSpan bytes = ReadBytes(call.env, call[2], "attrValue");
  const BufferOwner buffer(TF_NewBufferFromString(bytes.data, bytes.size));
  Status status;
  TF_SetAttr(graph->get(), operation, name.c_str(), buffer.get(), status);
  status.Check();
  return nullptr;
}

// void TF_ClearAttr(TF_Graph*, TF_Operation* op, const char* attr_name, TF_Status*)
//
// operationClearAttr(operation: OperationHandle, name: string): void
napi_value OperationClearAttr(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  Status status;
  TF_ClearAttr(graph->get(), operation, ReadName(call.env, call[1], "name").c_str(), status);
  status.Check();
  return nullptr;
}

// void TF_SetRequestedDevice(TF_Graph*, TF_Operation* op, const char* device)
//
// operationSetDevice(operation: OperationHandle, device: string): void
napi_value OperationSetDevice(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  TF_SetRequestedDevice(graph->get(), operation, ReadName(call.env, call[1], "device").c_str());
  return nullptr;
}

// void TF_SetFullType(TF_Graph*, TF_Operation* op, const TF_Buffer* full_type_proto)
//
// operationSetFullType(operation: OperationHandle, fullType: Uint8Array): void
napi_value OperationSetFullType(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  const ByteSpan bytes = ReadBytes(call.env, call[1], "fullType");
  const BufferOwner buffer(TF_NewBufferFromString(bytes.data, bytes.size));
  TF_SetFullType(graph->get(), operation, buffer.get());
  return nullptr;
}

// TF_Buffer* TF_GetHandleShapeAndType(TF_Graph*, TF_Output)
//
// graphHandleData(graph: GraphHandle, output: Output): Uint8Array | null
napi_value GraphHandleData(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const TF_Output output = ReadOutput(call, call[1], "output", graph.get());
  const BufferOwner buffer(TF_GetHandleShapeAndType(graph->get(), output));
  if (buffer == nullptr) return MakeNull(call.env);
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TF_SetHandleShapeAndType(TF_Graph*, TF_Output, const void* proto, size_t proto_len, TF_Status*)
//
// graphSetHandleData(graph: GraphHandle, output: Output, handleData: Uint8Array): void
napi_value GraphSetHandleData(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const TF_Output output = ReadOutput(call, call[1], "output", graph.get());
  const ByteSpan bytes = ReadBytes(call.env, call[2], "handleData");
  Status status;
  TF_SetHandleShapeAndType(graph->get(), output, bytes.data, bytes.size, status);
  status.Check();
  return nullptr;
}

// void TF_SetRequireShapeInferenceFns(TF_Graph*, bool require)
//
// graphRequireShapeInference(graph: GraphHandle, require: boolean): void
napi_value GraphRequireShapeInference(const Call& call) {
  TF_SetRequireShapeInferenceFns(ReadGraph(call, 0)->get(), ReadBool(call.env, call[1], "require"));
  return nullptr;
}

}  // namespace

void DefineGraphEdit(Exports& exports) {
  exports.Add("graphUpdateEdge", GraphUpdateEdge);
  exports.Add("operationAddControlInput", OperationAddControlInput);
  exports.Add("operationRemoveControlInputs", OperationRemoveControlInputs);
  exports.Add("operationSetAttr", OperationSetAttr);
  exports.Add("operationClearAttr", OperationClearAttr);
  exports.Add("operationSetDevice", OperationSetDevice);
  exports.Add("operationSetFullType", OperationSetFullType);
  exports.Add("graphHandleData", GraphHandleData);
  exports.Add("graphSetHandleData", GraphSetHandleData);
  exports.Add("graphRequireShapeInference", GraphRequireShapeInference);
}

}  // namespace tensorflow_native
