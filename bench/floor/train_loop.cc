// The floor: the very function that fit traced, called in a plain C++ loop over the C API.
//
//   train_loop DIRECTORY
//
// DIRECTORY is what export.js wrote. Each line "measure" on standard input runs one epoch and answers with the
// microseconds per step.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "tensorflow/c/c_api.h"
#include "tensorflow/c/eager/c_api.h"
#include "tensorflow/c/eager/c_api_experimental.h"

namespace {

TF_Status* status = TF_NewStatus();

void Check(const char* what) {
  if (TF_GetCode(status) == TF_OK) return;
  std::fprintf(stderr, "%s: %s\n", what, TF_Message(status));
  std::exit(1);
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

struct Array {
  TF_DataType dtype;
  std::vector<int64_t> shape;
  std::string data;

  TFE_TensorHandle* Rows(int64_t first, int64_t count) const {
    std::vector<int64_t> dims = shape;
    const size_t row = data.size() / (shape.empty() ? 1 : shape[0]);
    size_t bytes = data.size();
    if (count >= 0) {
      dims[0] = count;
      bytes = row * count;
    }
    TF_Tensor* tensor = TF_AllocateTensor(dtype, dims.data(), static_cast<int>(dims.size()), bytes);
    std::memcpy(TF_TensorData(tensor), data.data() + row * first, bytes);
    TFE_TensorHandle* handle = TFE_NewTensorHandle(tensor, status);
    Check("TFE_NewTensorHandle");
    TF_DeleteTensor(tensor);
    return handle;
  }
};

Array ReadArray(std::istringstream& line, const std::string& directory) {
  Array array;
  int dtype = 0;
  size_t rank = 0;
  std::string file;
  line >> dtype >> rank;
  array.dtype = static_cast<TF_DataType>(dtype);
  array.shape.resize(rank);
  for (int64_t& size : array.shape) line >> size;
  line >> file;
  array.data = ReadFile(directory + "/" + file);
  return array;
}

TFE_TensorHandle* MakeVariable(TFE_Context* context, const Array& array) {
  TFE_Op* op = TFE_NewOp(context, "VarHandleOp", status);
  TFE_OpSetAttrType(op, "dtype", array.dtype);
  TFE_OpSetAttrShape(op, "shape", array.shape.data(), static_cast<int>(array.shape.size()), status);
  const char* anonymous = "cd2c89b7-88b7-44c8-ad83-06c2a9158347";
  TFE_OpSetAttrString(op, "shared_name", anonymous, std::strlen(anonymous));
  TFE_OpSetAttrString(op, "container", "", 0);
  TFE_TensorHandle* variable = nullptr;
  int count = 1;
  TFE_Execute(op, &variable, &count, status);
  Check("VarHandleOp");
  TFE_DeleteOp(op);

  op = TFE_NewOp(context, "AssignVariableOp", status);
  TFE_TensorHandle* value = array.Rows(0, -1);
  TFE_OpAddInput(op, variable, status);
  TFE_OpAddInput(op, value, status);
  count = 0;
  TFE_Execute(op, nullptr, &count, status);
  Check("AssignVariableOp");
  TFE_DeleteOp(op);
  TFE_DeleteTensorHandle(value);
  return variable;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string directory = argv[1];
  TFE_ContextOptions* options = TFE_NewContextOptions();
  TFE_Context* context = TFE_NewContext(options, status);
  Check("TFE_NewContext");
  TFE_DeleteContextOptions(options);

  std::string step;
  int64_t batch_size = 1, rows = 0;
  std::vector<Array> columns;
  std::vector<TFE_TensorHandle*> captures;
  std::ifstream manifest(directory + "/manifest.txt");
  for (std::string text; std::getline(manifest, text);) {
    std::istringstream line(text);
    std::string kind;
    line >> kind;
    if (kind == "function") {
      std::string file;
      line >> file;
      const std::string proto = ReadFile(directory + "/" + file);
      TFE_ContextAddFunctionDef(context, proto.data(), proto.size(), status);
      Check("TFE_ContextAddFunctionDef");
    } else if (kind == "step") {
      line >> step >> batch_size >> rows;
    } else if (kind == "column") {
      columns.push_back(ReadArray(line, directory));
    } else if (kind == "variable") {
      captures.push_back(MakeVariable(context, ReadArray(line, directory)));
    } else if (kind == "constant") {
      captures.push_back(ReadArray(line, directory).Rows(0, -1));
    }
  }

  const int64_t steps = (rows + batch_size - 1) / batch_size;
  TFE_Op* op = TFE_NewOp(context, step.c_str(), status);
  Check("TFE_NewOp");
  const auto run = [&] {
    for (int64_t i = 0; i < steps; ++i) {
      TFE_OpReset(op, step.c_str(), nullptr, status);
      const int64_t first = i * batch_size;
      for (const Array& column : columns) {
        TFE_TensorHandle* batch = column.Rows(first, std::min(batch_size, rows - first));
        TFE_OpAddInput(op, batch, status);
        TFE_DeleteTensorHandle(batch);
      }
      for (TFE_TensorHandle* capture : captures) TFE_OpAddInput(op, capture, status);
      int count = 0;
      TFE_Execute(op, nullptr, &count, status);
      Check(step.c_str());
    }
  };
  run();
  std::cout << "{\"bench\":{\"ready\":true}}" << std::endl;
  for (std::string command; std::getline(std::cin, command);) {
    const auto start = std::chrono::steady_clock::now();
    run();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    std::cout << "{\"bench\":{\"time\":" << time.count() / static_cast<double>(steps) << "}}" << std::endl;
  }
  return 0;
}
