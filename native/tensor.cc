#include "tensor.h"

#include <algorithm>
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

namespace {

// What strings hold beyond their elements, estimated from the first thousands.
int64_t StringBytes(TFE_TensorHandle* tensor, int64_t elements, TF_Status* status) {
  constexpr int64_t kSample = 4096;
  const TensorOwner resolved(TFE_TensorHandleResolve(tensor, status));
  if (resolved == nullptr) return 0;
  const auto* strings = static_cast<const TF_TString*>(TF_TensorData(resolved.get()));
  const int64_t count = std::min(elements, kSample);
  size_t bytes = 0;
  for (int64_t i = 0; i < count; ++i) bytes += TF_StringGetSize(&strings[i]);
  return static_cast<int64_t>(static_cast<double>(bytes) * static_cast<double>(elements) / static_cast<double>(count));
}

}  // namespace

napi_value WrapTensor(Environment& environment, TensorHandleOwner tensor, Context* context) {
  int64_t bytes = 0;
  // Asking a tensor that is still being computed would wait for it.
  if (context == nullptr || !context->async()) {
    const DType* dtype = FindDType(TFE_TensorHandleDataType(tensor.get()));
    const int64_t elements = TFE_TensorHandleNumElements(tensor.get(), environment.status());
    if (dtype != nullptr && elements > 0) {
      bytes = elements * static_cast<int64_t>(dtype->size);
      if (dtype->code == TF_STRING) bytes += StringBytes(tensor.get(), elements, environment.status());
    }
  }
  return environment.Wrap(HandleKind::kTensor, tensor.release(), context, bytes);
}

napi_value WrapHostTensor(Environment& environment, TF_Tensor* tensor) {
  Status status;
  TensorHandleOwner handle(TFE_NewTensorHandle(tensor, status));
  status.Check();
  return WrapTensor(environment, std::move(handle), nullptr);
}

namespace {

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
  call.environment.FreeObject(handle);
  return nullptr;
}

// tensorIsDisposed(tensor: TensorHandle): boolean
napi_value TensorIsDisposed(const Call& call) {
  Handle* handle = call.environment.UnwrapMaybeDisposed(call[0], HandleKind::kTensor, "tensor");
  return MakeBool(call.env, handle->object == nullptr);
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
