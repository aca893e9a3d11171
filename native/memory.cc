#include "memory.h"

#include <algorithm>

#include "environment.h"

namespace tensorflow_native {

namespace {

// What a tensor handle costs beyond its elements: TensorFlow's objects, the record and the weak reference.
constexpr int64_t kHandleBytes = 640;
// Changes of external memory are told in steps: each telling is a call into V8.
constexpr int64_t kTellStep = 256 << 10;
constexpr int64_t kFewestHandles = 8192;
constexpr int64_t kFewestBytes = 32 << 20;
// With this much uncollected since the last sweep, the collector is made to run: V8 answers a leap of external memory
// beyond its hard limit with a full collection, and smaller growth only with the start of a slow one.
constexpr int64_t kForceBytes = 160 << 20;
constexpr int64_t kLeap = int64_t{1} << 40;

}  // namespace

void Memory::TensorCreated(int64_t bytes) {
  ++tensors_;
  bytes_ += bytes;
  TellCollector(bytes + kHandleBytes);
  NoteCreated(bytes);
}

void Memory::TensorFreed(int64_t bytes) {
  --tensors_;
  bytes_ -= bytes;
  TellCollector(-bytes - kHandleBytes);
}

void Memory::HandleCreated(int64_t bytes) {
  TellCollector(bytes);
  NoteCreated(bytes);
}

void Memory::TellCollector(int64_t change) {
  untold_ += change;
  if (untold_ < kTellStep && untold_ > -kTellStep) return;
  int64_t total = 0;
  napi_adjust_external_memory(environment_->env(), std::exchange(untold_, 0), &total);
}

void Memory::NoteCreated(int64_t bytes) {
  ++created_;
  created_bytes_ += bytes;
  if (created_ >= next_count_ || created_bytes_ >= next_bytes_) Consider();
}

void Memory::Consider() {
  if (ended_ || sweeping_) return;
  if (!CollectorRan() && created_bytes_ >= kForceBytes + bytes_ / 4) {
    int64_t total = 0;
    napi_adjust_external_memory(environment_->env(), kLeap, &total);
    napi_adjust_external_memory(environment_->env(), -kLeap, &total);
  }
  if (canary_ == nullptr || CollectorRan()) {
    Sweep();
    return;
  }
  // Nothing was collected: look again a little later.
  next_count_ = created_ + kFewestHandles / 4;
  next_bytes_ = created_bytes_ + kFewestBytes / 4;
}

bool Memory::CollectorRan() const {
  if (canary_ == nullptr) return false;
  napi_handle_scope scope = nullptr;
  napi_value value = nullptr;
  napi_open_handle_scope(environment_->env(), &scope);
  napi_get_reference_value(environment_->env(), canary_, &value);
  napi_close_handle_scope(environment_->env(), scope);
  return value == nullptr;
}

void Memory::SetCanary() {
  napi_env env = environment_->env();
  if (canary_ != nullptr) {
    if (!CollectorRan()) return;
    napi_delete_reference(env, std::exchange(canary_, nullptr));
  }
  napi_handle_scope scope = nullptr;
  napi_open_handle_scope(env, &scope);
  napi_value value = nullptr;
  // Two references, one with a finalizer and one to look at: the one that a finalizer comes with may be deleted by
  // the time of looking.
  auto* self = new std::shared_ptr<Environment*>(environment_->self());
  if (napi_create_external(env, self, CanaryCollected, nullptr, &value) != napi_ok) {
    delete self;
  } else {
    napi_create_reference(env, value, 0, &canary_);
  }
  napi_close_handle_scope(env, scope);
}

void Memory::CanaryCollected(napi_env env, void* data, void* hint) {
  const std::unique_ptr<std::shared_ptr<Environment*>> self(static_cast<std::shared_ptr<Environment*>*>(data));
  Environment* environment = **self;
  // A sweep in between has set another canary, whose turn will come.
  if (environment != nullptr && environment->memory().CollectorRan()) environment->memory().Sweep();
}

void Memory::Sweep() {
  if (ended_ || sweeping_) return;
  sweeping_ = true;
  napi_env env = environment_->env();
  environment_->handles().Visit(
      [env](const std::function<void()>& visit_slab) {
        napi_handle_scope scope = nullptr;
        napi_open_handle_scope(env, &scope);
        visit_slab();
        napi_close_handle_scope(env, scope);
      },
      [this, env](Handle* handle) {
        napi_value value = nullptr;
        // A record whose reference is not made yet belongs to the call that is making it.
        if (handle->reference == nullptr) return;
        if (napi_get_reference_value(env, handle->reference, &value) != napi_ok || value != nullptr) return;
        napi_delete_reference(env, handle->reference);
        environment_->FreeObject(handle);
        environment_->handles().Free(handle);
      });
  created_ = 0;
  created_bytes_ = 0;
  next_count_ = std::max<int64_t>(kFewestHandles, static_cast<int64_t>(environment_->handles().live()));
  next_bytes_ = std::max<int64_t>(kFewestBytes, bytes_ / 4);
  sweeping_ = false;
  SetCanary();
}

void Memory::FreeAll() {
  ended_ = true;
  napi_env env = environment_->env();
  // Owners end on their own once the last handle, tensor or operation that needs them is gone.
  environment_->handles().Visit([](const std::function<void()>& visit_slab) { visit_slab(); },
                                [this, env](Handle* handle) {
                                  if (handle->reference != nullptr) napi_delete_reference(env, handle->reference);
                                  environment_->FreeObject(handle);
                                  environment_->handles().Free(handle);
                                });
  if (canary_ != nullptr) napi_delete_reference(env, std::exchange(canary_, nullptr));
}

}  // namespace tensorflow_native
