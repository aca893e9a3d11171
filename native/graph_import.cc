#include "graph_import.h"

#include <climits>
#include <string>

#include "graph.h"
#include "status.h"
#include "tensorflow.h"

namespace tensorflow_native {

namespace {

// Calls `read` with each element of an optional array.
template <typename Read>
void ForEach(const Call& call, napi_value options, const char* name, const Read& read) {
  napi_value values = Property(call.env, options, name);
  if (IsNullish(call.env, values)) return;
  const uint32_t length = ReadArrayLength(call.env, values, name);
  for (uint32_t i = 0; i < length; ++i) read(Element(call.env, values, i));
}

std::string OptionalName(const Call& call, napi_value options, const char* name) {
  napi_value value = Property(call.env, options, name);
  return IsNullish(call.env, value) ? std::string() : ReadName(call.env, value, name);
}

bool OptionalBool(const Call& call, napi_value options, const char* name) {
  napi_value value = Property(call.env, options, name);
  return !IsNullish(call.env, value) && ReadBool(call.env, value, name);
}

// The element of a tuple; anything but an array is a TypeError.
napi_value Item(const Call& call, napi_value tuple, uint32_t index, const char* what) {
  ReadArrayLength(call.env, tuple, what);
  return Element(call.env, tuple, index);
}

int ReadIndex(const Call& call, napi_value value, const char* what) {
  return static_cast<int>(ReadIntegerIn(call.env, value, 0, INT_MAX, what));
}

ImportOptionsOwner ReadImportOptions(const Call& call, napi_value options, const Graph* graph) {
  napi_env env = call.env;
  if (TypeOf(env, options) != napi_object) ThrowExpected(env, "options", "an object", options);
  ImportOptionsOwner result(TF_NewImportGraphDefOptions());
  TF_ImportGraphDefOptions* import = result.get();
  TF_ImportGraphDefOptionsSetPrefix(import, OptionalName(call, options, "prefix").c_str());
  TF_ImportGraphDefOptionsSetUniquifyNames(import, OptionalBool(call, options, "uniquifyNames"));
  TF_ImportGraphDefOptionsSetUniquifyPrefix(import, OptionalBool(call, options, "uniquifyPrefix"));
  const std::string device = OptionalName(call, options, "device");
  if (!device.empty()) TF_ImportGraphDefOptionsSetDefaultDevice(import, device.c_str());
  ForEach(call, options, "inputMapping", [&](napi_value entry) {
    const char* what = "inputMapping";
    const std::string name = ReadName(env, Item(call, entry, 0, what), what);
    const int index = ReadIndex(call, Item(call, entry, 1, what), what);
    TF_ImportGraphDefOptionsAddInputMapping(import, name.c_str(), index,
                                            ReadOutput(call, Item(call, entry, 2, what), what, graph));
  });
  ForEach(call, options, "remapControlDependencies", [&](napi_value entry) {
    const char* what = "remapControlDependencies";
    const std::string name = ReadName(env, Item(call, entry, 0, what), what);
    TF_ImportGraphDefOptionsRemapControlDependency(
        import, name.c_str(), ReadOperation(call, Item(call, entry, 1, what), what, graph).operation);
  });
  ForEach(call, options, "controlDependencies", [&](napi_value entry) {
    TF_ImportGraphDefOptionsAddControlDependency(import,
                                                 ReadOperation(call, entry, "controlDependencies", graph).operation);
  });
  ForEach(call, options, "returnOutputs", [&](napi_value entry) {
    const char* what = "returnOutputs";
    const std::string name = ReadName(env, Item(call, entry, 0, what), what);
    TF_ImportGraphDefOptionsAddReturnOutput(import, name.c_str(), ReadIndex(call, Item(call, entry, 1, what), what));
  });
  ForEach(call, options, "returnOperations", [&](napi_value entry) {
    TF_ImportGraphDefOptionsAddReturnOperation(import, ReadName(env, entry, "returnOperations").c_str());
  });
  return result;
}

// TF_ImportGraphDefOptions* TF_NewImportGraphDefOptions(void)
// void TF_ImportGraphDefOptionsSetPrefix(TF_ImportGraphDefOptions*, const char* prefix)
// void TF_ImportGraphDefOptionsSetDefaultDevice(TF_ImportGraphDefOptions*, const char* device)
// void TF_ImportGraphDefOptionsSetUniquifyNames(TF_ImportGraphDefOptions*, unsigned char uniquify_names)
// void TF_ImportGraphDefOptionsSetUniquifyPrefix(TF_ImportGraphDefOptions*, unsigned char uniquify_prefix)
// void TF_ImportGraphDefOptionsAddInputMapping(TF_ImportGraphDefOptions*, const char* src_name, int src_index,
//                                              TF_Output dst)
// void TF_ImportGraphDefOptionsRemapControlDependency(TF_ImportGraphDefOptions*, const char* src_name,
//                                                     TF_Operation* dst)
// void TF_ImportGraphDefOptionsAddControlDependency(TF_ImportGraphDefOptions*, TF_Operation*)
// void TF_ImportGraphDefOptionsAddReturnOutput(TF_ImportGraphDefOptions*, const char* oper_name, int index)
// void TF_ImportGraphDefOptionsAddReturnOperation(TF_ImportGraphDefOptions*, const char* oper_name)
// void TF_DeleteImportGraphDefOptions(TF_ImportGraphDefOptions*)
// TF_ImportGraphDefResults* TF_GraphImportGraphDefWithResults(TF_Graph*, const TF_Buffer* graph_def,
//                                                             const TF_ImportGraphDefOptions*, TF_Status*)
// void TF_ImportGraphDefResultsReturnOutputs(TF_ImportGraphDefResults*, int* num_outputs, TF_Output** outputs)
// void TF_ImportGraphDefResultsReturnOperations(TF_ImportGraphDefResults*, int* num_opers, TF_Operation*** opers)
// void TF_ImportGraphDefResultsMissingUnusedInputMappings(TF_ImportGraphDefResults*, int* num, const char*** src_names,
//                                                         int** src_indexes)
// void TF_DeleteImportGraphDefResults(TF_ImportGraphDefResults*)
//
// graphImportGraphDef(graph: GraphHandle, graphDef: Uint8Array, options: Partial<ImportOptions>): ImportResult
napi_value GraphImportGraphDef(const Call& call) {
  napi_env env = call.env;
  const Ref<Graph> graph = ReadGraph(call, 0);
  const ImportOptionsOwner options = ReadImportOptions(call, call[2], graph.get());
  const ByteSpan bytes = ReadBytes(env, call[1], "graphDef");
  const BufferOwner graph_def(TF_NewBufferFromString(bytes.data, bytes.size));
  Status status;
  Graph::Use use(graph.get());
  const ImportResultsOwner results(
      TF_GraphImportGraphDefWithResults(graph->get(), graph_def.get(), options.get(), status));
  use.Done();
  status.Check();

  napi_value result = MakeObject(env);
  int count = 0;
  TF_Output* outputs = nullptr;
  TF_ImportGraphDefResultsReturnOutputs(results.get(), &count, &outputs);
  napi_value output_values = MakeArray(env, count);
  for (int i = 0; i < count; ++i) {
    SetElement(env, output_values, i, MakeOutput(call.environment, outputs[i], graph.get()));
  }
  SetProperty(env, result, "outputs", output_values);

  TF_Operation** operations = nullptr;
  TF_ImportGraphDefResultsReturnOperations(results.get(), &count, &operations);
  napi_value operation_values = MakeArray(env, count);
  for (int i = 0; i < count; ++i) {
    SetElement(env, operation_values, i, MakeOperation(call.environment, operations[i], graph.get()));
  }
  SetProperty(env, result, "operations", operation_values);

  const char** names = nullptr;
  int* indexes = nullptr;
  TF_ImportGraphDefResultsMissingUnusedInputMappings(results.get(), &count, &names, &indexes);
  napi_value missing = MakeArray(env, count);
  for (int i = 0; i < count; ++i) {
    napi_value pair = MakeArray(env, 2);
    SetElement(env, pair, 0, MakeString(env, names[i]));
    SetElement(env, pair, 1, MakeNumber(env, indexes[i]));
    SetElement(env, missing, i, pair);
  }
  SetProperty(env, result, "missingUnusedInputMappings", missing);
  return result;
}

// void TF_GraphImportGraphDef(TF_Graph*, const TF_Buffer* graph_def, const TF_ImportGraphDefOptions*, TF_Status*)
//
// Into a graph that is gone when it returns: a handle would leave it, and all its memory, to the collector.
//
// graphDefShapes(graphDef: Uint8Array, outputs: readonly (readonly [name: string, index: number])[]): (number[] |
// null)[]
napi_value GraphDefShapes(const Call& call) {
  napi_env env = call.env;
  const ByteSpan bytes = ReadBytes(env, call[0], "graphDef");
  const uint32_t length = ReadArrayLength(env, call[1], "outputs");
  const BufferOwner graph_def(TF_NewBufferFromString(bytes.data, bytes.size));
  const ImportOptionsOwner options(TF_NewImportGraphDefOptions());
  const Ref<Graph> graph(new Graph);
  Status status;
  Graph::Use use(graph.get());
  TF_GraphImportGraphDef(graph->get(), graph_def.get(), options.get(), status);
  use.Done();
  status.Check();

  napi_value shapes = MakeArray(env, length);
  for (uint32_t i = 0; i < length; ++i) {
    napi_value entry = Element(env, call[1], i);
    const std::string name = ReadName(env, Item(call, entry, 0, "outputs"), "outputs");
    const int index = ReadIndex(call, Item(call, entry, 1, "outputs"), "outputs");
    TF_Operation* operation = TF_GraphOperationByName(graph->get(), name.c_str());
    const bool exists = operation != nullptr && index < TF_OperationNumOutputs(operation);
    SetElement(env, shapes, i, exists ? MakeOutputShape(call, {operation, index}, graph.get()) : MakeNull(env));
  }
  return shapes;
}

}  // namespace

void DefineGraphImport(Exports& exports) {
  exports.Add("graphImportGraphDef", GraphImportGraphDef);
  exports.Add("graphDefShapes", GraphDefShapes);
}

}  // namespace tensorflow_native
