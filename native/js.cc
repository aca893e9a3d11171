#include "js.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace tensorflow_native {

Utf8::Utf8(napi_env env, napi_value value, const char* what) {
  if (napi_get_value_string_utf8(env, value, stack_, sizeof(stack_), &size_) != napi_ok) {
    ThrowExpected(env, what, "a string", value);
  }
  // One character takes up to four bytes, so a text cut short ends at least this close to the buffer's end.
  if (size_ + 4 < sizeof(stack_)) return;
  heap_ = ReadString(env, value, what);
  size_ = heap_.size();
}

const char* Utf8::name(const char* what) const {
  if (std::memchr(data(), 0, size_) != nullptr) ThrowTypeError(std::string(what) + ": a name must not contain NUL");
  return data();
}

void ThrowExpected(napi_env env, const char* what, const char* expected, napi_value value) {
  static const char* const kNames[] = {"undefined", "null",   "a boolean",  "a number", "a string",
                                       "a symbol",  "object", "a function", "a handle", "a bigint"};
  const napi_valuetype type = TypeOf(env, value);
  std::string received = kNames[type];
  if (type == napi_object) received = IsArray(env, value) ? "an array" : "an object";
  if (type == napi_number) {
    double number = 0;
    napi_get_value_double(env, value, &number);
    char text[40];
    snprintf(text, sizeof(text), "%.17g", number);
    received = text;
  }
  ThrowTypeError(std::string(what) + ": expected " + expected + ", received " + received);
}

napi_valuetype TypeOf(napi_env env, napi_value value) {
  napi_valuetype type = napi_undefined;
  if (value != nullptr) Check(env, napi_typeof(env, value, &type));
  return type;
}

bool IsNullish(napi_env env, napi_value value) {
  const napi_valuetype type = TypeOf(env, value);
  return type == napi_undefined || type == napi_null;
}

bool IsArray(napi_env env, napi_value value) {
  bool is = false;
  napi_is_array(env, value, &is);
  return is;
}

std::string ReadString(napi_env env, napi_value value, const char* what) {
  size_t size = 0;
  if (napi_get_value_string_utf8(env, value, nullptr, 0, &size) != napi_ok) {
    ThrowExpected(env, what, "a string", value);
  }
  std::string text(size, '\0');
  Check(env, napi_get_value_string_utf8(env, value, text.data(), size + 1, &size));
  text.resize(size);
  return text;
}

std::string ReadName(napi_env env, napi_value value, const char* what) {
  std::string text = ReadString(env, value, what);
  if (text.find('\0') != std::string::npos) ThrowTypeError(std::string(what) + ": a name must not contain NUL");
  return text;
}

bool ReadBool(napi_env env, napi_value value, const char* what) {
  bool result = false;
  if (napi_get_value_bool(env, value, &result) != napi_ok) ThrowExpected(env, what, "a boolean", value);
  return result;
}

double ReadNumber(napi_env env, napi_value value, const char* what) {
  double result = 0;
  if (napi_get_value_double(env, value, &result) != napi_ok) ThrowExpected(env, what, "a number", value);
  return result;
}

int64_t ReadInteger(napi_env env, napi_value value, const char* what) {
  double number = 0;
  if (napi_get_value_double(env, value, &number) == napi_ok) {
    // 2^63 is exact as a double; NaN fails both comparisons.
    if (!(number >= -0x1p63 && number < 0x1p63) || number != std::trunc(number)) {
      ThrowExpected(env, what, "an integer", value);
    }
    return static_cast<int64_t>(number);
  }
  int64_t integer = 0;
  bool lossless = false;
  if (napi_get_value_bigint_int64(env, value, &integer, &lossless) != napi_ok) {
    ThrowExpected(env, what, "an integer", value);
  }
  if (!lossless) ThrowRangeError(std::string(what) + ": the bigint does not fit in 64 bits");
  return integer;
}

int64_t ReadIntegerIn(napi_env env, napi_value value, int64_t low, int64_t high, const char* what) {
  const int64_t integer = ReadInteger(env, value, what);
  if (integer < low || integer > high) {
    ThrowRangeError(std::string(what) + ": expected an integer from " + std::to_string(low) + " to " +
                    std::to_string(high) + ", received " + std::to_string(integer));
  }
  return integer;
}

