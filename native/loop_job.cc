#include <algorithm>
#include <cstring>
#include <mutex>

#include "eager.h"
#include "tensor.h"
#include "train_loop.h"

namespace tensorflow_native {

namespace {

struct LoopReport {
  int64_t step = 0;
  std::vector<float> values;
};

// The newest report that JavaScript has not seen. The loop overwrites it rather than wait for a busy JavaScript thread.
class ReportSlot : public RefCounted {
 public:
  // True when the slot was empty: a message must be posted for it.
  bool Put(LoopReport report) {
    std::lock_guard<std::mutex> lock(mutex_);
    report_ = std::move(report);
    return !std::exchange(full_, true);
  }
  bool Take(LoopReport* report) {
    std::lock_guard<std::mutex> lock(mutex_);
    *report = std::move(report_);
    return std::exchange(full_, false);
  }

  // JavaScript thread only: the callback, and what it threw.
  napi_ref callback = nullptr;
  napi_ref exception = nullptr;

 private:
  std::mutex mutex_;
  LoopReport report_;
  bool full_ = false;
};

napi_value MakeReport(napi_env env, int64_t step, const std::vector<float>& values) {
  napi_value object = MakeObject(env);
  SetProperty(env, object, "step", MakeNumber(env, static_cast<double>(step)));
  void* data = nullptr;
  napi_value buffer = MakeArrayBuffer(env, values.size() * sizeof(float), &data);
  if (!values.empty()) std::memcpy(data, values.data(), values.size() * sizeof(float));
  napi_value array = nullptr;
  Check(env, napi_create_typedarray(env, napi_float32_array, values.size(), buffer, 0, &array));
  SetProperty(env, object, "values", array);
  return object;
}

// Calls onReport. What it throws is kept, and ends the loop.
void CallBack(napi_env env, ReportSlot& slot, Cancellation& cancellation, int64_t step,
              const std::vector<float>& values) {
  if (slot.callback == nullptr || slot.exception != nullptr) return;
  napi_value callback = nullptr;
  napi_value receiver = MakeUndefined(env);
  Check(env, napi_get_reference_value(env, slot.callback, &callback));
  napi_value report = MakeReport(env, step, values);
  if (napi_call_function(env, receiver, callback, 1, &report, nullptr) == napi_ok) return;
  napi_value exception = nullptr;
  if (napi_get_and_clear_last_exception(env, &exception) != napi_ok) return;
  // Only objects can be referenced; anything else that is thrown travels in a box.
  napi_value box = MakeObject(env);
  SetProperty(env, box, "exception", exception);
  Check(env, napi_create_reference(env, box, 1, &slot.exception));
  cancellation.Cancel();
}

class ReportMessage : public Message {
 public:
  ReportMessage(Ref<ReportSlot> slot, Ref<Cancellation> cancellation)
      : slot_(std::move(slot)), cancellation_(std::move(cancellation)) {}

  void Deliver(Environment& environment) override {
    LoopReport report;
    if (slot_->Take(&report)) CallBack(environment.env(), *slot_, *cancellation_, report.step, report.values);
  }

 private:
  Ref<ReportSlot> slot_;
  Ref<Cancellation> cancellation_;
};

// A LoopResult.
napi_value MakeResult(Environment& environment, TrainLoop& loop) {
  napi_env env = environment.env();
  napi_value result = MakeReport(env, loop.step(), loop.values());
  napi_value outputs = MakeArray(env, loop.outputs().size());
  for (size_t i = 0; i < loop.outputs().size(); ++i) {
    SetElement(env, outputs, i, WrapHostTensor(environment, loop.outputs()[i].get()));
  }
  SetProperty(env, result, "outputs", outputs);
  SetProperty(env, result, "cancelled", MakeBool(env, loop.cancelled()));
  return result;
}

class LoopJob : public Job {
 public:
  LoopJob(Environment& environment, LoopPlan plan, Ref<Cancellation> cancellation, Ref<ReportSlot> slot)
      : jobs_(environment.jobs()), slot_(std::move(slot)), loop_(std::move(plan), std::move(cancellation)) {}

  void Run() override {
    loop_.Run([this](int64_t step, std::vector<float> values) {
      if (slot_->callback == nullptr) return;
      if (slot_->Put({step, std::move(values)})) {
        jobs_.Post(std::make_unique<ReportMessage>(slot_, &loop_.cancellation()));
      }
    });
  }

