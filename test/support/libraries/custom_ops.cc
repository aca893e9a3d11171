// Operations of a library of one's own: ZeroOut keeps the first element and makes the others 0; JoinAll, with a list
// input, a string attribute and two outputs, adds int64 tensors and counts them; Refuse fails.

#include <cstdint>
#include <cstring>
#include <vector>

#include "tensorflow/c/kernels.h"
#include "tensorflow/c/ops.h"
#include "tensorflow/c/tf_status.h"
#include "tensorflow/c/tf_tensor.h"

namespace {

void SameShape(TF_ShapeInferenceContext* context, TF_Status* status) {
  TF_ShapeHandle* shape = TF_NewShapeHandle();
  TF_ShapeInferenceContextGetInput(context, 0, shape, status);
  if (TF_GetCode(status) == TF_OK) TF_ShapeInferenceContextSetOutput(context, 0, shape, status);
  TF_DeleteShapeHandle(shape);
}

void UnknownShapes(TF_ShapeInferenceContext* context, TF_Status* status) {
  TF_ShapeInferenceContextSetUnknownShape(context, status);
}

TF_Tensor* Input(TF_OpKernelContext* context, int index, TF_Status* status) {
  TF_Tensor* tensor = nullptr;
  TF_GetInput(context, index, &tensor, status);
  return tensor;
}

TF_Tensor* OutputLike(TF_OpKernelContext* context, int index, TF_Tensor* like, TF_Status* status) {
  std::vector<int64_t> shape;
  for (int i = 0; i < TF_NumDims(like); ++i) shape.push_back(TF_Dim(like, i));
  return TF_AllocateOutput(context, index, TF_TensorType(like), shape.data(), shape.size(), TF_TensorByteSize(like),
                           status);
}

void ZeroOut(void*, TF_OpKernelContext* context) {
  TF_Status* status = TF_NewStatus();
  TF_Tensor* input = Input(context, 0, status);
  if (TF_GetCode(status) == TF_OK) {
    TF_Tensor* output = OutputLike(context, 0, input, status);
    std::memset(TF_TensorData(output), 0, TF_TensorByteSize(output));
    if (TF_TensorByteSize(output) >= sizeof(float)) {
      std::memcpy(TF_TensorData(output), TF_TensorData(input), sizeof(float));
    }
    TF_DeleteTensor(output);
    TF_DeleteTensor(input);
  }
  if (TF_GetCode(status) != TF_OK) TF_OpKernelContext_Failure(context, status);
  TF_DeleteStatus(status);
}

void JoinAll(void*, TF_OpKernelContext* context) {
  TF_Status* status = TF_NewStatus();
  const int count = TF_NumInputs(context);
  TF_Tensor* first = Input(context, 0, status);
  TF_Tensor* sum = OutputLike(context, 0, first, status);
  int64_t* out = static_cast<int64_t*>(TF_TensorData(sum));
  const size_t size = TF_TensorByteSize(sum) / sizeof(int64_t);
  std::memset(out, 0, size * sizeof(int64_t));
  for (int i = 0; i < count; ++i) {
    TF_Tensor* input = Input(context, i, status);
    for (size_t j = 0; j < size; ++j) out[j] += static_cast<int64_t*>(TF_TensorData(input))[j];
    TF_DeleteTensor(input);
  }
  TF_Tensor* number = TF_AllocateOutput(context, 1, TF_INT64, nullptr, 0, sizeof(int64_t), status);
  *static_cast<int64_t*>(TF_TensorData(number)) = count;
  TF_DeleteTensor(number);
  TF_DeleteTensor(sum);
  TF_DeleteTensor(first);
  TF_DeleteStatus(status);
}

void Refuse(void*, TF_OpKernelContext* context) {
  TF_Status* status = TF_NewStatus();
  TF_SetStatus(status, TF_FAILED_PRECONDITION, "this operation always refuses");
  TF_OpKernelContext_Failure(context, status);
  TF_DeleteStatus(status);
}

void RegisterKernel(const char* op, void (*compute)(void*, TF_OpKernelContext*)) {
  TF_Status* status = TF_NewStatus();
  TF_RegisterKernelBuilder(op, TF_NewKernelBuilder(op, "CPU", nullptr, compute, nullptr), status);
  TF_DeleteStatus(status);
}

// When the library is loaded.
struct Registration {
  Registration() {
    TF_Status* status = TF_NewStatus();
    TF_OpDefinitionBuilder* zero_out = TF_NewOpDefinitionBuilder("ZeroOut");
    TF_OpDefinitionBuilderAddInput(zero_out, "to_zero: float");
    TF_OpDefinitionBuilderAddOutput(zero_out, "zeroed: float");
    TF_OpDefinitionBuilderSetShapeInferenceFunction(zero_out, SameShape);
    TF_RegisterOpDefinition(zero_out, status);

    TF_OpDefinitionBuilder* join = TF_NewOpDefinitionBuilder("JoinAll");
    TF_OpDefinitionBuilderAddAttr(join, "N: int >= 1");
    TF_OpDefinitionBuilderAddAttr(join, "label: string = 'none'");
    TF_OpDefinitionBuilderAddInput(join, "values: N * int64");
    TF_OpDefinitionBuilderAddOutput(join, "sum: int64");
    TF_OpDefinitionBuilderAddOutput(join, "count: int64");
    TF_OpDefinitionBuilderSetShapeInferenceFunction(join, UnknownShapes);
    TF_RegisterOpDefinition(join, status);

    TF_OpDefinitionBuilder* refuse = TF_NewOpDefinitionBuilder("Refuse");
    TF_OpDefinitionBuilderAddInput(refuse, "x: float");
    TF_OpDefinitionBuilderSetIsStateful(refuse, true);
    TF_OpDefinitionBuilderSetShapeInferenceFunction(refuse, UnknownShapes);
    TF_RegisterOpDefinition(refuse, status);
    TF_DeleteStatus(status);
  }
} registration;

}  // namespace

extern "C" void TF_InitKernel() {}

namespace {
struct Kernels {
  Kernels() {
    RegisterKernel("ZeroOut", ZeroOut);
    RegisterKernel("JoinAll", JoinAll);
    RegisterKernel("Refuse", Refuse);
  }
} kernels;
}  // namespace
