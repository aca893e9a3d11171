#include "row_join.h"

#include <cstring>
#include <string>

#include "dtype.h"
#include "fault.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

std::vector<int64_t> DimsOf(const TF_Tensor* tensor) {
  std::vector<int64_t> dims;
  for (int i = 0; i < TF_NumDims(tensor); ++i) dims.push_back(TF_Dim(tensor, i));
  return dims;
}

std::string Show(const std::vector<int64_t>& dims) {
  std::string text = "[";
  for (size_t i = 0; i < dims.size(); ++i) text += (i > 0 ? ", " : "") + std::to_string(dims[i]);
  return text + "]";
}

}  // namespace

void RowJoin::Add(TensorOwner part, int64_t rows, const std::string& name) {
  const std::vector<int64_t> dims = DimsOf(part.get());
  const TF_DataType dtype = TF_TensorType(part.get());
  if (dims.empty()) ThrowRangeError(name + " is a scalar, which has no rows to join");
  if (rows != kUnknown && dims[0] != rows) {
    ThrowRangeError(name + ": expected " + std::to_string(rows) + " rows, as the batch has, received shape " +
                    Show(dims));
  }
  const bool is_first = dims_.empty();
  if (is_first) {
    dims_ = dims;
    dtype_ = dtype;
    const DType* type = FindDType(static_cast<int>(dtype));
    if (type == nullptr || type->size == 0) ThrowTypeError(name + ": " + DTypeName(dtype) + " values cannot be joined");
    if (total_rows_ != kUnknown) Allocate(total_rows_);
  } else if (dtype != dtype_ || dims.size() != dims_.size() ||
             !std::equal(dims.begin() + 1, dims.end(), dims_.begin() + 1)) {
    ThrowRangeError(name + ": expected rows as in the step before, of shape " + Show(dims_) + ", received shape " +
                    Show(dims));
  }
  part_rows_ += dims[0];
  if (total_rows_ != kUnknown) {
    Append(part.get());
  } else {
    parts_.push_back(std::move(part));
  }
}

void RowJoin::Allocate(int64_t rows) {
  std::vector<int64_t> dims = dims_;
  dims[0] = rows;
  int64_t elements = 1;
  for (const int64_t size : dims) {
    if (__builtin_mul_overflow(elements, size, &elements)) ThrowRangeError("the joined outputs are too large");
  }
  joined_ = AllocateTensor(dtype_, dims.data(), static_cast<int>(dims.size()), elements);
}

void RowJoin::Append(const TF_Tensor* part) {
  const size_t bytes = TF_TensorByteSize(part);
  char* target = static_cast<char*>(TF_TensorData(joined_.get())) + filled_;
  if (dtype_ == TF_STRING) {
    const auto* from = static_cast<const TF_TString*>(TF_TensorData(part));
    auto* to = reinterpret_cast<TF_TString*>(target);
    for (size_t i = 0; i < bytes / sizeof(TF_TString); ++i) {
      TF_StringCopy(&to[i], TF_StringGetDataPointer(&from[i]), TF_StringGetSize(&from[i]));
    }
  } else if (bytes > 0) {
    std::memcpy(target, TF_TensorData(part), bytes);
  }
  filled_ += bytes;
}

TensorOwner RowJoin::Finish() {
  if (joined_ == nullptr) {
    Allocate(part_rows_);
    for (const TensorOwner& part : parts_) Append(part.get());
    parts_.clear();
  }
  return std::move(joined_);
}

}  // namespace tensorflow_native
