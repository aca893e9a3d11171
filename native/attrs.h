#ifndef TENSORFLOW_NATIVE_ATTRS_H_
#define TENSORFLOW_NATIVE_ATTRS_H_

#include <node_api.h>

#include <string_view>
#include <vector>

#include "environment.h"
#include "op_defs.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Where attributes are written to: an eager op, a graph operation under construction, or a serialized AttrValue.
class AttrSink {
 public:
  virtual ~AttrSink() = default;

  virtual void String(const char* name, std::string_view value) = 0;
  virtual void Int(const char* name, int64_t value) = 0;
  virtual void Float(const char* name, float value) = 0;
  virtual void Bool(const char* name, bool value) = 0;
  virtual void Type(const char* name, TF_DataType value) = 0;
  // rank -1: unknown
  virtual void Shape(const char* name, const int64_t* dims, int rank) = 0;
  virtual void Tensor(const char* name, TF_Tensor* value) = 0;
  virtual void Func(const char* name, std::string_view function) = 0;
  // A serialized AttrValue
  virtual void Proto(const char* name, std::string_view value) = 0;

  virtual void StringList(const char* name, const std::vector<const void*>& values,
                          const std::vector<size_t>& sizes) = 0;
  virtual void IntList(const char* name, const std::vector<int64_t>& values) = 0;
  virtual void FloatList(const char* name, const std::vector<float>& values) = 0;
  virtual void BoolList(const char* name, const std::vector<unsigned char>& values) = 0;
  virtual void TypeList(const char* name, const std::vector<TF_DataType>& values) = 0;
  virtual void ShapeList(const char* name, const std::vector<const int64_t*>& dims, const std::vector<int>& ranks) = 0;
  virtual void TensorList(const char* name, const std::vector<TF_Tensor*>& values) = 0;
};

// Writes one attribute, encoded as NativeAttr in addon.d.ts says.
void WriteAttr(Environment& environment, AttrSink& sink, const char* name, AttrType type, napi_value value);

// Writes flat pairs [name, value, …] of attributes of an op.
void WriteAttrs(Environment& environment, AttrSink& sink, std::string_view op, const OpSignature& signature,
                napi_value pairs);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_ATTRS_H_