ByteSpan ReadBytes(napi_env env, napi_value value, const char* what) {
  void* data = nullptr;
  size_t length = 0;
  napi_typedarray_type type;
  if (napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr) == napi_ok) {
    // In the order of napi_typedarray_type; the last is Float16Array, which newer versions of Node number so.
    static const size_t kSizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8, 2};
    if (static_cast<size_t>(type) >= sizeof(kSizes) / sizeof(kSizes[0])) {
      ThrowExpected(env, what, "a typed array of a known kind", value);
    }
    length *= kSizes[type];
  } else if (napi_get_dataview_info(env, value, &length, &data, nullptr, nullptr) != napi_ok &&
             napi_get_arraybuffer_info(env, value, &data, &length) != napi_ok) {
    ThrowExpected(env, what, "a typed array or DataView", value);
  }
  // A detached buffer has no memory; its views say so with a null pointer.
  if (data == nullptr) length = 0;
  return {static_cast<const uint8_t*>(data), length};
}

uint32_t ReadArrayLength(napi_env env, napi_value value, const char* what) {
  uint32_t length = 0;
  if (napi_get_array_length(env, value, &length) != napi_ok) ThrowExpected(env, what, "an array", value);
  return length;
}

napi_value Element(napi_env env, napi_value array, uint32_t index) {
  napi_value element = nullptr;
  Check(env, napi_get_element(env, array, index, &element));
  return element;
}

napi_value Property(napi_env env, napi_value object, const char* name) {
  napi_value value = nullptr;
  Check(env, napi_get_named_property(env, object, name, &value));
  return value;
}

napi_value MakeString(napi_env env, std::string_view text) {
  napi_value value = nullptr;
  Check(env, napi_create_string_utf8(env, text.data(), text.size(), &value));
  return value;
}

napi_value MakeNumber(napi_env env, double number) {
  napi_value value = nullptr;
  Check(env, napi_create_double(env, number, &value));
  return value;
}

napi_value MakeBigInt(napi_env env, int64_t integer) {
  napi_value value = nullptr;
  Check(env, napi_create_bigint_int64(env, integer, &value));
  return value;
}

napi_value MakeBool(napi_env env, bool flag) {
  napi_value value = nullptr;
  Check(env, napi_get_boolean(env, flag, &value));
  return value;
}

napi_value MakeNull(napi_env env) {
  napi_value value = nullptr;
  Check(env, napi_get_null(env, &value));
  return value;
}

napi_value MakeUndefined(napi_env env) {
  napi_value value = nullptr;
  Check(env, napi_get_undefined(env, &value));
  return value;
}

napi_value MakeObject(napi_env env) {
  napi_value value = nullptr;
  Check(env, napi_create_object(env, &value));
  return value;
}

napi_value MakeArray(napi_env env, size_t length) {
  napi_value value = nullptr;
  Check(env, napi_create_array_with_length(env, length, &value));
  return value;
}

napi_value MakeArrayBuffer(napi_env env, size_t size, void** data) {
  // V8 ends the process when it cannot allocate what it believes it can, so what it never can is refused here.
  static constexpr size_t kLargest = (size_t{1} << 32) - 1;
  if (size > kLargest)
    ThrowRangeError("the value has " + std::to_string(size) + " bytes, more than an ArrayBuffer holds");
  napi_value value = nullptr;
  Check(env, napi_create_arraybuffer(env, size, data, &value));
  return value;
}

napi_value MakeBytes(napi_env env, const void* data, size_t size) {
  void* target = nullptr;
  napi_value buffer = MakeArrayBuffer(env, size, &target);
  if (size > 0) std::memcpy(target, data, size);
  napi_value value = nullptr;
  Check(env, napi_create_typedarray(env, napi_uint8_array, size, buffer, 0, &value));
  return value;
}

void SetElement(napi_env env, napi_value array, size_t index, napi_value value) {
  Check(env, napi_set_element(env, array, static_cast<uint32_t>(index), value));
}

void SetProperty(napi_env env, napi_value object, const char* name, napi_value value) {
  Check(env, napi_set_named_property(env, object, name, value));
}

}  // namespace tensorflow_native
