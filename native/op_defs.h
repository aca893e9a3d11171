#ifndef TENSORFLOW_NATIVE_OP_DEFS_H_
#define TENSORFLOW_NATIVE_OP_DEFS_H_

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tensorflow_native {

enum class AttrKind { kInfer, kString, kInt, kFloat, kBool, kType, kShape, kTensor, kFunc };

struct AttrType {
  AttrKind kind = AttrKind::kInfer;
  bool is_list = false;
};

// The attributes that an op's definition declares.
struct OpAttrs {
  bool is_function = false;
  std::vector<std::pair<std::string, AttrType>> attrs;

  // The kind of an attribute; inferred from its value where it is one of the runtime's own (as '_XlaMustCompile') or
  // one of a function call. Throws a TypeError for what the op does not have.
  AttrType Find(std::string_view op, std::string_view name) const;
};

// The attributes of every op type asked for so far, out of TensorFlow's registry.
class OpDefs {
 public:
  OpDefs();
  ~OpDefs();
  OpDefs(const OpDefs&) = delete;
  OpDefs& operator=(const OpDefs&) = delete;

  // Those of a function, which has no definition in the registry, are all inferred.
  const OpAttrs& Find(std::string_view type);
  // After an op library was loaded: what was no op before may be one now.
  void ForgetFunctions() { functions_.clear(); }

 private:
  struct Registry;
  std::unique_ptr<Registry> registry_;
  std::unordered_map<std::string, OpAttrs> ops_;
  std::unordered_set<std::string> functions_;
  std::string last_type_;
  const OpAttrs* last_ = nullptr;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_OP_DEFS_H_
