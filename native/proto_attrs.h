#ifndef TENSORFLOW_NATIVE_PROTO_ATTRS_H_
#define TENSORFLOW_NATIVE_PROTO_ATTRS_H_

#include <string>
#include <utility>
#include <vector>

#include "attrs.h"
#include "wire.h"

namespace tensorflow_native {

// Writes one attribute as a serialized AttrValue: what attributes of a function reference are.
class ProtoAttr : public AttrSink {
 public:
  const std::string& bytes() const { return writer_.bytes(); }

  void String(const char* name, std::string_view value) override;
  void Int(const char* name, int64_t value) override;
  void Float(const char* name, float value) override;
  void Bool(const char* name, bool value) override;
  void Type(const char* name, TF_DataType value) override;
  void Shape(const char* name, const int64_t* dims, int rank) override;
  void Tensor(const char* name, TF_Tensor* value) override;
  void Func(const char* name, std::string_view function) override;
  void Proto(const char* name, std::string_view value) override;
  void StringList(const char* name, const std::vector<const void*>& values, const std::vector<size_t>& sizes) override;
  void IntList(const char* name, const std::vector<int64_t>& values) override;
  void FloatList(const char* name, const std::vector<float>& values) override;
  void BoolList(const char* name, const std::vector<unsigned char>& values) override;
  void TypeList(const char* name, const std::vector<TF_DataType>& values) override;
  void ShapeList(const char* name, const std::vector<const int64_t*>& dims, const std::vector<int>& ranks) override;
  void TensorList(const char* name, const std::vector<TF_Tensor*>& values) override;

 private:
  WireWriter writer_;
};

using NamedProtos = std::vector<std::pair<std::string, std::string>>;

// A serialized NameAttrList: a function and its attributes (name, serialized AttrValue).
std::string FunctionReference(const std::string& function, const NamedProtos& attrs);
// Serialized AttrValues of kind func and list(func) out of such references.
std::string FuncAttr(const std::string& reference);
std::string FuncListAttr(const std::vector<std::string>& references);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_PROTO_ATTRS_H_
