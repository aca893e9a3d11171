#ifndef TENSORFLOW_NATIVE_RUNTIME_H_
#define TENSORFLOW_NATIVE_RUNTIME_H_

#include "call.h"

namespace tensorflow_native {

// Methods about the runtime as a whole that the C API has no function for.
void DefineRuntime(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_RUNTIME_H_
