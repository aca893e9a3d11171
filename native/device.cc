#include "device.h"

#include "js.h"
#include "status.h"

namespace tensorflow_native {

// int TF_DeviceListCount(const TF_DeviceList*)
// const char* TF_DeviceListName(const TF_DeviceList*, int index, TF_Status*)
// const char* TF_DeviceListType(const TF_DeviceList*, int index, TF_Status*)
// int64_t TF_DeviceListMemoryBytes(const TF_DeviceList*, int index, TF_Status*)
// uint64_t TF_DeviceListIncarnation(const TF_DeviceList*, int index, TF_Status*)
// void TF_DeleteDeviceList(TF_DeviceList*)
napi_value MakeDevices(napi_env env, const TF_DeviceList* devices) {
  const int count = TF_DeviceListCount(devices);
  napi_value array = MakeArray(env, count);
  Status status;
  for (int i = 0; i < count; ++i) {
    napi_value device = MakeObject(env);
    const char* name = TF_DeviceListName(devices, i, status);
    status.Check();
    SetProperty(env, device, "name", MakeString(env, name));
    const char* type = TF_DeviceListType(devices, i, status);
    status.Check();
    SetProperty(env, device, "type", MakeString(env, type));
    const int64_t bytes = TF_DeviceListMemoryBytes(devices, i, status);
    status.Check();
    SetProperty(env, device, "memoryBytes", MakeNumber(env, static_cast<double>(bytes)));
    const uint64_t incarnation = TF_DeviceListIncarnation(devices, i, status);
    status.Check();
    napi_value incarnation_value = nullptr;
    Check(env, napi_create_bigint_uint64(env, incarnation, &incarnation_value));
    SetProperty(env, device, "incarnation", incarnation_value);
    SetElement(env, array, i, device);
  }
  return array;
}

}  // namespace tensorflow_native
