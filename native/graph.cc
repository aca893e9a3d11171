#include "graph.h"

#include <string>

#include "shape.h"
#include "tensor.h"

namespace tensorflow_native {

void Graph::CheckUsable() const {
  if (abandoned_) ThrowError("the graph is unusable since a call on it failed within TensorFlow");
  if (loading_) ThrowError("a SavedModel is being loaded into the graph");
}

Ref<Graph> ReadGraph(const Call& call, size_t index) {
  Graph* graph = static_cast<Graph*>(call.environment.Unwrap(call[index], HandleKind::kGraph, "graph")->object);
  graph->CheckUsable();
  return graph;
}

Operation ReadOperation(const Call& call, napi_value value, const char* what, const Graph* graph) {
  const Handle* handle = call.environment.Unwrap(value, HandleKind::kOperation, what);
  Graph* owner = static_cast<Graph*>(handle->owner);
  if (graph != nullptr && owner != graph) ThrowTypeError(std::string(what) + ": the operation is of another graph");
  owner->CheckUsable();
  return {static_cast<TF_Operation*>(handle->object), owner};
}

std::vector<TF_Operation*> ReadOperations(const Call& call, napi_value values, const char* what, const Graph* graph) {
  const uint32_t length = ReadArrayLength(call.env, values, what);
  std::vector<TF_Operation*> operations;
  operations.reserve(length);
  for (uint32_t i = 0; i < length; ++i) {
    operations.push_back(ReadOperation(call, Element(call.env, values, i), what, graph).operation);
  }
  return operations;
}

TF_Output ReadOutput(const Call& call, napi_value value, const char* what, const Graph* graph) {
  if (!IsArray(call.env, value)) ThrowExpected(call.env, what, "[operation, index]", value);
  TF_Operation* operation = ReadOperation(call, Element(call.env, value, 0), what, graph).operation;
  const int64_t index = ReadInteger(call.env, Element(call.env, value, 1), what);
  if (index < 0 || index >= TF_OperationNumOutputs(operation)) {
    ThrowRangeError(std::string(what) + ": " + TF_OperationName(operation) + " has no output " + std::to_string(index));
  }
  return {operation, static_cast<int>(index)};
}

std::vector<TF_Output> ReadOutputs(const Call& call, napi_value values, const char* what, const Graph* graph) {
  const uint32_t length = ReadArrayLength(call.env, values, what);
  std::vector<TF_Output> outputs;
  outputs.reserve(length);
  for (uint32_t i = 0; i < length; ++i) outputs.push_back(ReadOutput(call, Element(call.env, values, i), what, graph));
  return outputs;
}

napi_value MakeOperation(Environment& environment, TF_Operation* operation, Graph* graph) {
  return environment.Wrap(HandleKind::kOperation, operation, graph);
}

napi_value MakeOutput(Environment& environment, TF_Output output, Graph* graph) {
  napi_value pair = MakeArray(environment.env(), 2);
  SetElement(environment.env(), pair, 0, MakeOperation(environment, output.oper, graph));
  SetElement(environment.env(), pair, 1, MakeNumber(environment.env(), output.index));
  return pair;
}

napi_value MakeOutputShape(const Call& call, TF_Output output, Graph* graph) {
  Status& status = call.environment.status();
  const int rank = TF_GraphGetTensorNumDims(graph->get(), output, status);
  status.Check();
  if (rank < 0) return MakeNull(call.env);
  std::vector<int64_t> dims(rank);
  TF_GraphGetTensorShape(graph->get(), output, dims.data(), rank, status);
  status.Check();
  return MakeShape(call.env, dims.data(), rank);
}

namespace {

// TF_Graph* TF_NewGraph(void)
// void TF_DeleteGraph(TF_Graph*): when nothing needs the graph any more
//
// graphNew(): GraphHandle
napi_value GraphNew(const Call& call) {
  const Ref<Graph> graph(new Graph);
  constexpr int64_t kBytes = 64 << 10;  // roughly
  return call.environment.WrapOwner(HandleKind::kGraph, graph.get(), kBytes);
}

// TF_Operation* TF_GraphOperationByName(TF_Graph*, const char* oper_name)
//
// graphOperationByName(graph: GraphHandle, name: string): OperationHandle | null
napi_value GraphOperationByName(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const Utf8 name(call.env, call[1], "name");
  TF_Operation* operation = TF_GraphOperationByName(graph->get(), name.name("name"));
  return operation != nullptr ? MakeOperation(call.environment, operation, graph.get()) : MakeNull(call.env);
}

// TF_Operation* TF_GraphNextOperation(TF_Graph*, size_t* pos)
//
// graphOperations(graph: GraphHandle): OperationHandle[]
napi_value GraphOperations(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  napi_value operations = MakeArray(call.env, 0);
  size_t position = 0;
  size_t count = 0;
  while (TF_Operation* operation = TF_GraphNextOperation(graph->get(), &position)) {
    const HandleScope scope(call.env);
    SetElement(call.env, operations, count++, MakeOperation(call.environment, operation, graph.get()));
  }
  return operations;
}

// int TF_GraphGetTensorNumDims(TF_Graph*, TF_Output, TF_Status*)
// void TF_GraphGetTensorShape(TF_Graph*, TF_Output, int64_t* dims, int num_dims, TF_Status*)
//
// graphTensorShape(graph: GraphHandle, output: Output): number[] | null
napi_value GraphTensorShape(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  return MakeOutputShape(call, ReadOutput(call, call[1], "output", graph.get()), graph.get());
}

// void TF_GraphSetTensorShape(TF_Graph*, TF_Output, const int64_t* dims, int num_dims, TF_Status*)
//
// graphSetTensorShape(graph: GraphHandle, output: Output, shape: readonly number[] | null): void
napi_value GraphSetTensorShape(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const TF_Output output = ReadOutput(call, call[1], "output", graph.get());
  const Shape shape(call.env, call[2], /*partial=*/true, "shape");
  Status status;
  TF_GraphSetTensorShape(graph->get(), output, shape.dims(), shape.rank(), status);
  status.Check();
  return nullptr;
}

// void TF_GraphToGraphDef(TF_Graph*, TF_Buffer* output_graph_def, TF_Status*)
//
// graphToGraphDef(graph: GraphHandle): Uint8Array
napi_value GraphToGraphDef(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_GraphToGraphDef(graph->get(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TF_GraphVersions(TF_Graph*, TF_Buffer* output_version_def, TF_Status*)
//
// graphVersions(graph: GraphHandle): Uint8Array
napi_value GraphVersions(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_GraphVersions(graph->get(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TF_GraphGetOpDef(TF_Graph*, const char* op_name, TF_Buffer* output_op_def, TF_Status*)
//
// graphOpDef(graph: GraphHandle, type: string): Uint8Array
napi_value GraphOpDef(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const Utf8 type(call.env, call[1], "type");
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_GraphGetOpDef(graph->get(), type.name("type"), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TF_AddGradientsWithPrefix(TF_Graph*, const char* prefix, TF_Output* y, int ny, TF_Output* x, int nx,
//                                TF_Output* dx, TF_Status*, TF_Output* dy)
//
// graphAddGradients(graph: GraphHandle, prefix: string | null, y: Output[], x: Output[],
//                   dx: Output[] | null): Output[]
napi_value GraphAddGradients(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const bool has_prefix = !IsNullish(call.env, call[1]);
  const std::string prefix = has_prefix ? ReadName(call.env, call[1], "prefix") : std::string();
  std::vector<TF_Output> y = ReadOutputs(call, call[2], "y", graph.get());
  std::vector<TF_Output> x = ReadOutputs(call, call[3], "x", graph.get());
  std::vector<TF_Output> dx;
  const bool has_dx = !IsNullish(call.env, call[4]);
  if (has_dx) {
    dx = ReadOutputs(call, call[4], "dx", graph.get());
    if (dx.size() != y.size()) ThrowRangeError("dx: expected one for each of y");
  }
  std::vector<TF_Output> dy(x.size());
  Status status;
  TF_AddGradientsWithPrefix(graph->get(), has_prefix ? prefix.c_str() : nullptr, y.data(), static_cast<int>(y.size()),
                            x.data(), static_cast<int>(x.size()), has_dx ? dx.data() : nullptr, status, dy.data());
  status.Check();
  napi_value result = MakeArray(call.env, dy.size());
  for (size_t i = 0; i < dy.size(); ++i) {
    SetElement(call.env, result, i, MakeOutput(call.environment, dy[i], graph.get()));
  }
  return result;
}

// unsigned char TF_TryEvaluateConstant(TF_Graph*, TF_Output, TF_Tensor** result, TF_Status*)
//
// graphEvaluateConstant(graph: GraphHandle, output: Output): TensorHandle | null
napi_value GraphEvaluateConstant(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const TF_Output output = ReadOutput(call, call[1], "output", graph.get());
  TF_Tensor* value = nullptr;
  Status status;
  const bool known = TF_TryEvaluateConstant(graph->get(), output, &value, status) != 0;
  const TensorOwner owner(value);
  status.Check();
  return known ? WrapHostTensor(call.environment, owner.get()) : MakeNull(call.env);
}

}  // namespace

void DefineGraph(Exports& exports) {
  exports.Add("graphNew", GraphNew);
  exports.Add("graphOperationByName", GraphOperationByName);
  exports.Add("graphOperations", GraphOperations);
  exports.Add("graphTensorShape", GraphTensorShape);
  exports.Add("graphSetTensorShape", GraphSetTensorShape);
  exports.Add("graphToGraphDef", GraphToGraphDef);
  exports.Add("graphVersions", GraphVersions);
  exports.Add("graphOpDef", GraphOpDef);
  exports.Add("graphAddGradients", GraphAddGradients);
  exports.Add("graphEvaluateConstant", GraphEvaluateConstant);
}

}  // namespace tensorflow_native
