#include <string>

#include "graph.h"
#include "graph_attrs.h"
#include "status.h"

namespace tensorflow_native {

namespace {

// An operation under construction. TensorFlow has no way to drop one but to finish it, so one that is given up is
// given contradicting attributes first: that fails, and frees it.
class Description {
 public:
  Description(Graph& graph, const char* type, const char* name)
      : graph_(graph), description_(TF_NewOperation(graph.get(), type, name)) {}
  ~Description() {
    if (description_ == nullptr) return;
    TF_SetAttrInt(description_, "_given_up", 0);
    TF_SetAttrInt(description_, "_given_up", 1);
    const Status ignored;
    TF_FinishOperation(description_, ignored);
  }
  Description(const Description&) = delete;
  Description& operator=(const Description&) = delete;

  TF_OperationDescription* get() const { return description_; }
  TF_Operation* Finish() {
    Status status;
    Graph::Use use(&graph_);
    TF_Operation* operation = TF_FinishOperation(std::exchange(description_, nullptr), status);
    use.Done();
    status.Check();
    return operation;
  }

 private:
  Graph& graph_;
  TF_OperationDescription* description_;
};

void AddInputs(const Call& call, TF_OperationDescription* description, napi_value inputs, const Graph* graph) {
  napi_env env = call.env;
  const uint32_t length = ReadArrayLength(env, inputs, "inputs");
  for (uint32_t i = 0; i < length; ++i) {
    napi_value input = Element(env, inputs, i);
    if (!IsArray(env, input)) ThrowExpected(env, "inputs", "outputs [operation, index] and arrays of them", input);
    const bool is_list = ReadArrayLength(env, input, "inputs") == 0 || IsArray(env, Element(env, input, 0));
    if (is_list) {
      const std::vector<TF_Output> outputs = ReadOutputs(call, input, "inputs: a list", graph);
      TF_AddInputList(description, outputs.data(), static_cast<int>(outputs.size()));
    } else {
      TF_AddInput(description, ReadOutput(call, input, "inputs", graph));
    }
  }
}

// TF_OperationDescription* TF_NewOperation(TF_Graph*, const char* op_type, const char* oper_name)
// void TF_SetDevice(TF_OperationDescription*, const char* device)
// void TF_AddInput(TF_OperationDescription*, TF_Output input)
// void TF_AddInputList(TF_OperationDescription*, const TF_Output* inputs, int num_inputs)
// void TF_AddControlInput(TF_OperationDescription*, TF_Operation* input)
// void TF_ColocateWith(TF_OperationDescription*, TF_Operation* op)
// TF_Operation* TF_FinishOperation(TF_OperationDescription*, TF_Status*)
//
// graphAddOperation(graph: GraphHandle, type: string, name: string, device: string,
//                   inputs: readonly (Output | readonly Output[])[], controlInputs: readonly OperationHandle[],
//                   colocateWith: readonly OperationHandle[], attrs: NativeAttrs): OperationHandle
napi_value GraphAddOperation(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const Utf8 type(call.env, call[1], "type");
  const Utf8 name(call.env, call[2], "name");
  const Utf8 device(call.env, call[3], "device");
  Description description(*graph, type.name("type"), name.name("name"));
  if (!device.empty()) TF_SetDevice(description.get(), device.name("device"));
  AddInputs(call, description.get(), call[4], graph.get());
  for (TF_Operation* input : ReadOperations(call, call[5], "controlInputs", graph.get())) {
    TF_AddControlInput(description.get(), input);
  }
  for (TF_Operation* operation : ReadOperations(call, call[6], "colocateWith", graph.get())) {
    TF_ColocateWith(description.get(), operation);
  }
  GraphAttrs sink(description.get());
  WriteAttrs(call.environment, sink, type.view(), call.environment.op_defs().Find(type.view()), call[7]);
  return MakeOperation(call.environment, description.Finish(), graph.get());
}

}  // namespace

void DefineGraphBuild(Exports& exports) { exports.Add("graphAddOperation", GraphAddOperation); }

}  // namespace tensorflow_native
