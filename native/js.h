#ifndef TENSORFLOW_NATIVE_JS_H_
#define TENSORFLOW_NATIVE_JS_H_

// Reading and making JavaScript values. A reader throws a TypeError that names the value (`what`), what was expected
// and what came.

#include <node_api.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fault.h"

namespace tensorflow_native {

struct ByteSpan {
  const uint8_t* data;
  size_t size;
};

// The text of a JavaScript string as UTF-8, on the stack when it is short: attribute and type names are read on every
// call and must not cost an allocation.
class Utf8 {
 public:
  Utf8(napi_env env, napi_value value, const char* what);
  Utf8(const Utf8&) = delete;
  Utf8& operator=(const Utf8&) = delete;

  const char* data() const { return heap_.empty() ? stack_ : heap_.data(); }
  const char* c_str() const { return data(); }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::string_view view() const { return {data(), size_}; }
  // A name for a C string parameter: a NUL inside would cut it short.
  const char* name(const char* what) const;

 private:
  char stack_[200];
  std::string heap_;
  size_t size_ = 0;
};

class HandleScope {
 public:
  explicit HandleScope(napi_env env) : env_(env) { Check(env, napi_open_handle_scope(env, &scope_)); }
  ~HandleScope() { napi_close_handle_scope(env_, scope_); }
  HandleScope(const HandleScope&) = delete;
  HandleScope& operator=(const HandleScope&) = delete;

 private:
  napi_env env_;
  napi_handle_scope scope_ = nullptr;
};

// `what: expected <expected>, received <kind of value>`
[[noreturn]] void ThrowExpected(napi_env env, const char* what, const char* expected, napi_value value);

napi_valuetype TypeOf(napi_env env, napi_value value);
bool IsNullish(napi_env env, napi_value value);
bool IsArray(napi_env env, napi_value value);

std::string ReadString(napi_env env, napi_value value, const char* what);
// A string without NUL, as a C string parameter takes it.
std::string ReadName(napi_env env, napi_value value, const char* what);
bool ReadBool(napi_env env, napi_value value, const char* what);
double ReadNumber(napi_env env, napi_value value, const char* what);
// A number without fraction, or a bigint, that int64 holds.
int64_t ReadInteger(napi_env env, napi_value value, const char* what);
int64_t ReadIntegerIn(napi_env env, napi_value value, int64_t low, int64_t high, const char* what);
// The bytes under a typed array, DataView or ArrayBuffer; they stay valid until JavaScript runs again.
ByteSpan ReadBytes(napi_env env, napi_value value, const char* what);
uint32_t ReadArrayLength(napi_env env, napi_value value, const char* what);
napi_value Element(napi_env env, napi_value array, uint32_t index);
napi_value Property(napi_env env, napi_value object, const char* name);

napi_value MakeString(napi_env env, std::string_view text);
napi_value MakeNumber(napi_env env, double value);
napi_value MakeBigInt(napi_env env, int64_t value);
napi_value MakeBool(napi_env env, bool value);
napi_value MakeNull(napi_env env);
napi_value MakeUndefined(napi_env env);
napi_value MakeObject(napi_env env);
napi_value MakeArray(napi_env env, size_t length);
napi_value MakeArrayBuffer(napi_env env, size_t size, void** data);
// A fresh Uint8Array with a copy of the bytes.
napi_value MakeBytes(napi_env env, const void* data, size_t size);
void SetElement(napi_env env, napi_value array, size_t index, napi_value value);
void SetProperty(napi_env env, napi_value object, const char* name, napi_value value);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_JS_H_
