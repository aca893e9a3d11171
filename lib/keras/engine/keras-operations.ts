/** Which of Keras's operations a bare TensorFlow operation is, so that a model that holds one can be written. */

const names: Readonly<Record<string, string>> = {
  AddV2: 'Add',
  BatchMatMulV2: 'Matmul',
  BatchMatMulV3: 'Matmul',
  BiasAdd: 'Add',
  ConcatV2: 'Concatenate',
  ExpandDims: 'ExpandDims',
  MatMul: 'Matmul',
  Mul: 'Multiply',
  Neg: 'Negative',
  Pow: 'Power',
  RealDiv: 'TrueDivide',
  Sub: 'Subtract',
};

/** The name of Keras's operation, from which nodes are called (`add`, `add_1`); TensorFlow's own where Keras has none. */
export function kerasOperationName(type: string): string {
  return names[type] ?? type;
}
