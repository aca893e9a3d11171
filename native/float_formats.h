#ifndef TENSORFLOW_NATIVE_FLOAT_FORMATS_H_
#define TENSORFLOW_NATIVE_FLOAT_FORMATS_H_

#include <cstdint>

namespace tensorflow_native {

// Nearest value of each format, ties to even, straight from the double so that nothing is rounded twice.
uint16_t ToFloat16(double number);
uint16_t ToBfloat16(double number);
uint8_t ToFloat8E5M2(double number);
uint8_t ToFloat8E4M3FN(double number);

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_FLOAT_FORMATS_H_
