#include "dtype.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

#include "float_formats.h"
#include "js.h"

namespace tensorflow_native {

namespace {

// In the order of TF_DataType, which begins with 1. TF_DataTypeSize is 0 for string; its elements are TF_TStrings.
constexpr DType kDTypes[] = {
    {"float32", TF_FLOAT, 4},
    {"float64", TF_DOUBLE, 8},
    {"int32", TF_INT32, 4},
    {"uint8", TF_UINT8, 1},
    {"int16", TF_INT16, 2},
    {"int8", TF_INT8, 1},
    {"string", TF_STRING, sizeof(TF_TString)},
    {"complex64", TF_COMPLEX64, 8},
    {"int64", TF_INT64, 8},
    {"bool", TF_BOOL, 1},
    {"qint8", TF_QINT8, 1},
    {"quint8", TF_QUINT8, 1},
    {"qint32", TF_QINT32, 4},
    {"bfloat16", TF_BFLOAT16, 2},
    {"qint16", TF_QINT16, 2},
    {"quint16", TF_QUINT16, 2},
    {"uint16", TF_UINT16, 2},
    {"complex128", TF_COMPLEX128, 16},
    {"float16", TF_HALF, 2},
    {"resource", TF_RESOURCE, 0},
    {"variant", TF_VARIANT, 0},
    {"uint32", TF_UINT32, 4},
    {"uint64", TF_UINT64, 8},
    {"float8_e5m2", TF_FLOAT8_E5M2, 1},
    {"float8_e4m3fn", TF_FLOAT8_E4M3FN, 1},
    {"float8_e4m3fnuz", TF_FLOAT8_E4M3FNUZ, 1},
    {"float8_e4m3b11fnuz", TF_FLOAT8_E4M3B11FNUZ, 1},
    {"float8_e5m2fnuz", TF_FLOAT8_E5M2FNUZ, 1},
    {"int4", TF_INT4, 1},
    {"uint4", TF_UINT4, 1},
    {"int2", TF_INT2, 1},
    {"uint2", TF_UINT2, 1},
};
constexpr int kCount = sizeof(kDTypes) / sizeof(kDTypes[0]);
// A reference dtype (a TensorFlow 1 variable's) is the base code plus this.
constexpr int kReference = 100;

template <typename T>
bool Store(const T& value, void* target) {
  std::memcpy(target, &value, sizeof(T));
  return true;
}

// Rounds toward zero and wraps, as a JavaScript typed array does; NaN and infinities become 0.
template <typename T>
T Wrap(double number) {
  if (!std::isfinite(number)) return 0;
  const double whole = std::trunc(number);
  if (whole >= -0x1p63 && whole < 0x1p63) return static_cast<T>(static_cast<int64_t>(whole));
  double modulo = std::fmod(whole, 0x1p64);
  if (modulo < 0) modulo += 0x1p64;
  return static_cast<T>(static_cast<uint64_t>(modulo));
}

}  // namespace

const DType* FindDType(std::string_view name) {
  for (const DType& dtype : kDTypes) {
    if (name == dtype.name) return &dtype;
  }
  return nullptr;
}

const DType* FindDType(int code) {
  if (code < 1 || code > kCount) return nullptr;
  return &kDTypes[code - 1];
}

TF_DataType ReadDType(napi_env env, napi_value value, const char* what) {
  double code = 0;
  if (napi_get_value_double(env, value, &code) == napi_ok) {
    const bool reference = code > kReference;
    const double base = reference ? code - kReference : code;
    if (base == std::trunc(base) && base >= 1 && base <= kCount) return static_cast<TF_DataType>(code);
    ThrowRangeError(std::string(what) + ": no dtype has the code " + std::to_string(code));
  }
  const Utf8 name(env, value, what);
  const DType* dtype = FindDType(name.view());
  if (dtype == nullptr)
    ThrowRangeError(std::string(what) + ": no dtype has the name '" + std::string(name.view()) + "'");
  return dtype->code;
}

std::string DTypeName(TF_DataType code) {
  const DType* dtype = FindDType(static_cast<int>(code));
  return dtype != nullptr ? dtype->name : std::to_string(static_cast<int>(code));
}

bool StoreNumber(TF_DataType dtype, double number, void* target) {
  switch (dtype) {
    case TF_FLOAT:
      return Store(static_cast<float>(number), target);
    case TF_DOUBLE:
      return Store(number, target);
    case TF_HALF:
      return Store(ToFloat16(number), target);
    case TF_BFLOAT16:
      return Store(ToBfloat16(number), target);
    case TF_FLOAT8_E5M2:
      return Store(ToFloat8E5M2(number), target);
    case TF_FLOAT8_E4M3FN:
      return Store(ToFloat8E4M3FN(number), target);
    case TF_COMPLEX64: {
      const float parts[2] = {static_cast<float>(number), 0};
      return Store(parts, target), true;
    }
    case TF_COMPLEX128: {
      const double parts[2] = {number, 0};
      return Store(parts, target), true;
    }
    case TF_INT8:
    case TF_UINT8:
    case TF_QINT8:
    case TF_QUINT8:
      return Store(Wrap<uint8_t>(number), target);
    case TF_INT4:
      // The upper half of the byte repeats the sign.
      return Store(static_cast<int8_t>(static_cast<int8_t>(Wrap<uint8_t>(number) << 4) >> 4), target);
    case TF_UINT4:
      return Store(static_cast<uint8_t>(Wrap<uint8_t>(number) & 15), target);
    case TF_INT2:
      return Store(static_cast<int8_t>(static_cast<int8_t>(Wrap<uint8_t>(number) << 6) >> 6), target);
    case TF_UINT2:
      return Store(static_cast<uint8_t>(Wrap<uint8_t>(number) & 3), target);
    case TF_INT16:
    case TF_UINT16:
    case TF_QINT16:
    case TF_QUINT16:
      return Store(Wrap<uint16_t>(number), target);
    case TF_INT32:
    case TF_UINT32:
    case TF_QINT32:
      return Store(Wrap<uint32_t>(number), target);
    case TF_INT64:
    case TF_UINT64:
      return Store(Wrap<uint64_t>(number), target);
    case TF_BOOL:
      return Store(static_cast<uint8_t>(number != 0), target);
    default:
      return false;
  }
}

}  // namespace tensorflow_native
