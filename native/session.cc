#include "session.h"

#include <string>
#include <vector>

#include "device.h"

namespace tensorflow_native {

Session::~Session() {
  if (graph_->abandoned()) return;
  const Status ignored;
  TF_CloseSession(session_, ignored);
  TF_DeleteSession(session_, ignored);
}

Ref<Session> ReadSession(const Call& call, size_t index) {
  return static_cast<Session*>(call.environment.Unwrap(call[index], HandleKind::kSession, "session")->object);
}

napi_value MakeSession(Environment& environment, const Ref<Session>& session, size_t graph_bytes) {
  // A graph is held several times over: as nodes, as its definition and as what executors make of it.
  const int64_t bytes = (256 << 10) + 16 * static_cast<int64_t>(graph_bytes);
  return environment.WrapOwner(HandleKind::kSession, session.get(), bytes);
}

// TF_SessionOptions* TF_NewSessionOptions(void)
// void TF_SetTarget(TF_SessionOptions*, const char* target)
// void TF_SetConfig(TF_SessionOptions*, const void* proto, size_t proto_len, TF_Status*)
// void TF_DeleteSessionOptions(TF_SessionOptions*)
SessionOptionsOwner ReadSessionOptions(const Call& call, napi_value options) {
  napi_env env = call.env;
  if (TypeOf(env, options) != napi_object) ThrowExpected(env, "options", "an object", options);
  SessionOptionsOwner result(TF_NewSessionOptions());
  napi_value target = Property(env, options, "target");
  if (!IsNullish(env, target)) TF_SetTarget(result.get(), ReadName(env, target, "target").c_str());
  napi_value config = Property(env, options, "config");
  if (!IsNullish(env, config)) {
    const ByteSpan bytes = ReadBytes(env, config, "config");
    Status status;
    TF_SetConfig(result.get(), bytes.data, bytes.size, status);
    status.Check();
  }
  return result;
}

namespace {

// TF_Session* TF_NewSession(TF_Graph*, const TF_SessionOptions*, TF_Status*)
// void TF_DeleteSession(TF_Session*, TF_Status*): when nothing needs the session any more
//
// sessionNew(graph: GraphHandle, options: SessionOptions): SessionHandle
napi_value SessionNew(const Call& call) {
  const Ref<Graph> graph = ReadGraph(call, 0);
  const SessionOptionsOwner options = ReadSessionOptions(call, call[1]);
  Status status;
  TF_Session* session = TF_NewSession(graph->get(), options.get(), status);
  status.Check();
  return MakeSession(call.environment, new Session(session, graph), 0);
}

// TF_DeviceList* TF_SessionListDevices(TF_Session*, TF_Status*)
//
// sessionDevices(session: SessionHandle): DeviceInfo[]
napi_value SessionDevices(const Call& call) {
  Status status;
  const DeviceListOwner devices(TF_SessionListDevices(ReadSession(call, 0)->get(), status));
  status.Check();
  return MakeDevices(call.env, devices.get());
}

// void TF_ExtendSession(TF_Session*, TF_Status*)
//
// sessionExtend(session: SessionHandle): void
napi_value SessionExtend(const Call& call) {
  Status status;
  TF_ExtendSession(ReadSession(call, 0)->get(), status);
  status.Check();
  return nullptr;
}

// void TF_Reset(const TF_SessionOptions*, const char** containers, int ncontainers, TF_Status*)
//
// sessionReset(options: SessionOptions, containers: readonly string[]): void
napi_value SessionReset(const Call& call) {
  const SessionOptionsOwner options = ReadSessionOptions(call, call[0]);
  const uint32_t count = ReadArrayLength(call.env, call[1], "containers");
  std::vector<std::string> names;
  for (uint32_t i = 0; i < count; ++i) names.push_back(ReadName(call.env, Element(call.env, call[1], i), "containers"));
  std::vector<const char*> pointers;
  for (const std::string& name : names) pointers.push_back(name.c_str());
  Status status;
  TF_Reset(options.get(), pointers.data(), static_cast<int>(count), status);
  status.Check();
  return nullptr;
}

class CloseJob : public Job {
 public:
  explicit CloseJob(Ref<Session> session) : session_(std::move(session)) {}

  void Run() override {
    Status status;
    session_->Close(status);
    session_ = nullptr;  // off the JavaScript thread: with the variables it may take its time
    status.Check();
  }
  napi_value Result(Environment& environment) override { return MakeUndefined(environment.env()); }

 private:
  Ref<Session> session_;
};

// void TF_CloseSession(TF_Session*, TF_Status*)
//
// sessionClose(session: SessionHandle): Promise<void>
napi_value SessionClose(const Call& call) {
  Handle* handle = call.environment.UnwrapMaybeDisposed(call[0], HandleKind::kSession, "session");
  if (handle->object == nullptr) return ResolvedPromise(call.env, MakeUndefined(call.env));
  auto job = std::make_unique<CloseJob>(static_cast<Session*>(handle->object));
  // What the session holds goes with the last run under way rather than with the handle.
  call.environment.FreeObject(handle);
  // Long: short jobs, which may be runs of this session that wait for something, must not hold it up.
  return call.environment.jobs().Start(call, std::move(job), JobLength::kLong);
}

}  // namespace

void DefineSession(Exports& exports) {
  exports.Add("sessionNew", SessionNew);
  exports.Add("sessionDevices", SessionDevices);
  exports.Add("sessionExtend", SessionExtend);
  exports.Add("sessionReset", SessionReset);
  exports.Add("sessionClose", SessionClose);
}

}  // namespace tensorflow_native
