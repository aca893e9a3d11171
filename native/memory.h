#ifndef TENSORFLOW_NATIVE_MEMORY_H_
#define TENSORFLOW_NATIVE_MEMORY_H_

#include <node_api.h>

#include <cstdint>
#include <memory>

namespace tensorflow_native {

class Environment;

// Frees what JavaScript forgot, and lets the collector feel how much that is.
//
// Node defers finalizers to the event loop, which a long synchronous loop never reaches. So handles have no
// finalizers: each has a weak reference, and Sweep() frees those whose reference went empty. It runs on the JavaScript
// thread, when enough handles or bytes came since the last time and the collector has run in between. The canary, an
// object that nothing holds, tells that: its weak reference is empty after any collection, and its finalizer brings
// the sweep to programs that only wait.
class Memory {
 public:
  explicit Memory(Environment* environment) : environment_(environment) {}

  void TensorCreated(int64_t bytes);
  void TensorFreed(int64_t bytes);
  // The same for other handles.
  void HandleCreated(int64_t bytes);
  void HandleFreed(int64_t bytes) { TellCollector(-bytes); }

  // Frees every collected handle now.
  void Sweep();
  // Frees every handle, collected or not: the environment ends.
  void FreeAll();

  int64_t tensors() const { return tensors_; }
  int64_t bytes() const { return bytes_; }

 private:
  void NoteCreated(int64_t bytes);
  void TellCollector(int64_t change);
  void Consider();
  bool CollectorRan() const;
  void SetCanary();
  static void CanaryCollected(napi_env env, void* data, void* hint);

  Environment* environment_;
  int64_t tensors_ = 0;
  int64_t bytes_ = 0;
  int64_t untold_ = 0;  // change of external memory that the collector has not been told of
  int64_t created_ = 0;
  int64_t created_bytes_ = 0;
  int64_t next_count_ = 2048;
  int64_t next_bytes_ = 16 << 20;
  napi_ref canary_ = nullptr;
  bool ended_ = false;
  bool sweeping_ = false;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_MEMORY_H_
