#include "attrs.h"

#include <cmath>
#include <deque>
#include <string>

#include "dtype.h"
#include "js.h"
#include "proto_attrs.h"
#include "shape.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

// A string attribute's bytes: of a JavaScript string its UTF-8, of a Uint8Array as they are.
std::string ReadStringAttr(napi_env env, napi_value value, const char* name) {
  if (TypeOf(env, value) == napi_string) return ReadString(env, value, name);
  const ByteSpan bytes = ReadBytes(env, value, name);
  return std::string(reinterpret_cast<const char*>(bytes.data), bytes.size);
}

AttrKind InferKind(Environment& environment, const char* name, napi_value value) {
  napi_env env = environment.env();
  switch (TypeOf(env, value)) {
    case napi_boolean:
      return AttrKind::kBool;
    case napi_string:
      return AttrKind::kString;
    case napi_bigint:
      return AttrKind::kInt;
    case napi_number: {
      const double number = ReadNumber(env, value, name);
      return number == std::trunc(number) ? AttrKind::kInt : AttrKind::kFloat;
    }
    case napi_external:
      return AttrKind::kTensor;
    case napi_object: {
      bool is_view = false;
      napi_is_typedarray(env, value, &is_view);
      if (is_view) return AttrKind::kString;
      if (!IsNullish(env, Property(env, value, "name"))) return AttrKind::kFunc;
      break;
    }
    default:
      break;
  }
  ThrowExpected(env, name, "a value whose kind of attribute can be inferred", value);
}

// {name, attrs: flat [name, value, …]}, or the name alone.
std::string FuncProto(Environment& environment, const char* name, napi_value value) {
  napi_env env = environment.env();
  if (TypeOf(env, value) == napi_string) return FunctionReference(ReadString(env, value, name), {});
  if (TypeOf(env, value) != napi_object) ThrowExpected(env, name, "a function name or {name, attrs}", value);
  const std::string function = ReadString(env, Property(env, value, "name"), name);
  napi_value pairs = Property(env, value, "attrs");
  NamedProtos attrs;
  if (!IsNullish(env, pairs)) {
    const uint32_t length = ReadArrayLength(env, pairs, name);
    for (uint32_t i = 0; i + 1 < length; i += 2) {
      const std::string attr = ReadName(env, Element(env, pairs, i), name);
      ProtoAttr sink;
      WriteAttr(environment, sink, attr.c_str(), AttrType{}, Element(env, pairs, i + 1));
      attrs.emplace_back(attr, sink.bytes());
    }
  }
  return FunctionReference(function, attrs);
}

void WriteScalar(Environment& environment, AttrSink& sink, const char* name, AttrKind kind, napi_value value) {
  napi_env env = environment.env();
  switch (kind) {
    case AttrKind::kString:
      return sink.String(name, ReadStringAttr(env, value, name));
    case AttrKind::kInt:
      return sink.Int(name, ReadInteger(env, value, name));
    case AttrKind::kFloat:
      return sink.Float(name, static_cast<float>(ReadNumber(env, value, name)));
    case AttrKind::kBool:
      return sink.Bool(name, ReadBool(env, value, name));
    case AttrKind::kType:
      return sink.Type(name, ReadDType(env, value, name));
    case AttrKind::kShape: {
      const Shape shape(env, value, /*partial=*/true, name);
      return sink.Shape(name, shape.dims(), shape.rank());
    }
    case AttrKind::kTensor:
      return sink.Tensor(name, ResolveTensor(environment, value, name).get());
    case AttrKind::kFunc:
      if (TypeOf(env, value) == napi_string) return sink.Func(name, ReadName(env, value, name));
      return sink.Proto(name, FuncAttr(FuncProto(environment, name, value)));
    case AttrKind::kInfer:
      break;
  }
}

template <typename T, typename Read>
std::vector<T> ReadList(napi_env env, napi_value value, const char* name, const Read& read) {
  const uint32_t length = ReadArrayLength(env, value, name);
  std::vector<T> result;
  result.reserve(length);
  for (uint32_t i = 0; i < length; ++i) result.push_back(read(Element(env, value, i)));
  return result;
}

void WriteStringList(napi_env env, AttrSink& sink, const char* name, napi_value value) {
  const auto texts =
      ReadList<std::string>(env, value, name, [&](napi_value element) { return ReadStringAttr(env, element, name); });
  std::vector<const void*> data;
  std::vector<size_t> sizes;
  for (const std::string& text : texts) {
    data.push_back(text.data());
    sizes.push_back(text.size());
  }
  sink.StringList(name, data, sizes);
}

