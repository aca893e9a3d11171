#ifndef TENSORFLOW_NATIVE_CONTEXT_H_
#define TENSORFLOW_NATIVE_CONTEXT_H_

#include "call.h"
#include "ref.h"
#include "status.h"
#include "tensorflow.h"

namespace tensorflow_native {

// An eager context. Tensors that its operations made keep it alive, and so do jobs.
class Context : public RefCounted {
 public:
  Context(TFE_Context* context, bool async) : context_(context), async_(async) {}
  ~Context() override;

  TFE_Context* get() const { return context_; }
  // Whether operations may still be running when TFE_Execute returns.
  bool async() const { return async_; }

 private:
  friend class OpLease;

  TFE_Context* context_;
  bool async_;
  TFE_Op* spare_op_ = nullptr;
};

Ref<Context> ReadContext(const Call& call, size_t index);

// A TFE_Op set to a type and a device. On the JavaScript thread the one from the last call is used again, which is
// cheaper than making one; a call that comes while it is out (a getter on an argument calls execute) gets its own.
class OpLease {
 public:
  OpLease(Context& context, const char* type, const char* device, TF_Status* status);
  ~OpLease();
  OpLease(const OpLease&) = delete;
  OpLease& operator=(const OpLease&) = delete;

  TFE_Op* get() const { return op_.get(); }
  // Gives the op back for the next call: it is whole, nothing failed.
  void Return() { returnable_ = true; }
  // Takes the op away for good, to be run elsewhere.
  OpOwner Take() { return std::move(op_); }

 private:
  Context& context_;
  OpOwner op_;
  bool returnable_ = false;
};

void DefineContext(Exports& exports);
void DefineContextDevices(Exports& exports);
void DefineContextFunctions(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_CONTEXT_H_
