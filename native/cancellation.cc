#include "cancellation.h"

namespace tensorflow_native {

// TFE_CancellationManager* TFE_NewCancellationManager()
// void TFE_DeleteCancellationManager(TFE_CancellationManager*)
Cancellation::Cancellation() {
  if (TFE_NewCancellationManager != nullptr) manager_ = TFE_NewCancellationManager();
}

Cancellation::~Cancellation() {
  if (manager_ != nullptr) TFE_DeleteCancellationManager(manager_);
}

void Cancellation::Cancel() {
  if (!cancelled_.exchange(true) && manager_ != nullptr) TFE_CancellationManagerStartCancel(manager_);
}

// void TFE_OpSetCancellationManager(TFE_Op*, TFE_CancellationManager*, TF_Status*)
void Cancellation::Attach(TFE_Op* op, TF_Status* status) const {
  if (manager_ != nullptr) TFE_OpSetCancellationManager(op, manager_, status);
}

Ref<Cancellation> ReadCancellation(const Call& call, size_t index) {
  if (IsNullish(call.env, call[index])) return new Cancellation;
  Handle* handle = call.environment.Unwrap(call[index], HandleKind::kCancellation, "cancellation");
  return static_cast<Cancellation*>(handle->object);
}

namespace {

// TFE_CancellationManager* TFE_NewCancellationManager()
//
// cancellationNew(): CancellationHandle
napi_value CancellationNew(const Call& call) {
  Ref<Cancellation> cancellation(new Cancellation);
  return call.environment.WrapOwner(HandleKind::kCancellation, cancellation.get());
}

// void TFE_CancellationManagerStartCancel(TFE_CancellationManager*)
//
// cancellationCancel(cancellation: CancellationHandle): void
napi_value CancellationCancel(const Call& call) {
  Handle* handle = call.environment.Unwrap(call[0], HandleKind::kCancellation, "cancellation");
  static_cast<Cancellation*>(handle->object)->Cancel();
  return nullptr;
}

}  // namespace

void DefineCancellation(Exports& exports) {
  exports.Add("cancellationNew", CancellationNew);
  exports.Add("cancellationCancel", CancellationCancel);
}

}  // namespace tensorflow_native
