#include "runtime.h"

#include <cstdint>
#include <string>
#include <vector>

// What Python reaches through its bindings and C has no function for: C++ functions that the library exports, declared
// here as far as they are called. They are weak, so that a library without them loads all the same.

namespace tensorflow {

// As large as absl::Status and, like it, returned through memory. 1 is OK.
class StatusWord {
 public:
  StatusWord(const StatusWord&) = delete;
  StatusWord& operator=(const StatusWord&) = delete;
  // Not trivial, which is what has it returned through memory. The text of an error is not freed: it happens once.
  ~StatusWord() { word_ = 0; }
  bool ok() const { return word_ == 1; }

 private:
  uintptr_t word_;
};

class DeviceFactory {
 public:
  __attribute__((weak)) static StatusWord ListAllPhysicalDevices(std::vector<std::string>* devices);
  __attribute__((weak)) static StatusWord ListPluggablePhysicalDevices(std::vector<std::string>* devices);
};

}  // namespace tensorflow

namespace tsl {

__attribute__((weak)) void enable_tensor_float_32_execution(bool enabled);
__attribute__((weak)) bool tensor_float_32_execution_enabled();
__attribute__((weak)) void EnableOpDeterminism(bool enabled);
__attribute__((weak)) bool OpDeterminismRequired();

}  // namespace tsl

namespace tensorflow_native {

namespace {

using ListDevices = tensorflow::StatusWord (*)(std::vector<std::string>* devices);

napi_value ListWith(const Call& call, ListDevices list, const char* name) {
  if (list == nullptr) ThrowError(std::string("this libtensorflow lacks ") + name);
  std::vector<std::string> devices;
  if (!list(&devices).ok()) ThrowError("TensorFlow could not list the devices of this machine");
  napi_value array = MakeArray(call.env, devices.size());
  for (size_t i = 0; i < devices.size(); ++i) SetElement(call.env, array, i, MakeString(call.env, devices[i]));
  return array;
}

// absl::Status tensorflow::DeviceFactory::ListAllPhysicalDevices(std::vector<std::string>* devices)
//
// physicalDevices(): string[]
napi_value PhysicalDevices(const Call& call) {
  return ListWith(call, tensorflow::DeviceFactory::ListAllPhysicalDevices, "DeviceFactory::ListAllPhysicalDevices");
}

// absl::Status tensorflow::DeviceFactory::ListPluggablePhysicalDevices(std::vector<std::string>* devices)
//
// pluggablePhysicalDevices(): string[]
napi_value PluggablePhysicalDevices(const Call& call) {
  return ListWith(call, tensorflow::DeviceFactory::ListPluggablePhysicalDevices,
                  "DeviceFactory::ListPluggablePhysicalDevices");
}

// void tsl::enable_tensor_float_32_execution(bool enabled)
//
// setTensorFloat32(on: boolean): void
napi_value SetTensorFloat32(const Call& call) {
  if (tsl::enable_tensor_float_32_execution == nullptr) ThrowError("this libtensorflow cannot switch TensorFloat-32");
  tsl::enable_tensor_float_32_execution(ReadBool(call.env, call[0], "on"));
  return nullptr;
}

// bool tsl::tensor_float_32_execution_enabled()
//
// tensorFloat32(): boolean
napi_value TensorFloat32(const Call& call) {
  if (tsl::tensor_float_32_execution_enabled == nullptr) ThrowError("this libtensorflow cannot switch TensorFloat-32");
  return MakeBool(call.env, tsl::tensor_float_32_execution_enabled());
}

// void tsl::EnableOpDeterminism(bool enabled)
//
// setOpDeterminism(on: boolean): void
napi_value SetOpDeterminism(const Call& call) {
  if (tsl::EnableOpDeterminism == nullptr) ThrowError("this libtensorflow cannot switch determinism");
  tsl::EnableOpDeterminism(ReadBool(call.env, call[0], "on"));
  return nullptr;
}

// bool tsl::OpDeterminismRequired()
//
// opDeterminism(): boolean
napi_value OpDeterminism(const Call& call) {
  if (tsl::OpDeterminismRequired == nullptr) ThrowError("this libtensorflow cannot switch determinism");
  return MakeBool(call.env, tsl::OpDeterminismRequired());
}

}  // namespace

void DefineRuntime(Exports& exports) {
  exports.Add("physicalDevices", PhysicalDevices);
  exports.Add("pluggablePhysicalDevices", PluggablePhysicalDevices);
  exports.Add("setTensorFloat32", SetTensorFloat32);
  exports.Add("tensorFloat32", TensorFloat32);
  exports.Add("setOpDeterminism", SetOpDeterminism);
  exports.Add("opDeterminism", OpDeterminism);
}

}  // namespace tensorflow_native
