#ifndef TENSORFLOW_NATIVE_LIBRARY_H_
#define TENSORFLOW_NATIVE_LIBRARY_H_

#include "call.h"

namespace tensorflow_native {

// The methods about TensorFlow's process-wide registries: version, ops, kernels, plug-ins.
void DefineLibrary(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_LIBRARY_H_
