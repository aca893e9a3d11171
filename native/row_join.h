#ifndef TENSORFLOW_NATIVE_ROW_JOIN_H_
#define TENSORFLOW_NATIVE_ROW_JOIN_H_

#include <cstdint>
#include <vector>

#include "tensorflow.h"

namespace tensorflow_native {

// Joins tensors along axis 0 on the host. With the number of rows known, each is copied to its place at once;
// otherwise they are kept until the end.
class RowJoin {
 public:
  static constexpr int64_t kUnknown = -1;

  explicit RowJoin(int64_t total_rows) : total_rows_(total_rows) {}

  // `rows`: how many the part must have, or kUnknown. `name` is for errors: "output 0 of step 3".
  void Add(TensorOwner part, int64_t rows, const std::string& name);
  TensorOwner Finish();

 private:
  void Append(const TF_Tensor* part);
  void Allocate(int64_t rows);

  int64_t total_rows_;
  TF_DataType dtype_ = TF_FLOAT;
  std::vector<int64_t> dims_;  // of the first part
  std::vector<TensorOwner> parts_;
  int64_t part_rows_ = 0;
  TensorOwner joined_;
  size_t filled_ = 0;  // bytes
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_ROW_JOIN_H_
