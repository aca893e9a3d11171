// Written by scripts/generate-proto from the .proto files beside it. Do not edit.

import { codecs, type Int64, type Message } from './codec';

const message = codecs("{\"nested\":{\"tensorflow\":{\"nested\":{\"AllocationDescription\":{\"fields\":{\"requested_bytes\":{\"type\":\"int64\",\"id\":1},\"allocated_bytes\":{\"type\":\"int64\",\"id\":2},\"allocator_name\":{\"type\":\"string\",\"id\":3},\"allocation_id\":{\"type\":\"int64\",\"id\":4},\"has_single_reference\":{\"type\":\"bool\",\"id\":5},\"ptr\":{\"type\":\"uint64\",\"id\":6}}},\"AttrValue\":{\"oneofs\":{\"value\":{\"oneof\":[\"s\",\"i\",\"f\",\"b\",\"type\",\"shape\",\"tensor\",\"list\",\"func\",\"placeholder\"]}},\"fields\":{\"s\":{\"type\":\"bytes\",\"id\":2},\"i\":{\"type\":\"int64\",\"id\":3},\"f\":{\"type\":\"float\",\"id\":4},\"b\":{\"type\":\"bool\",\"id\":5},\"type\":{\"type\":\"DataType\",\"id\":6},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":7},\"tensor\":{\"type\":\"TensorProto\",\"id\":8},\"list\":{\"type\":\"AttrValue.ListValue\",\"id\":1},\"func\":{\"type\":\"NameAttrList\",\"id\":10},\"placeholder\":{\"type\":\"string\",\"id\":9}},\"nested\":{\"ListValue\":{\"fields\":{\"s\":{\"rule\":\"repeated\",\"type\":\"bytes\",\"id\":2},\"i\":{\"rule\":\"repeated\",\"type\":\"int64\",\"id\":3},\"f\":{\"rule\":\"repeated\",\"type\":\"float\",\"id\":4},\"b\":{\"rule\":\"repeated\",\"type\":\"bool\",\"id\":5},\"type\":{\"rule\":\"repeated\",\"type\":\"DataType\",\"id\":6},\"shape\":{\"rule\":\"repeated\",\"type\":\"TensorShapeProto\",\"id\":7},\"tensor\":{\"rule\":\"repeated\",\"type\":\"TensorProto\",\"id\":8},\"func\":{\"rule\":\"repeated\",\"type\":\"NameAttrList\",\"id\":9}}}}},\"NameAttrList\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"attr\":{\"keyType\":\"string\",\"type\":\"AttrValue\",\"id\":2}}},\"TensorProto\":{\"fields\":{\"dtype\":{\"type\":\"DataType\",\"id\":1},\"tensor_shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"version_number\":{\"type\":\"int32\",\"id\":3},\"tensor_content\":{\"type\":\"bytes\",\"id\":4},\"half_val\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":13},\"float_val\":{\"rule\":\"repeated\",\"type\":\"float\",\"id\":5},\"double_val\":{\"rule\":\"repeated\",\"type\":\"double\",\"id\":6},\"int_val\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":7},\"string_val\":{\"rule\":\"repeated\",\"type\":\"bytes\",\"id\":8},\"scomplex_val\":{\"rule\":\"repeated\",\"type\":\"float\",\"id\":9},\"int64_val\":{\"rule\":\"repeated\",\"type\":\"int64\",\"id\":10},\"bool_val\":{\"rule\":\"repeated\",\"type\":\"bool\",\"id\":11},\"dcomplex_val\":{\"rule\":\"repeated\",\"type\":\"double\",\"id\":12},\"resource_handle_val\":{\"rule\":\"repeated\",\"type\":\"ResourceHandleProto\",\"id\":14},\"variant_val\":{\"rule\":\"repeated\",\"type\":\"VariantTensorDataProto\",\"id\":15},\"uint32_val\":{\"rule\":\"repeated\",\"type\":\"uint32\",\"id\":16},\"uint64_val\":{\"rule\":\"repeated\",\"type\":\"uint64\",\"id\":17},\"float8_val\":{\"type\":\"bytes\",\"id\":18}}},\"VariantTensorDataProto\":{\"fields\":{\"type_name\":{\"type\":\"string\",\"id\":1},\"metadata\":{\"type\":\"bytes\",\"id\":2},\"tensors\":{\"rule\":\"repeated\",\"type\":\"TensorProto\",\"id\":3}}},\"ResourceHandleProto\":{\"fields\":{\"device\":{\"type\":\"string\",\"id\":1},\"container\":{\"type\":\"string\",\"id\":2},\"name\":{\"type\":\"string\",\"id\":3},\"hash_code\":{\"type\":\"uint64\",\"id\":4},\"maybe_type_name\":{\"type\":\"string\",\"id\":5},\"dtypes_and_shapes\":{\"rule\":\"repeated\",\"type\":\"ResourceHandleProto.DtypeAndShape\",\"id\":6}},\"nested\":{\"DtypeAndShape\":{\"fields\":{\"dtype\":{\"type\":\"DataType\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2}}}}},\"TensorShapeProto\":{\"fields\":{\"dim\":{\"rule\":\"repeated\",\"type\":\"TensorShapeProto.Dim\",\"id\":2},\"unknown_rank\":{\"type\":\"bool\",\"id\":3}},\"nested\":{\"Dim\":{\"fields\":{\"size\":{\"type\":\"int64\",\"id\":1},\"name\":{\"type\":\"string\",\"id\":2}}}}},\"DataType\":{\"values\":{\"DT_INVALID\":0,\"DT_FLOAT\":1,\"DT_DOUBLE\":2,\"DT_INT32\":3,\"DT_UINT8\":4,\"DT_INT16\":5,\"DT_INT8\":6,\"DT_STRING\":7,\"DT_COMPLEX64\":8,\"DT_INT64\":9,\"DT_BOOL\":10,\"DT_QINT8\":11,\"DT_QUINT8\":12,\"DT_QINT32\":13,\"DT_BFLOAT16\":14,\"DT_QINT16\":15,\"DT_QUINT16\":16,\"DT_UINT16\":17,\"DT_COMPLEX128\":18,\"DT_HALF\":19,\"DT_RESOURCE\":20,\"DT_VARIANT\":21,\"DT_UINT32\":22,\"DT_UINT64\":23,\"DT_FLOAT8_E5M2\":24,\"DT_FLOAT8_E4M3FN\":25,\"DT_FLOAT8_E4M3FNUZ\":26,\"DT_FLOAT8_E4M3B11FNUZ\":27,\"DT_FLOAT8_E5M2FNUZ\":28,\"DT_INT4\":29,\"DT_UINT4\":30,\"DT_INT2\":31,\"DT_UINT2\":32,\"DT_FLOAT4_E2M1FN\":33,\"DT_FLOAT_REF\":101,\"DT_DOUBLE_REF\":102,\"DT_INT32_REF\":103,\"DT_UINT8_REF\":104,\"DT_INT16_REF\":105,\"DT_INT8_REF\":106,\"DT_STRING_REF\":107,\"DT_COMPLEX64_REF\":108,\"DT_INT64_REF\":109,\"DT_BOOL_REF\":110,\"DT_QINT8_REF\":111,\"DT_QUINT8_REF\":112,\"DT_QINT32_REF\":113,\"DT_BFLOAT16_REF\":114,\"DT_QINT16_REF\":115,\"DT_QUINT16_REF\":116,\"DT_UINT16_REF\":117,\"DT_COMPLEX128_REF\":118,\"DT_HALF_REF\":119,\"DT_RESOURCE_REF\":120,\"DT_VARIANT_REF\":121,\"DT_UINT32_REF\":122,\"DT_UINT64_REF\":123,\"DT_FLOAT8_E5M2_REF\":124,\"DT_FLOAT8_E4M3FN_REF\":125,\"DT_FLOAT8_E4M3FNUZ_REF\":126,\"DT_FLOAT8_E4M3B11FNUZ_REF\":127,\"DT_FLOAT8_E5M2FNUZ_REF\":128,\"DT_INT4_REF\":129,\"DT_UINT4_REF\":130,\"DT_INT2_REF\":131,\"DT_UINT2_REF\":132,\"DT_FLOAT4_E2M1FN_REF\":133}},\"CheckpointState\":{\"fields\":{\"model_checkpoint_path\":{\"type\":\"string\",\"id\":1},\"all_model_checkpoint_paths\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":2},\"all_model_checkpoint_timestamps\":{\"rule\":\"repeated\",\"type\":\"double\",\"id\":3},\"last_preserved_timestamp\":{\"type\":\"double\",\"id\":4}}},\"RunOptions\":{\"fields\":{\"trace_level\":{\"type\":\"RunOptions.TraceLevel\",\"id\":1},\"timeout_in_ms\":{\"type\":\"int64\",\"id\":2},\"inter_op_thread_pool\":{\"type\":\"int32\",\"id\":3},\"output_partition_graphs\":{\"type\":\"bool\",\"id\":5},\"report_tensor_allocations_upon_oom\":{\"type\":\"bool\",\"id\":7},\"experimental\":{\"type\":\"RunOptions.Experimental\",\"id\":8}},\"nested\":{\"TraceLevel\":{\"values\":{\"NO_TRACE\":0,\"SOFTWARE_TRACE\":1,\"HARDWARE_TRACE\":2,\"FULL_TRACE\":3}},\"Experimental\":{\"fields\":{\"collective_graph_key\":{\"type\":\"int64\",\"id\":1},\"use_run_handler_pool\":{\"type\":\"bool\",\"id\":2},\"run_handler_pool_options\":{\"type\":\"RunOptions.Experimental.RunHandlerPoolOptions\",\"id\":3}},\"nested\":{\"RunHandlerPoolOptions\":{\"fields\":{\"priority\":{\"type\":\"int64\",\"id\":1}}}}}}},\"RunMetadata\":{\"fields\":{\"step_stats\":{\"type\":\"StepStats\",\"id\":1},\"cost_graph\":{\"type\":\"CostGraphDef\",\"id\":2},\"partition_graphs\":{\"rule\":\"repeated\",\"type\":\"GraphDef\",\"id\":3},\"function_graphs\":{\"rule\":\"repeated\",\"type\":\"RunMetadata.FunctionGraphs\",\"id\":4},\"session_metadata\":{\"type\":\"SessionMetadata\",\"id\":5}},\"nested\":{\"FunctionGraphs\":{\"fields\":{\"partition_graphs\":{\"rule\":\"repeated\",\"type\":\"GraphDef\",\"id\":1},\"pre_optimization_graph\":{\"type\":\"GraphDef\",\"id\":2},\"post_optimization_graph\":{\"type\":\"GraphDef\",\"id\":3}}}}},\"SessionMetadata\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"version\":{\"type\":\"int64\",\"id\":2}}},\"ConfigProto\":{\"fields\":{\"device_count\":{\"keyType\":\"string\",\"type\":\"int32\",\"id\":1},\"intra_op_parallelism_threads\":{\"type\":\"int32\",\"id\":2},\"inter_op_parallelism_threads\":{\"type\":\"int32\",\"id\":5},\"use_per_session_threads\":{\"type\":\"bool\",\"id\":9},\"session_inter_op_thread_pool\":{\"rule\":\"repeated\",\"type\":\"ThreadPoolOptionProto\",\"id\":12},\"placement_period\":{\"type\":\"int32\",\"id\":3},\"device_filters\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":4},\"gpu_options\":{\"type\":\"GPUOptions\",\"id\":6},\"pluggable_device_options\":{\"type\":\"GPUOptions\",\"id\":18},\"allow_soft_placement\":{\"type\":\"bool\",\"id\":7},\"log_device_placement\":{\"type\":\"bool\",\"id\":8},\"graph_options\":{\"type\":\"GraphOptions\",\"id\":10},\"operation_timeout_in_ms\":{\"type\":\"int64\",\"id\":11},\"isolate_session_state\":{\"type\":\"bool\",\"id\":15},\"share_cluster_devices_in_session\":{\"type\":\"bool\",\"id\":17},\"experimental\":{\"type\":\"ConfigProto.Experimental\",\"id\":16}},\"nested\":{\"Experimental\":{\"fields\":{\"collective_group_leader\":{\"type\":\"string\",\"id\":1},\"executor_type\":{\"type\":\"string\",\"id\":3},\"recv_buf_max_chunk\":{\"type\":\"int32\",\"id\":4},\"use_numa_affinity\":{\"type\":\"bool\",\"id\":5},\"collective_deterministic_sequential_execution\":{\"type\":\"bool\",\"id\":6},\"collective_nccl\":{\"type\":\"bool\",\"id\":7},\"share_session_state_in_clusterspec_propagation\":{\"type\":\"bool\",\"id\":8},\"disable_thread_spinning\":{\"type\":\"bool\",\"id\":9},\"share_cluster_devices_in_session\":{\"type\":\"bool\",\"id\":10},\"session_metadata\":{\"type\":\"SessionMetadata\",\"id\":11},\"optimize_for_static_graph\":{\"type\":\"bool\",\"id\":12},\"enable_mlir_bridge\":{\"type\":\"bool\",\"id\":13},\"mlir_bridge_rollout\":{\"type\":\"ConfigProto.Experimental.MlirBridgeRollout\",\"id\":17},\"enable_mlir_graph_optimization\":{\"type\":\"bool\",\"id\":16},\"disable_output_partition_graphs\":{\"type\":\"bool\",\"id\":14},\"xla_fusion_autotuner_thresh\":{\"type\":\"int64\",\"id\":15},\"use_tfrt\":{\"type\":\"bool\",\"id\":18},\"enable_multi_host\":{\"type\":\"bool\",\"id\":27},\"tfrt_use_ifrt\":{\"type\":\"bool\",\"id\":32},\"backend_server_port\":{\"type\":\"int32\",\"id\":28},\"target_tpu\":{\"type\":\"bool\",\"id\":29},\"target_gpu\":{\"type\":\"bool\",\"id\":30},\"stream_merge_threshold\":{\"type\":\"int32\",\"id\":31},\"disable_functional_ops_lowering\":{\"type\":\"bool\",\"id\":21},\"xla_prefer_single_graph_cluster\":{\"type\":\"bool\",\"id\":22},\"disable_optimize_for_static_graph\":{\"type\":\"bool\",\"id\":24},\"disable_eager_executor_streaming_enqueue\":{\"type\":\"bool\",\"id\":26},\"finalize_function_library_runtime\":{\"type\":\"bool\",\"id\":33},\"finalize_resource_manager\":{\"type\":\"bool\",\"id\":34},\"tf2xla_dump_dir\":{\"type\":\"string\",\"id\":35},\"online_cost_analysis\":{\"type\":\"bool\",\"id\":36}},\"nested\":{\"MlirBridgeRollout\":{\"values\":{\"MLIR_BRIDGE_ROLLOUT_UNSPECIFIED\":0,\"MLIR_BRIDGE_ROLLOUT_ENABLED\":1,\"MLIR_BRIDGE_ROLLOUT_DISABLED\":2}}}}}},\"ThreadPoolOptionProto\":{\"fields\":{\"num_threads\":{\"type\":\"int32\",\"id\":1},\"global_name\":{\"type\":\"string\",\"id\":2}}},\"GPUOptions\":{\"fields\":{\"per_process_gpu_memory_fraction\":{\"type\":\"double\",\"id\":1},\"allow_growth\":{\"type\":\"bool\",\"id\":4},\"allocator_type\":{\"type\":\"string\",\"id\":2},\"deferred_deletion_bytes\":{\"type\":\"int64\",\"id\":3},\"visible_device_list\":{\"type\":\"string\",\"id\":5},\"polling_active_delay_usecs\":{\"type\":\"int32\",\"id\":6},\"polling_inactive_delay_msecs\":{\"type\":\"int32\",\"id\":7},\"force_gpu_compatible\":{\"type\":\"bool\",\"id\":8},\"experimental\":{\"type\":\"GPUOptions.Experimental\",\"id\":9}},\"nested\":{\"Experimental\":{\"fields\":{\"virtual_devices\":{\"rule\":\"repeated\",\"type\":\"GPUOptions.Experimental.VirtualDevices\",\"id\":1},\"num_virtual_devices_per_gpu\":{\"type\":\"int32\",\"id\":15},\"use_unified_memory\":{\"type\":\"bool\",\"id\":2},\"num_dev_to_dev_copy_streams\":{\"type\":\"int32\",\"id\":3},\"collective_ring_order\":{\"type\":\"string\",\"id\":4},\"timestamped_allocator\":{\"type\":\"bool\",\"id\":5},\"kernel_tracker_max_interval\":{\"type\":\"int32\",\"id\":7},\"kernel_tracker_max_bytes\":{\"type\":\"int32\",\"id\":8},\"kernel_tracker_max_pending\":{\"type\":\"int32\",\"id\":9},\"internal_fragmentation_fraction\":{\"type\":\"double\",\"id\":10},\"use_cuda_malloc_async\":{\"type\":\"bool\",\"id\":11},\"disallow_retry_on_allocation_failure\":{\"type\":\"bool\",\"id\":12},\"gpu_host_mem_limit_in_mb\":{\"type\":\"float\",\"id\":13},\"gpu_host_mem_disallow_growth\":{\"type\":\"bool\",\"id\":14},\"gpu_system_memory_size_in_mb\":{\"type\":\"int32\",\"id\":16},\"populate_pjrt_gpu_client_creation_info\":{\"type\":\"bool\",\"id\":17},\"node_id\":{\"type\":\"int32\",\"id\":18},\"stream_merge_options\":{\"type\":\"GPUOptions.Experimental.StreamMergeOptions\",\"id\":19}},\"nested\":{\"VirtualDevices\":{\"fields\":{\"memory_limit_mb\":{\"rule\":\"repeated\",\"type\":\"float\",\"id\":1},\"priority\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":2},\"device_ordinal\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":3}}},\"StreamMergeOptions\":{\"fields\":{\"merge_host_to_device_stream\":{\"type\":\"bool\",\"id\":1},\"merge_device_to_host_stream\":{\"type\":\"bool\",\"id\":2},\"merge_device_to_device_stream\":{\"type\":\"bool\",\"id\":3}}}}}}},\"OptimizerOptions\":{\"fields\":{\"do_common_subexpression_elimination\":{\"type\":\"bool\",\"id\":1},\"do_constant_folding\":{\"type\":\"bool\",\"id\":2},\"max_folded_constant_in_bytes\":{\"type\":\"int64\",\"id\":6},\"do_function_inlining\":{\"type\":\"bool\",\"id\":4},\"opt_level\":{\"type\":\"OptimizerOptions.Level\",\"id\":3},\"global_jit_level\":{\"type\":\"OptimizerOptions.GlobalJitLevel\",\"id\":5},\"cpu_global_jit\":{\"type\":\"bool\",\"id\":7}},\"nested\":{\"Level\":{\"values\":{\"L1\":0,\"L0\":-1}},\"GlobalJitLevel\":{\"values\":{\"DEFAULT\":0,\"OFF\":-1,\"ON_1\":1,\"ON_2\":2}}}},\"GraphOptions\":{\"fields\":{\"enable_recv_scheduling\":{\"type\":\"bool\",\"id\":2},\"optimizer_options\":{\"type\":\"OptimizerOptions\",\"id\":3},\"build_cost_model\":{\"type\":\"int64\",\"id\":4},\"build_cost_model_after\":{\"type\":\"int64\",\"id\":9},\"infer_shapes\":{\"type\":\"bool\",\"id\":5},\"place_pruned_graph\":{\"type\":\"bool\",\"id\":6},\"enable_bfloat16_sendrecv\":{\"type\":\"bool\",\"id\":7},\"timeline_step\":{\"type\":\"int32\",\"id\":8},\"rewrite_options\":{\"type\":\"RewriterConfig\",\"id\":10}}},\"CostGraphDef\":{\"fields\":{\"node\":{\"rule\":\"repeated\",\"type\":\"CostGraphDef.Node\",\"id\":1},\"cost\":{\"rule\":\"repeated\",\"type\":\"CostGraphDef.AggregatedCost\",\"id\":2}},\"nested\":{\"Node\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"device\":{\"type\":\"string\",\"id\":2},\"id\":{\"type\":\"int32\",\"id\":3},\"input_info\":{\"rule\":\"repeated\",\"type\":\"CostGraphDef.Node.InputInfo\",\"id\":4},\"output_info\":{\"rule\":\"repeated\",\"type\":\"CostGraphDef.Node.OutputInfo\",\"id\":5},\"temporary_memory_size\":{\"type\":\"int64\",\"id\":6},\"persistent_memory_size\":{\"type\":\"int64\",\"id\":12},\"host_temp_memory_size\":{\"type\":\"int64\",\"id\":10},\"device_temp_memory_size\":{\"type\":\"int64\",\"id\":11},\"device_persistent_memory_size\":{\"type\":\"int64\",\"id\":16},\"compute_cost\":{\"type\":\"int64\",\"id\":9},\"compute_time\":{\"type\":\"int64\",\"id\":14},\"memory_time\":{\"type\":\"int64\",\"id\":15},\"is_final\":{\"type\":\"bool\",\"id\":7},\"control_input\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":8},\"inaccurate\":{\"type\":\"bool\",\"id\":17}},\"nested\":{\"InputInfo\":{\"fields\":{\"preceding_node\":{\"type\":\"int32\",\"id\":1},\"preceding_port\":{\"type\":\"int32\",\"id\":2}}},\"OutputInfo\":{\"fields\":{\"size\":{\"type\":\"int64\",\"id\":1},\"alias_input_port\":{\"type\":\"int64\",\"id\":2},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":3},\"dtype\":{\"type\":\"DataType\",\"id\":4}}}}},\"AggregatedCost\":{\"fields\":{\"cost\":{\"type\":\"float\",\"id\":1},\"dimension\":{\"type\":\"string\",\"id\":2}}}}},\"GraphDef\":{\"fields\":{\"node\":{\"rule\":\"repeated\",\"type\":\"NodeDef\",\"id\":1},\"versions\":{\"type\":\"VersionDef\",\"id\":4},\"version\":{\"type\":\"int32\",\"id\":3},\"library\":{\"type\":\"FunctionDefLibrary\",\"id\":2},\"debug_info\":{\"type\":\"GraphDebugInfo\",\"id\":5}}},\"FunctionDefLibrary\":{\"fields\":{\"function\":{\"rule\":\"repeated\",\"type\":\"FunctionDef\",\"id\":1},\"gradient\":{\"rule\":\"repeated\",\"type\":\"GradientDef\",\"id\":2},\"registered_gradients\":{\"rule\":\"repeated\",\"type\":\"RegisteredGradient\",\"id\":3}}},\"FunctionDef\":{\"fields\":{\"signature\":{\"type\":\"OpDef\",\"id\":1},\"attr\":{\"keyType\":\"string\",\"type\":\"AttrValue\",\"id\":5},\"arg_attr\":{\"keyType\":\"uint32\",\"type\":\"FunctionDef.ArgAttrs\",\"id\":7},\"resource_arg_unique_id\":{\"keyType\":\"uint32\",\"type\":\"uint32\",\"id\":8},\"node_def\":{\"rule\":\"repeated\",\"type\":\"NodeDef\",\"id\":3},\"ret\":{\"keyType\":\"string\",\"type\":\"string\",\"id\":4},\"control_ret\":{\"keyType\":\"string\",\"type\":\"string\",\"id\":6}},\"nested\":{\"ArgAttrs\":{\"fields\":{\"attr\":{\"keyType\":\"string\",\"type\":\"AttrValue\",\"id\":1}}}}},\"GradientDef\":{\"fields\":{\"function_name\":{\"type\":\"string\",\"id\":1},\"gradient_func\":{\"type\":\"string\",\"id\":2}}},\"RegisteredGradient\":{\"fields\":{\"gradient_func\":{\"type\":\"string\",\"id\":1},\"registered_op_type\":{\"type\":\"string\",\"id\":2}}},\"NodeDef\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"op\":{\"type\":\"string\",\"id\":2},\"input\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":3},\"device\":{\"type\":\"string\",\"id\":4},\"attr\":{\"keyType\":\"string\",\"type\":\"AttrValue\",\"id\":5},\"experimental_debug_info\":{\"type\":\"NodeDef.ExperimentalDebugInfo\",\"id\":6},\"experimental_type\":{\"type\":\"FullTypeDef\",\"id\":7}},\"nested\":{\"ExperimentalDebugInfo\":{\"fields\":{\"original_node_names\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":1},\"original_func_names\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":2}}}}},\"FullTypeDef\":{\"oneofs\":{\"attr\":{\"oneof\":[\"s\",\"i\"]}},\"fields\":{\"type_id\":{\"type\":\"FullTypeId\",\"id\":1},\"args\":{\"rule\":\"repeated\",\"type\":\"FullTypeDef\",\"id\":2},\"s\":{\"type\":\"string\",\"id\":3},\"i\":{\"type\":\"int64\",\"id\":4}}},\"FullTypeId\":{\"values\":{\"TFT_UNSET\":0,\"TFT_VAR\":1,\"TFT_ANY\":2,\"TFT_PRODUCT\":3,\"TFT_NAMED\":4,\"TFT_FOR_EACH\":20,\"TFT_CALLABLE\":100,\"TFT_TENSOR\":1000,\"TFT_ARRAY\":1001,\"TFT_OPTIONAL\":1002,\"TFT_LITERAL\":1003,\"TFT_ENCODED\":1004,\"TFT_SHAPE_TENSOR\":1005,\"TFT_BOOL\":200,\"TFT_UINT8\":201,\"TFT_UINT16\":202,\"TFT_UINT32\":203,\"TFT_UINT64\":204,\"TFT_INT8\":205,\"TFT_INT16\":206,\"TFT_INT32\":207,\"TFT_INT64\":208,\"TFT_HALF\":209,\"TFT_FLOAT\":210,\"TFT_DOUBLE\":211,\"TFT_BFLOAT16\":215,\"TFT_COMPLEX64\":212,\"TFT_COMPLEX128\":213,\"TFT_STRING\":214,\"TFT_DATASET\":10102,\"TFT_RAGGED\":10103,\"TFT_ITERATOR\":10104,\"TFT_MUTEX_LOCK\":10202,\"TFT_LEGACY_VARIANT\":10203}},\"OpDef\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"input_arg\":{\"rule\":\"repeated\",\"type\":\"OpDef.ArgDef\",\"id\":2},\"output_arg\":{\"rule\":\"repeated\",\"type\":\"OpDef.ArgDef\",\"id\":3},\"control_output\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":20},\"attr\":{\"rule\":\"repeated\",\"type\":\"OpDef.AttrDef\",\"id\":4},\"deprecation\":{\"type\":\"OpDeprecation\",\"id\":8},\"summary\":{\"type\":\"string\",\"id\":5},\"description\":{\"type\":\"string\",\"id\":6},\"is_commutative\":{\"type\":\"bool\",\"id\":18},\"is_aggregate\":{\"type\":\"bool\",\"id\":16},\"is_stateful\":{\"type\":\"bool\",\"id\":17},\"allows_uninitialized_input\":{\"type\":\"bool\",\"id\":19},\"is_distributed_communication\":{\"type\":\"bool\",\"id\":21}},\"nested\":{\"ArgDef\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"description\":{\"type\":\"string\",\"id\":2},\"type\":{\"type\":\"DataType\",\"id\":3},\"type_attr\":{\"type\":\"string\",\"id\":4},\"number_attr\":{\"type\":\"string\",\"id\":5},\"type_list_attr\":{\"type\":\"string\",\"id\":6},\"handle_data\":{\"rule\":\"repeated\",\"type\":\"ResourceHandleProto.DtypeAndShape\",\"id\":7},\"is_ref\":{\"type\":\"bool\",\"id\":16},\"experimental_full_type\":{\"type\":\"FullTypeDef\",\"id\":17}}},\"AttrDef\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"type\":{\"type\":\"string\",\"id\":2},\"default_value\":{\"type\":\"AttrValue\",\"id\":3},\"description\":{\"type\":\"string\",\"id\":4},\"has_minimum\":{\"type\":\"bool\",\"id\":5},\"minimum\":{\"type\":\"int64\",\"id\":6},\"allowed_values\":{\"type\":\"AttrValue\",\"id\":7}}}}},\"OpDeprecation\":{\"fields\":{\"version\":{\"type\":\"int32\",\"id\":1},\"explanation\":{\"type\":\"string\",\"id\":2}}},\"OpList\":{\"fields\":{\"op\":{\"rule\":\"repeated\",\"type\":\"OpDef\",\"id\":1}}},\"GraphDebugInfo\":{\"fields\":{\"files\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":1},\"frames_by_id\":{\"keyType\":\"fixed64\",\"type\":\"GraphDebugInfo.FileLineCol\",\"id\":4},\"traces_by_id\":{\"keyType\":\"fixed64\",\"type\":\"GraphDebugInfo.StackTrace\",\"id\":6},\"traces\":{\"keyType\":\"string\",\"type\":\"GraphDebugInfo.StackTrace\",\"id\":2},\"name_to_trace_id\":{\"keyType\":\"string\",\"type\":\"fixed64\",\"id\":5}},\"nested\":{\"FileLineCol\":{\"fields\":{\"file_index\":{\"type\":\"int32\",\"id\":1},\"line\":{\"type\":\"int32\",\"id\":2},\"col\":{\"type\":\"int32\",\"id\":3},\"func\":{\"type\":\"string\",\"id\":4},\"code\":{\"type\":\"string\",\"id\":5}}},\"StackTrace\":{\"fields\":{\"file_line_cols\":{\"rule\":\"repeated\",\"type\":\"GraphDebugInfo.FileLineCol\",\"id\":1},\"frame_id\":{\"rule\":\"repeated\",\"type\":\"fixed64\",\"id\":2}}}}},\"VersionDef\":{\"fields\":{\"producer\":{\"type\":\"int32\",\"id\":1},\"min_consumer\":{\"type\":\"int32\",\"id\":2},\"bad_consumers\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":3}}},\"VerifierConfig\":{\"fields\":{\"verification_timeout_in_ms\":{\"type\":\"int64\",\"id\":1},\"structure_verifier\":{\"type\":\"VerifierConfig.Toggle\",\"id\":2}},\"nested\":{\"Toggle\":{\"values\":{\"DEFAULT\":0,\"ON\":1,\"OFF\":2}}}},\"AutoParallelOptions\":{\"fields\":{\"enable\":{\"type\":\"bool\",\"id\":1},\"num_replicas\":{\"type\":\"int32\",\"id\":2}}},\"ScopedAllocatorOptions\":{\"fields\":{\"enable_op\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":1}}},\"RewriterConfig\":{\"fields\":{\"cpu_layout_conversion\":{\"type\":\"RewriterConfig.CpuLayout\",\"id\":50},\"layout_optimizer\":{\"type\":\"RewriterConfig.Toggle\",\"id\":1},\"constant_folding\":{\"type\":\"RewriterConfig.Toggle\",\"id\":3},\"shape_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":13},\"remapping\":{\"type\":\"RewriterConfig.Toggle\",\"id\":14},\"common_subgraph_elimination\":{\"type\":\"RewriterConfig.Toggle\",\"id\":24},\"arithmetic_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":7},\"dependency_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":8},\"loop_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":9},\"function_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":10},\"debug_stripper\":{\"type\":\"RewriterConfig.Toggle\",\"id\":11},\"disable_model_pruning\":{\"type\":\"bool\",\"id\":2},\"scoped_allocator_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":15},\"pin_to_host_optimization\":{\"type\":\"RewriterConfig.Toggle\",\"id\":18},\"implementation_selector\":{\"type\":\"RewriterConfig.Toggle\",\"id\":22},\"auto_mixed_precision\":{\"type\":\"RewriterConfig.Toggle\",\"id\":23},\"auto_mixed_precision_mkl\":{\"type\":\"RewriterConfig.Toggle\",\"id\":25},\"auto_mixed_precision_onednn_bfloat16\":{\"type\":\"RewriterConfig.Toggle\",\"id\":31},\"auto_mixed_precision_cpu\":{\"type\":\"RewriterConfig.Toggle\",\"id\":29},\"disable_meta_optimizer\":{\"type\":\"bool\",\"id\":19},\"disable_tfg_optimizer\":{\"type\":\"bool\",\"id\":32},\"use_plugin_optimizers\":{\"type\":\"RewriterConfig.Toggle\",\"id\":28},\"experimental_conditional_code_motion\":{\"type\":\"RewriterConfig.Toggle\",\"id\":30},\"meta_optimizer_iterations\":{\"type\":\"RewriterConfig.NumIterationsType\",\"id\":12},\"min_graph_nodes\":{\"type\":\"int32\",\"id\":17},\"experimental_disable_compressed_tensor_optimization\":{\"type\":\"bool\",\"id\":26},\"experimental_disable_folding_quantization_emulation\":{\"type\":\"bool\",\"id\":27},\"memory_optimization\":{\"type\":\"RewriterConfig.MemOptType\",\"id\":4},\"memory_optimizer_target_node_name_scope\":{\"type\":\"string\",\"id\":6},\"meta_optimizer_timeout_ms\":{\"type\":\"int64\",\"id\":20},\"auto_parallel\":{\"type\":\"AutoParallelOptions\",\"id\":5},\"fail_on_optimizer_errors\":{\"type\":\"bool\",\"id\":21},\"scoped_allocator_opts\":{\"type\":\"ScopedAllocatorOptions\",\"id\":16},\"optimizers\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":100},\"custom_optimizers\":{\"rule\":\"repeated\",\"type\":\"RewriterConfig.CustomGraphOptimizer\",\"id\":200},\"inter_optimizer_verifier_config\":{\"type\":\"VerifierConfig\",\"id\":300},\"post_optimization_verifier_config\":{\"type\":\"VerifierConfig\",\"id\":301}},\"nested\":{\"Toggle\":{\"values\":{\"DEFAULT\":0,\"ON\":1,\"OFF\":2,\"AGGRESSIVE\":3,\"EXPERIMENTAL_MLIR\":4,\"EXPERIMENTAL_BOTH\":5}},\"CpuLayout\":{\"values\":{\"NO_CONVERSION_ON_CPU\":0,\"NCHW_TO_NHWC\":1,\"NHWC_TO_NCHW\":2}},\"NumIterationsType\":{\"values\":{\"DEFAULT_NUM_ITERS\":0,\"ONE\":1,\"TWO\":2}},\"MemOptType\":{\"values\":{\"DEFAULT_MEM_OPT\":0,\"NO_MEM_OPT\":1,\"MANUAL\":2,\"SWAPPING_HEURISTICS\":4,\"RECOMPUTATION_HEURISTICS\":5,\"SCHEDULING_HEURISTICS\":6,\"HEURISTICS\":3}},\"CustomGraphOptimizer\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"parameter_map\":{\"keyType\":\"string\",\"type\":\"AttrValue\",\"id\":2}}}}},\"StepStats\":{\"fields\":{\"dev_stats\":{\"rule\":\"repeated\",\"type\":\"DeviceStepStats\",\"id\":1}}},\"DeviceStepStats\":{\"fields\":{\"device\":{\"type\":\"string\",\"id\":1},\"node_stats\":{\"rule\":\"repeated\",\"type\":\"NodeExecStats\",\"id\":2},\"thread_names\":{\"keyType\":\"uint32\",\"type\":\"string\",\"id\":3}}},\"NodeExecStats\":{\"fields\":{\"node_name\":{\"type\":\"string\",\"id\":1},\"all_start_micros\":{\"type\":\"int64\",\"id\":2},\"op_start_rel_micros\":{\"type\":\"int64\",\"id\":3},\"op_end_rel_micros\":{\"type\":\"int64\",\"id\":4},\"all_end_rel_micros\":{\"type\":\"int64\",\"id\":5},\"memory\":{\"rule\":\"repeated\",\"type\":\"AllocatorMemoryUsed\",\"id\":6},\"output\":{\"rule\":\"repeated\",\"type\":\"NodeOutput\",\"id\":7},\"timeline_label\":{\"type\":\"string\",\"id\":8},\"scheduled_micros\":{\"type\":\"int64\",\"id\":9},\"thread_id\":{\"type\":\"uint32\",\"id\":10},\"referenced_tensor\":{\"rule\":\"repeated\",\"type\":\"AllocationDescription\",\"id\":11},\"memory_stats\":{\"type\":\"MemoryStats\",\"id\":12},\"all_start_nanos\":{\"type\":\"int64\",\"id\":13},\"op_start_rel_nanos\":{\"type\":\"int64\",\"id\":14},\"op_end_rel_nanos\":{\"type\":\"int64\",\"id\":15},\"all_end_rel_nanos\":{\"type\":\"int64\",\"id\":16},\"scheduled_nanos\":{\"type\":\"int64\",\"id\":17}}},\"AllocatorMemoryUsed\":{\"fields\":{\"allocator_name\":{\"type\":\"string\",\"id\":1},\"total_bytes\":{\"type\":\"int64\",\"id\":2},\"peak_bytes\":{\"type\":\"int64\",\"id\":3},\"live_bytes\":{\"type\":\"int64\",\"id\":4},\"allocation_records\":{\"rule\":\"repeated\",\"type\":\"AllocationRecord\",\"id\":6},\"allocator_bytes_in_use\":{\"type\":\"int64\",\"id\":5}}},\"AllocationRecord\":{\"fields\":{\"alloc_micros\":{\"type\":\"int64\",\"id\":1},\"alloc_bytes\":{\"type\":\"int64\",\"id\":2}}},\"NodeOutput\":{\"fields\":{\"slot\":{\"type\":\"int32\",\"id\":1},\"tensor_description\":{\"type\":\"TensorDescription\",\"id\":3}}},\"MemoryStats\":{\"fields\":{\"temp_memory_size\":{\"type\":\"int64\",\"id\":1},\"persistent_memory_size\":{\"type\":\"int64\",\"id\":3},\"persistent_tensor_alloc_ids\":{\"rule\":\"repeated\",\"type\":\"int64\",\"id\":5},\"device_temp_memory_size\":{\"type\":\"int64\",\"id\":2},\"device_persistent_memory_size\":{\"type\":\"int64\",\"id\":4},\"device_persistent_tensor_alloc_ids\":{\"rule\":\"repeated\",\"type\":\"int64\",\"id\":6}}},\"TensorDescription\":{\"fields\":{\"dtype\":{\"type\":\"DataType\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"allocation_description\":{\"type\":\"AllocationDescription\",\"id\":4}}},\"CppShapeInferenceResult\":{\"fields\":{},\"nested\":{\"HandleShapeAndType\":{\"fields\":{\"shape\":{\"type\":\"TensorShapeProto\",\"id\":1},\"dtype\":{\"type\":\"DataType\",\"id\":2},\"type\":{\"type\":\"FullTypeDef\",\"id\":4}}},\"HandleData\":{\"fields\":{\"is_set\":{\"type\":\"bool\",\"id\":1},\"shape_and_type\":{\"rule\":\"repeated\",\"type\":\"CppShapeInferenceResult.HandleShapeAndType\",\"id\":2}}}}},\"Event\":{\"oneofs\":{\"what\":{\"oneof\":[\"file_version\",\"graph_def\",\"meta_graph_def\"]}},\"fields\":{\"wall_time\":{\"type\":\"double\",\"id\":1},\"step\":{\"type\":\"int64\",\"id\":2},\"file_version\":{\"type\":\"string\",\"id\":3},\"graph_def\":{\"type\":\"bytes\",\"id\":4},\"meta_graph_def\":{\"type\":\"bytes\",\"id\":9},\"source_metadata\":{\"type\":\"SourceMetadata\",\"id\":10}}},\"SourceMetadata\":{\"fields\":{\"writer\":{\"type\":\"string\",\"id\":1}}},\"FingerprintDef\":{\"fields\":{\"saved_model_checksum\":{\"type\":\"uint64\",\"id\":1},\"graph_def_program_hash\":{\"type\":\"uint64\",\"id\":2},\"signature_def_hash\":{\"type\":\"uint64\",\"id\":3},\"saved_object_graph_hash\":{\"type\":\"uint64\",\"id\":4},\"checkpoint_hash\":{\"type\":\"uint64\",\"id\":5},\"uuid\":{\"type\":\"string\",\"id\":7},\"version\":{\"type\":\"VersionDef\",\"id\":6}}},\"KernelList\":{\"fields\":{\"kernel\":{\"rule\":\"repeated\",\"type\":\"KernelDef\",\"id\":1}}},\"KernelDef\":{\"fields\":{\"op\":{\"type\":\"string\",\"id\":1},\"device_type\":{\"type\":\"string\",\"id\":2},\"constraint\":{\"rule\":\"repeated\",\"type\":\"KernelDef.AttrConstraint\",\"id\":3},\"host_memory_arg\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":4},\"label\":{\"type\":\"string\",\"id\":5},\"priority\":{\"type\":\"int32\",\"id\":6}},\"nested\":{\"AttrConstraint\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"allowed_values\":{\"type\":\"AttrValue\",\"id\":2}}}}},\"MetaGraphDef\":{\"fields\":{\"meta_info_def\":{\"type\":\"MetaGraphDef.MetaInfoDef\",\"id\":1},\"graph_def\":{\"type\":\"GraphDef\",\"id\":2},\"saver_def\":{\"type\":\"SaverDef\",\"id\":3},\"collection_def\":{\"keyType\":\"string\",\"type\":\"CollectionDef\",\"id\":4},\"signature_def\":{\"keyType\":\"string\",\"type\":\"SignatureDef\",\"id\":5},\"asset_file_def\":{\"rule\":\"repeated\",\"type\":\"AssetFileDef\",\"id\":6},\"object_graph_def\":{\"type\":\"SavedObjectGraph\",\"id\":7}},\"nested\":{\"MetaInfoDef\":{\"fields\":{\"meta_graph_version\":{\"type\":\"string\",\"id\":1},\"stripped_op_list\":{\"type\":\"OpList\",\"id\":2},\"any_info\":{\"type\":\"google.protobuf.Any\",\"id\":3},\"tags\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":4},\"tensorflow_version\":{\"type\":\"string\",\"id\":5},\"tensorflow_git_version\":{\"type\":\"string\",\"id\":6},\"stripped_default_attrs\":{\"type\":\"bool\",\"id\":7},\"function_aliases\":{\"keyType\":\"string\",\"type\":\"string\",\"id\":8}}}}},\"CollectionDef\":{\"oneofs\":{\"kind\":{\"oneof\":[\"node_list\",\"bytes_list\",\"int64_list\",\"float_list\",\"any_list\"]}},\"fields\":{\"node_list\":{\"type\":\"CollectionDef.NodeList\",\"id\":1},\"bytes_list\":{\"type\":\"CollectionDef.BytesList\",\"id\":2},\"int64_list\":{\"type\":\"CollectionDef.Int64List\",\"id\":3},\"float_list\":{\"type\":\"CollectionDef.FloatList\",\"id\":4},\"any_list\":{\"type\":\"CollectionDef.AnyList\",\"id\":5}},\"nested\":{\"NodeList\":{\"fields\":{\"value\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":1}}},\"BytesList\":{\"fields\":{\"value\":{\"rule\":\"repeated\",\"type\":\"bytes\",\"id\":1}}},\"Int64List\":{\"fields\":{\"value\":{\"rule\":\"repeated\",\"type\":\"int64\",\"id\":1}}},\"FloatList\":{\"fields\":{\"value\":{\"rule\":\"repeated\",\"type\":\"float\",\"id\":1}}},\"AnyList\":{\"fields\":{\"value\":{\"rule\":\"repeated\",\"type\":\"google.protobuf.Any\",\"id\":1}}}}},\"SignatureDef\":{\"fields\":{\"inputs\":{\"keyType\":\"string\",\"type\":\"TensorInfo\",\"id\":1},\"outputs\":{\"keyType\":\"string\",\"type\":\"TensorInfo\",\"id\":2},\"method_name\":{\"type\":\"string\",\"id\":3},\"defaults\":{\"keyType\":\"string\",\"type\":\"TensorProto\",\"id\":4}}},\"TensorInfo\":{\"oneofs\":{\"encoding\":{\"oneof\":[\"name\",\"coo_sparse\",\"composite_tensor\"]}},\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"coo_sparse\":{\"type\":\"TensorInfo.CooSparse\",\"id\":4},\"composite_tensor\":{\"type\":\"TensorInfo.CompositeTensor\",\"id\":5},\"dtype\":{\"type\":\"DataType\",\"id\":2},\"tensor_shape\":{\"type\":\"TensorShapeProto\",\"id\":3}},\"nested\":{\"CooSparse\":{\"fields\":{\"values_tensor_name\":{\"type\":\"string\",\"id\":1},\"indices_tensor_name\":{\"type\":\"string\",\"id\":2},\"dense_shape_tensor_name\":{\"type\":\"string\",\"id\":3}}},\"CompositeTensor\":{\"fields\":{\"type_spec\":{\"type\":\"TypeSpecProto\",\"id\":1},\"components\":{\"rule\":\"repeated\",\"type\":\"TensorInfo\",\"id\":2}}}}},\"AssetFileDef\":{\"fields\":{\"tensor_info\":{\"type\":\"TensorInfo\",\"id\":1},\"filename\":{\"type\":\"string\",\"id\":2}}},\"SavedObjectGraph\":{\"fields\":{\"nodes\":{\"rule\":\"repeated\",\"type\":\"SavedObject\",\"id\":1},\"concrete_functions\":{\"keyType\":\"string\",\"type\":\"SavedConcreteFunction\",\"id\":2}}},\"SavedObject\":{\"oneofs\":{\"kind\":{\"oneof\":[\"user_object\",\"asset\",\"function\",\"variable\",\"bare_concrete_function\",\"constant\",\"resource\",\"captured_tensor\"]}},\"fields\":{\"children\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.ObjectReference\",\"id\":1},\"dependencies\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.ObjectReference\",\"id\":15},\"slot_variables\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.SlotVariableReference\",\"id\":3},\"user_object\":{\"type\":\"SavedUserObject\",\"id\":4},\"asset\":{\"type\":\"SavedAsset\",\"id\":5},\"function\":{\"type\":\"SavedFunction\",\"id\":6},\"variable\":{\"type\":\"SavedVariable\",\"id\":7},\"bare_concrete_function\":{\"type\":\"SavedBareConcreteFunction\",\"id\":8},\"constant\":{\"type\":\"SavedConstant\",\"id\":9},\"resource\":{\"type\":\"SavedResource\",\"id\":10},\"captured_tensor\":{\"type\":\"CapturedTensor\",\"id\":12},\"saveable_objects\":{\"keyType\":\"string\",\"type\":\"SaveableObject\",\"id\":11},\"registered_name\":{\"type\":\"string\",\"id\":13},\"serialized_user_proto\":{\"type\":\"google.protobuf.Any\",\"id\":14},\"registered_saver\":{\"type\":\"string\",\"id\":16}}},\"SavedUserObject\":{\"fields\":{\"identifier\":{\"type\":\"string\",\"id\":1},\"version\":{\"type\":\"VersionDef\",\"id\":2},\"metadata\":{\"type\":\"string\",\"id\":3}}},\"SavedAsset\":{\"fields\":{\"asset_file_def_index\":{\"type\":\"int32\",\"id\":1}}},\"SavedFunction\":{\"fields\":{\"concrete_functions\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":1},\"function_spec\":{\"type\":\"FunctionSpec\",\"id\":2}}},\"FunctionSpec\":{\"fields\":{\"fullargspec\":{\"type\":\"StructuredValue\",\"id\":1},\"is_method\":{\"type\":\"bool\",\"id\":2},\"input_signature\":{\"type\":\"StructuredValue\",\"id\":5},\"jit_compile\":{\"type\":\"FunctionSpec.JitCompile\",\"id\":6}},\"nested\":{\"JitCompile\":{\"values\":{\"DEFAULT\":0,\"ON\":1,\"OFF\":2}}}},\"SavedVariable\":{\"fields\":{\"dtype\":{\"type\":\"DataType\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"trainable\":{\"type\":\"bool\",\"id\":3},\"synchronization\":{\"type\":\"VariableSynchronization\",\"id\":4},\"aggregation\":{\"type\":\"VariableAggregation\",\"id\":5},\"name\":{\"type\":\"string\",\"id\":6},\"device\":{\"type\":\"string\",\"id\":7},\"experimental_distributed_variable_components\":{\"rule\":\"repeated\",\"type\":\"SavedVariable\",\"id\":8}}},\"SavedBareConcreteFunction\":{\"fields\":{\"concrete_function_name\":{\"type\":\"string\",\"id\":1},\"argument_keywords\":{\"rule\":\"repeated\",\"type\":\"string\",\"id\":2},\"allowed_positional_arguments\":{\"type\":\"int64\",\"id\":3},\"function_spec\":{\"type\":\"FunctionSpec\",\"id\":4}}},\"SavedConstant\":{\"fields\":{\"operation\":{\"type\":\"string\",\"id\":1}}},\"SavedResource\":{\"fields\":{\"device\":{\"type\":\"string\",\"id\":1}}},\"CapturedTensor\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"concrete_function\":{\"type\":\"string\",\"id\":2}}},\"SaveableObject\":{\"fields\":{\"save_function\":{\"type\":\"int32\",\"id\":2},\"restore_function\":{\"type\":\"int32\",\"id\":3}}},\"SavedConcreteFunction\":{\"fields\":{\"bound_inputs\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":2},\"canonicalized_input_signature\":{\"type\":\"StructuredValue\",\"id\":3},\"output_signature\":{\"type\":\"StructuredValue\",\"id\":4}}},\"TypeSpecProto\":{\"fields\":{\"type_spec_class\":{\"type\":\"TypeSpecProto.TypeSpecClass\",\"id\":1},\"type_state\":{\"type\":\"StructuredValue\",\"id\":2},\"type_spec_class_name\":{\"type\":\"string\",\"id\":3},\"num_flat_components\":{\"type\":\"int32\",\"id\":4}},\"nested\":{\"TypeSpecClass\":{\"values\":{\"UNKNOWN\":0,\"SPARSE_TENSOR_SPEC\":1,\"INDEXED_SLICES_SPEC\":2,\"RAGGED_TENSOR_SPEC\":3,\"TENSOR_ARRAY_SPEC\":4,\"DATA_DATASET_SPEC\":5,\"DATA_ITERATOR_SPEC\":6,\"OPTIONAL_SPEC\":7,\"PER_REPLICA_SPEC\":8,\"VARIABLE_SPEC\":9,\"ROW_PARTITION_SPEC\":10,\"REGISTERED_TYPE_SPEC\":12,\"EXTENSION_TYPE_SPEC\":13}}}},\"StructuredValue\":{\"oneofs\":{\"kind\":{\"oneof\":[\"none_value\",\"float64_value\",\"int64_value\",\"string_value\",\"bool_value\",\"tensor_shape_value\",\"tensor_dtype_value\",\"tensor_spec_value\",\"type_spec_value\",\"bounded_tensor_spec_value\",\"list_value\",\"tuple_value\",\"dict_value\",\"named_tuple_value\",\"tensor_value\",\"numpy_value\"]}},\"fields\":{\"none_value\":{\"type\":\"NoneValue\",\"id\":1},\"float64_value\":{\"type\":\"double\",\"id\":11},\"int64_value\":{\"type\":\"sint64\",\"id\":12},\"string_value\":{\"type\":\"string\",\"id\":13},\"bool_value\":{\"type\":\"bool\",\"id\":14},\"tensor_shape_value\":{\"type\":\"TensorShapeProto\",\"id\":31},\"tensor_dtype_value\":{\"type\":\"DataType\",\"id\":32},\"tensor_spec_value\":{\"type\":\"TensorSpecProto\",\"id\":33},\"type_spec_value\":{\"type\":\"TypeSpecProto\",\"id\":34},\"bounded_tensor_spec_value\":{\"type\":\"BoundedTensorSpecProto\",\"id\":35},\"list_value\":{\"type\":\"ListValue\",\"id\":51},\"tuple_value\":{\"type\":\"TupleValue\",\"id\":52},\"dict_value\":{\"type\":\"DictValue\",\"id\":53},\"named_tuple_value\":{\"type\":\"NamedTupleValue\",\"id\":54},\"tensor_value\":{\"type\":\"TensorProto\",\"id\":55},\"numpy_value\":{\"type\":\"TensorProto\",\"id\":56}}},\"NoneValue\":{\"fields\":{}},\"TensorSpecProto\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"dtype\":{\"type\":\"DataType\",\"id\":3}}},\"BoundedTensorSpecProto\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"dtype\":{\"type\":\"DataType\",\"id\":3},\"minimum\":{\"type\":\"TensorProto\",\"id\":4},\"maximum\":{\"type\":\"TensorProto\",\"id\":5}}},\"ListValue\":{\"fields\":{\"values\":{\"rule\":\"repeated\",\"type\":\"StructuredValue\",\"id\":1}}},\"TupleValue\":{\"fields\":{\"values\":{\"rule\":\"repeated\",\"type\":\"StructuredValue\",\"id\":1}}},\"DictValue\":{\"fields\":{\"fields\":{\"keyType\":\"string\",\"type\":\"StructuredValue\",\"id\":1}}},\"NamedTupleValue\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"values\":{\"rule\":\"repeated\",\"type\":\"PairValue\",\"id\":2}}},\"PairValue\":{\"fields\":{\"key\":{\"type\":\"string\",\"id\":1},\"value\":{\"type\":\"StructuredValue\",\"id\":2}}},\"TrackableObjectGraph\":{\"fields\":{\"nodes\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject\",\"id\":1}},\"nested\":{\"TrackableObject\":{\"fields\":{\"children\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.ObjectReference\",\"id\":1},\"attributes\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.SerializedTensor\",\"id\":2},\"slot_variables\":{\"rule\":\"repeated\",\"type\":\"TrackableObjectGraph.TrackableObject.SlotVariableReference\",\"id\":3},\"registered_saver\":{\"type\":\"RegisteredSaver\",\"id\":4},\"has_checkpoint_values\":{\"type\":\"google.protobuf.BoolValue\",\"id\":5}},\"nested\":{\"ObjectReference\":{\"fields\":{\"node_id\":{\"type\":\"int32\",\"id\":1},\"local_name\":{\"type\":\"string\",\"id\":2}}},\"SerializedTensor\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"full_name\":{\"type\":\"string\",\"id\":2},\"checkpoint_key\":{\"type\":\"string\",\"id\":3}}},\"SlotVariableReference\":{\"fields\":{\"original_variable_node_id\":{\"type\":\"int32\",\"id\":1},\"slot_name\":{\"type\":\"string\",\"id\":2},\"slot_variable_node_id\":{\"type\":\"int32\",\"id\":3}}}}}}},\"RegisteredSaver\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"object_name\":{\"type\":\"string\",\"id\":2}}},\"VariableSynchronization\":{\"values\":{\"VARIABLE_SYNCHRONIZATION_AUTO\":0,\"VARIABLE_SYNCHRONIZATION_NONE\":1,\"VARIABLE_SYNCHRONIZATION_ON_WRITE\":2,\"VARIABLE_SYNCHRONIZATION_ON_READ\":3}},\"VariableAggregation\":{\"values\":{\"VARIABLE_AGGREGATION_NONE\":0,\"VARIABLE_AGGREGATION_SUM\":1,\"VARIABLE_AGGREGATION_MEAN\":2,\"VARIABLE_AGGREGATION_ONLY_FIRST_REPLICA\":3}},\"SaverDef\":{\"fields\":{\"filename_tensor_name\":{\"type\":\"string\",\"id\":1},\"save_tensor_name\":{\"type\":\"string\",\"id\":2},\"restore_op_name\":{\"type\":\"string\",\"id\":3},\"max_to_keep\":{\"type\":\"int32\",\"id\":4},\"sharded\":{\"type\":\"bool\",\"id\":5},\"keep_checkpoint_every_n_hours\":{\"type\":\"float\",\"id\":6},\"version\":{\"type\":\"SaverDef.CheckpointFormatVersion\",\"id\":7}},\"nested\":{\"CheckpointFormatVersion\":{\"values\":{\"LEGACY\":0,\"V1\":1,\"V2\":2}}}},\"SavedModel\":{\"fields\":{\"saved_model_schema_version\":{\"type\":\"int64\",\"id\":1},\"meta_graphs\":{\"rule\":\"repeated\",\"type\":\"MetaGraphDef\",\"id\":2}}},\"SavedSliceMeta\":{\"fields\":{\"name\":{\"type\":\"string\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"type\":{\"type\":\"DataType\",\"id\":3},\"slice\":{\"rule\":\"repeated\",\"type\":\"TensorSliceProto\",\"id\":4}}},\"SavedTensorSliceMeta\":{\"fields\":{\"tensor\":{\"rule\":\"repeated\",\"type\":\"SavedSliceMeta\",\"id\":1},\"versions\":{\"type\":\"VersionDef\",\"id\":2}}},\"SavedTensorSlices\":{\"fields\":{\"meta\":{\"type\":\"SavedTensorSliceMeta\",\"id\":1}}},\"TensorSliceProto\":{\"fields\":{\"extent\":{\"rule\":\"repeated\",\"type\":\"TensorSliceProto.Extent\",\"id\":1}},\"nested\":{\"Extent\":{\"oneofs\":{\"has_length_hack\":{\"oneof\":[\"length\"]}},\"fields\":{\"start\":{\"type\":\"int64\",\"id\":1},\"length\":{\"type\":\"int64\",\"id\":2}}}}},\"BundleHeaderProto\":{\"fields\":{\"num_shards\":{\"type\":\"int32\",\"id\":1},\"endianness\":{\"type\":\"BundleHeaderProto.Endianness\",\"id\":2},\"version\":{\"type\":\"VersionDef\",\"id\":3}},\"nested\":{\"Endianness\":{\"values\":{\"LITTLE\":0,\"BIG\":1}}}},\"BundleEntryProto\":{\"fields\":{\"dtype\":{\"type\":\"DataType\",\"id\":1},\"shape\":{\"type\":\"TensorShapeProto\",\"id\":2},\"shard_id\":{\"type\":\"int32\",\"id\":3},\"offset\":{\"type\":\"int64\",\"id\":4},\"size\":{\"type\":\"int64\",\"id\":5},\"crc32c\":{\"type\":\"fixed32\",\"id\":6},\"slices\":{\"rule\":\"repeated\",\"type\":\"TensorSliceProto\",\"id\":7}}},\"tpu\":{\"nested\":{\"TopologyProto\":{\"fields\":{\"mesh_shape\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":1},\"num_tasks\":{\"type\":\"int32\",\"id\":2},\"num_tpu_devices_per_task\":{\"type\":\"int32\",\"id\":3},\"device_coordinates\":{\"rule\":\"repeated\",\"type\":\"int32\",\"id\":4}}}}}}},\"google\":{\"nested\":{\"protobuf\":{\"nested\":{\"Any\":{\"fields\":{\"type_url\":{\"type\":\"string\",\"id\":1},\"value\":{\"type\":\"bytes\",\"id\":2}}},\"BoolValue\":{\"fields\":{\"value\":{\"type\":\"bool\",\"id\":1}}}}}}}}}");

