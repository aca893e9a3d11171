#include "proto_attrs.h"

namespace tensorflow_native {

namespace {

// Fields of AttrValue; those of AttrValue.ListValue are the same but for func.
enum Field : uint32_t { kList = 1, kString = 2, kInt = 3, kFloat = 4, kBool = 5, kType = 6, kShape = 7, kFunc = 10 };
constexpr uint32_t kListFunc = 9;

// TensorShapeProto: dim = 2 {size = 1}, unknown_rank = 3
std::string ShapeProto(const int64_t* dims, int rank) {
  WireWriter shape;
  if (rank < 0) shape.Number(3, 1);
  for (int i = 0; i < rank; ++i) {
    WireWriter dim;
    dim.Number(1, static_cast<uint64_t>(dims[i]));
    shape.Text(2, dim.bytes());
  }
  return shape.bytes();
}

template <typename Add>
void WriteListValue(WireWriter& writer, size_t count, const Add& add) {
  WireWriter list;
  for (size_t i = 0; i < count; ++i) add(list, i);
  writer.Text(kList, list.bytes());
}

}  // namespace

void ProtoAttr::String(const char*, std::string_view value) { writer_.Text(kString, value); }
void ProtoAttr::Int(const char*, int64_t value) { writer_.Number(kInt, static_cast<uint64_t>(value)); }
void ProtoAttr::Float(const char*, float value) { writer_.Float(kFloat, value); }
void ProtoAttr::Bool(const char*, bool value) { writer_.Number(kBool, value); }
void ProtoAttr::Type(const char*, TF_DataType value) { writer_.Number(kType, value); }
void ProtoAttr::Shape(const char*, const int64_t* dims, int rank) { writer_.Text(kShape, ShapeProto(dims, rank)); }
void ProtoAttr::Func(const char*, std::string_view function) {
  writer_.Text(kFunc, FunctionReference(std::string(function), {}));
}
void ProtoAttr::Proto(const char*, std::string_view value) {
  writer_ = {};
  writer_.Append(value);
}

void ProtoAttr::Tensor(const char* name, TF_Tensor*) {
  ThrowTypeError(std::string(name) + ": a function reference takes no tensor attribute but as {proto}");
}
void ProtoAttr::TensorList(const char* name, const std::vector<TF_Tensor*>&) { Tensor(name, nullptr); }

void ProtoAttr::StringList(const char*, const std::vector<const void*>& values, const std::vector<size_t>& sizes) {
  WriteListValue(writer_, values.size(), [&](WireWriter& list, size_t i) {
    list.Text(kString, {static_cast<const char*>(values[i]), sizes[i]});
  });
}
void ProtoAttr::IntList(const char*, const std::vector<int64_t>& values) {
  WriteListValue(writer_, values.size(),
                 [&](WireWriter& list, size_t i) { list.Number(kInt, static_cast<uint64_t>(values[i])); });
}
void ProtoAttr::FloatList(const char*, const std::vector<float>& values) {
  WriteListValue(writer_, values.size(), [&](WireWriter& list, size_t i) { list.Float(kFloat, values[i]); });
}
void ProtoAttr::BoolList(const char*, const std::vector<unsigned char>& values) {
  WriteListValue(writer_, values.size(), [&](WireWriter& list, size_t i) { list.Number(kBool, values[i]); });
}
void ProtoAttr::TypeList(const char*, const std::vector<TF_DataType>& values) {
  WriteListValue(writer_, values.size(), [&](WireWriter& list, size_t i) { list.Number(kType, values[i]); });
}
void ProtoAttr::ShapeList(const char*, const std::vector<const int64_t*>& dims, const std::vector<int>& ranks) {
  WriteListValue(writer_, dims.size(),
                 [&](WireWriter& list, size_t i) { list.Text(kShape, ShapeProto(dims[i], ranks[i])); });
}

// NameAttrList: name = 1, attr = 2, a map: entries of key = 1, value = 2
std::string FunctionReference(const std::string& function, const NamedProtos& attrs) {
  WireWriter reference;
  reference.Text(1, function);
  for (const auto& [name, value] : attrs) {
    WireWriter entry;
    entry.Text(1, name);
    entry.Text(2, value);
    reference.Text(2, entry.bytes());
  }
  return reference.bytes();
}

std::string FuncAttr(const std::string& reference) {
  WireWriter writer;
  writer.Text(kFunc, reference);
  return writer.bytes();
}

std::string FuncListAttr(const std::vector<std::string>& references) {
  WireWriter writer;
  WriteListValue(writer, references.size(), [&](WireWriter& list, size_t i) { list.Text(kListFunc, references[i]); });
  return writer.bytes();
}

}  // namespace tensorflow_native
