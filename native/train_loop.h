#ifndef TENSORFLOW_NATIVE_TRAIN_LOOP_H_
#define TENSORFLOW_NATIVE_TRAIN_LOOP_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cancellation.h"
#include "context.h"
#include "row_gather.h"
#include "row_join.h"

namespace tensorflow_native {

// A dataset's iterator each of whose elements is one step. It computes them on the thread that asks, where a call of a
// function takes the way through the runtime's pool and back.
struct InlineStep {
  TensorHandleOwner iterator;
  OpOwner attrs;                         // an op that carries the attributes of IteratorGetNextSync
  std::vector<TensorHandleOwner> slots;  // the variables that it takes its batch from, one for each column
};

// What a loop does: read from JavaScript once, then used on the loop's thread alone.
struct LoopPlan {
  Ref<Context> context;
  std::string function;
  std::string device;
  OpOwner attrs;  // an op that carries the attributes of the call; null where there are none
  std::vector<RowSource> columns;
  std::vector<TensorHandleOwner> captures;
  std::optional<InlineStep> inlined;  // runs the steps in place of the function
  std::vector<int32_t> order;         // empty: in order
  int64_t batch_size = 1;
  int64_t rows = 0;
  int64_t first_step = 0;
  int64_t end_step = 0;
  int collect = 0;
  std::string report_function;  // empty: none
  std::vector<TensorHandleOwner> report_captures;
  double report_every_ms = 0;
};

// Calls a function step after step on rows of host tensors.
class TrainLoop {
 public:
  using Report = std::function<void(int64_t step, std::vector<float> values)>;

  TrainLoop(LoopPlan plan, Ref<Cancellation> cancellation);

  // Runs to the end, to the first error (throws) or until cancelled.
  void Run(const Report& report);

  // From any thread: ends the step under way too.
  void Abort();

  int64_t step() const { return step_; }
  bool cancelled() const { return cancelled_; }
  std::vector<float>& values() { return values_; }
  std::vector<TensorOwner>& outputs() { return outputs_; }
  Cancellation& cancellation() { return *cancellation_; }

 private:
  void Step();
  int CallFunction();
  int NextOfIterator();
  int64_t BatchRows() const;
  TensorHandleOwner Batch(RowSource& column);
  void Reset(OpOwner& op, const char* type);
  int Execute(OpOwner& op);
  void ReadValues();

  LoopPlan plan_;
  Ref<Cancellation> cancellation_;
  // Ends a step midway, which may leave some variables updated and others not. A step on given rows ends soon by
  // itself, so a cancellation waits for it; one that feeds itself may wait for data without end.
  Ref<Cancellation> abort_;
  Status status_;
  OpOwner op_;
  OpOwner assign_;
  int64_t step_;
  bool cancelled_ = false;
  std::vector<TFE_TensorHandle*> results_;
  std::vector<RowJoin> joins_;
  std::vector<TensorOwner> outputs_;
  std::vector<float> values_;
};

void DefineTrainLoop(Exports& exports);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_TRAIN_LOOP_H_
