#include "op_defs.h"

#include "status.h"
#include "wire.h"

namespace tensorflow_native {

namespace {

const OpAttrs kFunction{true, {}};
// Names of functions are made without end; remembering that they are no ops must not be.
constexpr size_t kMostFunctions = 1024;

AttrType ParseAttrType(std::string_view type) {
  static const std::pair<std::string_view, AttrKind> kKinds[] = {
      {"string", AttrKind::kString}, {"int", AttrKind::kInt},   {"float", AttrKind::kFloat},
      {"bool", AttrKind::kBool},     {"type", AttrKind::kType}, {"shape", AttrKind::kShape},
      {"tensor", AttrKind::kTensor}, {"func", AttrKind::kFunc},
  };
  AttrType result;
  if (type.substr(0, 5) == "list(") {
    result.is_list = true;
    type = type.substr(5, type.size() - 6);
  }
  for (const auto& [name, kind] : kKinds) {
    if (type == name) result.kind = kind;
  }
  return result;
}

// OpDef.attr is field 4; AttrDef.name is 1, AttrDef.type is 2.
OpAttrs ParseOpDef(std::string_view op_def) {
  OpAttrs result;
  WireReader op(op_def);
  while (op.Next()) {
    if (op.field() != 4) continue;
    WireReader attr(op.text());
    std::string name;
    AttrType type;
    while (attr.Next()) {
      if (attr.field() == 1) name = attr.text();
      if (attr.field() == 2) type = ParseAttrType(attr.text());
    }
    result.attrs.emplace_back(std::move(name), type);
  }
  return result;
}

}  // namespace

// An empty graph is what TF_GraphGetOpDef wants to be asked through.
struct OpDefs::Registry {
  Registry() : graph(TF_NewGraph()) {}
  ~Registry() { TF_DeleteGraph(graph); }
  TF_Graph* graph;
  Status status;
};

AttrType OpAttrs::Find(std::string_view op, std::string_view name) const {
  for (const auto& [attr, type] : attrs) {
    if (attr == name) return type;
  }
  if (is_function || name.substr(0, 1) == "_") return {};
  ThrowTypeError(std::string(op) + " has no attribute '" + std::string(name) + "'");
}

OpDefs::OpDefs() = default;
OpDefs::~OpDefs() = default;

const OpAttrs& OpDefs::Find(std::string_view type) {
  if (last_ != nullptr && last_type_ == type) return *last_;
  std::string key(type);
  auto found = ops_.find(key);
  if (found == ops_.end()) {
    if (functions_.count(key) != 0) return kFunction;
    if (registry_ == nullptr) registry_ = std::make_unique<Registry>();
    BufferOwner buffer(TF_NewBuffer());
    TF_GraphGetOpDef(registry_->graph, key.c_str(), buffer.get(), registry_->status);
    if (!registry_->status.ok()) {
      if (functions_.size() >= kMostFunctions) functions_.clear();
      functions_.insert(std::move(key));
      return kFunction;
    }
    const std::string_view op_def(static_cast<const char*>(buffer->data), buffer->length);
    found = ops_.emplace(std::move(key), ParseOpDef(op_def)).first;
  }
  last_type_ = type;
  last_ = &found->second;
  return *last_;
}

}  // namespace tensorflow_native
