#ifndef TENSORFLOW_NATIVE_DTYPE_H_
#define TENSORFLOW_NATIVE_DTYPE_H_

#include <node_api.h>

#include <cstddef>
#include <string_view>

#include "tensorflow.h"

namespace tensorflow_native {

struct DType {
  const char* name;
  TF_DataType code;
  size_t size;  // bytes of one element in memory; 0 for resource and variant
};

// Null for a name or code that is none.
const DType* FindDType(std::string_view name);
const DType* FindDType(int code);

// A dtype given by its name or its code.
TF_DataType ReadDType(napi_env env, napi_value value, const char* what);
// "float32", or the code in digits.
std::string DTypeName(TF_DataType code);

// Writes one number as an element of the type at `target`; false where the type takes no numbers.
bool StoreNumber(TF_DataType dtype, double number, void* target);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_DTYPE_H_