export interface AllocationDescription {
  requested_bytes: Int64;
  allocated_bytes: Int64;
  allocator_name: string;
  allocation_id: Int64;
  has_single_reference: boolean;
  ptr: Int64;
}
export const AllocationDescription: Message<AllocationDescription> = message('tensorflow.AllocationDescription');

export interface AttrValue {
  s: Uint8Array;
  i: Int64;
  f: number;
  b: boolean;
  type: number;
  shape: TensorShapeProto | null;
  tensor: TensorProto | null;
  list: AttrValue_ListValue | null;
  func: NameAttrList | null;
  placeholder: string;
  /** Which of them is there. */
  value?: 's' | 'i' | 'f' | 'b' | 'type' | 'shape' | 'tensor' | 'list' | 'func' | 'placeholder';
}
export const AttrValue: Message<AttrValue> = message('tensorflow.AttrValue');

export interface AttrValue_ListValue {
  s: Uint8Array[];
  i: Int64[];
  f: number[];
  b: boolean[];
  type: number[];
  shape: TensorShapeProto[];
  tensor: TensorProto[];
  func: NameAttrList[];
}
export const AttrValue_ListValue: Message<AttrValue_ListValue> = message('tensorflow.AttrValue.ListValue');

export interface NameAttrList {
  name: string;
  attr: Record<string, AttrValue>;
}
export const NameAttrList: Message<NameAttrList> = message('tensorflow.NameAttrList');

