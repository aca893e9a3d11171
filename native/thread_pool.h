#ifndef TENSORFLOW_NATIVE_THREAD_POOL_H_
#define TENSORFLOW_NATIVE_THREAD_POOL_H_

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace tensorflow_native {

// Threads for work that blocks. Threads are kept for the next task and end when idle for a while.
//
// Short tasks share about as many threads as the machine has cores; a long task always gets a thread at once. Tasks
// may wait for one another (a dequeue for the enqueue behind it), so a queue that stands still gets one more thread
// every few milliseconds rather than a deadlock.
class ThreadPool {
 public:
  ThreadPool() = default;
  ~ThreadPool() { Join(); }
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  void Submit(std::function<void()> task, bool is_long);
  // Runs what is queued, waits for all tasks, and ends the threads.
  void Join();
  // The same, but leaves threads that take longer to themselves: the process is about to end.
  void JoinFor(std::chrono::seconds patience);

 private:
  using Clock = std::chrono::steady_clock;

  void Spawn();
  void Work();
  void Watch();
  void End();
  size_t ShortThreads() const { return threads_.size() - idle_ - long_running_; }

  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable watch_;
  std::condition_variable quiet_;
  std::deque<std::pair<std::function<void()>, bool>> queue_;
  std::list<std::thread> threads_;
  std::list<std::thread> finished_;
  std::thread watcher_;
  size_t idle_ = 0;
  size_t working_ = 0;
  size_t long_running_ = 0;
  uint64_t started_ = 0;
  bool ended_ = false;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_THREAD_POOL_H_
