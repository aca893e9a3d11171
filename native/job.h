#ifndef TENSORFLOW_NATIVE_JOB_H_
#define TENSORFLOW_NATIVE_JOB_H_

#include <node_api.h>

#include <memory>
#include <unordered_set>

#include "fault.h"
#include "thread_pool.h"

namespace tensorflow_native {

class Environment;
struct Call;

// Something that a thread hands to the JavaScript thread.
class Message {
 public:
  virtual ~Message() = default;
  virtual void Deliver(Environment& environment) = 0;
};

// Work on another thread that settles a promise. It holds references to all it touches, and never calls Node-API from
// Run().
class Job {
 public:
  virtual ~Job() = default;

  // On a thread of the pool; may throw.
  virtual void Run() = 0;
  // On the JavaScript thread, after Run() came to its end: what the promise resolves to.
  virtual napi_value Result(Environment& environment) = 0;
  // On the JavaScript thread: makes Run() end soon. For the end of the environment.
  virtual void Cancel() {}
  // On the JavaScript thread, whatever came of it and even when the environment has ended: drop references of Node-API.
  virtual void Finish(Environment& environment) {}

 private:
  friend class Jobs;
  napi_deferred deferred_ = nullptr;
  const char* method_ = "";
  bool failed_ = false;
  Fault fault_;
};

enum class JobLength {
  kShort,  // shares threads with the other short ones
  kLong,   // has a thread at once
};

// The jobs under way in one environment.
class Jobs {
 public:
  explicit Jobs(Environment* environment) : environment_(environment) {}
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  // Makes the queue to the JavaScript thread.
  void Open();
  // Starts the job and returns its promise.
  napi_value Start(const Call& call, std::unique_ptr<Job> job, JobLength length);
  // From any thread: has the message delivered on the JavaScript thread soon.
  void Post(std::unique_ptr<Message> message);
  // The process ends: cancels all jobs and waits a while for their threads; what they have to say is not heard any
  // more. No Node-API.
  void Stop();
  // Stops and frees all jobs.
  void End();

 private:
  friend class SettleMessage;

  bool CancelAll();
  void Settle(Job* job);
  static void Receive(napi_env env, napi_value callback, void* context, void* data);

  Environment* environment_;
  napi_threadsafe_function queue_ = nullptr;
  std::unordered_set<Job*> running_;
  ThreadPool pool_;
  std::mutex mutex_;  // guards ended_ against Post()
  bool ended_ = false;
};

// A promise that is settled already.
napi_value ResolvedPromise(napi_env env, napi_value value);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_JOB_H_
