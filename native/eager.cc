#include "eager.h"

#include <algorithm>
#include <string>

#include "cancellation.h"
#include "context.h"
#include "eager_shapes.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

constexpr int kDefaultOutputs = 256;
constexpr int kMostOutputs = 1 << 20;

// Adds the inputs of an op one by one, each as soon as it is read: reading the next may run JavaScript (a getter on the
// array), which may dispose it.
//
// TensorFlow infers the attributes that say what the inputs are, up to the first list, and is left to it. From there on
// they are set here: TFE_OpAddInputList looks up the dtypes of a list at the wrong place when another one precedes it,
// and reads beyond the inputs when that is empty. Nor does TensorFlow count what it is given more than the op has.
class InputWriter {
 public:
  InputWriter(Environment& environment, TFE_Op* op, std::string_view type, const OpSignature& signature, Status& status)
      : environment_(environment),
        op_(op),
        type_(type),
        signature_(signature),
        status_(status),
        inferring_(!signature.is_function) {}

  void Write(napi_value inputs) {
    napi_env env = environment_.env();
    const uint32_t length = ReadArrayLength(env, inputs, "inputs");
    for (uint32_t i = 0; i < length; ++i) {
      napi_value input = Element(env, inputs, i);
      const Handle* handle = environment_.TryUnwrap(input, HandleKind::kTensor, "inputs");
      if (handle != nullptr) {
        WriteOne(static_cast<TFE_TensorHandle*>(handle->object), i);
      } else if (IsArray(env, input)) {
        WriteList(input, i);
      } else {
        ThrowExpected(env, "inputs", "tensor handles and arrays of them", input);
      }
    }
  }

 private:
  const OpArgument& Argument(uint32_t index) const {
    if (index < signature_.inputs.size()) return signature_.inputs[index];
    ThrowRangeError(std::string(type_) + " takes " + std::to_string(signature_.inputs.size()) +
                    " inputs, a list being one, received more");
  }

  void Add(TFE_TensorHandle* tensor) {
    TFE_OpAddInput(op_, tensor, status_);
    status_.Check();
  }

  void WriteOne(TFE_TensorHandle* tensor, uint32_t index) {
    if (inferring_) {
      const OpArgument& argument = Argument(index);
      // Lists given flat come with their attributes; TensorFlow stops to infer too.
      if (argument.is_list()) inferring_ = false;
      if (after_list_ && inferring_ && !argument.type_attr.empty()) {
        TFE_OpSetAttrType(op_, argument.type_attr.c_str(), TFE_TensorHandleDataType(tensor));
      }
    }
    Add(tensor);
  }

  void WriteList(napi_value list, uint32_t index) {
    napi_env env = environment_.env();
    const uint32_t length = ReadArrayLength(env, list, "inputs: a list");
    const OpArgument* argument = inferring_ ? &Argument(index) : nullptr;
    if (argument != nullptr && !argument->is_list()) {
      ThrowTypeError("inputs: input " + std::to_string(index) + " of " + std::string(type_) + " is no list");
    }
    after_list_ = true;
    std::vector<TF_DataType> dtypes;
    for (uint32_t i = 0; i < length; ++i) {
      TFE_TensorHandle* tensor = ReadTensor(environment_, Element(env, list, i), "inputs: a list");
      dtypes.push_back(TFE_TensorHandleDataType(tensor));
      Add(tensor);
    }
    if (argument == nullptr) return;
    if (!argument->number_attr.empty()) TFE_OpSetAttrInt(op_, argument->number_attr.c_str(), length);
    if (!argument->type_attr.empty() && length > 0) TFE_OpSetAttrType(op_, argument->type_attr.c_str(), dtypes[0]);
    if (!argument->type_list_attr.empty()) {
      TFE_OpSetAttrTypeList(op_, argument->type_list_attr.c_str(), dtypes.data(), static_cast<int>(length));
    }
  }

  Environment& environment_;
  TFE_Op* op_;
  std::string_view type_;
  const OpSignature& signature_;
  Status& status_;
  bool inferring_;
  bool after_list_ = false;
};

// The op that arguments 1 to 4 of execute and executeAsync describe.
void Build(const Call& call, OpLease& op, const Utf8& type, Status& status) {
  const OpSignature& signature = call.environment.op_defs().Find(type.view());
  // TensorFlow refuses such inputs, but gives out references as if they were tensors.
  if (signature.has_refs) ThrowTypeError("works on variables of TensorFlow 1, which only graphs have");
  InputWriter(call.environment, op.get(), type.view(), signature, status).Write(call[3]);
  EagerAttrs sink(op.get());
  WriteAttrs(call.environment, sink, type.view(), signature, call[4]);
}

int ReadMaxOutputs(const Call& call) {
  const int64_t count = ReadIntegerIn(call.env, call[5], 0, kMostOutputs, "maxOutputs");
  return count > 0 ? static_cast<int>(count) : kDefaultOutputs;
}

