#include "call.h"

namespace tensorflow_native {

namespace {

napi_value Dispatch(napi_env env, napi_callback_info info) {
  void* data = nullptr;
  size_t count = Call::kMaxArguments;
  napi_value arguments[Call::kMaxArguments];
  if (napi_get_cb_info(env, info, &count, arguments, nullptr, &data) != napi_ok) return nullptr;
  const Method& method = *static_cast<Method*>(data);
  Call call{*method.environment, env, method.name, {}};
  for (size_t i = 0; i < Call::kMaxArguments; ++i) call.arguments[i] = arguments[i];
  try {
    return method.function(call);
  } catch (...) {
    const Fault fault = CurrentFault();
    if (fault.kind != Fault::Kind::kPending) napi_throw(env, MakeError(env, fault, method.name));
    return nullptr;
  }
}

}  // namespace

void Exports::Add(const char* name, MethodFunction function) {
  napi_env env = environment_.env();
  environment_.methods().push_back(std::make_unique<Method>(Method{&environment_, name, function}));
  napi_value value = nullptr;
  Check(env, napi_create_function(env, name, NAPI_AUTO_LENGTH, Dispatch, environment_.methods().back().get(), &value));
  SetProperty(env, object_, name, value);
}

}  // namespace tensorflow_native
