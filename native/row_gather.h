#ifndef TENSORFLOW_NATIVE_ROW_GATHER_H_
#define TENSORFLOW_NATIVE_ROW_GATHER_H_

#include <cstdint>
#include <mutex>
#include <vector>

#include "ref.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Buffers of one size that come back when TensorFlow is done with the tensor around them. A fresh allocation of a
// batch costs more in page faults than the copy into it.
class BufferCycle : public RefCounted {
 public:
  explicit BufferCycle(size_t bytes) : bytes_(bytes) {}
  ~BufferCycle() override;

  // A tensor over one of the buffers, aligned as TensorFlow wants it, with at most their size.
  TensorOwner Take(TF_DataType dtype, const int64_t* dims, int rank, size_t bytes);

 private:
  static void GiveBack(void* data, size_t length, void* cycle);

  size_t bytes_;
  std::mutex mutex_;
  std::vector<void*> free_;
};

// The rows of a host tensor, from which batches are gathered.
class RowSource {
 public:
  // `batch_size`: the most rows asked for at once.
  RowSource(TensorOwner tensor, int64_t batch_size);

  int64_t rows() const { return dims_[0]; }
  // A fresh tensor of the rows order[0 … count), or of first … first + count where order is null.
  TensorOwner Gather(const int32_t* order, int64_t first, int64_t count);

 private:
  void CopyStrings(TF_Tensor* target, const int32_t* order, int64_t first, int64_t count) const;
  void CopyBytes(char* target, const int32_t* order, int64_t first, int64_t count) const;

  TensorOwner tensor_;
  TF_DataType dtype_;
  std::vector<int64_t> dims_;
  const char* data_ = nullptr;
  size_t row_bytes_ = 0;
  int64_t row_elements_ = 1;
  Ref<BufferCycle> buffers_;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_ROW_GATHER_H_
