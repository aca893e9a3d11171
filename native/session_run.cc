#include <string>

#include "session.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

// One run: the arguments of TF_SessionRun or TF_SessionPRun, and the results.
class SessionRun {
 public:
  SessionRun(const Call& call, Session& session, napi_value arguments) : session_(session) {
    napi_env env = call.env;
    if (TypeOf(env, arguments) != napi_object) ThrowExpected(env, "run", "an object", arguments);
    const Graph* graph = session.graph();
    graph->CheckUsable();
    napi_value options = Property(env, arguments, "runOptions");
    if (!IsNullish(env, options)) {
      const ByteSpan bytes = ReadBytes(env, options, "runOptions");
      options_.reset(TF_NewBufferFromString(bytes.data, bytes.size));
    }
    feeds_ = ReadOutputs(call, Property(env, arguments, "feeds"), "feeds", graph);
    napi_value values = Property(env, arguments, "feedValues");
    const uint32_t count = ReadArrayLength(env, values, "feedValues");
    if (count != feeds_.size()) {
      ThrowRangeError("feedValues: expected " + std::to_string(feeds_.size()) + ", received " + std::to_string(count));
    }
    feed_values_.reserve(count);
    for (uint32_t i = 0; i < count; ++i) {
      feed_values_.push_back(ResolveTensor(call.environment, Element(env, values, i), "feedValues"));
    }
    fetches_ = ReadOutputs(call, Property(env, arguments, "fetches"), "fetches", graph);
    targets_ = ReadOperations(call, Property(env, arguments, "targets"), "targets", graph);
    if (ReadBool(env, Property(env, arguments, "metadata"), "metadata")) metadata_.reset(TF_NewBuffer());
    results_.resize(fetches_.size());
  }

  void Run(TF_Status* status) {
    Outputs outputs(results_);
    const Inputs inputs(feed_values_);
    Graph::Use use(session_.graph());
    TF_SessionRun(session_.get(), options_.get(), feeds_.data(), inputs.data(), Count(feeds_), fetches_.data(),
                  outputs.data(), Count(fetches_), targets_.data(), Count(targets_), metadata_.get(), status);
    use.Done();
  }

  void RunPart(const char* handle, TF_Status* status) {
    Outputs outputs(results_);
    const Inputs inputs(feed_values_);
    Graph::Use use(session_.graph());
    TF_SessionPRun(session_.get(), handle, feeds_.data(), inputs.data(), Count(feeds_), fetches_.data(), outputs.data(),
                   Count(fetches_), targets_.data(), Count(targets_), status);
    use.Done();
  }

  // SessionRunResult
  napi_value Result(Environment& environment) const {
    napi_env env = environment.env();
    napi_value values = MakeArray(env, results_.size());
    for (size_t i = 0; i < results_.size(); ++i) {
      SetElement(env, values, i, WrapHostTensor(environment, results_[i].get()));
    }
    napi_value result = MakeObject(env);
    SetProperty(env, result, "values", values);
    SetProperty(env, result, "metadata",
                metadata_ != nullptr ? MakeBytes(env, metadata_->data, metadata_->length) : MakeNull(env));
    return result;
  }

 private:
  template <typename T>
  static int Count(const std::vector<T>& values) {
    return static_cast<int>(values.size());
  }

  // The bare pointers that the C API wants.
  class Inputs {
   public:
    explicit Inputs(const std::vector<TensorOwner>& owners) {
      pointers_.reserve(owners.size());
      for (const TensorOwner& owner : owners) pointers_.push_back(owner.get());
    }
    TF_Tensor* const* data() const { return pointers_.data(); }

   private:
    std::vector<TF_Tensor*> pointers_;
  };

  class Outputs {
   public:
    explicit Outputs(std::vector<TensorOwner>& owners) : owners_(owners), pointers_(owners.size()) {}
    ~Outputs() {
      for (size_t i = 0; i < pointers_.size(); ++i) owners_[i].reset(pointers_[i]);
    }
    TF_Tensor** data() { return pointers_.data(); }

   private:
    std::vector<TensorOwner>& owners_;
    std::vector<TF_Tensor*> pointers_;
  };

  Session& session_;
  BufferOwner options_;
  std::vector<TF_Output> feeds_;
  std::vector<TensorOwner> feed_values_;
  std::vector<TF_Output> fetches_;
  std::vector<TF_Operation*> targets_;
  BufferOwner metadata_;
  std::vector<TensorOwner> results_;
};

