#ifndef TENSORFLOW_NATIVE_STATUS_H_
#define TENSORFLOW_NATIVE_STATUS_H_

#include "fault.h"
#include "tensorflow.h"

namespace tensorflow_native {

// Owns a TF_Status. Check() throws what it says when it is not OK.
class Status {
 public:
  Status() : status_(TF_NewStatus()) {}
  ~Status() { TF_DeleteStatus(status_); }
  Status(const Status&) = delete;
  Status& operator=(const Status&) = delete;

  operator TF_Status*() const { return status_; }
  bool ok() const { return TF_GetCode(status_) == TF_OK; }
  void Check() const {
    if (!ok()) throw Fault{Fault::Kind::kStatus, TF_GetCode(status_), TF_Message(status_)};
  }

 private:
  TF_Status* status_;
};

}  // namespace tensorflow_native

#endif  // TENSORFLOW_NATIVE_STATUS_H_
