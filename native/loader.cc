// Loads libtensorflow ahead of the addon that is linked to it: on a thread of its own, for that takes as long as Node
// takes to read the package's modules, and with what the library's static initialisers print kept off stderr. The addon
// itself would be too late for either: the dynamic linker runs them before its first line.

#include <dlfcn.h>
#include <fcntl.h>
#include <napi.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

constexpr char kLogLevel[] = "TF_CPP_MIN_LOG_LEVEL";

// Worker threads that load at the same time share one of these, for what it changes belongs to the process.
template <typename T>
std::shared_ptr<T> Share() {
  static std::mutex mutex;
  static std::weak_ptr<T> current;
  std::lock_guard<std::mutex> lock(mutex);
  std::shared_ptr<T> shared = current.lock();
  if (shared == nullptr) current = shared = std::make_shared<T>();
  return shared;
}

// While there is one, file descriptor 2 leads to /dev/null.
class QuietStderr {
 public:
  QuietStderr() {
    std::fflush(stderr);
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null < 0) return;
    saved_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
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
  int saved_ = -1;
};

// While there is one, TensorFlow's log is off. TensorFlow reads the level once, while it is loaded; the variable need
// not stay set, where child processes would inherit it.
class QuietLog {
 public:
  QuietLog() : is_ours_(getenv(kLogLevel) == nullptr) {
    if (is_ours_) setenv(kLogLevel, "3", 1);
  }

  ~QuietLog() {
    if (is_ours_) unsetenv(kLogLevel);
  }

  QuietLog(const QuietLog&) = delete;
  QuietLog& operator=(const QuietLog&) = delete;

 private:
  const bool is_ours_;
};

// A library that is loaded already, from another copy of this package, is used as it is: two TensorFlows in one process
// abort it. The real path is opened because a library finds its own dependencies beside the name it is opened by. None
// is ever closed: TensorFlow's threads and static state outlive every environment.
void* Open(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  void* loaded = dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD);
  if (loaded != nullptr) return loaded;
  char real[PATH_MAX];
  return dlopen(realpath(path.c_str(), real) != nullptr ? real : path.c_str(), RTLD_LAZY | RTLD_LOCAL);
}

// The loading of the libraries, from start to finish. Made and finished on the JavaScript thread, which is where the
// environment is changed; stderr is given back as soon as the last library is in.
class Loading {
 public:
  Loading(std::vector<std::string> paths, bool quiet) : log_(quiet ? Share<QuietLog>() : nullptr) {
    auto quiet_stderr = quiet ? Share<QuietStderr>() : nullptr;
    thread_ = std::thread([this, paths = std::move(paths), quiet_stderr = std::move(quiet_stderr)]() mutable {
      Run(paths);
      quiet_stderr.reset();
    });
  }

  ~Loading() { Finish(); }

  void Finish() {
    if (thread_.joinable()) thread_.join();
    log_.reset();
  }

  // Once finished: TensorFlow's version, or null with a reason in error().
  const char* version() const { return version_; }
  const std::string& error() const { return error_; }

 private:
  void Run(const std::vector<std::string>& paths) {
    static std::mutex mutex;
    std::lock_guard<std::mutex> lock(mutex);
    void* library = nullptr;
    for (const std::string& path : paths) {
      library = Open(path);
      if (library == nullptr) {
        error_ = dlerror();
        return;
      }
    }
    using Version = const char* (*)();
    auto version = library == nullptr ? nullptr : reinterpret_cast<Version>(dlsym(library, "TF_Version"));
    if (version == nullptr) {
      error_ = "there is no TF_Version in it";
    } else {
      version_ = version();
    }
  }

  std::shared_ptr<QuietLog> log_;
  std::thread thread_;
  const char* version_ = nullptr;
  std::string error_;
};

// load(paths: string[], quiet: boolean): () => string — starts to load the libraries, in order. The function that it
// returns waits until that is done, and returns TensorFlow's version or throws.
Napi::Value Load(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  if (!info[0].IsArray() || !info[1].IsBoolean()) {
    throw Napi::TypeError::New(env, "load: expected (paths: string[], quiet: boolean)");
  }
  const Napi::Array array = info[0].As<Napi::Array>();
  std::vector<std::string> paths;
  for (uint32_t i = 0; i < array.Length(); ++i) paths.push_back(array.Get(i).ToString());

  auto loading = std::make_shared<Loading>(std::move(paths), info[1].As<Napi::Boolean>());
  const auto finish = [loading](const Napi::CallbackInfo& call) -> Napi::Value {
    loading->Finish();
    if (loading->version() == nullptr) throw Napi::Error::New(call.Env(), loading->error());
    return Napi::String::New(call.Env(), loading->version());
  };
  return Napi::Function::New(env, finish, "finish");
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("load", Napi::Function::New(env, Load, "load"));
  return exports;
}

}  // namespace

NODE_API_MODULE(tensorflow_loader, Init)