export interface TensorProto {
  dtype: number;
  tensor_shape: TensorShapeProto | null;
  version_number: number;
  tensor_content: Uint8Array;
  half_val: number[];
  float_val: number[];
  double_val: number[];
  int_val: number[];
  string_val: Uint8Array[];
  scomplex_val: number[];
  int64_val: Int64[];
  bool_val: boolean[];
  dcomplex_val: number[];
  resource_handle_val: ResourceHandleProto[];
  variant_val: VariantTensorDataProto[];
  uint32_val: number[];
  uint64_val: Int64[];
  float8_val: Uint8Array;
}
export const TensorProto: Message<TensorProto> = message('tensorflow.TensorProto');

export interface VariantTensorDataProto {
  type_name: string;
  metadata: Uint8Array;
  tensors: TensorProto[];
}
export const VariantTensorDataProto: Message<VariantTensorDataProto> = message('tensorflow.VariantTensorDataProto');

export interface ResourceHandleProto {
  device: string;
  container: string;
  name: string;
  hash_code: Int64;
  maybe_type_name: string;
  dtypes_and_shapes: ResourceHandleProto_DtypeAndShape[];
}
export const ResourceHandleProto: Message<ResourceHandleProto> = message('tensorflow.ResourceHandleProto');

export interface ResourceHandleProto_DtypeAndShape {
  dtype: number;
  shape: TensorShapeProto | null;
}
export const ResourceHandleProto_DtypeAndShape: Message<ResourceHandleProto_DtypeAndShape> = message('tensorflow.ResourceHandleProto.DtypeAndShape');

