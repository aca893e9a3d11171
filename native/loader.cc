// Loads libtensorflow ahead of the addon that is linked to it, so that what its static initialisers print can be
// kept off stderr. The addon itself would be too late: the dynamic linker runs them before its first line.

#include <dlfcn.h>
#include <fcntl.h>
#include <napi.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <vector>

namespace {

// File descriptors belong to the process, and worker threads may load at the same time.
std::mutex stderr_mutex;

// Points file descriptor 2 at /dev/null for as long as it lives.
class QuietStderr {
 public:
  explicit QuietStderr(bool quiet) : lock_(stderr_mutex) {
    if (!quiet) return;
    std::fflush(stderr);
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null < 0) return;
    saved_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (saved_ >= 0) dup2(null, STDERR_FILENO);
    close(null);
  }

  ~QuietStderr() {
    if (saved_ < 0) return;
    std::fflush(stderr);
    dup2(saved_, STDERR_FILENO);
    close(saved_);
  }

  QuietStderr(const QuietStderr&) = delete;
  QuietStderr& operator=(const QuietStderr&) = delete;

 private:
  std::lock_guard<std::mutex> lock_;
  int saved_ = -1;
};

// load(paths: string[], quiet: boolean): string — loads the libraries in order and returns TensorFlow's version.
Napi::Value Load(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  if (!info[0].IsArray() || !info[1].IsBoolean()) {
    throw Napi::TypeError::New(env, "load: expected (paths: string[], quiet: boolean)");
  }
  const bool quiet = info[1].As<Napi::Boolean>();
  const Napi::Array array = info[0].As<Napi::Array>();
  std::vector<std::string> paths;
  for (uint32_t i = 0; i < array.Length(); ++i) paths.push_back(array.Get(i).ToString());

  // TensorFlow reads its log level from the process environment, which process.env of a worker thread is not.
  if (quiet) setenv("TF_CPP_MIN_LOG_LEVEL", "3", /*overwrite=*/0);

  std::string error;
  const char* version = nullptr;
  {
    QuietStderr scope(quiet);
    for (const std::string& path : paths) {
      void* library = dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
      if (library == nullptr) {
        error = dlerror();
        break;
      }
      // The handle is never closed: TensorFlow's threads and static state must outlive every environment.
      using VersionFunction = const char* (*)();
      auto function = reinterpret_cast<VersionFunction>(dlsym(library, "TF_Version"));
      if (function != nullptr) version = function();
    }
  }
  if (!error.empty()) throw Napi::Error::New(env, error);
  if (version == nullptr) throw Napi::Error::New(env, "TF_Version is in none of the libraries");
  return Napi::String::New(env, version);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("load", Napi::Function::New(env, Load, "load"));
  return exports;
}

}  // namespace

NODE_API_MODULE(tensorflow_loader, Init)
