#include "tensor_data.h"

#include <cstdlib>
#include <cstring>
#include <string>

#include "dtype.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

// A value that is there already and this small is copied on the JavaScript thread: that is quicker than the way to
// another thread and back.
constexpr int64_t kSmallBytes = 256 << 10;

void RequirePlain(TF_DataType dtype) {
  const DType* type = FindDType(static_cast<int>(dtype));
  if (type == nullptr || type->size == 0 || dtype == TF_STRING) {
    ThrowTypeError("a " + DTypeName(dtype) + " tensor has no plain bytes");
  }
}

void RequireStrings(TF_DataType dtype) {
  if (dtype != TF_STRING) ThrowTypeError("expected a string tensor, received " + DTypeName(dtype));
}

// Whether the value can be read without waiting or a long copy.
bool IsAtHand(Environment& environment, const Handle* handle) {
  const auto* context = static_cast<const Context*>(handle->owner);
  if (context != nullptr && context->async()) return false;
  if (handle->bytes > kSmallBytes) return false;
  Status& status = environment.status();
  const char* device = TFE_TensorHandleBackingDeviceName(static_cast<TFE_TensorHandle*>(handle->object), status);
  return status.ok() && std::strstr(device, "CPU:") != nullptr;
}

// TF_Tensor* TFE_TensorHandleResolve(TFE_TensorHandle*, TF_Status*)
// size_t TF_TensorByteSize(const TF_Tensor*)
//
// tensorBytesSync(tensor: TensorHandle): ArrayBuffer
napi_value TensorBytesSync(const Call& call) {
  TFE_TensorHandle* handle = ReadTensor(call.environment, call[0], "tensor");
  RequirePlain(TFE_TensorHandleDataType(handle));
  const TensorOwner tensor = ResolveTensor(handle);
  const size_t size = TF_TensorByteSize(tensor.get());
  void* data = nullptr;
  napi_value buffer = MakeArrayBuffer(call.env, size, &data);
  if (size > 0) std::memcpy(data, TF_TensorData(tensor.get()), size);
  return buffer;
}

// Waits for the value and copies it off the JavaScript thread.
class BytesJob : public Job {
 public:
  BytesJob(TensorHandleOwner tensor, Ref<RefCounted> owner) : tensor_(std::move(tensor)), owner_(std::move(owner)) {}

  void Run() override {
    const TensorOwner tensor = ResolveTensor(tensor_.get());
    size_ = TF_TensorByteSize(tensor.get());
    data_.reset(std::malloc(size_ > 0 ? size_ : 1));
    if (data_ == nullptr) throw std::bad_alloc();
    if (size_ > 0) std::memcpy(data_.get(), TF_TensorData(tensor.get()), size_);
    tensor_.reset();
  }

  napi_value Result(Environment& environment) override {
    napi_env env = environment.env();
    napi_value buffer = nullptr;
    void* data = data_.get();
    if (napi_create_external_arraybuffer(env, data, size_, Free, nullptr, &buffer) == napi_ok) {
      data_.release();
      return buffer;
    }
    // Some runtimes (Electron) allow no memory from outside.
    buffer = MakeArrayBuffer(env, size_, &data);
    if (size_ > 0) std::memcpy(data, data_.get(), size_);
    return buffer;
  }

 private:
  static void Free(napi_env, void* data, void*) { std::free(data); }

  TensorHandleOwner tensor_;
  Ref<RefCounted> owner_;
  std::unique_ptr<void, Deleter<std::free>> data_;
  size_t size_ = 0;
};

// tensorBytes(tensor: TensorHandle): Promise<ArrayBuffer>
napi_value TensorBytes(const Call& call) {
  Handle* handle = call.environment.Unwrap(call[0], HandleKind::kTensor, "tensor");
  TFE_TensorHandle* tensor = static_cast<TFE_TensorHandle*>(handle->object);
  RequirePlain(TFE_TensorHandleDataType(tensor));
  if (IsAtHand(call.environment, handle)) return ResolvedPromise(call.env, TensorBytesSync(call));
  return call.environment.jobs().Start(call, std::make_unique<BytesJob>(ShareTensor(tensor), handle->owner),
                                       JobLength::kShort);
}

napi_value MakeStrings(napi_env env, const TF_Tensor* tensor) {
  const int64_t count = TF_TensorElementCount(tensor);
  const TF_TString* strings = static_cast<const TF_TString*>(TF_TensorData(tensor));
  napi_value array = MakeArray(env, static_cast<size_t>(count));
  for (int64_t i = 0; i < count; ++i) {
    const HandleScope scope(env);
    SetElement(env, array, static_cast<size_t>(i),
               MakeBytes(env, TF_StringGetDataPointer(&strings[i]), TF_StringGetSize(&strings[i])));
  }
  return array;
}

// const char* TF_StringGetDataPointer(const TF_TString*)
// size_t TF_StringGetSize(const TF_TString*)
//
// tensorStringsSync(tensor: TensorHandle): Uint8Array[]
napi_value TensorStringsSync(const Call& call) {
  TFE_TensorHandle* handle = ReadTensor(call.environment, call[0], "tensor");
  RequireStrings(TFE_TensorHandleDataType(handle));
  return MakeStrings(call.env, ResolveTensor(handle).get());
}

// Waits for the value off the JavaScript thread; the strings themselves can only be made on it.
class StringsJob : public Job {
 public:
  StringsJob(TensorHandleOwner tensor, Ref<RefCounted> owner) : tensor_(std::move(tensor)), owner_(std::move(owner)) {}

  void Run() override { value_ = ResolveTensor(tensor_.get()); }
  napi_value Result(Environment& environment) override { return MakeStrings(environment.env(), value_.get()); }

 private:
  TensorHandleOwner tensor_;
  Ref<RefCounted> owner_;
  TensorOwner value_;
};

// tensorStrings(tensor: TensorHandle): Promise<Uint8Array[]>
napi_value TensorStrings(const Call& call) {
  Handle* handle = call.environment.Unwrap(call[0], HandleKind::kTensor, "tensor");
  TFE_TensorHandle* tensor = static_cast<TFE_TensorHandle*>(handle->object);
  RequireStrings(TFE_TensorHandleDataType(tensor));
  if (IsAtHand(call.environment, handle)) return ResolvedPromise(call.env, TensorStringsSync(call));
  return call.environment.jobs().Start(call, std::make_unique<StringsJob>(ShareTensor(tensor), handle->owner),
                                       JobLength::kShort);
}

}  // namespace

void DefineTensorData(Exports& exports) {
  exports.Add("tensorBytesSync", TensorBytesSync);
  exports.Add("tensorBytes", TensorBytes);
  exports.Add("tensorStringsSync", TensorStringsSync);
  exports.Add("tensorStrings", TensorStrings);
}

}  // namespace tensorflow_native