export interface TensorShapeProto {
  dim: TensorShapeProto_Dim[];
  unknown_rank: boolean;
}
export const TensorShapeProto: Message<TensorShapeProto> = message('tensorflow.TensorShapeProto');

export interface TensorShapeProto_Dim {
  size: Int64;
  name: string;
}
export const TensorShapeProto_Dim: Message<TensorShapeProto_Dim> = message('tensorflow.TensorShapeProto.Dim');

export interface CheckpointState {
  model_checkpoint_path: string;
  all_model_checkpoint_paths: string[];
  all_model_checkpoint_timestamps: number[];
  last_preserved_timestamp: number;
}
export const CheckpointState: Message<CheckpointState> = message('tensorflow.CheckpointState');

export interface RunOptions {
  trace_level: number;
  timeout_in_ms: Int64;
  inter_op_thread_pool: number;
  output_partition_graphs: boolean;
  report_tensor_allocations_upon_oom: boolean;
  experimental: RunOptions_Experimental | null;
}
export const RunOptions: Message<RunOptions> = message('tensorflow.RunOptions');

export interface RunOptions_Experimental {
  collective_graph_key: Int64;
  use_run_handler_pool: boolean;
  run_handler_pool_options: RunOptions_Experimental_RunHandlerPoolOptions | null;
}
export const RunOptions_Experimental: Message<RunOptions_Experimental> = message('tensorflow.RunOptions.Experimental');

