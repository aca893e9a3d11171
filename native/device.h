#ifndef TENSORFLOW_NATIVE_DEVICE_H_
#define TENSORFLOW_NATIVE_DEVICE_H_

#include <node_api.h>

#include "tensorflow.h"

namespace tensorflow_native {

// DeviceInfo[] of a list.
napi_value MakeDevices(napi_env env, const TF_DeviceList* devices);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_DEVICE_H_
