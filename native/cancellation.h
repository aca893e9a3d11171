#ifndef TENSORFLOW_NATIVE_CANCELLATION_H_
#define TENSORFLOW_NATIVE_CANCELLATION_H_

#include <atomic>

#include "call.h"
#include "ref.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Stops operations that run with it, and loops that look at it.
class Cancellation : public RefCounted {
 public:
  Cancellation();
  ~Cancellation() override;

  // Null where the library has none.
  TFE_CancellationManager* get() const { return manager_; }
  void Cancel();
  bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }
  // Has the op end when cancelled.
  void Attach(TFE_Op* op, TF_Status* status) const;

 private:
  TFE_CancellationManager* manager_ = nullptr;
  std::atomic<bool> cancelled_{false};
};

// The cancellation given, or a new one: the end of the environment cancels whatever runs.
Ref<Cancellation> ReadCancellation(const Call& call, size_t index);

void DefineCancellation(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_CANCELLATION_H_
