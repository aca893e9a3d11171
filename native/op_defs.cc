#include "op_defs.h"

#include "status.h"
#include "wire.h"

namespace tensorflow_native {

namespace {

const OpSignature kFunction = [] {
  OpSignature signature;
  signature.is_function = true;
  return signature;
}();

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

// ArgDef: type_attr = 4, number_attr = 5, type_list_attr = 6, is_ref = 16
OpArgument ParseArgument(std::string_view arg_def) {
  OpArgument result;
  WireReader argument(arg_def);
  while (argument.Next()) {
    if (argument.field() == 4) result.type_attr = argument.text();
    if (argument.field() == 5) result.number_attr = argument.text();
    if (argument.field() == 6) result.type_list_attr = argument.text();
    if (argument.field() == 16) result.is_ref = argument.number() != 0;
  }
  return result;
}

// AttrDef: name = 1, type = 2
std::pair<std::string, AttrType> ParseAttr(std::string_view attr_def) {
  std::pair<std::string, AttrType> result;
  WireReader attr(attr_def);
  while (attr.Next()) {
    if (attr.field() == 1) result.first = attr.text();
    if (attr.field() == 2) result.second = ParseAttrType(attr.text());
  }
  return result;
}

// OpDef: input_arg = 2, output_arg = 3, attr = 4
OpSignature ParseOpDef(std::string_view op_def) {
  OpSignature result;
  WireReader op(op_def);
  while (op.Next()) {
    if (op.field() == 2) result.inputs.push_back(ParseArgument(op.text()));
    if (op.field() == 3 && ParseArgument(op.text()).is_ref) result.has_refs = true;
    if (op.field() == 4) result.attrs.push_back(ParseAttr(op.text()));
  }
  for (const OpArgument& input : result.inputs) result.has_refs |= input.is_ref;
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

AttrType OpSignature::Find(std::string_view op, std::string_view name) const {
  for (const auto& [attr, type] : attrs) {
    if (attr == name) return type;
  }
  if (is_function || name.substr(0, 1) == "_") return {};
  ThrowTypeError(std::string(op) + " has no attribute '" + std::string(name) + "'");
}

OpDefs::OpDefs() : recent_(kRecent) {}
OpDefs::~OpDefs() = default;

void OpDefs::ForgetFunctions() { recent_.assign(kRecent, Recent{}); }

const OpSignature& OpDefs::Look(std::string_view type) {
  std::string key(type);
  auto found = ops_.find(key);
  if (found == ops_.end()) {
    if (registry_ == nullptr) registry_ = std::make_unique<Registry>();
    const BufferOwner buffer(TF_NewBuffer());
    TF_GraphGetOpDef(registry_->graph, key.c_str(), buffer.get(), registry_->status);
    if (registry_->status.ok()) {
      const std::string_view op_def(static_cast<const char*>(buffer->data), buffer->length);
      found = ops_.emplace(key, ParseOpDef(op_def)).first;
    }
  }
  Recent& recent = recent_[Slot(type)];
  recent.signature = found != ops_.end() ? &found->second : &kFunction;
  recent.type = std::move(key);
  return *recent.signature;
}

}  // namespace tensorflow_native
