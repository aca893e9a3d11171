#ifndef TENSORFLOW_NATIVE_EAGER_H_
#define TENSORFLOW_NATIVE_EAGER_H_

#include "attrs.h"
#include "call.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Writes the attributes of an eager op.
class EagerAttrs : public AttrSink {
 public:
  explicit EagerAttrs(TFE_Op* op) : op_(op) {}

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
  TFE_Op* op_;
};

void DefineEager(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_EAGER_H_
