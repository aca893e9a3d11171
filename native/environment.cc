#include "environment.h"

#include <cstdlib>
#include <mutex>
#include <string>
#include <unordered_set>

#include "call.h"
#include "js.h"
#include "tensorflow.h"

namespace tensorflow_native {

namespace {

// process.exit() runs no cleanup hooks in the main thread. What TensorFlow's libraries keep in static objects, some of
// them made as late as the first matrix product, must not go while our threads use it: so their work ends with the
// event 'exit', and at the latest when the first static objects do.
class LiveEnvironments {
 public:
  static LiveEnvironments& Get() {
    static LiveEnvironments* const instance = new LiveEnvironments;
    return *instance;
  }

  void Add(Environment* environment) {
    std::lock_guard<std::mutex> lock(mutex_);
    environments_.insert(environment);
  }
  void Remove(Environment* environment) {
    std::lock_guard<std::mutex> lock(mutex_);
    environments_.erase(environment);
  }

 private:
  LiveEnvironments() {
    std::atexit([] { Get().Stop(); });
  }
  void Stop() {
    std::lock_guard<std::mutex> lock(mutex_);
    for (Environment* environment : environments_) environment->jobs().Stop();
  }

  std::mutex mutex_;
  std::unordered_set<Environment*> environments_;
};

// process.on('exit', stop)
void ListenForExit(Environment* environment) {
  napi_env env = environment->env();
  napi_value global = nullptr;
  Check(env, napi_get_global(env, &global));
  napi_value process = Property(env, global, "process");
  if (TypeOf(env, process) != napi_object) return;
  napi_value on = Property(env, process, "on");
  if (TypeOf(env, on) != napi_function) return;
  napi_value stop = nullptr;
  const auto callback = [](napi_env env, napi_callback_info info) -> napi_value {
    void* data = nullptr;
    napi_get_cb_info(env, info, nullptr, nullptr, nullptr, &data);
    static_cast<Environment*>(data)->jobs().Stop();
    return nullptr;
  };
  Check(env, napi_create_function(env, "stop", NAPI_AUTO_LENGTH, callback, environment, &stop));
  napi_value arguments[] = {MakeString(env, "exit"), stop};
  Check(env, napi_call_function(env, process, on, 2, arguments, nullptr));
}

}  // namespace

Environment::Environment(napi_env env)
    : env_(env), self_(std::make_shared<Environment*>(this)), memory_(this), jobs_(this) {}

Environment::~Environment() {
  End();
  *self_ = nullptr;
}

napi_value Environment::Wrap(HandleKind kind, void* object, RefCounted* owner, int64_t bytes) {
  Handle* handle = handles_.Allocate();
  handle->kind = kind;
  handle->object = object;
  handle->owner = owner;
  if (owner != nullptr) owner->Retain();
  handle->bytes = bytes;
  napi_value value = nullptr;
  napi_status status = napi_create_external(env_, handle, nullptr, nullptr, &value);
  if (status == napi_ok) status = napi_create_reference(env_, value, 0, &handle->reference);
  if (kind == HandleKind::kTensor) {
    memory_.TensorCreated(bytes);
  } else {
    memory_.HandleCreated(bytes);
  }
  if (status != napi_ok) {
    FreeObject(handle);
    handles_.Free(handle);
    ThrowNodeApi(env_, status);
  }
  return value;
}

Handle* Environment::TryUnwrap(napi_value value, HandleKind kind, const char* what) {
  void* pointer = nullptr;
  if (napi_get_value_external(env_, value, &pointer) != napi_ok) return nullptr;
  if (!handles_.Contains(pointer)) {
    ThrowTypeError(std::string(what) + ": the handle was not made by this environment");
  }
  Handle* handle = static_cast<Handle*>(pointer);
  if (handle->kind == kind) {
    if (handle->object != nullptr) return handle;
    ThrowError(std::string(what) + (kind == HandleKind::kSession ? " is closed" : " is disposed"));
  }
  ThrowTypeError(std::string(what) + ": expected a " + HandleKindName(kind) + " handle, received a " +
                 HandleKindName(handle->kind) + " handle");
}

Handle* Environment::Unwrap(napi_value value, HandleKind kind, const char* what) {
  Handle* handle = TryUnwrap(value, kind, what);
  if (handle == nullptr) {
    ThrowExpected(env_, what, (std::string("a ") + HandleKindName(kind) + " handle").c_str(), value);
  }
  return handle;
}

Handle* Environment::UnwrapMaybeDisposed(napi_value value, HandleKind kind, const char* what) {
  void* pointer = nullptr;
  if (napi_get_value_external(env_, value, &pointer) == napi_ok && handles_.Contains(pointer) &&
      static_cast<Handle*>(pointer)->kind == kind) {
    return static_cast<Handle*>(pointer);
  }
  return Unwrap(value, kind, what);
}

void Environment::FreeObject(Handle* handle) {
  if (handle->object == nullptr) return;
  if (handle->kind == HandleKind::kTensor) {
    TFE_DeleteTensorHandle(static_cast<TFE_TensorHandle*>(handle->object));
    memory_.TensorFreed(handle->bytes);
  } else {
    memory_.HandleFreed(handle->bytes);
  }
  if (handle->owner != nullptr) handle->owner->Release();
  handle->object = nullptr;
  handle->owner = nullptr;
  handle->bytes = 0;
}

void Environment::Begin() {
  jobs_.Open();
  // Hooks run in reverse order: this one before the queue that Open() made is closed.
  Check(env_, napi_add_env_cleanup_hook(
                  env_, [](void* data) { static_cast<Environment*>(data)->End(); }, this));
  LiveEnvironments::Get().Add(this);
  ListenForExit(this);
}

void Environment::End() {
  if (ended_) return;
  ended_ = true;
  LiveEnvironments::Get().Remove(this);
  jobs_.End();
  memory_.FreeAll();
}

}  // namespace tensorflow_native
