#include "row_gather.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "dtype.h"
#include "fault.h"
#include "tensor.h"

namespace tensorflow_native {

namespace {

// TensorFlow takes a buffer as it is only when aligned like this; it copies others.
constexpr size_t kAlignment = 64;

template <typename T>
void CopyElements(void* target, const void* source, const int32_t* order, int64_t count) {
  T* to = static_cast<T*>(target);
  const T* from = static_cast<const T*>(source);
  for (int64_t i = 0; i < count; ++i) to[i] = from[order[i]];
}

bool IsConsecutive(const int32_t* order, int64_t count) {
  for (int64_t i = 1; i < count; ++i) {
    if (order[i] != order[0] + i) return false;
  }
  return true;
}

}  // namespace

BufferCycle::~BufferCycle() {
  for (void* buffer : free_) std::free(buffer);
}

TensorOwner BufferCycle::Take(TF_DataType dtype, const int64_t* dims, int rank, size_t bytes) {
  void* buffer = nullptr;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!free_.empty()) {
      buffer = free_.back();
      free_.pop_back();
    }
  }
  if (buffer == nullptr) {
    buffer = std::aligned_alloc(kAlignment, (bytes_ + kAlignment) / kAlignment * kAlignment);
    if (buffer == nullptr) throw std::bad_alloc();
  }
  Retain();
  return TensorOwner(TF_NewTensor(dtype, dims, rank, buffer, bytes, GiveBack, this));
}

void BufferCycle::GiveBack(void* data, size_t length, void* cycle) {
  auto* self = static_cast<BufferCycle*>(cycle);
  {
    std::lock_guard<std::mutex> lock(self->mutex_);
    self->free_.push_back(data);
  }
  self->Release();
}

RowSource::RowSource(TensorOwner tensor, int64_t batch_size)
    : tensor_(std::move(tensor)), dtype_(TF_TensorType(tensor_.get())) {
  const int rank = TF_NumDims(tensor_.get());
  const DType* type = FindDType(static_cast<int>(dtype_));
  if (type == nullptr || type->size == 0) ThrowTypeError("columns: a " + DTypeName(dtype_) + " tensor has no rows");
  if (rank == 0) ThrowRangeError("columns: a scalar has no rows");
  for (int i = 0; i < rank; ++i) dims_.push_back(TF_Dim(tensor_.get(), i));
  for (int i = 1; i < rank; ++i) row_elements_ *= dims_[i];
  data_ = static_cast<const char*>(TF_TensorData(tensor_.get()));
  row_bytes_ = static_cast<size_t>(row_elements_) * type->size;
  if (batch_size > dims_[0]) batch_size = dims_[0];
  buffers_ = new BufferCycle(row_bytes_ * static_cast<size_t>(batch_size));
}

TensorOwner RowSource::Gather(const int32_t* order, int64_t first, int64_t count) {
  if (order != nullptr && IsConsecutive(order, count)) {
    first = order[0];
    order = nullptr;
  }
  std::vector<int64_t>& dims = dims_;
  const int64_t rows = std::exchange(dims[0], count);
  const int rank = static_cast<int>(dims.size());
  const size_t bytes = row_bytes_ * static_cast<size_t>(count);
  TensorOwner batch;
  if (dtype_ == TF_STRING) {
    batch = AllocateTensor(dtype_, dims.data(), rank, row_elements_ * count);
    CopyStrings(batch.get(), order, first, count);
  } else {
    batch = buffers_->Take(dtype_, dims.data(), rank, bytes);
    if (bytes > 0) CopyBytes(static_cast<char*>(TF_TensorData(batch.get())), order, first, count);
  }
  dims[0] = rows;
  return batch;
}

void RowSource::CopyStrings(TF_Tensor* target, const int32_t* order, int64_t first, int64_t count) const {
  const auto* from = reinterpret_cast<const TF_TString*>(data_);
  auto* to = static_cast<TF_TString*>(TF_TensorData(target));
  for (int64_t i = 0; i < count; ++i) {
    const TF_TString* row = from + (order != nullptr ? order[i] : first + i) * row_elements_;
    for (int64_t k = 0; k < row_elements_; ++k, ++to) {
      TF_StringCopy(to, TF_StringGetDataPointer(row + k), TF_StringGetSize(row + k));
    }
  }
}

void RowSource::CopyBytes(char* target, const int32_t* order, int64_t first, int64_t count) const {
  if (order == nullptr) {
    std::memcpy(target, data_ + static_cast<size_t>(first) * row_bytes_, static_cast<size_t>(count) * row_bytes_);
    return;
  }
  switch (row_bytes_) {
    case 1:
      return CopyElements<uint8_t>(target, data_, order, count);
    case 4:
      return CopyElements<uint32_t>(target, data_, order, count);
    case 8:
      return CopyElements<uint64_t>(target, data_, order, count);
    default:
      for (int64_t i = 0; i < count; ++i, target += row_bytes_) {
        std::memcpy(target, data_ + static_cast<size_t>(order[i]) * row_bytes_, row_bytes_);
      }
  }
}

}  // namespace tensorflow_native
