#ifndef TENSORFLOW_NATIVE_GRAPH_H_
#define TENSORFLOW_NATIVE_GRAPH_H_

#include <atomic>
#include <vector>

#include "call.h"
#include "ref.h"
#include "tensorflow.h"

namespace tensorflow_native {

// A graph. Handles of its operations, and sessions on it, keep it alive.
class Graph : public RefCounted {
 public:
  Graph() : graph_(TF_NewGraph()) {}
  ~Graph() override {
    if (!abandoned_) TF_DeleteGraph(graph_);
  }

  TF_Graph* get() const { return graph_; }
  // While a SavedModel is being loaded into it, another thread has the graph.
  void set_loading(bool loading) { loading_ = loading; }
  bool loading() const { return loading_; }
  bool abandoned() const { return abandoned_; }
  // Throws when it is not to be used now.
  void CheckUsable() const;

  // Around a call that may throw out of TensorFlow, which is built without unwinding: what it locked stays locked. The
  // graph is then neither used again nor deleted, since both would wait for the lock for ever.
  class Use {
   public:
    explicit Use(Graph* graph) : graph_(graph) {}
    ~Use() {
      if (!done_) graph_->abandoned_ = true;
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    void Done() { done_ = true; }

   private:
    Graph* graph_;
    bool done_ = false;
  };

 private:
  TF_Graph* graph_;
  bool loading_ = false;
  std::atomic<bool> abandoned_ = false;
};

Ref<Graph> ReadGraph(const Call& call, size_t index);

// An operation and the graph that it belongs to. With `graph`, any other graph is a TypeError.
struct Operation {
  TF_Operation* operation;
  Graph* graph;
};
Operation ReadOperation(const Call& call, napi_value value, const char* what, const Graph* graph = nullptr);
std::vector<TF_Operation*> ReadOperations(const Call& call, napi_value values, const char* what, const Graph* graph);

// [operation, index] with an index that the operation has.
TF_Output ReadOutput(const Call& call, napi_value value, const char* what, const Graph* graph);
std::vector<TF_Output> ReadOutputs(const Call& call, napi_value values, const char* what, const Graph* graph);

napi_value MakeOperation(Environment& environment, TF_Operation* operation, Graph* graph);
// What is known of an output's shape: null for an unknown rank, -1 for an unknown size.
napi_value MakeOutputShape(const Call& call, TF_Output output, Graph* graph);
napi_value MakeOutput(Environment& environment, TF_Output output, Graph* graph);

void DefineGraph(Exports& exports);
// The method that adds operations.
void DefineGraphBuild(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_GRAPH_H_
