#ifndef TENSORFLOW_NATIVE_EAGER_SHAPES_H_
#define TENSORFLOW_NATIVE_EAGER_SHAPES_H_

#include "status.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Asks the shape function of an op that has its inputs and attributes whether it may have inputs of these shapes.
// Graphs ask it of each node; eager execution does not, and some kernels count on it all the same.
void CheckShapes(TFE_Op* op, Status& status);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_EAGER_SHAPES_H_
