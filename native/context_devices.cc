#include <string>

#include "context.h"
#include "device.h"

namespace tensorflow_native {

namespace {

// TF_DeviceList* TFE_ContextListDevices(TFE_Context*, TF_Status*)
//
// contextDevices(context: ContextHandle): DeviceInfo[]
napi_value ContextDevices(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  Status status;
  const DeviceListOwner devices(TFE_ContextListDevices(context->get(), status));
  status.Check();
  return MakeDevices(call.env, devices.get());
}

// void TFE_ContextSetThreadLocalDevicePlacementPolicy(TFE_Context*, TFE_ContextDevicePlacementPolicy)
//
// contextSetDevicePlacementPolicy(context: ContextHandle, policy: number): void
napi_value ContextSetDevicePlacementPolicy(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const int64_t policy = ReadIntegerIn(call.env, call[1], 0, 3, "policy");
  TFE_ContextSetThreadLocalDevicePlacementPolicy(context->get(), static_cast<TFE_ContextDevicePlacementPolicy>(policy));
  return nullptr;
}

// TFE_ContextDevicePlacementPolicy TFE_ContextGetDevicePlacementPolicy(TFE_Context*)
//
// contextDevicePlacementPolicy(context: ContextHandle): number
napi_value ContextDevicePlacementPolicy(const Call& call) {
  return MakeNumber(call.env, TFE_ContextGetDevicePlacementPolicy(ReadContext(call, 0)->get()));
}

// void TFE_ContextSetSoftDevicePlacement(TFE_Context*, unsigned char enable, TF_Status*)
//
// contextSetSoftDevicePlacement(context: ContextHandle, on: boolean): void
napi_value ContextSetSoftDevicePlacement(const Call& call) {
  if (TFE_ContextSetSoftDevicePlacement == nullptr) {
    ThrowError("this libtensorflow lacks TFE_ContextSetSoftDevicePlacement");
  }
  const Ref<Context> context = ReadContext(call, 0);
  Status status;
  TFE_ContextSetSoftDevicePlacement(context->get(), ReadBool(call.env, call[1], "on"), status);
  status.Check();
  return nullptr;
}

// void TFE_ContextSetLogDevicePlacement(TFE_Context*, unsigned char enable, TF_Status*)
//
// contextSetLogDevicePlacement(context: ContextHandle, on: boolean): void
napi_value ContextSetLogDevicePlacement(const Call& call) {
  if (TFE_ContextSetLogDevicePlacement == nullptr) {
    ThrowError("this libtensorflow lacks TFE_ContextSetLogDevicePlacement");
  }
  const Ref<Context> context = ReadContext(call, 0);
  Status status;
  TFE_ContextSetLogDevicePlacement(context->get(), ReadBool(call.env, call[1], "on"), status);
  status.Check();
  return nullptr;
}

// void TFE_SetLogicalCpuDevices(TFE_Context*, int num_cpus, const char* prefix, TF_Status*)
//
// contextSetLogicalCpuDevices(context: ContextHandle, count: number, prefix: string): void
napi_value ContextSetLogicalCpuDevices(const Call& call) {
  if (TFE_SetLogicalCpuDevices == nullptr) ThrowError("this libtensorflow lacks TFE_SetLogicalCpuDevices");
  const Ref<Context> context = ReadContext(call, 0);
  const int64_t count = ReadIntegerIn(call.env, call[1], 1, 1024, "count");
  const std::string prefix = ReadName(call.env, call[2], "prefix");
  Status status;
  TFE_SetLogicalCpuDevices(context->get(), static_cast<int>(count), prefix.c_str(), status);
  status.Check();
  return nullptr;
}

}  // namespace

void DefineContextDevices(Exports& exports) {
  exports.Add("contextDevices", ContextDevices);
  exports.Add("contextSetDevicePlacementPolicy", ContextSetDevicePlacementPolicy);
  exports.Add("contextDevicePlacementPolicy", ContextDevicePlacementPolicy);
  exports.Add("contextSetSoftDevicePlacement", ContextSetSoftDevicePlacement);
  exports.Add("contextSetLogDevicePlacement", ContextSetLogDevicePlacement);
  exports.Add("contextSetLogicalCpuDevices", ContextSetLogicalCpuDevices);
}

}  // namespace tensorflow_native
