#include <cstdlib>
#include <cstring>
#include <string>

#include "dtype.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

// TensorFlow frees the memory of strings that come from outside, but not the strings.
void FreeStrings(void* data, size_t bytes, void*) {
  auto* strings = static_cast<TF_TString*>(data);
  for (size_t i = 0; i < bytes / sizeof(TF_TString); ++i) TF_StringDealloc(&strings[i]);
  std::free(data);
}

TF_Tensor* AllocateStrings(const int64_t* dims, int rank, size_t bytes) {
  auto* strings = static_cast<TF_TString*>(std::malloc(bytes > 0 ? bytes : 1));
  if (strings == nullptr) return nullptr;
  for (size_t i = 0; i < bytes / sizeof(TF_TString); ++i) TF_StringInit(&strings[i]);
  return TF_NewTensor(TF_STRING, dims, rank, strings, bytes, FreeStrings, nullptr);
}

}  // namespace

TensorOwner AllocateTensor(TF_DataType dtype, const int64_t* dims, int rank, int64_t elements) {
  const DType* type = FindDType(dtype);
  int64_t bytes = 0;
  if (type == nullptr || type->size == 0) ThrowTypeError(DTypeName(dtype) + " tensors hold no plain values");
  // TensorFlow ends the process when it cannot allocate.
  if (__builtin_mul_overflow(elements, static_cast<int64_t>(type->size), &bytes) || bytes > (int64_t{1} << 40)) {
    ThrowRangeError("a tensor of " + std::to_string(elements) + " elements is too large");
  }
  const size_t size = static_cast<size_t>(bytes);
  TensorOwner tensor(dtype == TF_STRING ? AllocateStrings(dims, rank, size)
                                        : TF_AllocateTensor(dtype, dims, rank, size));
  if (tensor == nullptr || (bytes > 0 && TF_TensorData(tensor.get()) == nullptr)) {
    ThrowError("no memory for a tensor of " + std::to_string(bytes) + " bytes");
  }
  return tensor;
}

