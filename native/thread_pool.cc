#include "thread_pool.h"

#include <algorithm>
#include <utility>

namespace tensorflow_native {

namespace {

constexpr std::chrono::seconds kIdleTime{5};
constexpr std::chrono::milliseconds kStallTime{10};

size_t ShortThreadLimit() {
  static const size_t limit = std::max<size_t>(4, std::thread::hardware_concurrency());
  return limit;
}

}  // namespace

void ThreadPool::Submit(std::function<void()> task, bool is_long) {
  std::list<std::thread> finished;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    queue_.emplace_back(std::move(task), is_long);
    if (is_long) std::rotate(queue_.begin(), queue_.end() - 1, queue_.end());
    if (idle_ >= queue_.size()) {
      work_.notify_one();
    } else if (is_long || ShortThreads() < ShortThreadLimit()) {
      Spawn();
    } else if (!watcher_.joinable()) {
      watcher_ = std::thread([this] { Watch(); });
    } else {
      watch_.notify_one();
    }
    finished.swap(finished_);
  }
  for (std::thread& thread : finished) thread.join();
}

void ThreadPool::Spawn() {
  threads_.emplace_back([this] { Work(); });
}

void ThreadPool::Work() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    if (queue_.empty()) {
      if (ended_) break;
      ++idle_;
      const bool woken = work_.wait_for(lock, kIdleTime, [this] { return ended_ || !queue_.empty(); });
      --idle_;
      if (!woken) break;
      continue;
    }
    auto [task, is_long] = std::move(queue_.front());
    queue_.pop_front();
    ++started_;
    ++working_;
    long_running_ += is_long;
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
    long_running_ -= is_long;
    if (--working_ == 0) quiet_.notify_all();
  }
  if (ended_) return;  // Join() takes care of the thread
  const auto self = std::find_if(threads_.begin(), threads_.end(), [](const std::thread& thread) {
    return thread.get_id() == std::this_thread::get_id();
  });
  finished_.splice(finished_.end(), threads_, self);
}

void ThreadPool::Watch() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!ended_) {
    if (queue_.empty()) {
      watch_.wait(lock);
      continue;
    }
    const uint64_t started = started_;
    watch_.wait_for(lock, kStallTime, [this] { return ended_; });
    if (!ended_ && !queue_.empty() && started == started_) Spawn();
  }
}

void ThreadPool::End() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    ended_ = true;
    work_.notify_all();
    watch_.notify_all();
  }
  if (watcher_.joinable()) watcher_.join();
}

void ThreadPool::Join() {
  End();
  // No thread is added or moved once the pool has ended, and the tasks queued are done by those there are.
  for (std::thread& thread : threads_) thread.join();
  for (std::thread& thread : finished_) thread.join();
  threads_.clear();
  finished_.clear();
}

void ThreadPool::JoinFor(std::chrono::seconds patience) {
  End();
  bool quiet = false;
  {
    std::unique_lock<std::mutex> lock(mutex_);
    quiet = quiet_.wait_for(lock, patience, [this] { return queue_.empty() && working_ == 0; });
  }
  if (quiet) return Join();
  for (std::thread& thread : threads_) thread.detach();
  for (std::thread& thread : finished_) thread.join();
  threads_.clear();
  finished_.clear();
}

}  // namespace tensorflow_native
