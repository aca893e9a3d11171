#ifndef TENSORFLOW_NATIVE_OPERATION_H_
#define TENSORFLOW_NATIVE_OPERATION_H_

#include "call.h"

namespace tensorflow_native {

// The methods that read an operation back: its edges and kinds.
void DefineOperation(Exports& exports);
// The methods that read its attributes back.
void DefineOperationAttrs(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_OPERATION_H_
