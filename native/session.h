#ifndef TENSORFLOW_NATIVE_SESSION_H_
#define TENSORFLOW_NATIVE_SESSION_H_

#include "call.h"
#include "graph.h"
#include "ref.h"
#include "status.h"
#include "tensorflow.h"

namespace tensorflow_native {

// A session, which keeps its graph alive. Runs under way keep the session alive.
class Session : public RefCounted {
 public:
  Session(TF_Session* session, Ref<Graph> graph) : session_(session), graph_(std::move(graph)) {}
  ~Session() override;

  TF_Session* get() const { return session_; }
  Graph* graph() const { return graph_.get(); }
  // From any thread: runs under way end with CANCELLED.
  void Close(TF_Status* status) {
    if (!graph_->abandoned()) TF_CloseSession(session_, status);
  }

 private:
  TF_Session* session_;
  Ref<Graph> graph_;
};

Ref<Session> ReadSession(const Call& call, size_t index);
// The handle; `graph_bytes`: the size of the graph's definition, from which the collector is told what the session
// holds.
napi_value MakeSession(Environment& environment, const Ref<Session>& session, size_t graph_bytes);

// Options {target?, config?}
SessionOptionsOwner ReadSessionOptions(const Call& call, napi_value options);

void DefineSession(Exports& exports);
void DefineSessionRun(Exports& exports);
void DefineSavedModel(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_SESSION_H_
