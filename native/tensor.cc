#include "tensor.h"

#include <cstring>
#include <string>

#include "dtype.h"

namespace tensorflow_native {

TensorHandleOwner ShareTensor(TFE_TensorHandle* tensor) {
  Status status;
  TensorHandleOwner shared(TFE_TensorHandleCopySharingTensor(tensor, status));
  status.Check();
  return shared;
}

TensorOwner ResolveTensor(TFE_TensorHandle* tensor) {
  Status status;
  TensorOwner resolved(TFE_TensorHandleResolve(tensor, status));
  status.Check();
  return resolved;
}

TensorOwner ResolveTensor(Environment& environment, napi_value value, const char* what) {
  return ResolveTensor(ReadTensor(environment, value, what));
}

napi_value WrapTensor(Environment& environment, TensorHandleOwner tensor, Context* context) {
  int64_t bytes = 0;
  // Asking a tensor that is still being computed would wait for it.
  if (context == nullptr || !context->async()) {
    const DType* dtype = FindDType(TFE_TensorHandleDataType(tensor.get()));
    const int64_t elements = TFE_TensorHandleNumElements(tensor.get(), environment.status());
    if (dtype != nullptr && elements > 0) bytes = elements * static_cast<int64_t>(dtype->size);
  }
  return environment.Wrap(HandleKind::kTensor, tensor.release(), context, bytes);
}

napi_value WrapHostTensor(Environment& environment, TF_Tensor* tensor) {
  Status status;
  TensorHandleOwner handle(TFE_NewTensorHandle(tensor, status));
  status.Check();
  return WrapTensor(environment, std::move(handle), nullptr);
}

TensorOwner AllocateTensor(TF_DataType dtype, const int64_t* dims, int rank, int64_t elements) {
  const DType* type = FindDType(dtype);
  int64_t bytes = 0;
  if (type == nullptr || type->size == 0) ThrowTypeError(DTypeName(dtype) + " tensors hold no plain values");
  // TensorFlow ends the process when it cannot allocate.
  if (__builtin_mul_overflow(elements, static_cast<int64_t>(type->size), &bytes) || bytes > (int64_t{1} << 40)) {
    ThrowRangeError("a tensor of " + std::to_string(elements) + " elements is too large");
  }
  TensorOwner tensor(TF_AllocateTensor(dtype, dims, rank, static_cast<size_t>(bytes)));
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

// TF_DataType TFE_TensorHandleDataType(TFE_TensorHandle*)
//
// tensorDtype(tensor: TensorHandle): DataTypeCode
napi_value TensorDtype(const Call& call) {
  return MakeNumber(call.env, TFE_TensorHandleDataType(ReadTensor(call.environment, call[0], "tensor")));
}

// int TFE_TensorHandleNumDims(TFE_TensorHandle*, TF_Status*)
// int64_t TFE_TensorHandleDim(TFE_TensorHandle*, int dim_index, TF_Status*)
//
// tensorShape(tensor: TensorHandle): number[]
napi_value TensorShape(const Call& call) {
  TFE_TensorHandle* tensor = ReadTensor(call.environment, call[0], "tensor");
  Status& status = call.environment.status();
  const int rank = TFE_TensorHandleNumDims(tensor, status);
  status.Check();
  napi_value shape = MakeArray(call.env, rank);
  for (int i = 0; i < rank; ++i) {
    const int64_t size = TFE_TensorHandleDim(tensor, i, status);
    status.Check();
    SetElement(call.env, shape, i, MakeNumber(call.env, static_cast<double>(size)));
  }
  return shape;
}

// TFE_TensorDebugInfo* TFE_TensorHandleTensorDebugInfo(TFE_TensorHandle*, TF_Status*)
// int TFE_TensorDebugInfoOnDeviceNumDims(TFE_TensorDebugInfo*)
// int64_t TFE_TensorDebugInfoOnDeviceDim(TFE_TensorDebugInfo*, int dim_index)
// void TFE_DeleteTensorDebugInfo(TFE_TensorDebugInfo*)
//
// tensorDeviceShape(tensor: TensorHandle): number[]
napi_value TensorDeviceShape(const Call& call) {
  Status status;
  const std::unique_ptr<TFE_TensorDebugInfo, Deleter<TFE_DeleteTensorDebugInfo>> info(
      TFE_TensorHandleTensorDebugInfo(ReadTensor(call.environment, call[0], "tensor"), status));
  status.Check();
  const int rank = TFE_TensorDebugInfoOnDeviceNumDims(info.get());
  std::vector<int64_t> dims(rank);
  for (int i = 0; i < rank; ++i) dims[i] = TFE_TensorDebugInfoOnDeviceDim(info.get(), i);
  return MakeShape(call.env, dims.data(), rank);
}

// const char* TFE_TensorHandleDeviceName(TFE_TensorHandle*, TF_Status*)
//
// tensorDevice(tensor: TensorHandle): string
napi_value TensorDevice(const Call& call) {
  Status status;
  const char* name = TFE_TensorHandleDeviceName(ReadTensor(call.environment, call[0], "tensor"), status);
  status.Check();
  return MakeString(call.env, name);
}

// const char* TFE_TensorHandleBackingDeviceName(TFE_TensorHandle*, TF_Status*)
//
// tensorBackingDevice(tensor: TensorHandle): string
napi_value TensorBackingDevice(const Call& call) {
  Status status;
  const char* name = TFE_TensorHandleBackingDeviceName(ReadTensor(call.environment, call[0], "tensor"), status);
  status.Check();
  return MakeString(call.env, name);
}

// TFE_TensorHandle* TFE_TensorHandleCopyToDevice(TFE_TensorHandle*, TFE_Context*, const char* device_name, TF_Status*)
//
// tensorCopyToDevice(context: ContextHandle, tensor: TensorHandle, device: string): TensorHandle
napi_value TensorCopyToDevice(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const std::string device = ReadName(call.env, call[2], "device");
  TFE_TensorHandle* tensor = ReadTensor(call.environment, call[1], "tensor");
  Status status;
  TensorHandleOwner copy(TFE_TensorHandleCopyToDevice(tensor, context->get(), device.c_str(), status));
  status.Check();
  return WrapTensor(call.environment, std::move(copy), context.get());
}

// TFE_TensorHandle* TFE_TensorHandleCopySharingTensor(TFE_TensorHandle*, TF_Status*)
//
// tensorShare(tensor: TensorHandle): TensorHandle
napi_value TensorShare(const Call& call) {
  Handle* handle = call.environment.Unwrap(call[0], HandleKind::kTensor, "tensor");
  return WrapTensor(call.environment, ShareTensor(static_cast<TFE_TensorHandle*>(handle->object)),
                    static_cast<Context*>(handle->owner));
}

// void TFE_DeleteTensorHandle(TFE_TensorHandle*)
//
// tensorDispose(tensor: TensorHandle): void
napi_value TensorDispose(const Call& call) {
  Handle* handle = call.environment.UnwrapMaybeDisposed(call[0], HandleKind::kTensor, "tensor");
  if (handle->kind == HandleKind::kTensor) call.environment.FreeObject(handle);
  return nullptr;
}

// tensorIsDisposed(tensor: TensorHandle): boolean
napi_value TensorIsDisposed(const Call& call) {
  Handle* handle = call.environment.UnwrapMaybeDisposed(call[0], HandleKind::kTensor, "tensor");
  return MakeBool(call.env, handle->kind == HandleKind::kDisposed);
}

// memory(): NativeMemory
napi_value MemoryUse(const Call& call) {
  Memory& memory = call.environment.memory();
  memory.Sweep();
  napi_value result = MakeObject(call.env);
  SetProperty(call.env, result, "numTensors", MakeNumber(call.env, static_cast<double>(memory.tensors())));
  SetProperty(call.env, result, "numBytes", MakeNumber(call.env, static_cast<double>(memory.bytes())));
  return result;
}

}  // namespace

void DefineTensor(Exports& exports) {
  exports.Add("tensorFromBytes", TensorFromBytes);
  exports.Add("tensorFromValues", TensorFromValues);
  exports.Add("tensorDtype", TensorDtype);
  exports.Add("tensorShape", TensorShape);
  exports.Add("tensorDeviceShape", TensorDeviceShape);
  exports.Add("tensorDevice", TensorDevice);
  exports.Add("tensorBackingDevice", TensorBackingDevice);
  exports.Add("tensorCopyToDevice", TensorCopyToDevice);
  exports.Add("tensorShare", TensorShare);
  exports.Add("tensorDispose", TensorDispose);
  exports.Add("tensorIsDisposed", TensorIsDisposed);
  exports.Add("memory", MemoryUse);
}

}  // namespace tensorflow_native