namespace {

const DType& ReadPlainDType(const Call& call, size_t index) {
  const DType* dtype = FindDType(static_cast<int>(ReadIntegerIn(call.env, call[index], 1, 1000, "dtype")));
  if (dtype == nullptr) ThrowRangeError("dtype: no such code");
  return *dtype;
}

// TF_Tensor* TF_AllocateTensor(TF_DataType, const int64_t* dims, int num_dims, size_t len)
// void* TF_TensorData(const TF_Tensor*)
// TFE_TensorHandle* TFE_NewTensorHandle(const TF_Tensor*, TF_Status*)
//
// tensorFromBytes(dtype: DataTypeCode, shape: readonly number[], data: ArrayBufferView): TensorHandle
napi_value TensorFromBytes(const Call& call) {
  const DType& dtype = ReadPlainDType(call, 0);
  if (dtype.code == TF_STRING) ThrowTypeError("a string tensor is made from strings");
  const Shape shape(call.env, call[1], /*partial=*/false, "shape");
  const ByteSpan data = ReadBytes(call.env, call[2], "data");
  int64_t bytes = 0;
  if (__builtin_mul_overflow(shape.elements(), static_cast<int64_t>(dtype.size), &bytes) ||
      static_cast<uint64_t>(bytes) != data.size) {
    ThrowRangeError("data: expected " + std::to_string(dtype.size) + " bytes for each of " +
                    std::to_string(shape.elements()) + " elements, received " + std::to_string(data.size) + " bytes");
  }
  const TensorOwner tensor = AllocateTensor(dtype.code, shape.dims(), shape.rank(), shape.elements());
  if (data.size > 0) std::memcpy(TF_TensorData(tensor.get()), data.data, data.size);
  return WrapHostTensor(call.environment, tensor.get());
}

// tensorFromValues(dtype: DataTypeCode, shape: readonly number[],
//                  values: readonly (number | bigint | boolean)[]): TensorHandle
napi_value TensorFromValues(const Call& call) {
  napi_env env = call.env;
  const DType& dtype = ReadPlainDType(call, 0);
  if (dtype.code == TF_STRING) ThrowTypeError("a string tensor is made from strings");
  const Shape shape(env, call[1], /*partial=*/false, "shape");
  const uint32_t length = ReadArrayLength(env, call[2], "values");
  if (shape.elements() != length) {
    ThrowRangeError("values: expected " + std::to_string(shape.elements()) + " for the shape, received " +
                    std::to_string(length));
  }
  const TensorOwner tensor = AllocateTensor(dtype.code, shape.dims(), shape.rank(), shape.elements());
  char* target = static_cast<char*>(TF_TensorData(tensor.get()));
  // A long array must not pile up its elements in the caller's handle scope.
  constexpr uint32_t kScope = 1024;
  for (uint32_t begin = 0; begin < length; begin += kScope) {
    const HandleScope scope(env);
    for (uint32_t i = begin; i < length && i < begin + kScope; ++i, target += dtype.size) {
      napi_value value = Element(env, call[2], i);
      double number = 0;
      bool flag = false;
      if (napi_get_value_double(env, value, &number) != napi_ok) {
        if (napi_get_value_bool(env, value, &flag) == napi_ok) {
          number = flag;
        } else if (dtype.code == TF_INT64 || dtype.code == TF_UINT64) {
          uint64_t integer = 0;
          bool lossless = false;
          if (napi_get_value_bigint_uint64(env, value, &integer, &lossless) != napi_ok) {
            ThrowExpected(env, "values", "numbers, booleans or bigints", value);
          }
          std::memcpy(target, &integer, sizeof(integer));
          continue;
        } else {
          number = static_cast<double>(ReadInteger(env, value, "values"));
        }
      }
      if (!StoreNumber(dtype.code, number, target)) ThrowTypeError(DTypeName(dtype.code) + " takes no numbers");
    }
  }
  return WrapHostTensor(call.environment, tensor.get());
}

// void TF_StringInit(TF_TString*)
// void TF_StringDealloc(TF_TString*)
// void TF_StringCopy(TF_TString* dst, const char* src, size_t size)
//
// tensorFromStrings(shape: readonly number[], values: readonly (string | Uint8Array)[]): TensorHandle
napi_value TensorFromStrings(const Call& call) {
  napi_env env = call.env;
  const Shape shape(env, call[0], /*partial=*/false, "shape");
  const uint32_t length = ReadArrayLength(env, call[1], "values");
  if (shape.elements() != length) {
    ThrowRangeError("values: expected " + std::to_string(shape.elements()) + " for the shape, received " +
                    std::to_string(length));
  }
  const TensorOwner tensor = AllocateTensor(TF_STRING, shape.dims(), shape.rank(), length);
  TF_TString* strings = static_cast<TF_TString*>(TF_TensorData(tensor.get()));
  for (uint32_t i = 0; i < length; ++i) {
    const HandleScope scope(env);
    napi_value value = Element(env, call[1], i);
    if (TypeOf(env, value) == napi_string) {
      const Utf8 text(env, value, "values");
      TF_StringCopy(&strings[i], text.data(), text.size());
    } else {
      const ByteSpan bytes = ReadBytes(env, value, "values");
      TF_StringCopy(&strings[i], reinterpret_cast<const char*>(bytes.data), bytes.size);
    }
  }
  return WrapHostTensor(call.environment, tensor.get());
}

// void TF_TensorFromProto(const TF_Buffer* from, TF_Tensor* to, TF_Status*)
//
// tensorFromProto(tensorProto: Uint8Array): TensorHandle
napi_value TensorFromProto(const Call& call) {
  const ByteSpan bytes = ReadBytes(call.env, call[0], "tensorProto");
  const BufferOwner buffer(TF_NewBufferFromString(bytes.data, bytes.size));
  const TensorOwner tensor = AllocateTensor(TF_FLOAT, nullptr, 0, 1);
  Status status;
  TF_TensorFromProto(buffer.get(), tensor.get(), status);
  status.Check();
  return WrapHostTensor(call.environment, tensor.get());
}

}  // namespace

void DefineTensorFrom(Exports& exports) {
  exports.Add("tensorFromBytes", TensorFromBytes);
  exports.Add("tensorFromValues", TensorFromValues);
  exports.Add("tensorFromStrings", TensorFromStrings);
  exports.Add("tensorFromProto", TensorFromProto);
}

}  // namespace tensorflow_native
