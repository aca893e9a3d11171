import { withContext } from '../../core/context';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { isRecord, mapTree, type Tree } from '../../core/tree';
import { FuncGraph } from '../../function/func-graph';
import { getMask, setMask } from '../mask';
import { mapShapes, type LayerInputs } from './inputs';
import { KerasTensor } from './keras-tensor';
import { symbolicTensor } from './symbolic-context';

/** A graph in which a layer runs only for TensorFlow to infer shapes. */
export interface Scratch {
  /** Placeholders of the given shapes, in their form. */
  placeholders(shapes: unknown, dtype: DType): LayerInputs;
  /** A structure with a placeholder in the place of each symbolic tensor, masks included. */
  replace(structure: unknown): unknown;
}

class ScratchGraph implements Scratch {
  readonly #standIns = new Map<KerasTensor, Tensor>();

  constructor(private readonly graph: FuncGraph) {}

  placeholders(shapes: unknown, dtype: DType): LayerInputs {
    return mapShapes(shapes, (shape) => this.graph.placeholder(dtype, shape, 'input')) as LayerInputs;
  }

  replace(structure: unknown): unknown {
    if (structure instanceof KerasTensor) return this.#standIn(structure);
    if (Array.isArray(structure)) return structure.map((item) => this.replace(item));
    if (!isRecord(structure)) return structure;
    return Object.fromEntries(Object.entries(structure).map(([key, item]) => [key, this.replace(item)]));
  }

  #standIn(tensor: KerasTensor): Tensor {
    const known = this.#standIns.get(tensor);
    if (known !== undefined) return known;
    const placeholder = this.graph.placeholder(tensor.dtype, tensor.staticShape, 'input');
    this.#standIns.set(tensor, placeholder);
    const mask = getMask(tensor);
    if (mask instanceof KerasTensor) setMask(placeholder, this.#standIn(mask));
    return placeholder;
  }
}

/** Runs `fn` in a graph that is thrown away afterwards. */
export function inScratchGraph<T>(name: string, fn: (scratch: Scratch) => T): T {
  const graph = new FuncGraph(`${name}_shapes`);
  return withContext(graph, () => fn(new ScratchGraph(graph)));
}

/** Symbolic tensors like the tensors a layer gave in a scratch graph, masks included. */
export function symbolicOutputs(outputs: LayerInputs): Tree<KerasTensor> {
  return mapTree<Tensor, KerasTensor>(outputs as Tree<Tensor>, (tensor) => {
    const symbolic = symbolicTensor(tensor.dtype, tensor.staticShape);
    const mask = getMask(tensor);
    if (mask !== undefined) setMask(symbolic, symbolicTensor(mask.dtype, mask.staticShape));
    return symbolic;
  });
}
