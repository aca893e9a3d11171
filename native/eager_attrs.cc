#include "eager.h"
#include "status.h"

namespace tensorflow_native {

void EagerAttrs::String(const char* name, std::string_view value) {
  TFE_OpSetAttrString(op_, name, value.data(), value.size());
}

void EagerAttrs::Int(const char* name, int64_t value) { TFE_OpSetAttrInt(op_, name, value); }

void EagerAttrs::Float(const char* name, float value) { TFE_OpSetAttrFloat(op_, name, value); }

void EagerAttrs::Bool(const char* name, bool value) { TFE_OpSetAttrBool(op_, name, value); }

void EagerAttrs::Type(const char* name, TF_DataType value) { TFE_OpSetAttrType(op_, name, value); }

void EagerAttrs::Shape(const char* name, const int64_t* dims, int rank) {
  Status status;
  TFE_OpSetAttrShape(op_, name, dims, rank, status);
  status.Check();
}

void EagerAttrs::Tensor(const char* name, TF_Tensor* value) {
  Status status;
  TFE_OpSetAttrTensor(op_, name, value, status);
  status.Check();
}

void EagerAttrs::Func(const char* name, std::string_view function) {
  TFE_OpSetAttrFunctionName(op_, name, function.data(), function.size());
}

void EagerAttrs::Proto(const char* name, std::string_view value) {
  if (TFE_OpSetAttrValueProto == nullptr) ThrowError("this libtensorflow lacks TFE_OpSetAttrValueProto");
  Status status;
  TFE_OpSetAttrValueProto(op_, name, value.data(), value.size(), status);
  status.Check();
}

void EagerAttrs::StringList(const char* name, const std::vector<const void*>& values,
                            const std::vector<size_t>& sizes) {
  TFE_OpSetAttrStringList(op_, name, values.data(), sizes.data(), static_cast<int>(values.size()));
}

void EagerAttrs::IntList(const char* name, const std::vector<int64_t>& values) {
  TFE_OpSetAttrIntList(op_, name, values.data(), static_cast<int>(values.size()));
}

void EagerAttrs::FloatList(const char* name, const std::vector<float>& values) {
  TFE_OpSetAttrFloatList(op_, name, values.data(), static_cast<int>(values.size()));
}

void EagerAttrs::BoolList(const char* name, const std::vector<unsigned char>& values) {
  TFE_OpSetAttrBoolList(op_, name, values.data(), static_cast<int>(values.size()));
}

void EagerAttrs::TypeList(const char* name, const std::vector<TF_DataType>& values) {
  TFE_OpSetAttrTypeList(op_, name, values.data(), static_cast<int>(values.size()));
}

void EagerAttrs::ShapeList(const char* name, const std::vector<const int64_t*>& dims, const std::vector<int>& ranks) {
  Status status;
  // The parameter lacks a const that the function honours.
  TFE_OpSetAttrShapeList(op_, name, const_cast<const int64_t**>(dims.data()), ranks.data(),
                         static_cast<int>(ranks.size()), status);
  status.Check();
}

void EagerAttrs::TensorList(const char* name, const std::vector<TF_Tensor*>&) {
  ThrowTypeError(std::string(name) + ": TensorFlow runs no eager op with a list of tensors as an attribute");
}

}  // namespace tensorflow_native
