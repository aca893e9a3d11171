#include "train_loop.h"

#include <algorithm>
#include <chrono>

#include "tensor.h"

namespace tensorflow_native {

namespace {

using Clock = std::chrono::steady_clock;

// Rows of the steps first … end of a plan, or kUnknown where the function feeds itself.
int64_t RowsOfSteps(const LoopPlan& plan) {
  if (plan.columns.empty()) return RowJoin::kUnknown;
  return std::min(plan.end_step * plan.batch_size, plan.rows) - plan.first_step * plan.batch_size;
}

}  // namespace

TrainLoop::TrainLoop(LoopPlan plan, Ref<Cancellation> cancellation)
    : plan_(std::move(plan)),
      cancellation_(std::move(cancellation)),
      abort_(plan_.columns.empty() ? cancellation_ : Ref<Cancellation>(new Cancellation)),
      step_(plan_.first_step),
      results_(std::max(plan_.collect, 256)) {
  for (int i = 0; i < plan_.collect; ++i) joins_.emplace_back(RowsOfSteps(plan_));
}

void TrainLoop::Run(const Report& report) {
  const auto every = std::chrono::duration<double, std::milli>(plan_.report_every_ms);
  Clock::time_point last = Clock::now();
  while (step_ < plan_.end_step) {
    if (cancellation_->cancelled()) break;
    try {
      Step();
    } catch (const Fault& fault) {
      if (fault.kind == Fault::Kind::kStatus && fault.code == TF_CANCELLED && abort_->cancelled()) break;
      throw;
    }
    ++step_;
    if (plan_.report_every_ms <= 0 || step_ == plan_.end_step) continue;
    const Clock::time_point now = Clock::now();
    if (now - last < every) continue;
    last = now;
    ReadValues();
    report(step_, values_);
  }
  cancelled_ = step_ < plan_.end_step;
  ReadValues();
  if (cancelled_) return;
  for (RowJoin& join : joins_) outputs_.push_back(join.Finish());
}

void TrainLoop::Abort() {
  cancellation_->Cancel();
  abort_->Cancel();
}

void TrainLoop::Step() {
  const int count = plan_.inlined ? NextOfIterator() : CallFunction();
  std::vector<TensorHandleOwner> collected;
  for (int i = 0; i < count; ++i) {
    if (i < plan_.collect) {
      collected.emplace_back(results_[i]);
    } else {
      TFE_DeleteTensorHandle(results_[i]);
    }
  }
  if (count < plan_.collect) {
    ThrowRangeError("collect: the function has " + std::to_string(count) + " outputs, not " +
                    std::to_string(plan_.collect));
  }
  for (int i = 0; i < plan_.collect; ++i) {
    joins_[i].Add(ResolveTensor(collected[i].get()), BatchRows(),
                  "output " + std::to_string(i) + " of step " + std::to_string(step_));
  }
}

// Returns the number of results.
int TrainLoop::CallFunction() {
  Reset(op_, plan_.function.c_str());
  for (RowSource& column : plan_.columns) {
    const TensorHandleOwner batch = Batch(column);
    TFE_OpAddInput(op_.get(), batch.get(), status_);
    status_.Check();
  }
  for (const TensorHandleOwner& capture : plan_.captures) {
    TFE_OpAddInput(op_.get(), capture.get(), status_);
    status_.Check();
  }
  if (plan_.attrs != nullptr) TFE_OpAddAttrs(op_.get(), TFE_OpGetAttrs(plan_.attrs.get()));
  return Execute(op_);
}

// Puts the batch where the iterator's function looks for it, and has it compute the next element.
int TrainLoop::NextOfIterator() {
  const InlineStep& step = *plan_.inlined;
  for (size_t i = 0; i < plan_.columns.size(); ++i) {
    const TensorHandleOwner batch = Batch(plan_.columns[i]);
    Reset(assign_, "AssignVariableOp");
    for (TFE_TensorHandle* input : {step.slots[i].get(), batch.get()}) {
      TFE_OpAddInput(assign_.get(), input, status_);
      status_.Check();
    }
    Execute(assign_);
  }
  Reset(op_, "IteratorGetNextSync");
  TFE_OpAddInput(op_.get(), step.iterator.get(), status_);
  status_.Check();
  TFE_OpAddAttrs(op_.get(), TFE_OpGetAttrs(step.attrs.get()));
  return Execute(op_);
}

void TrainLoop::Reset(OpOwner& op, const char* type) {
  if (op == nullptr) {
    op.reset(TFE_NewOp(plan_.context->get(), type, status_));
    if (status_.ok() && !plan_.device.empty()) TFE_OpSetDevice(op.get(), plan_.device.c_str(), status_);
  } else {
    TFE_OpReset(op.get(), type, plan_.device.c_str(), status_);
  }
  status_.Check();
}

int TrainLoop::Execute(OpOwner& op) {
  abort_->Attach(op.get(), status_);
  status_.Check();
  int count = static_cast<int>(results_.size());
  TFE_Execute(op.get(), results_.data(), &count, status_);
  status_.Check();
  return count;
}

int64_t TrainLoop::BatchRows() const {
  if (plan_.columns.empty()) return RowJoin::kUnknown;
  return std::min(plan_.batch_size, plan_.rows - step_ * plan_.batch_size);
}

// The rows of a column that this step takes.
TensorHandleOwner TrainLoop::Batch(RowSource& column) {
  const int64_t first = step_ * plan_.batch_size;
  const int32_t* order = plan_.order.empty() ? nullptr : plan_.order.data() + first;
  const TensorOwner batch = column.Gather(order, first, BatchRows());
  TensorHandleOwner handle(TFE_NewTensorHandle(batch.get(), status_));
  status_.Check();
  return handle;
}

// Calls the report function and keeps the vector that it returns.
void TrainLoop::ReadValues() {
  values_.clear();
  if (plan_.report_function.empty()) return;
  const OpOwner op(TFE_NewOp(plan_.context->get(), plan_.report_function.c_str(), status_));
  status_.Check();
  for (const TensorHandleOwner& capture : plan_.report_captures) {
    TFE_OpAddInput(op.get(), capture.get(), status_);
    status_.Check();
  }
  TFE_TensorHandle* result = nullptr;
  int count = 1;
  TFE_Execute(op.get(), &result, &count, status_);
  status_.Check();
  const TensorHandleOwner owner(result);
  if (count != 1) ThrowRangeError("reportFunction: expected one output");
  const TensorOwner tensor = ResolveTensor(result);
  if (TF_TensorType(tensor.get()) != TF_FLOAT) ThrowTypeError("reportFunction: expected a float32 vector");
  const auto* data = static_cast<const float*>(TF_TensorData(tensor.get()));
  values_.assign(data, data + TF_TensorElementCount(tensor.get()));
}

}  // namespace tensorflow_native
