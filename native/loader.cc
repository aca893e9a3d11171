// Loads libtensorflow ahead of the addon that is linked to it, so that what its static initialisers print can be
// kept off stderr. The addon itself would be too late: the dynamic linker runs them before its first line.

#include <dlfcn.h>
#include <fcntl.h>
#include <napi.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace {

constexpr char kLogLevel[] = "TF_CPP_MIN_LOG_LEVEL";

// File descriptors and the environment belong to the process, and worker threads may load at the same time.
std::mutex process_mutex;

// For as long as it lives, file descriptor 2 leads to /dev/null and TensorFlow's log is off. TensorFlow reads the level
// once, while it is loaded, so the variable need not stay set, where child processes would inherit it.
class Quiet {
 public:
  Quiet() {
    std::fflush(stderr);
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null >= 0) {
      stderr_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
      if (stderr_ >= 0) dup2(null, STDERR_FILENO);
      close(null);
    }
    level_is_ours_ = getenv(kLogLevel) == nullptr;
    if (level_is_ours_) setenv(kLogLevel, "3", 1);
  }

  ~Quiet() {
    if (level_is_ours_) unsetenv(kLogLevel);
    if (stderr_ < 0) return;
    std::fflush(stderr);
    dup2(stderr_, STDERR_FILENO);
    close(stderr_);
  }

  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  int stderr_ = -1;
  bool level_is_ours_ = false;
};

// A library that is loaded already, from another copy of this package, is used as it is: two TensorFlows in one process
// abort it. The real path is opened because a library finds its own dependencies beside the name it is opened by.
void* Open(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  void* loaded = dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD);
  if (loaded != nullptr) return loaded;
  char real[PATH_MAX];
  return dlopen(realpath(path.c_str(), real) != nullptr ? real : path.c_str(), RTLD_LAZY | RTLD_LOCAL);
}

// Opens the libraries in order and returns TensorFlow's version, or null with the reason in `error`. They are never
// closed: TensorFlow's threads and static state outlive every environment.
const char* OpenAll(const std::vector<std::string>& paths, std::string* error) {
  void* library = nullptr;
  for (const std::string& path : paths) {
    library = Open(path);
    if (library == nullptr) {
      *error = dlerror();
      return nullptr;
    }
  }
  using Version = const char* (*)();
  auto version = library == nullptr ? nullptr : reinterpret_cast<Version>(dlsym(library, "TF_Version"));
  if (version == nullptr) {
    *error = "there is no TF_Version in it";
    return nullptr;
  }
  return version();
}

// load(paths: string[], quiet: boolean): string
Napi::Value Load(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  if (!info[0].IsArray() || !info[1].IsBoolean()) {
    throw Napi::TypeError::New(env, "load: expected (paths: string[], quiet: boolean)");
  }
  const Napi::Array array = info[0].As<Napi::Array>();
  std::vector<std::string> paths;
  for (uint32_t i = 0; i < array.Length(); ++i) paths.push_back(array.Get(i).ToString());

  std::string error;
  const char* version;
  {
    std::lock_guard<std::mutex> lock(process_mutex);
    std::optional<Quiet> quiet;
    if (info[1].As<Napi::Boolean>()) quiet.emplace();
    version = OpenAll(paths, &error);
  }
  if (version == nullptr) throw Napi::Error::New(env, error);
  return Napi::String::New(env, version);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("load", Napi::Function::New(env, Load, "load"));
  return exports;
}

}  // namespace

NODE_API_MODULE(tensorflow_loader, Init)
