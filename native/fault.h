#ifndef TENSORFLOW_NATIVE_FAULT_H_
#define TENSORFLOW_NATIVE_FAULT_H_

#include <node_api.h>

#include <string>
#include <utility>

namespace tensorflow_native {

// What goes wrong below the JavaScript boundary, thrown as a C++ exception so that owners unwind, and turned into a
// JavaScript error in one place (call.cc for a call, job.cc for a promise).
struct Fault {
  enum class Kind {
    kTypeError,
    kRangeError,
    kError,
    kStatus,   // a TF_Status that is not OK; code is the TF_Code
    kPending,  // a JavaScript exception is already pending
  };

  Kind kind = Kind::kError;
  int code = 0;
  std::string message;
};

[[noreturn]] inline void ThrowTypeError(std::string message) {
  throw Fault{Fault::Kind::kTypeError, 0, std::move(message)};
}
[[noreturn]] inline void ThrowRangeError(std::string message) {
  throw Fault{Fault::Kind::kRangeError, 0, std::move(message)};
}
[[noreturn]] inline void ThrowError(std::string message) { throw Fault{Fault::Kind::kError, 0, std::move(message)}; }

// Throws what a failed Node-API call left behind: the pending exception, or its own description.
[[noreturn]] void ThrowNodeApi(napi_env env, napi_status status);

inline void Check(napi_env env, napi_status status) {
  if (status != napi_ok) ThrowNodeApi(env, status);
}

// The JavaScript error object for a fault. `method` prefixes messages of our own; TensorFlow's stay as they are.
napi_value MakeError(napi_env env, const Fault& fault, const char* method);

// Describes the exception being handled; for use inside a catch (...) block.
Fault CurrentFault();

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_FAULT_H_
