#include "library.h"

#include <dlfcn.h>

#include <string>

#include "status.h"
#include "tensorflow.h"

#if __has_include("tensorflow/c/experimental/stream_executor/stream_executor.h")
#include "tensorflow/c/experimental/stream_executor/stream_executor.h"
#define TENSORFLOW_NATIVE_CHECKS_PLUGINS
#endif

namespace tensorflow_native {

namespace {

// A loaded op library or device plug-in. Unloading one while its kernels are registered is not possible: deleting the
// handle frees the bookkeeping and leaves the library loaded.
class Library : public RefCounted {
 public:
  Library(TF_Library* library, void (*destroy)(TF_Library*)) : library_(library), destroy_(destroy) {}
  ~Library() override { destroy_(library_); }
  TF_Library* get() const { return library_; }

 private:
  TF_Library* library_;
  void (*destroy_)(TF_Library*);
};

// const char* TF_Version(void)
//
// version(): string
napi_value Version(const Call& call) { return MakeString(call.env, TF_Version()); }

// TF_Buffer* TF_GetAllOpList(void)
//
// opList(): Uint8Array
napi_value OpList(const Call& call) {
  const BufferOwner buffer(TF_GetAllOpList());
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// TF_Buffer* TF_GetAllRegisteredKernels(TF_Status*)
// TF_Buffer* TF_GetRegisteredKernelsForOp(const char* name, TF_Status*)
//
// kernelList(op: string | null): Uint8Array
napi_value KernelList(const Call& call) {
  Status status;
  const BufferOwner buffer(IsNullish(call.env, call[0])
                               ? TF_GetAllRegisteredKernels(status)
                               : TF_GetRegisteredKernelsForOp(ReadName(call.env, call[0], "op").c_str(), status));
  status.Check();
  return MakeBytes(call.env, buffer->data, buffer->length);
}

// TF_Library* TF_LoadLibrary(const char* library_filename, TF_Status*)
// TF_Buffer TF_GetOpList(TF_Library*)
// void TF_DeleteLibraryHandle(TF_Library*)
//
// loadLibrary(path: string): LoadedLibrary
napi_value LoadLibrary(const Call& call) {
  Status status;
  TF_Library* library = TF_LoadLibrary(ReadName(call.env, call[0], "path").c_str(), status);
  status.Check();
  const Ref<Library> owner(new Library(library, TF_DeleteLibraryHandle));
  call.environment.op_defs().ForgetFunctions();
  const TF_Buffer ops = TF_GetOpList(library);
  napi_value result = MakeObject(call.env);
  SetProperty(call.env, result, "library", call.environment.WrapOwner(HandleKind::kLibrary, owner.get()));
  SetProperty(call.env, result, "opList", MakeBytes(call.env, ops.data, ops.length));
  return result;
}

#ifdef TENSORFLOW_NATIVE_CHECKS_PLUGINS

// TensorFlow's rule for the type of a device: a capital letter, then capital letters and underscores.
bool IsDeviceType(const char* type) {
  if (type == nullptr || type[0] < 'A' || type[0] > 'Z') return false;
  for (const char* c = type; *c != '\0'; ++c) {
    if ((*c < 'A' || *c > 'Z') && *c != '_') return false;
  }
  return true;
}

// Asks a plug-in what it registers, before TensorFlow does: a device type against the rules, or that of the CPU, would
// end the process there.
void CheckPlugin(const char* path) {
  void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw Fault{Fault::Kind::kStatus, TF_NOT_FOUND, dlerror()};
  const auto find = [library](const char* name) { return dlsym(library, name); };
  const auto init = reinterpret_cast<decltype(&SE_InitPlugin)>(find("SE_InitPlugin"));
  if (init == nullptr) {
    if (find("TFNPD_InitPlugin") || find("TF_InitGraph") || find("TF_InitProfiler")) return;
    throw Fault{Fault::Kind::kStatus, TF_INVALID_ARGUMENT,
                std::string(path) + " is no plug-in for devices: it has no SE_InitPlugin"};
  }
  SP_Platform platform{SP_PLATFORM_STRUCT_SIZE};
  SP_PlatformFns functions{SP_PLATFORM_FNS_STRUCT_SIZE};
  SE_PlatformRegistrationParams params{SE_PLATFORM_REGISTRATION_PARAMS_STRUCT_SIZE};
  params.major_version = SE_MAJOR;
  params.minor_version = SE_MINOR;
  params.patch_version = SE_PATCH;
  params.platform = &platform;
  params.platform_fns = &functions;
  Status status;
  init(&params, status);
  status.Check();
  const std::string type = platform.type == nullptr ? "" : platform.type;
  const bool is_right = IsDeviceType(platform.type) && IsDeviceType(platform.name) && type != "CPU";
  const std::string name = platform.name == nullptr ? "" : platform.name;
  if (params.destroy_platform != nullptr) params.destroy_platform(&platform);
  if (params.destroy_platform_fns != nullptr) params.destroy_platform_fns(&functions);
  if (is_right) return;
  throw Fault{Fault::Kind::kStatus, TF_INVALID_ARGUMENT,
              "expected a device type and a platform name of capital letters and underscores, other than CPU; the "
              "plug-in has '" +
                  type + "' and '" + name + "'"};
}

#else

void CheckPlugin(const char*) {}

#endif

// TF_Library* TF_LoadPluggableDeviceLibrary(const char* library_filename, TF_Status*)
// void TF_DeletePluggableDeviceLibraryHandle(TF_Library*)
//
// loadPluggableDevice(path: string): LibraryHandle
napi_value LoadPluggableDevice(const Call& call) {
  if (TF_LoadPluggableDeviceLibrary == nullptr) ThrowError("this libtensorflow loads no pluggable devices");
  const std::string path = ReadName(call.env, call[0], "path");
  CheckPlugin(path.c_str());
  Status status;
  TF_Library* library = TF_LoadPluggableDeviceLibrary(path.c_str(), status);
  status.Check();
  const Ref<Library> owner(new Library(library, TF_DeletePluggableDeviceLibraryHandle));
  return call.environment.WrapOwner(HandleKind::kLibrary, owner.get());
}

// void TF_RegisterFilesystemPlugin(const char* plugin_filename, TF_Status*)
//
// loadFilesystem(path: string): void
napi_value LoadFilesystem(const Call& call) {
  Status status;
  TF_RegisterFilesystemPlugin(ReadName(call.env, call[0], "path").c_str(), status);
  status.Check();
  return nullptr;
}

// hasSymbol(name: string): boolean
napi_value HasSymbol(const Call& call) {
  // The libraries are loaded for themselves alone; this library's dependencies are searched all the same.
  return MakeBool(call.env, dlsym(RTLD_DEFAULT, ReadName(call.env, call[0], "name").c_str()) != nullptr);
}

}  // namespace

void DefineLibrary(Exports& exports) {
  exports.Add("version", Version);
  exports.Add("opList", OpList);
  exports.Add("kernelList", KernelList);
  exports.Add("loadLibrary", LoadLibrary);
  exports.Add("loadPluggableDevice", LoadPluggableDevice);
  exports.Add("loadFilesystem", LoadFilesystem);
  exports.Add("hasSymbol", HasSymbol);
}

}  // namespace tensorflow_native
