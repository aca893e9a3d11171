#ifndef TENSORFLOW_NATIVE_SERVER_H_
#define TENSORFLOW_NATIVE_SERVER_H_

#include "call.h"

namespace tensorflow_native {

// The methods of in-process servers, and of contexts that work with remote ones.
void DefineServer(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_SERVER_H_
