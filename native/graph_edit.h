#ifndef TENSORFLOW_NATIVE_GRAPH_EDIT_H_
#define TENSORFLOW_NATIVE_GRAPH_EDIT_H_

#include "call.h"

namespace tensorflow_native {

// The methods that change operations a graph has already.
void DefineGraphEdit(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_GRAPH_EDIT_H_
