#include "shape.h"

#include <string>

#include "js.h"

namespace tensorflow_native {

Shape::Shape(napi_env env, napi_value value, bool partial, const char* what) {
  if (partial && IsNullish(env, value)) {
    rank_ = -1;
    return;
  }
  const uint32_t length = ReadArrayLength(env, value, what);
  if (length > kMaxRank) ThrowRangeError(std::string(what) + ": expected at most 254 dimensions");
  int64_t known = 1;
  bool empty = false;
  for (uint32_t i = 0; i < length; ++i) {
    const napi_value element = Element(env, value, i);
    const int64_t size = partial && IsNullish(env, element) ? kUnknown : ReadInteger(env, element, what);
    if (size < (partial ? kUnknown : 0)) {
      ThrowRangeError(std::string(what) + ": " + std::to_string(size) + " is no size of a dimension");
    }
    Append(size);
    if (size == 0) empty = true;
    if (size > 0 && __builtin_mul_overflow(known, size, &known)) {
      ThrowRangeError(std::string(what) + ": the number of elements overflows");
    }
  }
  elements_ = empty ? 0 : known;
}

napi_value MakeShape(napi_env env, const int64_t* dims, int rank) {
  napi_value array = MakeArray(env, rank);
  for (int i = 0; i < rank; ++i) SetElement(env, array, i, MakeNumber(env, static_cast<double>(dims[i])));
  return array;
}

}  // namespace tensorflow_native
