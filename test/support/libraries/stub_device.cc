// A plug-in with devices of a type of its own (DEVICE_TYPE, MY_DEVICE by default): memory from malloc, everything done
// at once, and kernels for Neg and AddV2 on float. Just enough to see that placement is real.

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "tensorflow/c/experimental/stream_executor/stream_executor.h"
#include "tensorflow/c/kernels.h"
#include "tensorflow/c/tf_status.h"
#include "tensorflow/c/tf_tensor.h"

#ifndef DEVICE_TYPE
#define DEVICE_TYPE "MY_DEVICE"
#endif
#ifndef PLATFORM
#define PLATFORM "MY_PLATFORM"
#endif

struct SP_Stream_st {};
struct SP_Event_st {};
struct SP_Timer_st {};

namespace {

void Ok(TF_Status* status) { TF_SetStatus(status, TF_OK, ""); }

void Allocate(const SP_Device*, uint64_t size, int64_t, SP_DeviceMemoryBase* memory) {
  memory->struct_size = SP_DEVICE_MEMORY_BASE_STRUCT_SIZE;
  memory->opaque = std::aligned_alloc(64, (size + 63) / 64 * 64);
  memory->size = size;
}
void Deallocate(const SP_Device*, SP_DeviceMemoryBase* memory) {
  std::free(memory->opaque);
  memory->opaque = nullptr;
}
void* HostAllocate(const SP_Device*, uint64_t size) { return std::aligned_alloc(64, (size + 63) / 64 * 64); }
void HostDeallocate(const SP_Device*, void* memory) { std::free(memory); }
TF_Bool GetAllocatorStats(const SP_Device*, SP_AllocatorStats*) { return 0; }
TF_Bool MemoryUsage(const SP_Device*, int64_t* free, int64_t* total) {
  *free = *total = int64_t{64} << 20;
  return 1;
}

void CreateStream(const SP_Device*, SP_Stream* stream, TF_Status* status) {
  *stream = new SP_Stream_st;
  Ok(status);
}
void DestroyStream(const SP_Device*, SP_Stream stream) { delete stream; }
void StreamDependency(const SP_Device*, SP_Stream, SP_Stream, TF_Status* status) { Ok(status); }
void StreamStatus(const SP_Device*, SP_Stream, TF_Status* status) { Ok(status); }

void CreateEvent(const SP_Device*, SP_Event* event, TF_Status* status) {
  *event = new SP_Event_st;
  Ok(status);
}
void DestroyEvent(const SP_Device*, SP_Event event) { delete event; }
SE_EventStatus EventStatus(const SP_Device*, SP_Event) { return SE_EVENT_COMPLETE; }
void RecordEvent(const SP_Device*, SP_Stream, SP_Event, TF_Status* status) { Ok(status); }
void WaitForEvent(const SP_Device* const, SP_Stream, SP_Event, TF_Status* const status) { Ok(status); }
void BlockForEvent(const SP_Device*, SP_Event, TF_Status* status) { Ok(status); }

void CreateTimer(const SP_Device*, SP_Timer* timer, TF_Status* status) {
  *timer = new SP_Timer_st;
  Ok(status);
}
void DestroyTimer(const SP_Device*, SP_Timer timer) { delete timer; }
void StartStopTimer(const SP_Device*, SP_Stream, SP_Timer, TF_Status* status) { Ok(status); }

void DeviceToHost(const SP_Device*, SP_Stream, void* host, const SP_DeviceMemoryBase* device, uint64_t size,
                  TF_Status* status) {
  std::memcpy(host, device->opaque, size);
  Ok(status);
}
void HostToDevice(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* device, const void* host, uint64_t size,
                  TF_Status* status) {
  std::memcpy(device->opaque, host, size);
  Ok(status);
}
void DeviceToDevice(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* to, const SP_DeviceMemoryBase* from,
                    uint64_t size, TF_Status* status) {
  std::memcpy(to->opaque, from->opaque, size);
  Ok(status);
}
void SyncDeviceToHost(const SP_Device* d, void* host, const SP_DeviceMemoryBase* device, uint64_t size,
                      TF_Status* status) {
  DeviceToHost(d, nullptr, host, device, size, status);
}
void SyncHostToDevice(const SP_Device* d, SP_DeviceMemoryBase* device, const void* host, uint64_t size,
                      TF_Status* status) {
  HostToDevice(d, nullptr, device, host, size, status);
}
void SyncDeviceToDevice(const SP_Device* d, SP_DeviceMemoryBase* to, const SP_DeviceMemoryBase* from, uint64_t size,
                        TF_Status* status) {
  DeviceToDevice(d, nullptr, to, from, size, status);
}
void BlockUntilDone(const SP_Device*, SP_Stream, TF_Status* status) { Ok(status); }
void Synchronize(const SP_Device*, TF_Status* status) { Ok(status); }
void MemZero(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* location, uint64_t size, TF_Status* status) {
  std::memset(location->opaque, 0, size);
  Ok(status);
}
void MemSet(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* location, uint8_t pattern, uint64_t size,
            TF_Status* status) {
  std::memset(location->opaque, pattern, size);
  Ok(status);
}
void MemSet32(const SP_Device*, SP_Stream, SP_DeviceMemoryBase* location, uint32_t pattern, uint64_t size,
              TF_Status* status) {
  for (uint64_t at = 0; at + 4 <= size; at += 4) std::memcpy(static_cast<char*>(location->opaque) + at, &pattern, 4);
  Ok(status);
}
TF_Bool HostCallback(const SP_Device*, SP_Stream, SE_StatusCallbackFn callback, void* argument) {
  TF_Status* status = TF_NewStatus();
  callback(argument, status);
  TF_DeleteStatus(status);
  return 1;
}

void DeviceCount(const SP_Platform*, int* count, TF_Status* status) {
  *count = 2;
  Ok(status);
}
void CreateDevice(const SP_Platform*, SE_CreateDeviceParams* params, TF_Status* status) {
  params->device->struct_size = SP_DEVICE_STRUCT_SIZE;
  params->device->ordinal = params->ordinal;
  params->device->hardware_name = "stub";
  params->device->device_vendor = "tests";
  params->device->pci_bus_id = "";
  Ok(status);
}
void DestroyDevice(const SP_Platform*, SP_Device*) {}
void CreateDeviceFns(const SP_Platform*, SE_CreateDeviceFnsParams* params, TF_Status* status) {
  *params->device_fns = {SP_DEVICE_FNS_STRUCT_SIZE};
  Ok(status);
}
void DestroyDeviceFns(const SP_Platform*, SP_DeviceFns*) {}

void CreateStreamExecutor(const SP_Platform*, SE_CreateStreamExecutorParams* params, TF_Status* status) {
  SP_StreamExecutor* executor = params->stream_executor;
  executor->struct_size = SP_STREAMEXECUTOR_STRUCT_SIZE;
  executor->allocate = Allocate;
  executor->deallocate = Deallocate;
  executor->host_memory_allocate = HostAllocate;
  executor->host_memory_deallocate = HostDeallocate;
  executor->get_allocator_stats = GetAllocatorStats;
  executor->device_memory_usage = MemoryUsage;
  executor->create_stream = CreateStream;
  executor->destroy_stream = DestroyStream;
  executor->create_stream_dependency = StreamDependency;
  executor->get_stream_status = StreamStatus;
  executor->create_event = CreateEvent;
  executor->destroy_event = DestroyEvent;
  executor->get_event_status = EventStatus;
  executor->record_event = RecordEvent;
  executor->wait_for_event = WaitForEvent;
  executor->create_timer = CreateTimer;
  executor->destroy_timer = DestroyTimer;
  executor->start_timer = StartStopTimer;
  executor->stop_timer = StartStopTimer;
  executor->memcpy_dtoh = DeviceToHost;
  executor->memcpy_htod = HostToDevice;
  executor->memcpy_dtod = DeviceToDevice;
  executor->sync_memcpy_dtoh = SyncDeviceToHost;
  executor->sync_memcpy_htod = SyncHostToDevice;
  executor->sync_memcpy_dtod = SyncDeviceToDevice;
  executor->block_host_for_event = BlockForEvent;
  executor->block_host_until_done = BlockUntilDone;
  executor->synchronize_all_activity = Synchronize;
  executor->mem_zero = MemZero;
  executor->memset = MemSet;
  executor->memset32 = MemSet32;
  executor->host_callback = HostCallback;
  Ok(status);
}
void DestroyStreamExecutor(const SP_Platform*, SP_StreamExecutor*) {}

uint64_t Nanoseconds(SP_Timer) { return 0; }
void CreateTimerFns(const SP_Platform*, SP_TimerFns* timer, TF_Status* status) {
  timer->struct_size = SP_TIMER_FNS_STRUCT_SIZE;
  timer->nanoseconds = Nanoseconds;
  Ok(status);
}
void DestroyTimerFns(const SP_Platform*, SP_TimerFns*) {}
void DestroyPlatform(SP_Platform*) {}
void DestroyPlatformFns(SP_PlatformFns*) {}

// ---- kernels ----------------------------------------------------------------------------------------------------

// The result of an elementwise operation of one or two inputs of one shape.
template <typename Operation>
void Elementwise(TF_OpKernelContext* context, int inputs, Operation operation) {
  TF_Status* status = TF_NewStatus();
  std::vector<TF_Tensor*> tensors(inputs, nullptr);
  for (int i = 0; i < inputs && TF_GetCode(status) == TF_OK; ++i) TF_GetInput(context, i, &tensors[i], status);
  if (TF_GetCode(status) == TF_OK) {
    std::vector<int64_t> shape;
    for (int i = 0; i < TF_NumDims(tensors[0]); ++i) shape.push_back(TF_Dim(tensors[0], i));
    const size_t bytes = TF_TensorByteSize(tensors[0]);
    TF_Tensor* output = TF_AllocateOutput(context, 0, TF_FLOAT, shape.data(), shape.size(), bytes, status);
    if (TF_GetCode(status) == TF_OK) {
      std::vector<const float*> in;
      for (TF_Tensor* tensor : tensors) in.push_back(static_cast<const float*>(TF_TensorData(tensor)));
      float* out = static_cast<float*>(TF_TensorData(output));
      for (size_t i = 0; i < bytes / sizeof(float); ++i) out[i] = operation(in, i);
      TF_DeleteTensor(output);
    }
  }
  if (TF_GetCode(status) != TF_OK) TF_OpKernelContext_Failure(context, status);
  for (TF_Tensor* tensor : tensors) {
    if (tensor != nullptr) TF_DeleteTensor(tensor);
  }
  TF_DeleteStatus(status);
}

void Neg(void*, TF_OpKernelContext* context) {
  Elementwise(context, 1, [](const std::vector<const float*>& in, size_t i) { return -in[0][i]; });
}
void Add(void*, TF_OpKernelContext* context) {
  Elementwise(context, 2, [](const std::vector<const float*>& in, size_t i) { return in[0][i] + in[1][i]; });
}

// Gives the description of a system of 2 x 1 x 1 chips with one core each, a serialized TopologyProto.
void ConfigureTpu(void*, TF_OpKernelContext* context) {
  static const char kTopology[] = "\x0a\x04\x02\x01\x01\x01\x10\x01\x18\x02\x22\x08\x00\x00\x00\x00\x01\x00\x00\x00";
  TF_Status* status = TF_NewStatus();
  TF_Tensor* output = TF_AllocateOutput(context, 0, TF_STRING, nullptr, 0, sizeof(TF_TString), status);
  if (TF_GetCode(status) == TF_OK) {
    TF_TString* string = static_cast<TF_TString*>(TF_TensorData(output));
    TF_TString_Copy(string, kTopology, sizeof(kTopology) - 1);
    TF_DeleteTensor(output);
  } else {
    TF_OpKernelContext_Failure(context, status);
  }
  TF_DeleteStatus(status);
}
void ShutdownTpu(void*, TF_OpKernelContext*) {}

void RegisterTpu() {
  TF_Status* status = TF_NewStatus();
  TF_KernelBuilder* start = TF_NewKernelBuilder("ConfigureDistributedTPU", DEVICE_TYPE, nullptr, ConfigureTpu, nullptr);
  TF_KernelBuilder_HostMemory(start, "topology");
  TF_RegisterKernelBuilder("ConfigureDistributedTPU", start, status);
  TF_RegisterKernelBuilder("ShutdownDistributedTPU",
                           TF_NewKernelBuilder("ShutdownDistributedTPU", DEVICE_TYPE, nullptr, ShutdownTpu, nullptr),
                           status);
  TF_DeleteStatus(status);
}

void Register(const char* op, void (*compute)(void*, TF_OpKernelContext*)) {
  TF_Status* status = TF_NewStatus();
  TF_KernelBuilder* builder = TF_NewKernelBuilder(op, DEVICE_TYPE, nullptr, compute, nullptr);
  TF_KernelBuilder_TypeConstraint(builder, "T", TF_FLOAT, status);
  if (TF_GetCode(status) == TF_OK) TF_RegisterKernelBuilder(op, builder, status);
  TF_DeleteStatus(status);
}

}  // namespace

