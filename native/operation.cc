#include "operation.h"

#include <vector>

#include "graph.h"
#include "status.h"

namespace tensorflow_native {

namespace {

napi_value MakeOperations(const Call& call, const std::vector<TF_Operation*>& operations, Graph* graph) {
  napi_value array = MakeArray(call.env, operations.size());
  for (size_t i = 0; i < operations.size(); ++i) {
    SetElement(call.env, array, i, MakeOperation(call.environment, operations[i], graph));
  }
  return array;
}

// const char* TF_OperationName(TF_Operation*)
// const char* TF_OperationOpType(TF_Operation*)
// const char* TF_OperationDevice(TF_Operation*)
// int TF_OperationNumInputs(TF_Operation*)
// int TF_OperationNumOutputs(TF_Operation*)
// TF_DataType TF_OperationOutputType(TF_Output)
//
// operationInfo(operation: OperationHandle): OperationInfo
napi_value OperationInfo(const Call& call) {
  napi_env env = call.env;
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  napi_value info = MakeObject(env);
  SetProperty(env, info, "name", MakeString(env, TF_OperationName(operation)));
  SetProperty(env, info, "type", MakeString(env, TF_OperationOpType(operation)));
  SetProperty(env, info, "device", MakeString(env, TF_OperationDevice(operation)));
  SetProperty(env, info, "inputCount", MakeNumber(env, TF_OperationNumInputs(operation)));
  const int count = TF_OperationNumOutputs(operation);
  napi_value dtypes = MakeArray(env, count);
  for (int i = 0; i < count; ++i) SetElement(env, dtypes, i, MakeNumber(env, TF_OperationOutputType({operation, i})));
  SetProperty(env, info, "outputDtypes", dtypes);
  return info;
}

// void TF_OperationAllInputs(TF_Operation*, TF_Output* inputs, int max_inputs)
//
// operationInputs(operation: OperationHandle): Output[]
napi_value OperationInputs(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  std::vector<TF_Output> inputs(TF_OperationNumInputs(operation));
  TF_OperationAllInputs(operation, inputs.data(), static_cast<int>(inputs.size()));
  napi_value array = MakeArray(call.env, inputs.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    SetElement(call.env, array, i, MakeOutput(call.environment, inputs[i], graph));
  }
  return array;
}

// TF_DataType TF_OperationInputType(TF_Input)
//
// operationInputDtypes(operation: OperationHandle): DataTypeCode[]
napi_value OperationInputDtypes(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  const int count = TF_OperationNumInputs(operation);
  napi_value dtypes = MakeArray(call.env, count);
  for (int i = 0; i < count; ++i) {
    SetElement(call.env, dtypes, i, MakeNumber(call.env, TF_OperationInputType({operation, i})));
  }
  return dtypes;
}

// int TF_OperationInputListLength(TF_Operation*, const char* arg_name, TF_Status*)
//
// operationInputListLength(operation: OperationHandle, argument: string): number
napi_value OperationInputListLength(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  Status status;
  const int length = TF_OperationInputListLength(operation, ReadName(call.env, call[1], "argument").c_str(), status);
  status.Check();
  return MakeNumber(call.env, length);
}

// int TF_OperationOutputListLength(TF_Operation*, const char* arg_name, TF_Status*)
//
// operationOutputListLength(operation: OperationHandle, argument: string): number
napi_value OperationOutputListLength(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  Status status;
  const int length = TF_OperationOutputListLength(operation, ReadName(call.env, call[1], "argument").c_str(), status);
  status.Check();
  return MakeNumber(call.env, length);
}

// int TF_OperationNumControlInputs(TF_Operation*)
// int TF_OperationGetControlInputs(TF_Operation*, TF_Operation** control_inputs, int max_control_inputs)
//
// operationControlInputs(operation: OperationHandle): OperationHandle[]
napi_value OperationControlInputs(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  std::vector<TF_Operation*> inputs(TF_OperationNumControlInputs(operation));
  TF_OperationGetControlInputs(operation, inputs.data(), static_cast<int>(inputs.size()));
  return MakeOperations(call, inputs, graph);
}

// int TF_OperationNumControlOutputs(TF_Operation*)
// int TF_OperationGetControlOutputs(TF_Operation*, TF_Operation** control_outputs, int max_control_outputs)
//
// operationControlOutputs(operation: OperationHandle): OperationHandle[]
napi_value OperationControlOutputs(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  std::vector<TF_Operation*> outputs(TF_OperationNumControlOutputs(operation));
  TF_OperationGetControlOutputs(operation, outputs.data(), static_cast<int>(outputs.size()));
  return MakeOperations(call, outputs, graph);
}

// int TF_OperationOutputNumConsumers(TF_Output)
// int TF_OperationOutputConsumers(TF_Output, TF_Input* consumers, int max_consumers)
//
// operationConsumers(operation: OperationHandle, index: number): Output[]
napi_value OperationConsumers(const Call& call) {
  const auto [operation, graph] = ReadOperation(call, call[0], "operation");
  const int count = TF_OperationNumOutputs(operation);
  const int index = static_cast<int>(ReadIntegerIn(call.env, call[1], 0, count - 1, "index"));
  std::vector<TF_Input> consumers(TF_OperationOutputNumConsumers({operation, index}));
  TF_OperationOutputConsumers({operation, index}, consumers.data(), static_cast<int>(consumers.size()));
  napi_value array = MakeArray(call.env, consumers.size());
  for (size_t i = 0; i < consumers.size(); ++i) {
    SetElement(call.env, array, i, MakeOutput(call.environment, {consumers[i].oper, consumers[i].index}, graph));
  }
  return array;
}

// void TF_OperationToNodeDef(TF_Operation*, TF_Buffer* output_node_def, TF_Status*)
//
// operationToNodeDef(operation: OperationHandle): Uint8Array
napi_value OperationToNodeDef(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_OperationToNodeDef(operation, buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// operationEquals(a: OperationHandle, b: OperationHandle): boolean
napi_value OperationEquals(const Call& call) {
  return MakeBool(call.env, ReadOperation(call, call[0], "a").operation == ReadOperation(call, call[1], "b").operation);
}

}  // namespace

void DefineOperation(Exports& exports) {
  exports.Add("operationInfo", OperationInfo);
  exports.Add("operationInputs", OperationInputs);
  exports.Add("operationInputDtypes", OperationInputDtypes);
  exports.Add("operationInputListLength", OperationInputListLength);
  exports.Add("operationOutputListLength", OperationOutputListLength);
  exports.Add("operationControlInputs", OperationControlInputs);
  exports.Add("operationControlOutputs", OperationControlOutputs);
  exports.Add("operationConsumers", OperationConsumers);
  exports.Add("operationToNodeDef", OperationToNodeDef);
  exports.Add("operationEquals", OperationEquals);
}

}  // namespace tensorflow_native