export interface RunOptions_Experimental_RunHandlerPoolOptions {
  priority: Int64;
}
export const RunOptions_Experimental_RunHandlerPoolOptions: Message<RunOptions_Experimental_RunHandlerPoolOptions> = message('tensorflow.RunOptions.Experimental.RunHandlerPoolOptions');

export interface RunMetadata {
  step_stats: StepStats | null;
  cost_graph: CostGraphDef | null;
  partition_graphs: GraphDef[];
  function_graphs: RunMetadata_FunctionGraphs[];
  session_metadata: SessionMetadata | null;
}
export const RunMetadata: Message<RunMetadata> = message('tensorflow.RunMetadata');

export interface RunMetadata_FunctionGraphs {
  partition_graphs: GraphDef[];
  pre_optimization_graph: GraphDef | null;
  post_optimization_graph: GraphDef | null;
}
export const RunMetadata_FunctionGraphs: Message<RunMetadata_FunctionGraphs> = message('tensorflow.RunMetadata.FunctionGraphs');

export interface SessionMetadata {
  name: string;
  version: Int64;
}
export const SessionMetadata: Message<SessionMetadata> = message('tensorflow.SessionMetadata');

export interface ConfigProto {
  device_count: Record<string, number>;
  intra_op_parallelism_threads: number;
  inter_op_parallelism_threads: number;
  use_per_session_threads: boolean;
  session_inter_op_thread_pool: ThreadPoolOptionProto[];
  placement_period: number;
  device_filters: string[];
  gpu_options: GPUOptions | null;
  pluggable_device_options: GPUOptions | null;
  allow_soft_placement: boolean;
  log_device_placement: boolean;
  graph_options: GraphOptions | null;
  operation_timeout_in_ms: Int64;
  isolate_session_state: boolean;
  share_cluster_devices_in_session: boolean;
  experimental: ConfigProto_Experimental | null;
}
export const ConfigProto: Message<ConfigProto> = message('tensorflow.ConfigProto');