extern "C" {

void SE_InitPlugin(SE_PlatformRegistrationParams* params, TF_Status* status) {
  params->platform->struct_size = SP_PLATFORM_STRUCT_SIZE;
  params->platform->name = PLATFORM;
  params->platform->type = DEVICE_TYPE;
  params->platform->use_bfc_allocator = 0;
  params->platform_fns->get_device_count = DeviceCount;
  params->platform_fns->create_device = CreateDevice;
  params->platform_fns->destroy_device = DestroyDevice;
  params->platform_fns->create_device_fns = CreateDeviceFns;
  params->platform_fns->destroy_device_fns = DestroyDeviceFns;
  params->platform_fns->create_stream_executor = CreateStreamExecutor;
  params->platform_fns->destroy_stream_executor = DestroyStreamExecutor;
  params->platform_fns->create_timer_fns = CreateTimerFns;
  params->platform_fns->destroy_timer_fns = DestroyTimerFns;
  params->destroy_platform = DestroyPlatform;
  params->destroy_platform_fns = DestroyPlatformFns;
  Ok(status);
}

void TF_InitKernel() {
  Register("Neg", Neg);
  Register("AddV2", Add);
  if (std::strcmp(DEVICE_TYPE, "TPU_SYSTEM") == 0) RegisterTpu();
}
}
