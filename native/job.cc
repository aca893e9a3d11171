#include "job.h"

#include "call.h"
#include "environment.h"

namespace tensorflow_native {

namespace {

// For work that TensorFlow cannot cancel, such as a connection to a worker that does not answer.
constexpr std::chrono::seconds kExitPatience{10};

}  // namespace

class SettleMessage : public Message {
 public:
  explicit SettleMessage(Job* job) : job_(job) {}
  void Deliver(Environment& environment) override { environment.jobs().Settle(job_); }

 private:
  Job* job_;
};

Jobs::~Jobs() { End(); }

void Jobs::Open() {
  if (queue_ != nullptr) return;
  napi_env env = environment_->env();
  napi_value name = MakeString(env, "tensorflow-native");
  Check(env, napi_create_threadsafe_function(env, nullptr, nullptr, name, 0, 1, nullptr, nullptr, environment_, Receive,
                                             &queue_));
  Check(env, napi_unref_threadsafe_function(env, queue_));
}

napi_value Jobs::Start(const Call& call, std::unique_ptr<Job> job, JobLength length) {
  if (ended_) ThrowError("the environment has ended");
  napi_value promise = nullptr;
  Check(call.env, napi_create_promise(call.env, &job->deferred_, &promise));
  job->method_ = call.method;
  // Work under way keeps the process alive.
  if (running_.empty()) Check(call.env, napi_ref_threadsafe_function(call.env, queue_));
  Job* raw = job.release();
  running_.insert(raw);
  pool_.Submit(
      [this, raw] {
        try {
          raw->Run();
        } catch (...) {
          raw->failed_ = true;
          raw->fault_ = CurrentFault();
        }
        Post(std::make_unique<SettleMessage>(raw));
      },
      length == JobLength::kLong);
  return promise;
}

void Jobs::Post(std::unique_ptr<Message> message) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (ended_) return;
  if (napi_call_threadsafe_function(queue_, message.get(), napi_tsfn_nonblocking) == napi_ok) message.release();
}

void Jobs::Receive(napi_env env, napi_value callback, void* context, void* data) {
  const std::unique_ptr<Message> message(static_cast<Message*>(data));
  if (env == nullptr) return;
  try {
    message->Deliver(*static_cast<Environment*>(context));
  } catch (...) {
    // No more JavaScript can run: the environment is being torn down.
  }
}

void Jobs::Settle(Job* job) {
  napi_env env = environment_->env();
  const std::unique_ptr<Job> owner(job);
  running_.erase(job);
  if (running_.empty()) napi_unref_threadsafe_function(env, queue_);
  napi_value value = nullptr;
  if (!job->failed_) {
    try {
      value = job->Result(*environment_);
    } catch (...) {
      job->failed_ = true;
      job->fault_ = CurrentFault();
    }
  }
  job->Finish(*environment_);
  if (!job->failed_) {
    napi_resolve_deferred(env, job->deferred_, value);
    return;
  }
  napi_value error = nullptr;
  if (job->fault_.kind == Fault::Kind::kPending) {
    napi_get_and_clear_last_exception(env, &error);
  } else {
    error = MakeError(env, job->fault_, job->method_);
  }
  napi_reject_deferred(env, job->deferred_, error);
}

// False where the jobs have ended before.
bool Jobs::CancelAll() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    if (ended_) return false;
    ended_ = true;
  }
  for (Job* job : running_) job->Cancel();
  return true;
}

void Jobs::Stop() {
  if (CancelAll()) pool_.JoinFor(kExitPatience);
}

void Jobs::End() {
  if (CancelAll()) pool_.Join();
  for (Job* job : running_) {
    job->Finish(*environment_);
    delete job;
  }
  running_.clear();
}

napi_value ResolvedPromise(napi_env env, napi_value value) {
  napi_deferred deferred = nullptr;
  napi_value promise = nullptr;
  Check(env, napi_create_promise(env, &deferred, &promise));
  Check(env, napi_resolve_deferred(env, deferred, value));
  return promise;
}

}  // namespace tensorflow_native
