#ifndef TENSORFLOW_NATIVE_WIRE_H_
#define TENSORFLOW_NATIVE_WIRE_H_

// The few parts of the protocol buffer wire format that the addon needs: reading OpDefs, writing AttrValues.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tensorflow_native {

class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : bytes_(bytes) {}

  // Moves to the next field; false at the end, and where the bytes make no sense.
  bool Next() {
    uint64_t key = 0;
    if (bytes_.empty() || !Varint(&key)) return false;
    field_ = static_cast<uint32_t>(key >> 3);
    uint64_t size = 0;
    switch (key & 7) {
      case 0:
        return Varint(&number_);
      case 1:
        size = 8;
        break;
      case 2:
        if (!Varint(&size)) return false;
        break;
      case 5:
        size = 4;
        break;
      default:
        return false;
    }
    if (size > bytes_.size()) return false;
    text_ = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return true;
  }

  uint32_t field() const { return field_; }
  uint64_t number() const { return number_; }
  std::string_view text() const { return text_; }

 private:
  bool Varint(uint64_t* value) {
    *value = 0;
    for (int shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
      const uint8_t byte = static_cast<uint8_t>(bytes_.front());
      bytes_.remove_prefix(1);
      *value |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if ((byte & 0x80) == 0) return true;
    }
    return false;
  }

  std::string_view bytes_;
  uint32_t field_ = 0;
  uint64_t number_ = 0;
  std::string_view text_;
};

class WireWriter {
 public:
  void Varint(uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void Number(uint32_t field, uint64_t value) {
    Varint(field << 3);
    Varint(value);
  }
  void Float(uint32_t field, float value) {
    Varint(field << 3 | 5);
    char bytes[4];
    std::memcpy(bytes, &value, 4);
    bytes_.append(bytes, 4);
  }
  void Text(uint32_t field, std::string_view text) {
    Varint(field << 3 | 2);
    Varint(text.size());
    bytes_.append(text);
  }
  // Fields that are serialized already
  void Append(std::string_view fields) { bytes_.append(fields); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_WIRE_H_
