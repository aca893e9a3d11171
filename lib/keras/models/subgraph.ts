import { flatten, mapTree, pack, type Tree } from '../../core/tree';
import { InputLayer } from '../engine/input-layer';
import { KerasTensor } from '../engine/keras-tensor';
import { sortNodes } from '../engine/model-graph';
import { Node } from '../engine/node';
import { symbolicTensor } from '../engine/symbolic-context';

const isInput = (tensor: KerasTensor): boolean => tensor.history?.node.isInput ?? false;

/**
 * Inputs that begin a model, where some of the given ones are in the middle of another: the calls in between are
 * repeated from new input layers on. Layers and weights are shared.
 */
export function withInputLayers(
  inputs: Tree<KerasTensor>,
  outputs: Tree<KerasTensor>,
): [inputs: Tree<KerasTensor>, outputs: Tree<KerasTensor>] {
  const flatInputs = flatten(inputs);
  if (flatInputs.every(isInput)) return [inputs, outputs];

  const copies = new Map<KerasTensor, KerasTensor>();
  const newInputs = flatInputs.map((tensor) => {
    const { name, dtype, staticShape } = tensor;
    const fresh = isInput(tensor)
      ? tensor
      : new InputLayer({ batchShape: staticShape, dtype, name: `${name}CLONE` }).tensor;
    copies.set(tensor, fresh);
    return fresh;
  });
  const copy = (tensor: KerasTensor): KerasTensor => {
    const known = copies.get(tensor) ?? symbolicTensor(tensor.dtype, tensor.staticShape, `${tensor.name}_clone`);
    copies.set(tensor, known);
    return known;
  };
  const copyAll = (value: unknown): unknown =>
    mapTree<unknown, unknown>(value as Tree<unknown>, (leaf) => (leaf instanceof KerasTensor ? copy(leaf) : leaf));

  for (const node of sortNodes(flatInputs, flatten(outputs)).nodes) {
    if (node.isInput) node.outputTensors.forEach((tensor) => copies.set(tensor, tensor));
    else {
      const callArguments = copyAll(node.callArguments) as Node['callArguments'];
      new Node(node.operation, copyAll(node.inputs), callArguments, mapTree(node.outputs, copy));
    }
  }
  return [pack(inputs, newInputs), mapTree(outputs, copy)];
}
