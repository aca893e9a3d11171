#include "handle.h"

#include <cstdlib>
#include <new>

namespace tensorflow_native {

struct HandlePool::Slab {
  static constexpr size_t kCount = (kSlabBytes - 64) / sizeof(Handle);
  size_t used = 0;
  alignas(64) Handle handles[kCount];
};

const char* HandleKindName(HandleKind kind) {
  static const char* const kNames[] = {"freed",    "context", "tensor",  "graph",        "operation",
                                       "function", "session", "library", "cancellation", "server"};
  return kNames[static_cast<uint32_t>(kind)];
}

HandlePool::~HandlePool() {
  for (Slab* slab : slabs_) std::free(slab);
}

void HandlePool::AddSlab() {
  static_assert(sizeof(Slab) <= kSlabBytes, "a slab must fit its alignment");
  void* memory = std::aligned_alloc(kSlabBytes, kSlabBytes);
  if (memory == nullptr) throw std::bad_alloc();
  Slab* slab = new (memory) Slab;
  slabs_.push_back(slab);
  bases_.insert(reinterpret_cast<uintptr_t>(slab));
  for (size_t i = Slab::kCount; i-- > 0;) {
    slab->handles[i].kind = HandleKind::kFree;
    slab->handles[i].next_free = free_;
    free_ = &slab->handles[i];
  }
}

Handle* HandlePool::Allocate() {
  if (free_ == nullptr) AddSlab();
  Handle* handle = free_;
  free_ = handle->next_free;
  *handle = Handle{};
  ++reinterpret_cast<Slab*>(reinterpret_cast<uintptr_t>(handle) & ~(kSlabBytes - 1))->used;
  ++live_;
  return handle;
}

void HandlePool::Free(Handle* handle) {
  --reinterpret_cast<Slab*>(reinterpret_cast<uintptr_t>(handle) & ~(kSlabBytes - 1))->used;
  --live_;
  handle->kind = HandleKind::kFree;
  handle->next_free = free_;
  free_ = handle;
}

bool HandlePool::Contains(const void* pointer) const {
  const uintptr_t address = reinterpret_cast<uintptr_t>(pointer);
  const uintptr_t base = address & ~(kSlabBytes - 1);
  if (base != last_base_) {
    if (bases_.count(base) == 0) return false;
    last_base_ = base;
  }
  const uintptr_t first = reinterpret_cast<uintptr_t>(reinterpret_cast<const Slab*>(base)->handles);
  if (address < first || address >= first + sizeof(Handle) * Slab::kCount) return false;
  return (address - first) % sizeof(Handle) == 0 && static_cast<const Handle*>(pointer)->kind != HandleKind::kFree;
}

void HandlePool::Visit(const std::function<void(const std::function<void()>&)>& per_slab,
                       const std::function<void(Handle*)>& visit) {
  for (size_t s = 0; s < slabs_.size(); ++s) {
    Slab* slab = slabs_[s];
    if (slab->used == 0) continue;
    per_slab([&] {
      for (Handle& handle : slab->handles) {
        if (handle.kind != HandleKind::kFree) visit(&handle);
      }
    });
  }
  DropEmptySlabs();
}

// Gives back the slabs that a burst of handles left empty, all but one, once they outnumber the slabs in use.
void HandlePool::DropEmptySlabs() {
  size_t empty = 0;
  for (const Slab* slab : slabs_) empty += slab->used == 0;
  if (empty < 2 || empty * 2 < slabs_.size()) return;
  std::vector<Slab*> kept;
  bool spare = false;
  for (Slab* slab : slabs_) {
    if (slab->used > 0 || !spare) {
      spare = spare || slab->used == 0;
      kept.push_back(slab);
      continue;
    }
    bases_.erase(reinterpret_cast<uintptr_t>(slab));
    std::free(slab);
  }
  slabs_.swap(kept);
  last_base_ = 0;
  free_ = nullptr;
  for (Slab* slab : slabs_) {
    for (Handle& handle : slab->handles) {
      if (handle.kind != HandleKind::kFree) continue;
      handle.next_free = free_;
      free_ = &handle;
    }
  }
}

}  // namespace tensorflow_native