void WriteShapeList(napi_env env, AttrSink& sink, const char* name, napi_value value) {
  const uint32_t length = ReadArrayLength(env, value, name);
  std::deque<Shape> shapes;
  std::vector<const int64_t*> dims;
  std::vector<int> ranks;
  for (uint32_t i = 0; i < length; ++i) {
    shapes.emplace_back(env, Element(env, value, i), /*partial=*/true, name);
    dims.push_back(shapes.back().dims());
    ranks.push_back(shapes.back().rank());
  }
  sink.ShapeList(name, dims, ranks);
}

void WriteTensorList(Environment& environment, AttrSink& sink, const char* name, napi_value value) {
  const auto owners = ReadList<TensorOwner>(
      environment.env(), value, name, [&](napi_value element) { return ResolveTensor(environment, element, name); });
  std::vector<TF_Tensor*> tensors;
  for (const TensorOwner& owner : owners) tensors.push_back(owner.get());
  sink.TensorList(name, tensors);
}

void WriteList(Environment& environment, AttrSink& sink, const char* name, AttrKind kind, napi_value value) {
  napi_env env = environment.env();
  switch (kind) {
    case AttrKind::kString:
      return WriteStringList(env, sink, name, value);
    case AttrKind::kInt:
      return sink.IntList(name, ReadList<int64_t>(env, value, name,
                                                  [&](napi_value element) { return ReadInteger(env, element, name); }));
    case AttrKind::kFloat:
      return sink.FloatList(name, ReadList<float>(env, value, name, [&](napi_value element) {
                              return static_cast<float>(ReadNumber(env, element, name));
                            }));
    case AttrKind::kBool:
      return sink.BoolList(name, ReadList<unsigned char>(env, value, name, [&](napi_value element) {
                             return static_cast<unsigned char>(ReadBool(env, element, name));
                           }));
    case AttrKind::kType:
      return sink.TypeList(name, ReadList<TF_DataType>(env, value, name, [&](napi_value element) {
                             return ReadDType(env, element, name);
                           }));
    case AttrKind::kShape:
      return WriteShapeList(env, sink, name, value);
    case AttrKind::kTensor:
      return WriteTensorList(environment, sink, name, value);
    case AttrKind::kFunc:
      // Neither sink's C function takes names alone.
      return sink.Proto(name, FuncListAttr(ReadList<std::string>(env, value, name, [&](napi_value element) {
                          return FuncProto(environment, name, element);
                        })));
    case AttrKind::kInfer:
      break;
  }
}

}  // namespace

void WriteAttr(Environment& environment, AttrSink& sink, const char* name, AttrType type, napi_value value) {
  napi_env env = environment.env();
  const napi_valuetype js_type = TypeOf(env, value);
  if (js_type == napi_object) {
    bool has_proto = false;
    napi_has_named_property(env, value, "proto", &has_proto);
    if (has_proto) {
      const ByteSpan bytes = ReadBytes(env, Property(env, value, "proto"), name);
      return sink.Proto(name, {reinterpret_cast<const char*>(bytes.data), bytes.size});
    }
    if (type.kind == AttrKind::kInfer && IsArray(env, value)) {
      type.is_list = true;
      // An empty list is the same in all kinds.
      type.kind = ReadArrayLength(env, value, name) == 0 ? AttrKind::kInt
                                                         : InferKind(environment, name, Element(env, value, 0));
    }
  }
  if (type.kind == AttrKind::kInfer) type.kind = InferKind(environment, name, value);
  if (type.is_list) return WriteList(environment, sink, name, type.kind, value);
  WriteScalar(environment, sink, name, type.kind, value);
}

void WriteAttrs(Environment& environment, AttrSink& sink, std::string_view op, const OpSignature& signature,
                napi_value pairs) {
  napi_env env = environment.env();
  const uint32_t length = ReadArrayLength(env, pairs, "attrs");
  if (length == 0) return;
  if (length % 2 != 0) ThrowTypeError("attrs: expected pairs of a name and a value");
  for (uint32_t i = 0; i < length; i += 2) {
    const Utf8 name(env, Element(env, pairs, i), "attrs: name");
    const AttrType type = signature.Find(op, name.view());
    WriteAttr(environment, sink, name.name("attrs: name"), type, Element(env, pairs, i + 1));
  }
}

}  // namespace tensorflow_native
