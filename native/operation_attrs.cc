#include <cstring>
#include <string>
#include <vector>

#include "graph.h"
#include "operation.h"
#include "shape.h"
#include "status.h"
#include "tensor.h"
#include "wire.h"

namespace tensorflow_native {

namespace {

bool IsUtf8(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const uint8_t lead = static_cast<uint8_t>(text[i]);
    const int more = lead < 0x80                   ? 0
                     : lead >= 0xc2 && lead < 0xe0 ? 1
                     : (lead & 0xf0) == 0xe0       ? 2
                     : lead >= 0xf0 && lead < 0xf5 ? 3
                                                   : -1;
    if (more < 0 || i + more >= text.size()) return false;
    uint32_t point = more == 0 ? lead : lead & (0x3f >> more);
    for (int k = 1; k <= more; ++k) {
      const uint8_t next = static_cast<uint8_t>(text[i + k]);
      if ((next & 0xc0) != 0x80) return false;
      point = point << 6 | (next & 0x3f);
    }
    const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    if (overlong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return false;
    i += more + 1;
  }
  return true;
}

// A string attribute holds bytes: text where they are UTF-8, a Uint8Array otherwise.
napi_value MakeStringAttr(napi_env env, std::string_view text) {
  return IsUtf8(text) ? MakeString(env, text) : MakeBytes(env, text.data(), text.size());
}

napi_value MakeIntAttr(napi_env env, int64_t value) {
  constexpr int64_t kSafe = (int64_t{1} << 53) - 1;
  const bool safe = value >= -kSafe && value <= kSafe;
  return safe ? MakeNumber(env, static_cast<double>(value)) : MakeBigInt(env, value);
}

BufferOwner AttrValueProto(TF_Operation* operation, const char* name) {
  BufferOwner buffer(TF_NewBuffer());
  Status status;
  TF_OperationGetAttrValueProto(operation, name, buffer.get(), status);
  status.Check();
  return buffer;
}

napi_value MakeProto(napi_env env, TF_Operation* operation, const char* name) {
  const BufferOwner buffer = AttrValueProto(operation, name);
  return MakeBytes(env, buffer->data, buffer->length);
}

napi_value MakeProtoObject(napi_env env, TF_Operation* operation, const char* name) {
  napi_value object = MakeObject(env);
  SetProperty(env, object, "proto", MakeProto(env, operation, name));
  return object;
}

// An attribute of one value.
napi_value ReadScalar(const Call& call, TF_Operation* operation, const char* name, const TF_AttrMetadata& metadata) {
  napi_env env = call.env;
  Status status;
  switch (metadata.type) {
    case TF_ATTR_STRING: {
      std::string value(metadata.total_size, '\0');
      TF_OperationGetAttrString(operation, name, value.data(), value.size(), status);
      status.Check();
      return MakeStringAttr(env, value);
    }
    case TF_ATTR_INT: {
      int64_t value = 0;
      TF_OperationGetAttrInt(operation, name, &value, status);
      status.Check();
      return MakeIntAttr(env, value);
    }
    case TF_ATTR_FLOAT: {
      float value = 0;
      TF_OperationGetAttrFloat(operation, name, &value, status);
      status.Check();
      return MakeNumber(env, value);
    }
    case TF_ATTR_BOOL: {
      unsigned char value = 0;
      TF_OperationGetAttrBool(operation, name, &value, status);
      status.Check();
      return MakeBool(env, value != 0);
    }
    case TF_ATTR_TYPE: {
      TF_DataType value = TF_FLOAT;
      TF_OperationGetAttrType(operation, name, &value, status);
      status.Check();
      return MakeNumber(env, value);
    }
    case TF_ATTR_SHAPE: {
      if (metadata.total_size < 0) return MakeNull(env);
      std::vector<int64_t> dims(metadata.total_size);
      TF_OperationGetAttrShape(operation, name, dims.data(), static_cast<int>(dims.size()), status);
      status.Check();
      return MakeShape(env, dims.data(), static_cast<int>(dims.size()));
    }
    case TF_ATTR_TENSOR: {
      TF_Tensor* value = nullptr;
      TF_OperationGetAttrTensor(operation, name, &value, status);
      const TensorOwner owner(value);
      status.Check();
      return WrapHostTensor(call.environment, value);
    }
    default:
      return MakeProtoObject(env, operation, name);
  }
}

template <typename T, typename Get, typename Make>
napi_value ReadPlainList(napi_env env, TF_Operation* operation, const char* name, size_t count, const Get& get,
                         const Make& make) {
  std::vector<T> values(count);
  Status status;
  get(operation, name, values.data(), static_cast<int>(count), status);
  status.Check();
  napi_value array = MakeArray(env, count);
  for (size_t i = 0; i < count; ++i) SetElement(env, array, i, make(env, values[i]));
  return array;
}

napi_value ReadStringList(napi_env env, TF_Operation* operation, const char* name, const TF_AttrMetadata& metadata) {
  const size_t count = static_cast<size_t>(metadata.list_size);
  std::vector<void*> values(count);
  std::vector<size_t> sizes(count);
  std::string storage(metadata.total_size > 0 ? metadata.total_size : 0, '\0');
  Status status;
  TF_OperationGetAttrStringList(operation, name, values.data(), sizes.data(), static_cast<int>(count), storage.data(),
                                storage.size(), status);
  status.Check();
  napi_value array = MakeArray(env, count);
  for (size_t i = 0; i < count; ++i) {
    SetElement(env, array, i, MakeStringAttr(env, {static_cast<const char*>(values[i]), sizes[i]}));
  }
  return array;
}

napi_value ReadShapeList(napi_env env, TF_Operation* operation, const char* name, const TF_AttrMetadata& metadata) {
  const size_t count = static_cast<size_t>(metadata.list_size);
  std::vector<int64_t*> dims(count);
  std::vector<int> ranks(count);
  std::vector<int64_t> storage(metadata.total_size > 0 ? metadata.total_size : 0);
  Status status;
  TF_OperationGetAttrShapeList(operation, name, dims.data(), ranks.data(), static_cast<int>(count), storage.data(),
                               static_cast<int>(storage.size()), status);
  status.Check();
  napi_value array = MakeArray(env, count);
  for (size_t i = 0; i < count; ++i) {
    SetElement(env, array, i, ranks[i] < 0 ? MakeNull(env) : MakeShape(env, dims[i], ranks[i]));
  }
  return array;
}

napi_value ReadTensorList(const Call& call, TF_Operation* operation, const char* name, size_t count) {
  std::vector<TF_Tensor*> values(count);
  Status status;
  TF_OperationGetAttrTensorList(operation, name, values.data(), static_cast<int>(count), status);
  std::vector<TensorOwner> owners;
  for (TF_Tensor* value : values) owners.emplace_back(value);
  status.Check();
  napi_value array = MakeArray(call.env, count);
  for (size_t i = 0; i < count; ++i) SetElement(call.env, array, i, WrapHostTensor(call.environment, values[i]));
  return array;
}

// A list that TensorFlow gives no size for is empty, or one of functions.
napi_value ReadUnknownList(napi_env env, TF_Operation* operation, const char* name) {
  const BufferOwner buffer = AttrValueProto(operation, name);
  WireReader attr({static_cast<const char*>(buffer->data), buffer->length});
  const bool is_empty = !attr.Next() || attr.text().empty();
  return is_empty ? MakeArray(env, 0) : MakeProtoObject(env, operation, name);
}

napi_value ReadList(const Call& call, TF_Operation* operation, const char* name, const TF_AttrMetadata& metadata) {
  napi_env env = call.env;
  const size_t count = static_cast<size_t>(metadata.list_size);
  if (count == 0) return ReadUnknownList(env, operation, name);
  switch (metadata.type) {
    case TF_ATTR_STRING:
      return ReadStringList(env, operation, name, metadata);
    case TF_ATTR_INT:
      return ReadPlainList<int64_t>(env, operation, name, count, TF_OperationGetAttrIntList, MakeIntAttr);
    case TF_ATTR_FLOAT:
      return ReadPlainList<float>(env, operation, name, count, TF_OperationGetAttrFloatList, MakeNumber);
    case TF_ATTR_BOOL:
      return ReadPlainList<unsigned char>(env, operation, name, count, TF_OperationGetAttrBoolList, MakeBool);
    case TF_ATTR_TYPE:
      return ReadPlainList<TF_DataType>(env, operation, name, count, TF_OperationGetAttrTypeList, MakeNumber);
    case TF_ATTR_SHAPE:
      return ReadShapeList(env, operation, name, metadata);
    case TF_ATTR_TENSOR:
      return ReadTensorList(call, operation, name, count);
    default:
      return MakeProtoObject(env, operation, name);
  }
}

// int TF_OperationGetNumAttrs(TF_Operation*)
// int TF_OperationGetAttrNameLength(TF_Operation*, int i)
// void TF_OperationGetAttrName(TF_Operation*, int i, char* output, TF_Status*)
//
// operationAttrNames(operation: OperationHandle): string[]
napi_value OperationAttrNames(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  const int count = TF_OperationGetNumAttrs(operation);
  napi_value names = MakeArray(call.env, count);
  Status status;
  for (int i = 0; i < count; ++i) {
    std::string name(TF_OperationGetAttrNameLength(operation, i), '\0');
    TF_OperationGetAttrName(operation, i, name.data(), status);
    status.Check();
    // The length counts a NUL at the end in some versions.
    SetElement(call.env, names, i, MakeString(call.env, name.c_str()));
  }
  return names;
}

// TF_AttrMetadata TF_OperationGetAttrMetadata(TF_Operation*, const char* attr_name, TF_Status*)
// void TF_OperationGetAttrString(TF_Operation*, const char* attr_name, void* value, size_t max_length, TF_Status*)
// void TF_OperationGetAttrStringList(TF_Operation*, const char* attr_name, void** values, size_t* lengths,
//                                    int max_values, void* storage, size_t storage_size, TF_Status*)
// void TF_OperationGetAttrInt(TF_Operation*, const char* attr_name, int64_t* value, TF_Status*)
// void TF_OperationGetAttrIntList(TF_Operation*, const char* attr_name, int64_t* values, int max_values, TF_Status*)
// void TF_OperationGetAttrFloat(TF_Operation*, const char* attr_name, float* value, TF_Status*)
// void TF_OperationGetAttrFloatList(TF_Operation*, const char* attr_name, float* values, int max_values, TF_Status*)
// void TF_OperationGetAttrBool(TF_Operation*, const char* attr_name, unsigned char* value, TF_Status*)
// void TF_OperationGetAttrBoolList(TF_Operation*, const char* attr_name, unsigned char* values, int max_values,
//                                  TF_Status*)
// void TF_OperationGetAttrType(TF_Operation*, const char* attr_name, TF_DataType* value, TF_Status*)
// void TF_OperationGetAttrTypeList(TF_Operation*, const char* attr_name, TF_DataType* values, int max_values,
//                                  TF_Status*)
// void TF_OperationGetAttrShape(TF_Operation*, const char* attr_name, int64_t* value, int num_dims, TF_Status*)
// void TF_OperationGetAttrShapeList(TF_Operation*, const char* attr_name, int64_t** dims, int* num_dims,
//                                   int num_shapes, int64_t* storage, int storage_size, TF_Status*)
// void TF_OperationGetAttrTensor(TF_Operation*, const char* attr_name, TF_Tensor** value, TF_Status*)
// void TF_OperationGetAttrTensorList(TF_Operation*, const char* attr_name, TF_Tensor** values, int max_values,
//                                    TF_Status*)
//
// operationAttr(operation: OperationHandle, name: string): unknown
napi_value OperationAttr(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  const std::string name = ReadName(call.env, call[1], "name");
  Status status;
  TF_AttrMetadata metadata = TF_OperationGetAttrMetadata(operation, name.c_str(), status);
  status.Check();
  // -1 stands for an empty list too.
  if (metadata.list_size < 0) metadata.list_size = 0;
  if (metadata.is_list != 0) return ReadList(call, operation, name.c_str(), metadata);
  return ReadScalar(call, operation, name.c_str(), metadata);
}

// void TF_OperationGetAttrValueProto(TF_Operation*, const char* attr_name, TF_Buffer* output_attr_value, TF_Status*)
//
// operationAttrProto(operation: OperationHandle, name: string): Uint8Array
napi_value OperationAttrProto(const Call& call) {
  TF_Operation* operation = ReadOperation(call, call[0], "operation").operation;
  return MakeProto(call.env, operation, ReadName(call.env, call[1], "name").c_str());
}

}  // namespace

void DefineOperationAttrs(Exports& exports) {
  exports.Add("operationAttrNames", OperationAttrNames);
  exports.Add("operationAttr", OperationAttr);
  exports.Add("operationAttrProto", OperationAttrProto);
}

}  // namespace tensorflow_native
