#include "context.h"

namespace tensorflow_native {

Context::~Context() {
  if (spare_op_ != nullptr) TFE_DeleteOp(spare_op_);
  TFE_DeleteContext(context_);
}

Ref<Context> ReadContext(const Call& call, size_t index) {
  return static_cast<Context*>(call.environment.Unwrap(call[index], HandleKind::kContext, "context")->object);
}

OpLease::OpLease(Context& context, const char* type, const char* device, TF_Status* status)
    : context_(context), op_(std::exchange(context.spare_op_, nullptr)) {
  if (op_ != nullptr) {
    TFE_OpReset(op_.get(), type, device, status);
    if (TF_GetCode(status) == TF_OK) return;
  } else {
    op_.reset(TFE_NewOp(context.context_, type, status));
    if (TF_GetCode(status) == TF_OK && device[0] != '\0') TFE_OpSetDevice(op_.get(), device, status);
  }
  if (TF_GetCode(status) != TF_OK) {
    throw Fault{Fault::Kind::kStatus, static_cast<int>(TF_GetCode(status)), TF_Message(status)};
  }
}

OpLease::~OpLease() {
  if (op_ == nullptr || !returnable_ || context_.spare_op_ != nullptr || TFE_OpReset == nullptr) return;
  context_.spare_op_ = op_.release();
}

namespace {

// TFE_ContextOptions* TFE_NewContextOptions(void)
// void TFE_ContextOptionsSetConfig(TFE_ContextOptions*, const void* proto, size_t proto_len, TF_Status*)
// void TFE_ContextOptionsSetAsync(TFE_ContextOptions*, unsigned char enable)
// void TFE_ContextOptionsSetDevicePlacementPolicy(TFE_ContextOptions*, TFE_ContextDevicePlacementPolicy)
// void TFE_DeleteContextOptions(TFE_ContextOptions*)
// TFE_Context* TFE_NewContext(const TFE_ContextOptions*, TF_Status*)
// void TFE_DeleteContext(TFE_Context*): when nothing needs the context any more
//
// contextNew(options: ContextOptions): ContextHandle
napi_value ContextNew(const Call& call) {
  napi_env env = call.env;
  if (TypeOf(env, call[0]) != napi_object) ThrowExpected(env, "options", "an object", call[0]);
  const ContextOptionsOwner options(TFE_NewContextOptions());
  Status status;
  napi_value config = Property(env, call[0], "config");
  if (!IsNullish(env, config)) {
    const ByteSpan bytes = ReadBytes(env, config, "options.config");
    TFE_ContextOptionsSetConfig(options.get(), bytes.data, bytes.size, status);
    status.Check();
  }
  napi_value policy = Property(env, call[0], "devicePlacementPolicy");
  if (!IsNullish(env, policy)) {
    const int64_t code = ReadIntegerIn(env, policy, 0, 3, "options.devicePlacementPolicy");
    TFE_ContextOptionsSetDevicePlacementPolicy(options.get(), static_cast<TFE_ContextDevicePlacementPolicy>(code));
  }
  napi_value async_option = Property(env, call[0], "async");
  const bool async = !IsNullish(env, async_option) && ReadBool(env, async_option, "options.async");
  TFE_ContextOptionsSetAsync(options.get(), async);
  TFE_Context* context = TFE_NewContext(options.get(), status);
  status.Check();
  Ref<Context> owner(new Context(context, async));
  constexpr int64_t kBytes = 4 << 20;  // roughly
  return call.environment.WrapOwner(HandleKind::kContext, owner.get(), kBytes);
}

// void TFE_ContextClearCaches(TFE_Context*)
//
// contextClearCaches(context: ContextHandle): void
napi_value ContextClearCaches(const Call& call) {
  TFE_ContextClearCaches(ReadContext(call, 0)->get());
  return nullptr;
}

// void TFE_ContextEnableRunMetadata(TFE_Context*)
// void TFE_ContextDisableRunMetadata(TFE_Context*)
//
// contextSetRunMetadata(context: ContextHandle, on: boolean): void
napi_value ContextSetRunMetadata(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  if (ReadBool(call.env, call[1], "on")) {
    TFE_ContextEnableRunMetadata(context->get());
  } else {
    TFE_ContextDisableRunMetadata(context->get());
  }
  return nullptr;
}

// void TFE_ContextExportRunMetadata(TFE_Context*, TF_Buffer*, TF_Status*)
//
// contextExportRunMetadata(context: ContextHandle): Uint8Array
napi_value ContextExportRunMetadata(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const BufferOwner buffer(TF_NewBuffer());
  Status status;
  TFE_ContextExportRunMetadata(context->get(), buffer.get(), status);
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// void TFE_ContextStartStep(TFE_Context*)
//
// contextStartStep(context: ContextHandle): void
napi_value ContextStartStep(const Call& call) {
  TFE_ContextStartStep(ReadContext(call, 0)->get());
  return nullptr;
}

// void TFE_ContextEndStep(TFE_Context*)
//
// contextEndStep(context: ContextHandle): void
napi_value ContextEndStep(const Call& call) {
  TFE_ContextEndStep(ReadContext(call, 0)->get());
  return nullptr;
}

class WaitJob : public Job {
 public:
  explicit WaitJob(Ref<Context> context) : context_(std::move(context)) {}

  void Run() override {
    Status status;
    TFE_ContextAsyncWait(context_->get(), status);
    status.Check();
  }
  napi_value Result(Environment& environment) override { return MakeUndefined(environment.env()); }

 private:
  Ref<Context> context_;
};

// void TFE_ContextAsyncWait(TFE_Context*, TF_Status*)
//
// contextAsyncWait(context: ContextHandle): Promise<void>
napi_value ContextAsyncWait(const Call& call) {
  if (TFE_ContextAsyncWait == nullptr) ThrowError("this libtensorflow lacks TFE_ContextAsyncWait");
  return call.environment.jobs().Start(call, std::make_unique<WaitJob>(ReadContext(call, 0)), JobLength::kLong);
}

}  // namespace

void DefineContext(Exports& exports) {
  exports.Add("contextNew", ContextNew);
  exports.Add("contextClearCaches", ContextClearCaches);
  exports.Add("contextSetRunMetadata", ContextSetRunMetadata);
  exports.Add("contextExportRunMetadata", ContextExportRunMetadata);
  exports.Add("contextStartStep", ContextStartStep);
  exports.Add("contextEndStep", ContextEndStep);
  exports.Add("contextAsyncWait", ContextAsyncWait);
}

}  // namespace tensorflow_native
