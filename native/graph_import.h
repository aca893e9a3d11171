#ifndef TENSORFLOW_NATIVE_GRAPH_IMPORT_H_
#define TENSORFLOW_NATIVE_GRAPH_IMPORT_H_

#include "call.h"

namespace tensorflow_native {

void DefineGraphImport(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_GRAPH_IMPORT_H_