export interface ConfigProto_Experimental {
  collective_group_leader: string;
  executor_type: string;
  recv_buf_max_chunk: number;
  use_numa_affinity: boolean;
  collective_deterministic_sequential_execution: boolean;
  collective_nccl: boolean;
  share_session_state_in_clusterspec_propagation: boolean;
  disable_thread_spinning: boolean;
  share_cluster_devices_in_session: boolean;
  session_metadata: SessionMetadata | null;
  optimize_for_static_graph: boolean;
  enable_mlir_bridge: boolean;
  mlir_bridge_rollout: number;
  enable_mlir_graph_optimization: boolean;
  disable_output_partition_graphs: boolean;
  xla_fusion_autotuner_thresh: Int64;
  use_tfrt: boolean;
  enable_multi_host: boolean;
  tfrt_use_ifrt: boolean;
  backend_server_port: number;
  target_tpu: boolean;
  target_gpu: boolean;
  stream_merge_threshold: number;
  disable_functional_ops_lowering: boolean;
  xla_prefer_single_graph_cluster: boolean;
  disable_optimize_for_static_graph: boolean;
  disable_eager_executor_streaming_enqueue: boolean;
  finalize_function_library_runtime: boolean;
  finalize_resource_manager: boolean;
  tf2xla_dump_dir: string;
  online_cost_analysis: boolean;
}
export const ConfigProto_Experimental: Message<ConfigProto_Experimental> = message('tensorflow.ConfigProto.Experimental');

export interface ThreadPoolOptionProto {
  num_threads: number;
  global_name: string;
}
export const ThreadPoolOptionProto: Message<ThreadPoolOptionProto> = message('tensorflow.ThreadPoolOptionProto');

export interface GPUOptions {
  per_process_gpu_memory_fraction: number;
  allow_growth: boolean;
  allocator_type: string;
  deferred_deletion_bytes: Int64;
  visible_device_list: string;
  polling_active_delay_usecs: number;
  polling_inactive_delay_msecs: number;
  force_gpu_compatible: boolean;
  experimental: GPUOptions_Experimental | null;
}
export const GPUOptions: Message<GPUOptions> = message('tensorflow.GPUOptions');

export interface GPUOptions_Experimental {
  virtual_devices: GPUOptions_Experimental_VirtualDevices[];
  num_virtual_devices_per_gpu: number;
  use_unified_memory: boolean;
  num_dev_to_dev_copy_streams: number;
  collective_ring_order: string;
  timestamped_allocator: boolean;
  kernel_tracker_max_interval: number;
  kernel_tracker_max_bytes: number;
  kernel_tracker_max_pending: number;
  internal_fragmentation_fraction: number;
  use_cuda_malloc_async: boolean;
  disallow_retry_on_allocation_failure: boolean;
  gpu_host_mem_limit_in_mb: number;
  gpu_host_mem_disallow_growth: boolean;
  gpu_system_memory_size_in_mb: number;
  populate_pjrt_gpu_client_creation_info: boolean;
  node_id: number;
  stream_merge_options: GPUOptions_Experimental_StreamMergeOptions | null;
}
export const GPUOptions_Experimental: Message<GPUOptions_Experimental> = message('tensorflow.GPUOptions.Experimental');

export interface GPUOptions_Experimental_VirtualDevices {
  memory_limit_mb: number[];
  priority: number[];
  device_ordinal: number[];
}
export const GPUOptions_Experimental_VirtualDevices: Message<GPUOptions_Experimental_VirtualDevices> = message('tensorflow.GPUOptions.Experimental.VirtualDevices');

export interface GPUOptions_Experimental_StreamMergeOptions {
  merge_host_to_device_stream: boolean;
  merge_device_to_host_stream: boolean;
  merge_device_to_device_stream: boolean;
}
export const GPUOptions_Experimental_StreamMergeOptions: Message<GPUOptions_Experimental_StreamMergeOptions> = message('tensorflow.GPUOptions.Experimental.StreamMergeOptions');

export interface OptimizerOptions {
  do_common_subexpression_elimination: boolean;
  do_constant_folding: boolean;
  max_folded_constant_in_bytes: Int64;
  do_function_inlining: boolean;
  opt_level: number;
  global_jit_level: number;
  cpu_global_jit: boolean;
}
export const OptimizerOptions: Message<OptimizerOptions> = message('tensorflow.OptimizerOptions');

export interface GraphOptions {
  enable_recv_scheduling: boolean;
  optimizer_options: OptimizerOptions | null;
  build_cost_model: Int64;
  build_cost_model_after: Int64;
  infer_shapes: boolean;
  place_pruned_graph: boolean;
  enable_bfloat16_sendrecv: boolean;
  timeline_step: number;
  rewrite_options: RewriterConfig | null;
}
export const GraphOptions: Message<GraphOptions> = message('tensorflow.GraphOptions');

export interface CostGraphDef {
  node: CostGraphDef_Node[];
  cost: CostGraphDef_AggregatedCost[];
}
export const CostGraphDef: Message<CostGraphDef> = message('tensorflow.CostGraphDef');

export interface CostGraphDef_Node {
  name: string;
  device: string;
  id: number;
  input_info: CostGraphDef_Node_InputInfo[];
  output_info: CostGraphDef_Node_OutputInfo[];
  temporary_memory_size: Int64;
  persistent_memory_size: Int64;
  host_temp_memory_size: Int64;
  device_temp_memory_size: Int64;
  device_persistent_memory_size: Int64;
  compute_cost: Int64;
  compute_time: Int64;
  memory_time: Int64;
  is_final: boolean;
  control_input: number[];
  inaccurate: boolean;
}
export const CostGraphDef_Node: Message<CostGraphDef_Node> = message('tensorflow.CostGraphDef.Node');

export interface CostGraphDef_Node_InputInfo {
  preceding_node: number;
  preceding_port: number;
}
export const CostGraphDef_Node_InputInfo: Message<CostGraphDef_Node_InputInfo> = message('tensorflow.CostGraphDef.Node.InputInfo');

export interface CostGraphDef_Node_OutputInfo {
  size: Int64;
  alias_input_port: Int64;
  shape: TensorShapeProto | null;
  dtype: number;
}
export const CostGraphDef_Node_OutputInfo: Message<CostGraphDef_Node_OutputInfo> = message('tensorflow.CostGraphDef.Node.OutputInfo');

export interface CostGraphDef_AggregatedCost {
  cost: number;
  dimension: string;
}
export const CostGraphDef_AggregatedCost: Message<CostGraphDef_AggregatedCost> = message('tensorflow.CostGraphDef.AggregatedCost');

export interface GraphDef {
  node: NodeDef[];
  versions: VersionDef | null;
  version: number;
  library: FunctionDefLibrary | null;
  debug_info: GraphDebugInfo | null;
}
export const GraphDef: Message<GraphDef> = message('tensorflow.GraphDef');

export interface FunctionDefLibrary {
  function: FunctionDef[];
  gradient: GradientDef[];
  registered_gradients: RegisteredGradient[];
}
export const FunctionDefLibrary: Message<FunctionDefLibrary> = message('tensorflow.FunctionDefLibrary');

export interface FunctionDef {
  signature: OpDef | null;
  attr: Record<string, AttrValue>;
  arg_attr: Record<string, FunctionDef_ArgAttrs>;
  resource_arg_unique_id: Record<string, number>;
  node_def: NodeDef[];
  ret: Record<string, string>;
  control_ret: Record<string, string>;
}
export const FunctionDef: Message<FunctionDef> = message('tensorflow.FunctionDef');

export interface FunctionDef_ArgAttrs {
  attr: Record<string, AttrValue>;
}
export const FunctionDef_ArgAttrs: Message<FunctionDef_ArgAttrs> = message('tensorflow.FunctionDef.ArgAttrs');

export interface GradientDef {
  function_name: string;
  gradient_func: string;
}
export const GradientDef: Message<GradientDef> = message('tensorflow.GradientDef');

export interface RegisteredGradient {
  gradient_func: string;
  registered_op_type: string;
}
export const RegisteredGradient: Message<RegisteredGradient> = message('tensorflow.RegisteredGradient');

export interface NodeDef {
  name: string;
  op: string;
  input: string[];
  device: string;
  attr: Record<string, AttrValue>;
  experimental_debug_info: NodeDef_ExperimentalDebugInfo | null;
  experimental_type: FullTypeDef | null;
}
export const NodeDef: Message<NodeDef> = message('tensorflow.NodeDef');

export interface NodeDef_ExperimentalDebugInfo {
  original_node_names: string[];
  original_func_names: string[];
}
export const NodeDef_ExperimentalDebugInfo: Message<NodeDef_ExperimentalDebugInfo> = message('tensorflow.NodeDef.ExperimentalDebugInfo');

export interface FullTypeDef {
  type_id: number;
  args: FullTypeDef[];
  s: string;
  i: Int64;
  /** Which of them is there. */
  attr?: 's' | 'i';
}
export const FullTypeDef: Message<FullTypeDef> = message('tensorflow.FullTypeDef');

export interface OpDef {
  name: string;
  input_arg: OpDef_ArgDef[];
  output_arg: OpDef_ArgDef[];
  control_output: string[];
  attr: OpDef_AttrDef[];
  deprecation: OpDeprecation | null;
  summary: string;
  description: string;
  is_commutative: boolean;
  is_aggregate: boolean;
  is_stateful: boolean;
  allows_uninitialized_input: boolean;
  is_distributed_communication: boolean;
}
export const OpDef: Message<OpDef> = message('tensorflow.OpDef');

