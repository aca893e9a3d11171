#include "fault.h"

#include <exception>
#include <new>

namespace tensorflow_native {

void ThrowNodeApi(napi_env env, napi_status status) {
  const napi_extended_error_info* info = nullptr;
  napi_get_last_error_info(env, &info);
  bool pending = false;
  if (napi_is_exception_pending(env, &pending) == napi_ok && pending) throw Fault{Fault::Kind::kPending, 0, {}};
  const char* text = info != nullptr && info->error_message != nullptr ? info->error_message : "Node-API call failed";
  if (status == napi_object_expected || status == napi_array_expected) ThrowTypeError(text);
  ThrowError(text);
}

napi_value MakeError(napi_env env, const Fault& fault, const char* method) {
  const bool own = fault.kind != Fault::Kind::kStatus;
  const std::string text = own ? std::string(method) + ": " + fault.message : fault.message;
  napi_value message = nullptr;
  napi_value error = nullptr;
  napi_create_string_utf8(env, text.data(), text.size(), &message);
  switch (fault.kind) {
    case Fault::Kind::kTypeError:
      napi_create_type_error(env, nullptr, message, &error);
      break;
    case Fault::Kind::kRangeError:
      napi_create_range_error(env, nullptr, message, &error);
      break;
    default:
      napi_create_error(env, nullptr, message, &error);
  }
  if (fault.kind == Fault::Kind::kStatus) {
    napi_value code = nullptr;
    napi_create_int32(env, fault.code, &code);
    napi_set_named_property(env, error, "code", code);
  }
  return error;
}

Fault CurrentFault() {
  try {
    throw;
  } catch (const Fault& fault) {
    return fault;
  } catch (const std::bad_alloc&) {
    return {Fault::Kind::kError, 0, "out of memory"};
  } catch (const std::exception& error) {
    return {Fault::Kind::kError, 0, error.what()};
  } catch (...) {
    return {Fault::Kind::kError, 0, "unknown exception"};
  }
}

}  // namespace tensorflow_native
