#include <node_api.h>

#include "call.h"
#include "cancellation.h"
#include "context.h"
#include "eager.h"
#include "environment.h"
#include "function.h"
#include "graph.h"
#include "graph_edit.h"
#include "graph_import.h"
#include "library.h"
#include "operation.h"
#include "runtime.h"
#include "server.h"
#include "session.h"
#include "tensor.h"
#include "tensor_data.h"
#include "train_loop.h"

namespace tensorflow_native {

namespace {

napi_value Init(napi_env env, napi_value object) {
  auto environment = std::make_unique<Environment>(env);
  Environment* raw = environment.get();
  Check(env, napi_set_instance_data(
                 env, raw, [](napi_env, void* data, void*) { delete static_cast<Environment*>(data); }, nullptr));
  environment.release();
  raw->Begin();
  Exports exports(*raw, object);
  DefineLibrary(exports);
  DefineRuntime(exports);
  DefineContext(exports);
  DefineContextDevices(exports);
  DefineContextFunctions(exports);
  DefineServer(exports);
  DefineTensor(exports);
  DefineTensorFrom(exports);
  DefineTensorData(exports);
  DefineEager(exports);
  DefineCancellation(exports);
  DefineGraph(exports);
  DefineGraphBuild(exports);
  DefineGraphImport(exports);
  DefineGraphEdit(exports);
  DefineOperation(exports);
  DefineOperationAttrs(exports);
  DefineFunction(exports);
  DefineSession(exports);
  DefineSessionRun(exports);
  DefineSavedModel(exports);
  DefineTrainLoop(exports);
  return object;
}

}  // namespace

}  // namespace tensorflow_native

NAPI_MODULE_INIT() {
  try {
    return tensorflow_native::Init(env, exports);
  } catch (...) {
    const tensorflow_native::Fault fault = tensorflow_native::CurrentFault();
    if (fault.kind != tensorflow_native::Fault::Kind::kPending) {
      napi_throw(env, tensorflow_native::MakeError(env, fault, "tensorflow-native"));
    }
    return nullptr;
  }
}
