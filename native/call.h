#ifndef TENSORFLOW_NATIVE_CALL_H_
#define TENSORFLOW_NATIVE_CALL_H_

#include <node_api.h>

#include "environment.h"
#include "js.h"

namespace tensorflow_native {

// One call from JavaScript: the environment and the arguments; those not given are undefined.
struct Call {
  static constexpr size_t kMaxArguments = 12;

  Environment& environment;
  napi_env env;
  const char* method;
  napi_value arguments[kMaxArguments];

  napi_value operator[](size_t index) const { return arguments[index]; }
};

using MethodFunction = napi_value (*)(const Call& call);

struct Method {
  Environment* environment;
  const char* name;
  MethodFunction function;
};

// Collects the methods of the exports object. Faults thrown by a method become JavaScript exceptions here.
class Exports {
 public:
  Exports(Environment& environment, napi_value object) : environment_(environment), object_(object) {}

  void Add(const char* name, MethodFunction function);

 private:
  Environment& environment_;
  napi_value object_;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_CALL_H_