// Room for the outputs of one call, on the stack where they are few.
class Outputs {
 public:
  explicit Outputs(int capacity) : count_(capacity) {
    if (capacity > kInline) heap_.resize(capacity);
    data_ = capacity > kInline ? heap_.data() : inline_;
    std::fill_n(data_, capacity, nullptr);
  }
  ~Outputs() {
    for (int i = 0; i < count_; ++i) {
      if (data_[i] != nullptr) TFE_DeleteTensorHandle(data_[i]);
    }
  }
  Outputs(const Outputs&) = delete;
  Outputs& operator=(const Outputs&) = delete;

  void Execute(TFE_Op* op, TF_Status* status) {
    TFE_Execute(op, data_, &count_, status);
    if (TF_GetCode(status) == TF_OK) return;
    count_ = 0;  // a failed call leaves none
    throw Fault{Fault::Kind::kStatus, static_cast<int>(TF_GetCode(status)), TF_Message(status)};
  }

  napi_value Wrap(Environment& environment, Context* context) {
    napi_env env = environment.env();
    napi_value array = MakeArray(env, count_);
    for (int i = 0; i < count_; ++i) {
      TensorHandleOwner tensor(std::exchange(data_[i], nullptr));
      SetElement(env, array, i, WrapTensor(environment, std::move(tensor), context));
    }
    return array;
  }

 private:
  static constexpr int kInline = 16;
  int count_;
  TFE_TensorHandle** data_;
  TFE_TensorHandle* inline_[kInline];
  std::vector<TFE_TensorHandle*> heap_;
};

// TFE_Op* TFE_NewOp(TFE_Context*, const char* op_or_function_name, TF_Status*)
// void TFE_OpReset(TFE_Op*, const char* op_or_function_name, const char* raw_device_name, TF_Status*)
// void TFE_OpSetDevice(TFE_Op*, const char* device_name, TF_Status*)
// void TFE_OpAddInput(TFE_Op*, TFE_TensorHandle* input, TF_Status*)
// void TFE_OpSetAttr…(TFE_Op*, const char* attr_name, …): eager_attrs.cc
// void TFE_Execute(TFE_Op*, TFE_TensorHandle** retvals, int* num_retvals, TF_Status*)
// void TFE_DeleteOp(TFE_Op*)
//
// execute(context: ContextHandle, type: string, device: string,
//         inputs: readonly (TensorHandle | readonly TensorHandle[])[], attrs: NativeAttrs,
//         maxOutputs: number, checksShapes?: boolean): TensorHandle[]
napi_value Execute(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const Utf8 type(call.env, call[1], "type");
  const Utf8 device(call.env, call[2], "device");
  const int max_outputs = ReadMaxOutputs(call);
  const bool checks_shapes = !IsNullish(call.env, call[6]) && ReadBool(call.env, call[6], "checksShapes");
  Status& status = call.environment.status();
  OpLease op(*context, type.name("type"), device.name("device"), status);
  Build(call, op, type, status);
  if (checks_shapes) CheckShapes(op.get(), status);
  Outputs outputs(max_outputs);
  outputs.Execute(op.get(), status);
  op.Return();
  return outputs.Wrap(call.environment, context.get());
}

class ExecuteJob : public Job {
 public:
  ExecuteJob(Ref<Context> context, OpOwner op, int max_outputs, Ref<Cancellation> cancellation)
      : context_(std::move(context)),
        cancellation_(std::move(cancellation)),
        op_(std::move(op)),
        outputs_(max_outputs) {}

  void Run() override {
    Status status;
    const OpOwner op = std::move(op_);
    outputs_.Execute(op.get(), status);
  }
  napi_value Result(Environment& environment) override { return outputs_.Wrap(environment, context_.get()); }
  void Cancel() override { cancellation_->Cancel(); }

 private:
  Ref<Context> context_;
  Ref<Cancellation> cancellation_;
  OpOwner op_;
  Outputs outputs_;
};

// executeAsync(context: ContextHandle, type: string, device: string,
//              inputs: readonly (TensorHandle | readonly TensorHandle[])[], attrs: NativeAttrs, maxOutputs: number,
//              cancellation: CancellationHandle | null): Promise<TensorHandle[]>
napi_value ExecuteAsync(const Call& call) {
  const Ref<Context> context = ReadContext(call, 0);
  const Utf8 type(call.env, call[1], "type");
  const Utf8 device(call.env, call[2], "device");
  const int max_outputs = ReadMaxOutputs(call);
  Ref<Cancellation> cancellation = ReadCancellation(call, 6);
  Status status;
  OpLease op(*context, type.name("type"), device.name("device"), status);
  Build(call, op, type, status);
  cancellation->Attach(op.get(), status);
  status.Check();
  return call.environment.jobs().Start(
      call, std::make_unique<ExecuteJob>(context, op.Take(), max_outputs, std::move(cancellation)), JobLength::kLong);
}

}  // namespace

void DefineEager(Exports& exports) {
  exports.Add("execute", Execute);
  exports.Add("executeAsync", ExecuteAsync);
}

}  // namespace tensorflow_native