export interface OpDef_ArgDef {
  name: string;
  description: string;
  type: number;
  type_attr: string;
  number_attr: string;
  type_list_attr: string;
  handle_data: ResourceHandleProto_DtypeAndShape[];
  is_ref: boolean;
  experimental_full_type: FullTypeDef | null;
}
export const OpDef_ArgDef: Message<OpDef_ArgDef> = message('tensorflow.OpDef.ArgDef');

export interface OpDef_AttrDef {
  name: string;
  type: string;
  default_value: AttrValue | null;
  description: string;
  has_minimum: boolean;
  minimum: Int64;
  allowed_values: AttrValue | null;
}
export const OpDef_AttrDef: Message<OpDef_AttrDef> = message('tensorflow.OpDef.AttrDef');

export interface OpDeprecation {
  version: number;
  explanation: string;
}
export const OpDeprecation: Message<OpDeprecation> = message('tensorflow.OpDeprecation');

export interface OpList {
  op: OpDef[];
}
export const OpList: Message<OpList> = message('tensorflow.OpList');

export interface GraphDebugInfo {
  files: string[];
  frames_by_id: Record<string, GraphDebugInfo_FileLineCol>;
  traces_by_id: Record<string, GraphDebugInfo_StackTrace>;
  traces: Record<string, GraphDebugInfo_StackTrace>;
  name_to_trace_id: Record<string, Int64>;
}
export const GraphDebugInfo: Message<GraphDebugInfo> = message('tensorflow.GraphDebugInfo');

export interface GraphDebugInfo_FileLineCol {
  file_index: number;
  line: number;
  col: number;
  func: string;
  code: string;
}
export const GraphDebugInfo_FileLineCol: Message<GraphDebugInfo_FileLineCol> = message('tensorflow.GraphDebugInfo.FileLineCol');

export interface GraphDebugInfo_StackTrace {
  file_line_cols: GraphDebugInfo_FileLineCol[];
  frame_id: Int64[];
}
export const GraphDebugInfo_StackTrace: Message<GraphDebugInfo_StackTrace> = message('tensorflow.GraphDebugInfo.StackTrace');

export interface VersionDef {
  producer: number;
  min_consumer: number;
  bad_consumers: number[];
}
export const VersionDef: Message<VersionDef> = message('tensorflow.VersionDef');

export interface VerifierConfig {
  verification_timeout_in_ms: Int64;
  structure_verifier: number;
}
export const VerifierConfig: Message<VerifierConfig> = message('tensorflow.VerifierConfig');

export interface AutoParallelOptions {
  enable: boolean;
  num_replicas: number;
}
export const AutoParallelOptions: Message<AutoParallelOptions> = message('tensorflow.AutoParallelOptions');

export interface ScopedAllocatorOptions {
  enable_op: string[];
}
export const ScopedAllocatorOptions: Message<ScopedAllocatorOptions> = message('tensorflow.ScopedAllocatorOptions');

export interface RewriterConfig {
  cpu_layout_conversion: number;
  layout_optimizer: number;
  constant_folding: number;
  shape_optimization: number;
  remapping: number;
  common_subgraph_elimination: number;
  arithmetic_optimization: number;
  dependency_optimization: number;
  loop_optimization: number;
  function_optimization: number;
  debug_stripper: number;
  disable_model_pruning: boolean;
  scoped_allocator_optimization: number;
  pin_to_host_optimization: number;
  implementation_selector: number;
  auto_mixed_precision: number;
  auto_mixed_precision_mkl: number;
  auto_mixed_precision_onednn_bfloat16: number;
  auto_mixed_precision_cpu: number;
  disable_meta_optimizer: boolean;
  disable_tfg_optimizer: boolean;
  use_plugin_optimizers: number;
  experimental_conditional_code_motion: number;
  meta_optimizer_iterations: number;
  min_graph_nodes: number;
  experimental_disable_compressed_tensor_optimization: boolean;
  experimental_disable_folding_quantization_emulation: boolean;
  memory_optimization: number;
  memory_optimizer_target_node_name_scope: string;
  meta_optimizer_timeout_ms: Int64;
  auto_parallel: AutoParallelOptions | null;
  fail_on_optimizer_errors: boolean;
  scoped_allocator_opts: ScopedAllocatorOptions | null;
  optimizers: string[];
  custom_optimizers: RewriterConfig_CustomGraphOptimizer[];
  inter_optimizer_verifier_config: VerifierConfig | null;
  post_optimization_verifier_config: VerifierConfig | null;
}
export const RewriterConfig: Message<RewriterConfig> = message('tensorflow.RewriterConfig');

export interface RewriterConfig_CustomGraphOptimizer {
  name: string;
  parameter_map: Record<string, AttrValue>;
}
export const RewriterConfig_CustomGraphOptimizer: Message<RewriterConfig_CustomGraphOptimizer> = message('tensorflow.RewriterConfig.CustomGraphOptimizer');

export interface StepStats {
  dev_stats: DeviceStepStats[];
}
export const StepStats: Message<StepStats> = message('tensorflow.StepStats');

export interface DeviceStepStats {
  device: string;
  node_stats: NodeExecStats[];
  thread_names: Record<string, string>;
}
export const DeviceStepStats: Message<DeviceStepStats> = message('tensorflow.DeviceStepStats');

export interface NodeExecStats {
  node_name: string;
  all_start_micros: Int64;
  op_start_rel_micros: Int64;
  op_end_rel_micros: Int64;
  all_end_rel_micros: Int64;
  memory: AllocatorMemoryUsed[];
  output: NodeOutput[];
  timeline_label: string;
  scheduled_micros: Int64;
  thread_id: number;
  referenced_tensor: AllocationDescription[];
  memory_stats: MemoryStats | null;
  all_start_nanos: Int64;
  op_start_rel_nanos: Int64;
  op_end_rel_nanos: Int64;
  all_end_rel_nanos: Int64;
  scheduled_nanos: Int64;
}
export const NodeExecStats: Message<NodeExecStats> = message('tensorflow.NodeExecStats');

export interface AllocatorMemoryUsed {
  allocator_name: string;
  total_bytes: Int64;
  peak_bytes: Int64;
  live_bytes: Int64;
  allocation_records: AllocationRecord[];
  allocator_bytes_in_use: Int64;
}
export const AllocatorMemoryUsed: Message<AllocatorMemoryUsed> = message('tensorflow.AllocatorMemoryUsed');

export interface AllocationRecord {
  alloc_micros: Int64;
  alloc_bytes: Int64;
}
export const AllocationRecord: Message<AllocationRecord> = message('tensorflow.AllocationRecord');

export interface NodeOutput {
  slot: number;
  tensor_description: TensorDescription | null;
}
export const NodeOutput: Message<NodeOutput> = message('tensorflow.NodeOutput');

export interface MemoryStats {
  temp_memory_size: Int64;
  persistent_memory_size: Int64;
  persistent_tensor_alloc_ids: Int64[];
  device_temp_memory_size: Int64;
  device_persistent_memory_size: Int64;
  device_persistent_tensor_alloc_ids: Int64[];
}
export const MemoryStats: Message<MemoryStats> = message('tensorflow.MemoryStats');

export interface TensorDescription {
  dtype: number;
  shape: TensorShapeProto | null;
  allocation_description: AllocationDescription | null;
}
export const TensorDescription: Message<TensorDescription> = message('tensorflow.TensorDescription');

export type CppShapeInferenceResult = Record<string, never>;
export const CppShapeInferenceResult: Message<CppShapeInferenceResult> = message('tensorflow.CppShapeInferenceResult');

export interface CppShapeInferenceResult_HandleShapeAndType {
  shape: TensorShapeProto | null;
  dtype: number;
  type: FullTypeDef | null;
}
export const CppShapeInferenceResult_HandleShapeAndType: Message<CppShapeInferenceResult_HandleShapeAndType> = message('tensorflow.CppShapeInferenceResult.HandleShapeAndType');

export interface CppShapeInferenceResult_HandleData {
  is_set: boolean;
  shape_and_type: CppShapeInferenceResult_HandleShapeAndType[];
}
export const CppShapeInferenceResult_HandleData: Message<CppShapeInferenceResult_HandleData> = message('tensorflow.CppShapeInferenceResult.HandleData');

export interface Event {
  wall_time: number;
  step: Int64;
  file_version: string;
  graph_def: Uint8Array;
  meta_graph_def: Uint8Array;
  source_metadata: SourceMetadata | null;
  /** Which of them is there. */
  what?: 'file_version' | 'graph_def' | 'meta_graph_def';
}
export const Event: Message<Event> = message('tensorflow.Event');

export interface SourceMetadata {
  writer: string;
}
export const SourceMetadata: Message<SourceMetadata> = message('tensorflow.SourceMetadata');

export interface FingerprintDef {
  saved_model_checksum: Int64;
  graph_def_program_hash: Int64;
  signature_def_hash: Int64;
  saved_object_graph_hash: Int64;
  checkpoint_hash: Int64;
  uuid: string;
  version: VersionDef | null;
}
export const FingerprintDef: Message<FingerprintDef> = message('tensorflow.FingerprintDef');

export interface KernelList {
  kernel: KernelDef[];
}
export const KernelList: Message<KernelList> = message('tensorflow.KernelList');

export interface KernelDef {
  op: string;
  device_type: string;
  constraint: KernelDef_AttrConstraint[];
  host_memory_arg: string[];
  label: string;
  priority: number;
}
export const KernelDef: Message<KernelDef> = message('tensorflow.KernelDef');

export interface KernelDef_AttrConstraint {
  name: string;
  allowed_values: AttrValue | null;
}
export const KernelDef_AttrConstraint: Message<KernelDef_AttrConstraint> = message('tensorflow.KernelDef.AttrConstraint');

export interface MetaGraphDef {
  meta_info_def: MetaGraphDef_MetaInfoDef | null;
  graph_def: GraphDef | null;
  saver_def: SaverDef | null;
  collection_def: Record<string, CollectionDef>;
  signature_def: Record<string, SignatureDef>;
  asset_file_def: AssetFileDef[];
  object_graph_def: SavedObjectGraph | null;
}
export const MetaGraphDef: Message<MetaGraphDef> = message('tensorflow.MetaGraphDef');

export interface MetaGraphDef_MetaInfoDef {
  meta_graph_version: string;
  stripped_op_list: OpList | null;
  any_info: Any | null;
  tags: string[];
  tensorflow_version: string;
  tensorflow_git_version: string;
  stripped_default_attrs: boolean;
  function_aliases: Record<string, string>;
}
export const MetaGraphDef_MetaInfoDef: Message<MetaGraphDef_MetaInfoDef> = message('tensorflow.MetaGraphDef.MetaInfoDef');

export interface CollectionDef {
  node_list: CollectionDef_NodeList | null;
  bytes_list: CollectionDef_BytesList | null;
  int64_list: CollectionDef_Int64List | null;
  float_list: CollectionDef_FloatList | null;
  any_list: CollectionDef_AnyList | null;
  /** Which of them is there. */
  kind?: 'node_list' | 'bytes_list' | 'int64_list' | 'float_list' | 'any_list';
}
export const CollectionDef: Message<CollectionDef> = message('tensorflow.CollectionDef');

export interface CollectionDef_NodeList {
  value: string[];
}
export const CollectionDef_NodeList: Message<CollectionDef_NodeList> = message('tensorflow.CollectionDef.NodeList');

export interface CollectionDef_BytesList {
  value: Uint8Array[];
}
export const CollectionDef_BytesList: Message<CollectionDef_BytesList> = message('tensorflow.CollectionDef.BytesList');

export interface CollectionDef_Int64List {
  value: Int64[];
}
export const CollectionDef_Int64List: Message<CollectionDef_Int64List> = message('tensorflow.CollectionDef.Int64List');

export interface CollectionDef_FloatList {
  value: number[];
}
export const CollectionDef_FloatList: Message<CollectionDef_FloatList> = message('tensorflow.CollectionDef.FloatList');

export interface CollectionDef_AnyList {
  value: Any[];
}
export const CollectionDef_AnyList: Message<CollectionDef_AnyList> = message('tensorflow.CollectionDef.AnyList');

export interface SignatureDef {
  inputs: Record<string, TensorInfo>;
  outputs: Record<string, TensorInfo>;
  method_name: string;
  defaults: Record<string, TensorProto>;
}
export const SignatureDef: Message<SignatureDef> = message('tensorflow.SignatureDef');