class RunJob : public Job {
 public:
  // `handle`: of a partial run, or empty.
  RunJob(Ref<Session> session, SessionRun run, std::string handle)
      : session_(std::move(session)), run_(std::move(run)), handle_(std::move(handle)) {}

  void Run() override {
    Status status;
    if (handle_.empty()) {
      run_.Run(status);
    } else {
      run_.RunPart(handle_.c_str(), status);
    }
    status.Check();
  }
  napi_value Result(Environment& environment) override { return run_.Result(environment); }
  void Cancel() override {
    const Status ignored;
    session_->Close(ignored);
  }

 private:
  Ref<Session> session_;
  SessionRun run_;
  std::string handle_;
};

// void TF_SessionRun(TF_Session*, const TF_Buffer* run_options, const TF_Output* inputs,
//                    TF_Tensor* const* input_values, int ninputs, const TF_Output* outputs, TF_Tensor** output_values,
//                    int noutputs, const TF_Operation* const* target_opers, int ntargets, TF_Buffer* run_metadata,
//                    TF_Status*)
//
// sessionRunSync(session: SessionHandle, run: SessionRunArguments): SessionRunResult
napi_value SessionRunSync(const Call& call) {
  const Ref<Session> session = ReadSession(call, 0);
  SessionRun run(call, *session, call[1]);
  Status& status = call.environment.status();
  run.Run(status);
  status.Check();
  return run.Result(call.environment);
}

// sessionRun(session: SessionHandle, run: SessionRunArguments, atOnce?: boolean): Promise<SessionRunResult>
napi_value SessionRunAsync(const Call& call) {
  const Ref<Session> session = ReadSession(call, 0);
  SessionRun run(call, *session, call[1]);
  const bool at_once = !IsNullish(call.env, call[2]) && ReadBool(call.env, call[2], "atOnce");
  return call.environment.jobs().Start(call, std::make_unique<RunJob>(session, std::move(run), std::string()),
                                       at_once ? JobLength::kLong : JobLength::kShort);
}

// void TF_SessionPRunSetup(TF_Session*, const TF_Output* inputs, int ninputs, const TF_Output* outputs, int noutputs,
//                          const TF_Operation* const* target_opers, int ntargets, const char** handle, TF_Status*)
// void TF_DeletePRunHandle(const char* handle)
//
// sessionPartialRunSetup(session: SessionHandle, feeds: Output[], fetches: Output[],
//                        targets: OperationHandle[]): string
napi_value SessionPartialRunSetup(const Call& call) {
  const Ref<Session> session = ReadSession(call, 0);
  const std::vector<TF_Output> feeds = ReadOutputs(call, call[1], "feeds", session->graph());
  const std::vector<TF_Output> fetches = ReadOutputs(call, call[2], "fetches", session->graph());
  const std::vector<TF_Operation*> targets = ReadOperations(call, call[3], "targets", session->graph());
  const char* handle = nullptr;
  Status status;
  TF_SessionPRunSetup(session->get(), feeds.data(), static_cast<int>(feeds.size()), fetches.data(),
                      static_cast<int>(fetches.size()), targets.data(), static_cast<int>(targets.size()), &handle,
                      status);
  const std::unique_ptr<const char, Deleter<TF_DeletePRunHandle>> owner(handle);
  status.Check();
  return MakeString(call.env, handle);
}

// void TF_SessionPRun(TF_Session*, const char* handle, const TF_Output* inputs, TF_Tensor* const* input_values,
//                     int ninputs, const TF_Output* outputs, TF_Tensor** output_values, int noutputs,
//                     const TF_Operation* const* target_opers, int ntargets, TF_Status*)
//
// sessionPartialRun(session: SessionHandle, handle: string, run: SessionRunArguments): Promise<SessionRunResult>
napi_value SessionPartialRun(const Call& call) {
  const Ref<Session> session = ReadSession(call, 0);
  std::string handle = ReadName(call.env, call[1], "handle");
  if (handle.empty()) ThrowTypeError("handle: expected what sessionPartialRunSetup returned");
  SessionRun run(call, *session, call[2]);
  return call.environment.jobs().Start(call, std::make_unique<RunJob>(session, std::move(run), std::move(handle)),
                                       JobLength::kShort);
}

}  // namespace

void DefineSessionRun(Exports& exports) {
  exports.Add("sessionRun", SessionRunAsync);
  exports.Add("sessionRunSync", SessionRunSync);
  exports.Add("sessionPartialRunSetup", SessionPartialRunSetup);
  exports.Add("sessionPartialRun", SessionPartialRun);
}

}  // namespace tensorflow_native
