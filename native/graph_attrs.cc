#include "graph_attrs.h"

#include "status.h"

namespace tensorflow_native {

void GraphAttrs::String(const char* name, std::string_view value) {
  TF_SetAttrString(description_, name, value.data(), value.size());
}

void GraphAttrs::Int(const char* name, int64_t value) { TF_SetAttrInt(description_, name, value); }

void GraphAttrs::Float(const char* name, float value) { TF_SetAttrFloat(description_, name, value); }

void GraphAttrs::Bool(const char* name, bool value) { TF_SetAttrBool(description_, name, value); }

void GraphAttrs::Type(const char* name, TF_DataType value) { TF_SetAttrType(description_, name, value); }

void GraphAttrs::Shape(const char* name, const int64_t* dims, int rank) {
  TF_SetAttrShape(description_, name, dims, rank);
}

void GraphAttrs::Tensor(const char* name, TF_Tensor* value) {
  Status status;
  TF_SetAttrTensor(description_, name, value, status);
  status.Check();
}

void GraphAttrs::Func(const char* name, std::string_view function) {
  TF_SetAttrFuncName(description_, name, function.data(), function.size());
}

void GraphAttrs::Proto(const char* name, std::string_view value) {
  Status status;
  TF_SetAttrValueProto(description_, name, value.data(), value.size(), status);
  status.Check();
}

void GraphAttrs::StringList(const char* name, const std::vector<const void*>& values,
                            const std::vector<size_t>& sizes) {
  TF_SetAttrStringList(description_, name, values.data(), sizes.data(), static_cast<int>(values.size()));
}

void GraphAttrs::IntList(const char* name, const std::vector<int64_t>& values) {
  TF_SetAttrIntList(description_, name, values.data(), static_cast<int>(values.size()));
}

void GraphAttrs::FloatList(const char* name, const std::vector<float>& values) {
  TF_SetAttrFloatList(description_, name, values.data(), static_cast<int>(values.size()));
}

void GraphAttrs::BoolList(const char* name, const std::vector<unsigned char>& values) {
  TF_SetAttrBoolList(description_, name, values.data(), static_cast<int>(values.size()));
}

void GraphAttrs::TypeList(const char* name, const std::vector<TF_DataType>& values) {
  TF_SetAttrTypeList(description_, name, values.data(), static_cast<int>(values.size()));
}

void GraphAttrs::ShapeList(const char* name, const std::vector<const int64_t*>& dims, const std::vector<int>& ranks) {
  TF_SetAttrShapeList(description_, name, dims.data(), ranks.data(), static_cast<int>(ranks.size()));
}

void GraphAttrs::TensorList(const char* name, const std::vector<TF_Tensor*>& values) {
  Status status;
  TF_SetAttrTensorList(description_, name, values.data(), static_cast<int>(values.size()), status);
  status.Check();
}

}  // namespace tensorflow_native
