#include "float_formats.h"

#include <cmath>

namespace tensorflow_native {

namespace {

// Bits of the nearest value in a format of `kExponent` and `kMantissa` bits; overflow gives a pattern above the
// largest finite one, which the caller knows the meaning of.
template <int kExponent, int kMantissa>
uint32_t RoundMagnitude(double magnitude) {
  constexpr int kBias = (1 << (kExponent - 1)) - 1;
  if (magnitude == 0) return 0;
  int exponent = 0;
  std::frexp(magnitude, &exponent);
  // Below the least normal exponent the spacing stays that of the subnormals.
  const int scale = exponent - 1 < 1 - kBias ? 1 - kBias : exponent - 1;
  if (scale > kBias + 1) return (uint32_t{1} << (kExponent + kMantissa)) - 1;
  // nearbyint rounds ties to even. A carry into the exponent, and out of the subnormals, comes with the addition.
  const uint32_t units = static_cast<uint32_t>(std::nearbyint(std::ldexp(magnitude, kMantissa - scale)));
  return (static_cast<uint32_t>(scale + kBias - 1) << kMantissa) + units;
}

template <int kExponent, int kMantissa>
uint32_t ToIeee(double number) {
  constexpr uint32_t kInfinity = ((uint32_t{1} << kExponent) - 1) << kMantissa;
  const uint32_t sign = (std::signbit(number) ? uint32_t{1} : 0) << (kExponent + kMantissa);
  if (std::isnan(number)) return sign | kInfinity | (uint32_t{1} << (kMantissa - 1));
  if (std::isinf(number)) return sign | kInfinity;
  const uint32_t bits = RoundMagnitude<kExponent, kMantissa>(std::fabs(number));
  return sign | (bits > kInfinity ? kInfinity : bits);
}

}  // namespace

uint16_t ToFloat16(double number) { return static_cast<uint16_t>(ToIeee<5, 10>(number)); }
uint16_t ToBfloat16(double number) { return static_cast<uint16_t>(ToIeee<8, 7>(number)); }
uint8_t ToFloat8E5M2(double number) { return static_cast<uint8_t>(ToIeee<5, 2>(number)); }

// This format has no infinities: all ones is NaN, and the pattern below it, 448, is finite.
uint8_t ToFloat8E4M3FN(double number) {
  const uint8_t sign = std::signbit(number) ? 0x80 : 0;
  constexpr uint8_t kNan = 0x7f;
  if (!std::isfinite(number)) return sign | kNan;
  const uint32_t bits = RoundMagnitude<4, 3>(std::fabs(number));
  return sign | (bits > kNan ? kNan : static_cast<uint8_t>(bits));
}

}  // namespace tensorflow_native
