#ifndef TENSORFLOW_NATIVE_FUNCTION_H_
#define TENSORFLOW_NATIVE_FUNCTION_H_

#include "call.h"
#include "ref.h"
#include "tensorflow.h"

namespace tensorflow_native {

class Function : public RefCounted {
 public:
  explicit Function(TF_Function* function) : function_(function) {}
  TF_Function* get() const { return function_.get(); }

 private:
  FunctionOwner function_;
};

Ref<Function> ReadFunction(const Call& call, size_t index, const char* what);

void DefineFunction(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_FUNCTION_H_
