#ifndef TENSORFLOW_NATIVE_TENSOR_DATA_H_
#define TENSORFLOW_NATIVE_TENSOR_DATA_H_

#include "call.h"

namespace tensorflow_native {

// The methods that copy the elements of a tensor out.
void DefineTensorData(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_TENSOR_DATA_H_