  napi_value Result(Environment& environment) override {
    napi_env env = environment.env();
    CallBack(env, *slot_, loop_.cancellation(), loop_.step(), loop_.values());
    if (slot_->exception != nullptr) {
      napi_value box = nullptr;
      Check(env, napi_get_reference_value(env, slot_->exception, &box));
      napi_throw(env, Property(env, box, "exception"));
      throw Fault{Fault::Kind::kPending, 0, {}};
    }
    return MakeResult(environment, loop_);
  }

  void Cancel() override { loop_.Abort(); }

  void Finish(Environment& environment) override {
    for (napi_ref* reference : {&slot_->callback, &slot_->exception}) {
      if (*reference != nullptr) napi_delete_reference(environment.env(), std::exchange(*reference, nullptr));
    }
  }

 private:
  Jobs& jobs_;
  Ref<ReportSlot> slot_;
  TrainLoop loop_;
};

std::vector<TensorHandleOwner> ReadTensors(const Call& call, napi_value values, const char* what) {
  const uint32_t length = ReadArrayLength(call.env, values, what);
  std::vector<TensorHandleOwner> tensors;
  for (uint32_t i = 0; i < length; ++i) {
    tensors.push_back(ShareTensor(ReadTensor(call.environment, Element(call.env, values, i), what)));
  }
  return tensors;
}

// Copies the order, which JavaScript may change while the loop runs, and checks each row against every column.
void ReadOrder(const Call& call, napi_value value, LoopPlan& plan) {
  if (IsNullish(call.env, value)) return;
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  if (napi_get_typedarray_info(call.env, value, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_int32_array) {
    ThrowExpected(call.env, "order", "an Int32Array or null", value);
  }
  if (static_cast<int64_t>(length) != plan.rows || data == nullptr) {
    ThrowRangeError("order: expected " + std::to_string(plan.rows) + " rows, received " + std::to_string(length));
  }
  const auto* rows = static_cast<const int32_t*>(data);
  plan.order.assign(rows, rows + length);
  int64_t least = INT32_MAX;
  for (const RowSource& column : plan.columns) least = std::min(least, column.rows());
  for (const int32_t row : plan.order) {
    if (row < 0 || row >= least) ThrowRangeError("order: no column has a row " + std::to_string(row));
  }
}

void ReadRows(const Call& call, napi_value options, LoopPlan& plan) {
  constexpr int64_t kMost = int64_t{1} << 53;
  napi_env env = call.env;
  plan.batch_size = ReadIntegerIn(env, Property(env, options, "batchSize"), 1, INT32_MAX, "batchSize");
  plan.rows = ReadIntegerIn(env, Property(env, options, "rows"), 0, kMost, "rows");
  plan.first_step = ReadIntegerIn(env, Property(env, options, "firstStep"), 0, kMost, "firstStep");
  plan.end_step = ReadIntegerIn(env, Property(env, options, "endStep"), plan.first_step, kMost, "endStep");
  napi_value columns = Property(env, options, "columns");
  const uint32_t count = ReadArrayLength(env, columns, "columns");
  for (uint32_t i = 0; i < count; ++i) {
    plan.columns.emplace_back(ResolveTensor(call.environment, Element(env, columns, i), "columns"), plan.batch_size);
    if (plan.columns.back().rows() < plan.rows) {
      ThrowRangeError("rows: column " + std::to_string(i) + " has " + std::to_string(plan.columns.back().rows()) +
                      " rows, not " + std::to_string(plan.rows));
    }
  }
  if (count == 0) return;
  if (plan.rows == 0) {
    plan.end_step = plan.first_step;
  } else if (plan.end_step > (plan.rows - 1) / plan.batch_size + 1) {
    ThrowRangeError("endStep: " + std::to_string(plan.rows) + " rows make fewer than " + std::to_string(plan.end_step) +
                    " batches");
  }
  ReadOrder(call, Property(env, options, "order"), plan);
}

// An op of the type that carries the attributes; null where there are none.
OpOwner ReadAttrs(const Call& call, napi_value attrs, const LoopPlan& plan, const std::string& type) {
  if (IsNullish(call.env, attrs) || ReadArrayLength(call.env, attrs, "attrs") == 0) return nullptr;
  if (TFE_OpAddAttrs == nullptr) ThrowError("this libtensorflow lacks TFE_OpAddAttrs");
  Status status;
  OpOwner op(TFE_NewOp(plan.context->get(), type.c_str(), status));
  status.Check();
  EagerAttrs sink(op.get());
  WriteAttrs(call.environment, sink, type, call.environment.op_defs().Find(type), attrs);
  return op;
}

void ReadInlined(const Call& call, napi_value inlined, LoopPlan& plan) {
  napi_env env = call.env;
  if (IsNullish(env, inlined)) return;
  if (TypeOf(env, inlined) != napi_object) ThrowExpected(env, "inlined", "an object or null", inlined);
  InlineStep& step = plan.inlined.emplace();
  step.iterator = ShareTensor(ReadTensor(call.environment, Property(env, inlined, "iterator"), "iterator"));
  step.attrs = ReadAttrs(call, Property(env, inlined, "attrs"), plan, "IteratorGetNextSync");
  if (step.attrs == nullptr) ThrowTypeError("inlined: expected the attributes of IteratorGetNextSync");
  step.slots = ReadTensors(call, Property(env, inlined, "slots"), "slots");
  if (step.slots.size() != plan.columns.size()) {
    ThrowRangeError("slots: expected one for each of " + std::to_string(plan.columns.size()) + " columns, received " +
                    std::to_string(step.slots.size()));
  }
}

// An op by its type would do too, were it not that TensorFlow does not count the inputs of one.
std::string ReadFunctionName(const Call& call, napi_value value, const char* what) {
  std::string name = ReadName(call.env, value, what);
  if (!call.environment.op_defs().Find(name).is_function) {
    ThrowTypeError(std::string(what) + ": expected a function, " + name + " is an op");
  }
  return name;
}

LoopPlan ReadPlan(const Call& call) {
  napi_env env = call.env;
  napi_value options = call[1];
  if (TypeOf(env, options) != napi_object) ThrowExpected(env, "options", "an object", options);
  LoopPlan plan;
  plan.context = ReadContext(call, 0);
  plan.function = ReadFunctionName(call, Property(env, options, "functionName"), "functionName");
  plan.device = ReadName(env, Property(env, options, "device"), "device");
  ReadRows(call, options, plan);
  plan.captures = ReadTensors(call, Property(env, options, "captures"), "captures");
  plan.attrs = ReadAttrs(call, Property(env, options, "attrs"), plan, plan.function);
  ReadInlined(call, Property(env, options, "inlined"), plan);
  plan.collect = static_cast<int>(ReadIntegerIn(env, Property(env, options, "collect"), 0, 1 << 16, "collect"));
  napi_value report_function = Property(env, options, "reportFunction");
  if (!IsNullish(env, report_function)) {
    plan.report_function = ReadFunctionName(call, report_function, "reportFunction");
    plan.report_captures = ReadTensors(call, Property(env, options, "reportCaptures"), "reportCaptures");
  }
  plan.report_every_ms = ReadNumber(env, Property(env, options, "reportEveryMs"), "reportEveryMs");
  return plan;
}

// loopRun(context: ContextHandle, options: LoopOptions, cancellation: CancellationHandle | null,
//         onReport: ((report: LoopReport) => void) | null): Promise<LoopResult>
napi_value LoopRun(const Call& call) {
  LoopPlan plan = ReadPlan(call);
  Ref<Cancellation> cancellation = ReadCancellation(call, 2);
  Ref<ReportSlot> slot(new ReportSlot);
  if (!IsNullish(call.env, call[3])) {
    if (TypeOf(call.env, call[3]) != napi_function) ThrowExpected(call.env, "onReport", "a function", call[3]);
    Check(call.env, napi_create_reference(call.env, call[3], 1, &slot->callback));
  }
  auto job = std::make_unique<LoopJob>(call.environment, std::move(plan), std::move(cancellation), std::move(slot));
  return call.environment.jobs().Start(call, std::move(job), JobLength::kLong);
}

// loopRunSync(context: ContextHandle, options: LoopOptions): LoopResult
napi_value LoopRunSync(const Call& call) {
  TrainLoop loop(ReadPlan(call), Ref<Cancellation>(new Cancellation));
  loop.Run([](int64_t, std::vector<float>) {});
  return MakeResult(call.environment, loop);
}

}  // namespace

void DefineTrainLoop(Exports& exports) {
  exports.Add("loopRun", LoopRun);
  exports.Add("loopRunSync", LoopRunSync);
}

}  // namespace tensorflow_native
