#include "eager_shapes.h"

#include <memory>
#include <vector>

namespace tensorflow_native {

namespace {

using ShapeListOwner = std::unique_ptr<TF_ShapeAndTypeList, Deleter<TF_DeleteShapeAndTypeList>>;

ShapeListOwner InputShapes(TFE_Op* op, Status& status) {
  const int count = TFE_OpGetFlatInputCount(op, status);
  status.Check();
  ShapeListOwner shapes(TF_NewShapeAndTypeList(count));
  std::vector<int64_t> dims;
  for (int i = 0; i < count; ++i) {
    TFE_TensorHandle* input = TFE_OpGetFlatInput(op, i, status);
    status.Check();
    const int rank = TFE_TensorHandleNumDims(input, status);
    status.Check();
    dims.resize(rank);
    for (int axis = 0; axis < rank; ++axis) {
      dims[axis] = TFE_TensorHandleDim(input, axis, status);
      status.Check();
    }
    TF_ShapeAndTypeListSetShape(shapes.get(), i, dims.data(), rank);
  }
  return shapes;
}

}  // namespace

// int TFE_OpGetFlatInputCount(const TFE_Op*, TF_Status*)
// TFE_TensorHandle* TFE_OpGetFlatInput(const TFE_Op*, int index, TF_Status*)
// void TFE_InferShapes(TFE_Op*, TF_ShapeAndTypeList* input_shapes, TF_Tensor** input_tensors,
//                      TF_ShapeAndTypeList* input_tensors_as_shapes,
//                      TF_ShapeAndTypeList** input_resource_shapes_and_types, TF_ShapeAndTypeList** output_shapes,
//                      TF_ShapeAndTypeList*** output_resource_shapes_and_types, TF_Status*)
void CheckShapes(TFE_Op* op, Status& status) {
  if (TFE_InferShapes == nullptr) return;
  const ShapeListOwner inputs = InputShapes(op, status);
  TF_ShapeAndTypeList* outputs = nullptr;
  TFE_InferShapes(op, inputs.get(), nullptr, nullptr, nullptr, &outputs, nullptr, status);
  const ShapeListOwner owner(outputs);
  status.Check();
}

}  // namespace tensorflow_native