export interface TensorInfo {
  name: string;
  coo_sparse: TensorInfo_CooSparse | null;
  composite_tensor: TensorInfo_CompositeTensor | null;
  dtype: number;
  tensor_shape: TensorShapeProto | null;
  /** Which of them is there. */
  encoding?: 'name' | 'coo_sparse' | 'composite_tensor';
}
export const TensorInfo: Message<TensorInfo> = message('tensorflow.TensorInfo');

export interface TensorInfo_CooSparse {
  values_tensor_name: string;
  indices_tensor_name: string;
  dense_shape_tensor_name: string;
}
export const TensorInfo_CooSparse: Message<TensorInfo_CooSparse> = message('tensorflow.TensorInfo.CooSparse');

export interface TensorInfo_CompositeTensor {
  type_spec: TypeSpecProto | null;
  components: TensorInfo[];
}
export const TensorInfo_CompositeTensor: Message<TensorInfo_CompositeTensor> = message('tensorflow.TensorInfo.CompositeTensor');

export interface AssetFileDef {
  tensor_info: TensorInfo | null;
  filename: string;
}
export const AssetFileDef: Message<AssetFileDef> = message('tensorflow.AssetFileDef');

export interface SavedObjectGraph {
  nodes: SavedObject[];
  concrete_functions: Record<string, SavedConcreteFunction>;
}
export const SavedObjectGraph: Message<SavedObjectGraph> = message('tensorflow.SavedObjectGraph');

export interface SavedObject {
  children: TrackableObjectGraph_TrackableObject_ObjectReference[];
  dependencies: TrackableObjectGraph_TrackableObject_ObjectReference[];
  slot_variables: TrackableObjectGraph_TrackableObject_SlotVariableReference[];
  user_object: SavedUserObject | null;
  asset: SavedAsset | null;
  function: SavedFunction | null;
  variable: SavedVariable | null;
  bare_concrete_function: SavedBareConcreteFunction | null;
  constant: SavedConstant | null;
  resource: SavedResource | null;
  captured_tensor: CapturedTensor | null;
  saveable_objects: Record<string, SaveableObject>;
  registered_name: string;
  serialized_user_proto: Any | null;
  registered_saver: string;
  /** Which of them is there. */
  kind?: 'user_object' | 'asset' | 'function' | 'variable' | 'bare_concrete_function' | 'constant' | 'resource' | 'captured_tensor';
}
export const SavedObject: Message<SavedObject> = message('tensorflow.SavedObject');

export interface SavedUserObject {
  identifier: string;
  version: VersionDef | null;
  metadata: string;
}
export const SavedUserObject: Message<SavedUserObject> = message('tensorflow.SavedUserObject');

export interface SavedAsset {
  asset_file_def_index: number;
}
export const SavedAsset: Message<SavedAsset> = message('tensorflow.SavedAsset');

export interface SavedFunction {
  concrete_functions: string[];
  function_spec: FunctionSpec | null;
}
export const SavedFunction: Message<SavedFunction> = message('tensorflow.SavedFunction');

export interface FunctionSpec {
  fullargspec: StructuredValue | null;
  is_method: boolean;
  input_signature: StructuredValue | null;
  jit_compile: number;
}
export const FunctionSpec: Message<FunctionSpec> = message('tensorflow.FunctionSpec');

export interface SavedVariable {
  dtype: number;
  shape: TensorShapeProto | null;
  trainable: boolean;
  synchronization: number;
  aggregation: number;
  name: string;
  device: string;
  experimental_distributed_variable_components: SavedVariable[];
}
export const SavedVariable: Message<SavedVariable> = message('tensorflow.SavedVariable');

export interface SavedBareConcreteFunction {
  concrete_function_name: string;
  argument_keywords: string[];
  allowed_positional_arguments: Int64;
  function_spec: FunctionSpec | null;
}
export const SavedBareConcreteFunction: Message<SavedBareConcreteFunction> = message('tensorflow.SavedBareConcreteFunction');

export interface SavedConstant {
  operation: string;
}
export const SavedConstant: Message<SavedConstant> = message('tensorflow.SavedConstant');

export interface SavedResource {
  device: string;
}
export const SavedResource: Message<SavedResource> = message('tensorflow.SavedResource');

export interface CapturedTensor {
  name: string;
  concrete_function: string;
}
export const CapturedTensor: Message<CapturedTensor> = message('tensorflow.CapturedTensor');

export interface SaveableObject {
  save_function: number;
  restore_function: number;
}
export const SaveableObject: Message<SaveableObject> = message('tensorflow.SaveableObject');

export interface SavedConcreteFunction {
  bound_inputs: number[];
  canonicalized_input_signature: StructuredValue | null;
  output_signature: StructuredValue | null;
}
export const SavedConcreteFunction: Message<SavedConcreteFunction> = message('tensorflow.SavedConcreteFunction');

export interface TypeSpecProto {
  type_spec_class: number;
  type_state: StructuredValue | null;
  type_spec_class_name: string;
  num_flat_components: number;
}
export const TypeSpecProto: Message<TypeSpecProto> = message('tensorflow.TypeSpecProto');

export interface StructuredValue {
  none_value: NoneValue | null;
  float64_value: number;
  int64_value: Int64;
  string_value: string;
  bool_value: boolean;
  tensor_shape_value: TensorShapeProto | null;
  tensor_dtype_value: number;
  tensor_spec_value: TensorSpecProto | null;
  type_spec_value: TypeSpecProto | null;
  bounded_tensor_spec_value: BoundedTensorSpecProto | null;
  list_value: ListValue | null;
  tuple_value: TupleValue | null;
  dict_value: DictValue | null;
  named_tuple_value: NamedTupleValue | null;
  tensor_value: TensorProto | null;
  numpy_value: TensorProto | null;
  /** Which of them is there. */
  kind?: 'none_value' | 'float64_value' | 'int64_value' | 'string_value' | 'bool_value' | 'tensor_shape_value' | 'tensor_dtype_value' | 'tensor_spec_value' | 'type_spec_value' | 'bounded_tensor_spec_value' | 'list_value' | 'tuple_value' | 'dict_value' | 'named_tuple_value' | 'tensor_value' | 'numpy_value';
}
export const StructuredValue: Message<StructuredValue> = message('tensorflow.StructuredValue');

export type NoneValue = Record<string, never>;
export const NoneValue: Message<NoneValue> = message('tensorflow.NoneValue');

export interface TensorSpecProto {
  name: string;
  shape: TensorShapeProto | null;
  dtype: number;
}
export const TensorSpecProto: Message<TensorSpecProto> = message('tensorflow.TensorSpecProto');

export interface BoundedTensorSpecProto {
  name: string;
  shape: TensorShapeProto | null;
  dtype: number;
  minimum: TensorProto | null;
  maximum: TensorProto | null;
}
export const BoundedTensorSpecProto: Message<BoundedTensorSpecProto> = message('tensorflow.BoundedTensorSpecProto');

export interface ListValue {
  values: StructuredValue[];
}
export const ListValue: Message<ListValue> = message('tensorflow.ListValue');

export interface TupleValue {
  values: StructuredValue[];
}
export const TupleValue: Message<TupleValue> = message('tensorflow.TupleValue');

export interface DictValue {
  fields: Record<string, StructuredValue>;
}
export const DictValue: Message<DictValue> = message('tensorflow.DictValue');

export interface NamedTupleValue {
  name: string;
  values: PairValue[];
}
export const NamedTupleValue: Message<NamedTupleValue> = message('tensorflow.NamedTupleValue');

export interface PairValue {
  key: string;
  value: StructuredValue | null;
}
export const PairValue: Message<PairValue> = message('tensorflow.PairValue');

export interface TrackableObjectGraph {
  nodes: TrackableObjectGraph_TrackableObject[];
}
export const TrackableObjectGraph: Message<TrackableObjectGraph> = message('tensorflow.TrackableObjectGraph');

export interface TrackableObjectGraph_TrackableObject {
  children: TrackableObjectGraph_TrackableObject_ObjectReference[];
  attributes: TrackableObjectGraph_TrackableObject_SerializedTensor[];
  slot_variables: TrackableObjectGraph_TrackableObject_SlotVariableReference[];
  registered_saver: RegisteredSaver | null;
  has_checkpoint_values: BoolValue | null;
}
export const TrackableObjectGraph_TrackableObject: Message<TrackableObjectGraph_TrackableObject> = message('tensorflow.TrackableObjectGraph.TrackableObject');

export interface TrackableObjectGraph_TrackableObject_ObjectReference {
  node_id: number;
  local_name: string;
}
export const TrackableObjectGraph_TrackableObject_ObjectReference: Message<TrackableObjectGraph_TrackableObject_ObjectReference> = message('tensorflow.TrackableObjectGraph.TrackableObject.ObjectReference');

export interface TrackableObjectGraph_TrackableObject_SerializedTensor {
  name: string;
  full_name: string;
  checkpoint_key: string;
}
export const TrackableObjectGraph_TrackableObject_SerializedTensor: Message<TrackableObjectGraph_TrackableObject_SerializedTensor> = message('tensorflow.TrackableObjectGraph.TrackableObject.SerializedTensor');

export interface TrackableObjectGraph_TrackableObject_SlotVariableReference {
  original_variable_node_id: number;
  slot_name: string;
  slot_variable_node_id: number;
}
export const TrackableObjectGraph_TrackableObject_SlotVariableReference: Message<TrackableObjectGraph_TrackableObject_SlotVariableReference> = message('tensorflow.TrackableObjectGraph.TrackableObject.SlotVariableReference');

export interface RegisteredSaver {
  name: string;
  object_name: string;
}
export const RegisteredSaver: Message<RegisteredSaver> = message('tensorflow.RegisteredSaver');

export interface SaverDef {
  filename_tensor_name: string;
  save_tensor_name: string;
  restore_op_name: string;
  max_to_keep: number;
  sharded: boolean;
  keep_checkpoint_every_n_hours: number;
  version: number;
}
export const SaverDef: Message<SaverDef> = message('tensorflow.SaverDef');

export interface SavedModel {
  saved_model_schema_version: Int64;
  meta_graphs: MetaGraphDef[];
}
export const SavedModel: Message<SavedModel> = message('tensorflow.SavedModel');

export interface SavedSliceMeta {
  name: string;
  shape: TensorShapeProto | null;
  type: number;
  slice: TensorSliceProto[];
}
export const SavedSliceMeta: Message<SavedSliceMeta> = message('tensorflow.SavedSliceMeta');

export interface SavedTensorSliceMeta {
  tensor: SavedSliceMeta[];
  versions: VersionDef | null;
}
export const SavedTensorSliceMeta: Message<SavedTensorSliceMeta> = message('tensorflow.SavedTensorSliceMeta');

export interface SavedTensorSlices {
  meta: SavedTensorSliceMeta | null;
}
export const SavedTensorSlices: Message<SavedTensorSlices> = message('tensorflow.SavedTensorSlices');

export interface TensorSliceProto {
  extent: TensorSliceProto_Extent[];
}
export const TensorSliceProto: Message<TensorSliceProto> = message('tensorflow.TensorSliceProto');

export interface TensorSliceProto_Extent {
  start: Int64;
  length: Int64;
  /** Which of them is there. */
  has_length_hack?: 'length';
}
export const TensorSliceProto_Extent: Message<TensorSliceProto_Extent> = message('tensorflow.TensorSliceProto.Extent');

export interface BundleHeaderProto {
  num_shards: number;
  endianness: number;
  version: VersionDef | null;
}
export const BundleHeaderProto: Message<BundleHeaderProto> = message('tensorflow.BundleHeaderProto');

export interface BundleEntryProto {
  dtype: number;
  shape: TensorShapeProto | null;
  shard_id: number;
  offset: Int64;
  size: Int64;
  crc32c: number;
  slices: TensorSliceProto[];
}
export const BundleEntryProto: Message<BundleEntryProto> = message('tensorflow.BundleEntryProto');

export interface tpu_TopologyProto {
  mesh_shape: number[];
  num_tasks: number;
  num_tpu_devices_per_task: number;
  device_coordinates: number[];
}
export const tpu_TopologyProto: Message<tpu_TopologyProto> = message('tensorflow.tpu.TopologyProto');

export interface Any {
  type_url: string;
  value: Uint8Array;
}
export const Any: Message<Any> = message('google.protobuf.Any');

export interface BoolValue {
  value: boolean;
}
export const BoolValue: Message<BoolValue> = message('google.protobuf.BoolValue');
