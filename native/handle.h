#ifndef TENSORFLOW_NATIVE_HANDLE_H_
#define TENSORFLOW_NATIVE_HANDLE_H_

#include <node_api.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <unordered_set>
#include <vector>

#include "ref.h"

namespace tensorflow_native {

enum class HandleKind : uint32_t {
  kFree = 0,
  kContext,
  kTensor,
  kGraph,
  kOperation,
  kFunction,
  kSession,
  kLibrary,
  kCancellation,
  kServer,
};

const char* HandleKindName(HandleKind kind);

// The record behind one JavaScript external. `owner` keeps alive what `object` needs (a graph for its operation, a
// context for its tensor), or is the object itself.
struct Handle {
  HandleKind kind;
  void* object;  // null once disposed by hand: the JavaScript value may live on
  RefCounted* owner;
  int64_t bytes;       // of memory that goes when the object does: of a tensor exact, of others a guess
  napi_ref reference;  // weak
  Handle* next_free;
};

// Storage of an environment's records. Records lie in aligned slabs, so that any pointer found in an external, even
// one of another addon, is told from a record of this environment without reading what it points to.
class HandlePool {
 public:
  HandlePool() = default;
  ~HandlePool();
  HandlePool(const HandlePool&) = delete;
  HandlePool& operator=(const HandlePool&) = delete;

  Handle* Allocate();
  void Free(Handle* handle);
  bool Contains(const void* pointer) const;
  size_t live() const { return live_; }

  // Visits the records in use; `visit` may free the record it is given. `per_slab` brackets the visits of one slab.
  void Visit(const std::function<void(const std::function<void()>&)>& per_slab,
             const std::function<void(Handle*)>& visit);

 private:
  static constexpr size_t kSlabBytes = 64 * 1024;
  struct Slab;

  void AddSlab();
  void DropEmptySlabs();

  std::vector<Slab*> slabs_;
  std::unordered_set<uintptr_t> bases_;
  mutable uintptr_t last_base_ = 0;
  Handle* free_ = nullptr;
  size_t live_ = 0;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_HANDLE_H_
