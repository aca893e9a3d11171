#ifndef TENSORFLOW_NATIVE_OP_DEFS_H_
#define TENSORFLOW_NATIVE_OP_DEFS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tensorflow_native {

enum class AttrKind { kInfer, kString, kInt, kFloat, kBool, kType, kShape, kTensor, kFunc };

struct AttrType {
  AttrKind kind = AttrKind::kInfer;
  bool is_list = false;
};

// One argument of an op, and the attributes that say what it is given; empty where there is none.
struct OpArgument {
  std::string type_attr;       // the dtype
  std::string number_attr;     // the length of a list
  std::string type_list_attr;  // the dtypes of a list
  bool is_ref = false;         // a reference to a variable of TensorFlow 1

  bool is_list() const { return !number_attr.empty() || !type_list_attr.empty(); }
};

// What an op's definition declares.
struct OpSignature {
  bool is_function = false;
  bool has_refs = false;  // among inputs and outputs
  std::vector<OpArgument> inputs;
  std::vector<std::pair<std::string, AttrType>> attrs;

  // The kind of an attribute; inferred from its value where it is one of the runtime's own (as '_XlaMustCompile') or
  // one of a function call. Throws a TypeError for what the op does not have.
  AttrType Find(std::string_view op, std::string_view name) const;
};

// The signatures of the op types asked for so far, out of TensorFlow's registry.
class OpDefs {
 public:
  OpDefs();
  ~OpDefs();
  OpDefs(const OpDefs&) = delete;
  OpDefs& operator=(const OpDefs&) = delete;

  // A function, which has no definition in the registry, takes anything.
  const OpSignature& Find(std::string_view type) {
    const Recent& recent = recent_[Slot(type)];
    return recent.signature != nullptr && recent.type == type ? *recent.signature : Look(type);
  }
  // After an op library was loaded: what was no op before may be one now.
  void ForgetFunctions();

 private:
  struct Registry;
  // What was found last for each of some hashes of a type: execute looks up every operation that it runs.
  struct Recent {
    std::string type;
    const OpSignature* signature = nullptr;
  };
  static constexpr size_t kRecent = 512;

  static size_t Slot(std::string_view type) {
    uint64_t hash = 14695981039346656037u;
    for (const char c : type) hash = (hash ^ static_cast<uint8_t>(c)) * 1099511628211u;
    return (hash ^ hash >> 32) % kRecent;
  }
  const OpSignature& Look(std::string_view type);

  std::unique_ptr<Registry> registry_;
  std::unordered_map<std::string, OpSignature> ops_;
  std::vector<Recent> recent_;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_OP_DEFS_H_
