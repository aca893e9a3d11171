#include "server.h"

#include "context.h"
#include "status.h"

namespace tensorflow_native {

namespace {

class Server : public RefCounted {
 public:
  explicit Server(TF_Server* server) : server_(server) {}
  ~Server() override {
    // A started server cannot be taken down: TensorFlow ends the process on the attempt. It goes with the process.
    if (!started_) TF_DeleteServer(server_);
  }
  TF_Server* get() const { return server_; }
  void Start() {
    Status status;
    started_ = true;
    TF_ServerStart(server_, status);
    status.Check();
  }

 private:
  TF_Server* server_;
  bool started_ = false;
};

Ref<Server> ReadServer(const Call& call, size_t index) {
  return static_cast<Server*>(call.environment.Unwrap(call[index], HandleKind::kServer, "server")->object);
}

// TF_Server* TF_NewServer(const void* proto, size_t proto_len, TF_Status*)
// void TF_DeleteServer(TF_Server*): when collected before it was started
//
// serverNew(serverDef: Uint8Array): ServerHandle
napi_value ServerNew(const Call& call) {
  const ByteSpan bytes = ReadBytes(call.env, call[0], "serverDef");
  Status status;
  TF_Server* server = TF_NewServer(bytes.data, bytes.size, status);
  status.Check();
  const Ref<Server> owner(new Server(server));
  return call.environment.WrapOwner(HandleKind::kServer, owner.get());
}

// void TF_ServerStart(TF_Server*, TF_Status*)
//
// serverStart(server: ServerHandle): void
napi_value ServerStart(const Call& call) {
  ReadServer(call, 0)->Start();
  return nullptr;
}

// const char* TF_ServerTarget(TF_Server*)
//
// serverTarget(server: ServerHandle): string
napi_value ServerTarget(const Call& call) { return MakeString(call.env, TF_ServerTarget(ReadServer(call, 0)->get())); }

class ServerDefJob : public Job {
 public:
  ServerDefJob(Ref<Context> context, int keep_alive, ByteSpan bytes)
      : context_(std::move(context)), keep_alive_(keep_alive), bytes_(bytes.data, bytes.data + bytes.size) {}

  void Run() override {
    Status status;
    TFE_ContextSetServerDef(context_->get(), keep_alive_, bytes_.data(), bytes_.size(), status);
    status.Check();
  }
  napi_value Result(Environment& environment) override { return MakeUndefined(environment.env()); }

 private:
  Ref<Context> context_;
  int keep_alive_;
  std::vector<uint8_t> bytes_;
};

// void TFE_ContextSetServerDef(TFE_Context*, int keep_alive_secs, const void* proto, size_t proto_len, TF_Status*)
//
// contextSetServerDef(context: ContextHandle, keepAliveSeconds: number, serverDef: Uint8Array): Promise<void>
napi_value ContextSetServerDef(const Call& call) {
  Ref<Context> context = ReadContext(call, 0);
  const int64_t keep_alive = ReadIntegerIn(call.env, call[1], 0, INT32_MAX, "keepAliveSeconds");
  const ByteSpan bytes = ReadBytes(call.env, call[2], "serverDef");
  // It connects to the other workers, which takes its time.
  return call.environment.jobs().Start(
      call, std::make_unique<ServerDefJob>(std::move(context), static_cast<int>(keep_alive), bytes), JobLength::kLong);
}

// void TFE_EnableCollectiveOps(TFE_Context*, const void* proto, size_t proto_len, TF_Status*)
//
// contextEnableCollectiveOps(context: ContextHandle, serverDef: Uint8Array): void
napi_value ContextEnableCollectiveOps(const Call& call) {
  if (TFE_EnableCollectiveOps == nullptr) ThrowError("this libtensorflow lacks TFE_EnableCollectiveOps");
  const Ref<Context> context = ReadContext(call, 0);
  const ByteSpan bytes = ReadBytes(call.env, call[1], "serverDef");
  Status status;
  TFE_EnableCollectiveOps(context->get(), bytes.data, bytes.size, status);
  status.Check();
  return nullptr;
}

}  // namespace

void DefineServer(Exports& exports) {
  exports.Add("serverNew", ServerNew);
  exports.Add("serverStart", ServerStart);
  exports.Add("serverTarget", ServerTarget);
  exports.Add("contextSetServerDef", ContextSetServerDef);
  exports.Add("contextEnableCollectiveOps", ContextEnableCollectiveOps);
}

}  // namespace tensorflow_native
