#ifndef TENSORFLOW_NATIVE_ENVIRONMENT_H_
#define TENSORFLOW_NATIVE_ENVIRONMENT_H_

#include <node_api.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "handle.h"
#include "job.h"
#include "memory.h"
#include "op_defs.h"
#include "ref.h"
#include "status.h"

namespace tensorflow_native {

struct Method;

// All state of the addon in one Node environment: the main thread, a worker thread, or one more copy of the module in
// the same thread. Nothing is shared between environments but TensorFlow's own process-wide registries.
class Environment {
 public:
  explicit Environment(napi_env env);
  ~Environment();
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  napi_env env() const { return env_; }
  HandlePool& handles() { return handles_; }
  Memory& memory() { return memory_; }
  OpDefs& op_defs() { return op_defs_; }
  Jobs& jobs() { return jobs_; }
  // For calls that finish before JavaScript runs again; OK, since not all of TensorFlow's functions set one that is.
  Status& status() {
    TF_SetStatus(status_, TF_OK, "");
    return status_;
  }
  const std::shared_ptr<Environment*>& self() const { return self_; }
  std::vector<std::unique_ptr<Method>>& methods() { return methods_; }

  // The external for a new record: an object, owned by the record, and what it keeps alive (may be null).
  napi_value Wrap(HandleKind kind, void* object, RefCounted* owner, int64_t bytes = 0);
  // The external for an object that counts its own references.
  template <typename T>
  napi_value WrapOwner(HandleKind kind, T* owner, int64_t bytes = 0) {
    return Wrap(kind, owner, owner, bytes);
  }
  // The live record of that kind in a value; throws a TypeError that names `what` otherwise.
  Handle* Unwrap(napi_value value, HandleKind kind, const char* what);
  // The same, null rather than an error where the value is no handle at all (so that arrays can be told apart fast).
  Handle* TryUnwrap(napi_value value, HandleKind kind, const char* what);
  // The record of a handle that may be disposed.
  Handle* UnwrapMaybeDisposed(napi_value value, HandleKind kind, const char* what);
  // Frees the object, not the record; nothing where it is freed already.
  void FreeObject(Handle* handle);

  // Takes its place in the life of the Node environment and of the process.
  void Begin();
  // The environment ends: cancels and joins what runs, then frees all handles.
  void End();

 private:
  napi_env env_;
  Status status_;
  std::shared_ptr<Environment*> self_;  // null inside once the environment is gone; finalizers may come later
  HandlePool handles_;
  Memory memory_;
  OpDefs op_defs_;
  Jobs jobs_;
  std::vector<std::unique_ptr<Method>> methods_;
  bool ended_ = false;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_ENVIRONMENT_H_
