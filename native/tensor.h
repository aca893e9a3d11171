#ifndef TENSORFLOW_NATIVE_TENSOR_H_
#define TENSORFLOW_NATIVE_TENSOR_H_

#include "call.h"
#include "context.h"
#include "shape.h"
#include "tensorflow.h"

namespace tensorflow_native {

// The eager tensor of a handle, valid until JavaScript runs again.
inline TFE_TensorHandle* ReadTensor(Environment& environment, napi_value value, const char* what) {
  return static_cast<TFE_TensorHandle*>(environment.Unwrap(value, HandleKind::kTensor, what)->object);
}

// One more reference to the same tensor, for work that outlives the call.
TensorHandleOwner ShareTensor(TFE_TensorHandle* tensor);

// The value of a tensor in host memory; waits for it.
TensorOwner ResolveTensor(Environment& environment, napi_value value, const char* what);
TensorOwner ResolveTensor(TFE_TensorHandle* tensor);

// A JavaScript handle that takes over the tensor. `context`: that of the operation which made it, or null.
napi_value WrapTensor(Environment& environment, TensorHandleOwner tensor, Context* context);
// A JavaScript handle for a tensor in host memory.
napi_value WrapHostTensor(Environment& environment, TF_Tensor* tensor);

// A tensor of that many elements: strings empty, others not set.
TensorOwner AllocateTensor(TF_DataType dtype, const int64_t* dims, int rank, int64_t elements);

void DefineTensor(Exports& exports);
// The methods that make tensors out of JavaScript values.
void DefineTensorFrom(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_TENSOR_H_
