#ifndef TENSORFLOW_NATIVE_TENSORFLOW_H_
#define TENSORFLOW_NATIVE_TENSORFLOW_H_

// The C API, an owner for each kind of object that it hands out, and what not every build of the library exports.

#include <memory>

// A const void return type in TensorFlow's header.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wignored-qualifiers"
#include "tensorflow/c/c_api.h"
#include "tensorflow/c/c_api_experimental.h"
#include "tensorflow/c/eager/c_api.h"
#include "tensorflow/c/eager/c_api_experimental.h"
#pragma GCC diagnostic pop

// Experimental functions resolve to null where the library lacks them; each use checks.
#pragma weak TF_LoadPluggableDeviceLibrary
#pragma weak TF_DeletePluggableDeviceLibraryHandle
#pragma weak TFE_ContextAsyncWait
#pragma weak TFE_ContextGetFunctionDef
#pragma weak TFE_ContextSetLogDevicePlacement
#pragma weak TFE_ContextSetSoftDevicePlacement
#pragma weak TFE_EnableCollectiveOps
#pragma weak TFE_OpReset
#pragma weak TFE_SetLogicalCpuDevices
#pragma weak TFE_OpSetAttrValueProto
#pragma weak TFE_OpAddAttrs
#pragma weak TFE_OpGetAttrs
#pragma weak TFE_InferShapes
#pragma weak TFE_NewCancellationManager
#pragma weak TFE_CancellationManagerStartCancel
#pragma weak TFE_DeleteCancellationManager
#pragma weak TFE_OpSetCancellationManager

namespace tensorflow_native {

template <auto kDelete>
struct Deleter {
  template <typename T>
  void operator()(T* object) const {
    kDelete(object);
  }
};

using TensorOwner = std::unique_ptr<TF_Tensor, Deleter<TF_DeleteTensor>>;
using TensorHandleOwner = std::unique_ptr<TFE_TensorHandle, Deleter<TFE_DeleteTensorHandle>>;
using BufferOwner = std::unique_ptr<TF_Buffer, Deleter<TF_DeleteBuffer>>;
using OpOwner = std::unique_ptr<TFE_Op, Deleter<TFE_DeleteOp>>;
using ContextOptionsOwner = std::unique_ptr<TFE_ContextOptions, Deleter<TFE_DeleteContextOptions>>;
using SessionOptionsOwner = std::unique_ptr<TF_SessionOptions, Deleter<TF_DeleteSessionOptions>>;
using DeviceListOwner = std::unique_ptr<TF_DeviceList, Deleter<TF_DeleteDeviceList>>;
using FunctionOwner = std::unique_ptr<TF_Function, Deleter<TF_DeleteFunction>>;
using ImportOptionsOwner = std::unique_ptr<TF_ImportGraphDefOptions, Deleter<TF_DeleteImportGraphDefOptions>>;
using ImportResultsOwner = std::unique_ptr<TF_ImportGraphDefResults, Deleter<TF_DeleteImportGraphDefResults>>;

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_TENSORFLOW_H_
