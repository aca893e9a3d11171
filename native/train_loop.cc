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
  TFE_Context* context = plan_.context->get();
  if (op_ == nullptr) {
    op_.reset(TFE_NewOp(context, plan_.function.c_str(), status_));
    if (status_.ok() && !plan_.device.empty()) TFE_OpSetDevice(op_.get(), plan_.device.c_str(), status_);
  } else {
    TFE_OpReset(op_.get(), plan_.function.c_str(), plan_.device.c_str(), status_);
  }
  status_.Check();
  const int64_t rows = AddBatch();
  for (const TensorHandleOwner& capture : plan_.captures) {
    TFE_OpAddInput(op_.get(), capture.get(), status_);
    status_.Check();
  }
  if (plan_.attrs != nullptr) TFE_OpAddAttrs(op_.get(), TFE_OpGetAttrs(plan_.attrs.get()));
  abort_->Attach(op_.get(), status_);
  status_.Check();
  int count = static_cast<int>(results_.size());
  TFE_Execute(op_.get(), results_.data(), &count, status_);
  status_.Check();
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
    joins_[i].Add(ResolveTensor(collected[i].get()), rows,
                  "output " + std::to_string(i) + " of step " + std::to_string(step_));
  }
}

// Adds one gathered batch of each column and returns its number of rows.
int64_t TrainLoop::AddBatch() {
  if (plan_.columns.empty()) return RowJoin::kUnknown;
  const int64_t first = step_ * plan_.batch_size;
  const int64_t count = std::min(plan_.batch_size, plan_.rows - first);
  const int32_t* order = plan_.order.empty() ? nullptr : plan_.order.data() + first;
  for (RowSource& column : plan_.columns) {
    const TensorOwner batch = column.Gather(order, first, count);
    const TensorHandleOwner handle(TFE_NewTensorHandle(batch.get(), status_));
    status_.Check();
    TFE_OpAddInput(op_.get(), handle.get(), status_);
    status_.Check();
  }
  return count;
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
