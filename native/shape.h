#ifndef TENSORFLOW_NATIVE_SHAPE_H_
#define TENSORFLOW_NATIVE_SHAPE_H_

#include <node_api.h>

#include <cstddef>
#include <cstdint>

namespace tensorflow_native {

// Dimensions on the stack: TensorFlow has at most 254.
class Shape {
 public:
  static constexpr int kMaxRank = 254;
  static constexpr int64_t kUnknown = -1;

  // Reads an array of sizes. With `partial`, null means unknown rank and -1 an unknown size. Sizes whose product
  // overflows are a RangeError here: TensorFlow ends the process on some of them.
  Shape(napi_env env, napi_value value, bool partial, const char* what);
  Shape() = default;

  int rank() const { return rank_; }  // -1: unknown
  const int64_t* dims() const { return dims_; }
  int64_t operator[](int index) const { return dims_[index]; }
  void Append(int64_t size) { dims_[rank_++] = size; }
  // Product of the sizes; for a shape without unknown ones.
  int64_t elements() const { return elements_; }

 private:
  int rank_ = 0;
  int64_t elements_ = 1;
  int64_t dims_[kMaxRank];
};

napi_value MakeShape(napi_env env, const int64_t* dims, int rank);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_SHAPE_H_
