{
  "variables": {
    "tensorflow_libraries": "<!(node scripts/build/library-paths.js)"
  },
  "target_defaults": {
    "include_dirs": ["<!(node -p \"require('node-addon-api').include_dir\")"],
    "defines": ["NAPI_VERSION=8", "NAPI_CPP_EXCEPTIONS"],
    "cflags": ["-fvisibility=hidden", "-O2"],
    "cflags!": ["-O3", "-fno-exceptions"],
    "cflags_cc": ["-std=c++17", "-Wall", "-Wextra", "-Wno-unused-parameter"],
    "cflags_cc!": ["-fno-exceptions", "-std=gnu++17", "-std=gnu++20"],
    "xcode_settings": {
      "GCC_ENABLE_CPP_EXCEPTIONS": "YES",
      "GCC_SYMBOLS_PRIVATE_EXTERN": "YES",
      "CLANG_CXX_LANGUAGE_STANDARD": "c++17",
      "MACOSX_DEPLOYMENT_TARGET": "12.0"
    }
  },
  "targets": [
    {
      "target_name": "tensorflow_loader",
      "sources": ["native/loader.cc"],
      "conditions": [["OS=='linux'", { "libraries": ["-ldl"] }]]
    },
    {
      "target_name": "tensorflow_native",
      "sources": [
        "native/addon.cc",
        "native/attrs.cc",
        "native/call.cc",
        "native/cancellation.cc",
        "native/context.cc",
        "native/context_devices.cc",
        "native/context_functions.cc",
        "native/device.cc",
        "native/dtype.cc",
        "native/eager.cc",
        "native/eager_attrs.cc",
        "native/eager_shapes.cc",
        "native/environment.cc",
        "native/fault.cc",
        "native/float_formats.cc",
        "native/function.cc",
        "native/graph.cc",
        "native/graph_attrs.cc",
        "native/graph_build.cc",
        "native/graph_edit.cc",
        "native/graph_import.cc",
        "native/handle.cc",
        "native/job.cc",
        "native/js.cc",
        "native/library.cc",
        "native/loop_job.cc",
        "native/memory.cc",
        "native/op_defs.cc",
        "native/operation.cc",
        "native/operation_attrs.cc",
        "native/proto_attrs.cc",
        "native/row_gather.cc",
        "native/row_join.cc",
        "native/runtime.cc",
        "native/saved_model.cc",
        "native/server.cc",
        "native/session.cc",
        "native/session_run.cc",
        "native/shape.cc",
        "native/tensor.cc",
        "native/tensor_data.cc",
        "native/tensor_from.cc",
        "native/thread_pool.cc",
        "native/train_loop.cc"
      ],
      "include_dirs": ["libtensorflow/include"],
      "defines": ["_GLIBCXX_USE_CXX11_ABI=1"],
      "libraries": ["<@(tensorflow_libraries)"],
      "conditions": [
        ["OS=='linux'", { "libraries": ["-Wl,-rpath,'$$ORIGIN/../../libtensorflow/lib'", "-ldl", "-lpthread"] }],
        ["OS=='mac'", { "libraries": ["-Wl,-rpath,@loader_path/../../libtensorflow/lib"] }]
      ]
    }
  ]
}
