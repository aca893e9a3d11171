import {
  currentContext,
  withContext,
  type Attrs,
  type ConstantData,
  type Context,
  type LibraryFunction,
  type OpInput,
  type Recorder,
} from '../../core/context';
import type { DType } from '../../core/dtype';
import { execute } from '../../core/execute';
import { keep } from '../../core/memory';
import type { Shape } from '../../core/shape';
import { EagerTensor, Tensor } from '../../core/tensor';
import { call } from '../../function/callable';
import type { FunctionDefinition } from '../../function/definition';
import { FuncGraph } from '../../function/func-graph';
import { autoName } from '../naming';
import { KerasTensor } from './keras-tensor';
import { Node } from './node';
import { RawOperation } from './raw-operation';

/** Constants of at most this many elements are put into a scratch graph, so that TensorFlow infers shapes from them. */
const SMALL = 1024;

/** Where symbolic tensors are at home: TensorFlow infers what an operation gives, and a node remembers the operation. */
class SymbolicContext implements Context {
  readonly level = Infinity;
  readonly recorders: Recorder[] = [];

  run(type: string, inputs: readonly OpInput[], attrs: Attrs, outputCount: number): Tensor[] {
    return addNode(type, inputs, attrs, (args) => execute(type, args, attrs, outputCount));
  }

  constant(dtype: DType, shape: readonly number[], data: ConstantData): Tensor {
    return currentContext().constant(dtype, shape, data);
  }

  call(fn: LibraryFunction, inputs: readonly Tensor[]): Tensor[] {
    const definition = fn as FunctionDefinition;
    const args = inputs.slice(0, inputs.length - definition.captures.length);
    return addNode(definition.label, args, {}, (values) => call(definition, values as Tensor[]));
  }
}

function addNode(
  type: string,
  inputs: readonly OpInput[],
  attrs: Attrs,
  run: (args: readonly OpInput[]) => Tensor[],
): Tensor[] {
  const graph = new FuncGraph(type);
  const standIns = new Map<Tensor, Tensor>();
  const replace = (tensor: Tensor): Tensor => {
    const known = standIns.get(tensor) ?? standIn(graph, tensor);
    standIns.set(tensor, known);
    return known;
  };
  const outputs = withContext(graph, () => {
    const args = inputs.map((input) => (input instanceof Tensor ? replace(input) : input.map(replace)));
    return run(args).map((tensor) => symbolicTensor(tensor.dtype, tensor.staticShape));
  });
  new Node(new RawOperation(type, attrs, run), inputs, {}, outputs);
  return outputs;
}

function standIn(graph: FuncGraph, tensor: Tensor): Tensor {
  if (tensor instanceof KerasTensor) return graph.placeholder(tensor.dtype, tensor.staticShape, 'input');
  if (!(tensor instanceof EagerTensor)) {
    throw new TypeError(`expected symbolic tensors and tensors that hold data, received ${tensor.describe()}`);
  }
  // The node needs it as long as the model lives.
  keep(tensor);
  if (tensor.size > SMALL || tensor.dtype === 'resource' || tensor.dtype === 'variant') return tensor;
  const data = tensor.bytesSync();
  return graph.constant(tensor.dtype, tensor.shape, data instanceof ArrayBuffer ? new Uint8Array(data) : data);
}

const symbolicContext: Context = new SymbolicContext();

/** A symbolic tensor that nothing computes yet. */
export function symbolicTensor(
  dtype: DType,
  shape: Shape | null,
  name = autoName('KerasTensor'),
  sparse = false,
): KerasTensor {
  return new KerasTensor(symbolicContext, dtype, shape, name, sparse);
}
