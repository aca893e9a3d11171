import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { deserializeKerasObject, type Config } from '../../config';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value } from '../../fields';
import { registerKerasClass, type CustomObjects } from '../../registry';
import { filled, statesGiven, type Cell, type States, type StateSizes } from './cell';

export interface StackedRNNCellsOptions extends LayerOptions {
  /** The cells; each takes the output of the one before. */
  cells: readonly Layer<never>[];
}

/** Whether a layer has what a loop over time needs. */
export function isCell(layer: unknown): layer is Cell {
  if (!(layer instanceof Layer) || (layer as Partial<Cell>).stateSize === undefined) return false;
  return (layer.constructor as typeof Layer).callArguments.includes('states');
}

/** What `isCell` asks for, in words. */
export const cellExpected = "a layer with stateSize and the call argument 'states' (static callArguments = ['states'])";

function readCells(given: unknown, label: string): Cell[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isCell))
    return refuse(label, `a list of cells, each ${cellExpected}`, given);
  return [...(given as Cell[])];
}

/** Features of a cell's output. */
export function outputSizeOf(cell: Cell): number {
  if (typeof cell.outputSize === 'number') return cell.outputSize;
  let size: StateSizes = cell.stateSize;
  while (typeof size !== 'number') size = size[0]!;
  return size;
}

/** Zeros of these sizes, in their form. */
function zeroStates(sizes: StateSizes, batchSize: Tensor, layer: Layer<never>): States {
  return typeof sizes === 'number'
    ? filled(batchSize, [sizes], 0, layer.computeDtype)
    : sizes.map((size) => zeroStates(size, batchSize, layer));
}

/** The states that a cell begins with. */
export function initialStates(cell: Cell, batchSize: Tensor): States {
  return cell.getInitialState?.(batchSize) ?? zeroStates(cell.stateSize, batchSize, cell);
}

/**
 * Several cells as one: each step goes through all of them.
 *
 * Input of a step: tensor [batch, features]; `states`: a list with the states of each cell. Output: the output of the last cell, and the
 * next states.
 */
export class StackedRNNCells extends Layer<StackedRNNCellsOptions> implements Cell {
  static override readonly className: string = 'StackedRNNCells';
  static override readonly callArguments: readonly string[] = ['states'];
  static override readonly fields = { cells: value<Cell[]>(undefined, readCells) };

  declare readonly cells: Cell[];

  get stateSize(): StateSizes {
    return this.cells.map((cell) => cell.stateSize);
  }

  get outputSize(): number {
    return outputSizeOf(this.cells.at(-1)!);
  }

  getInitialState(batchSize: Tensor): States {
    return this.cells.map((cell) => initialStates(cell, batchSize));
  }

  override build(inputShape: Shape): void {
    let shape = inputShape;
    for (const cell of this.cells) {
      if (!cell.built) cell.build(shape);
      shape = [inputShape[0]!, outputSizeOf(cell)];
    }
  }

  override call(inputs: Tensor, { training, states }: CallContext): [output: Tensor, states: States[]] {
    const present = statesGiven<States>(this, states, this.cells.length);
    const next: States[] = [];
    let output = inputs;
    this.cells.forEach((cell, index) => {
      const result: [Tensor, States] = cell.apply(output, { states: present[index], training });
      output = result[0];
      next.push(result[1]);
    });
    return [output, next];
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): StackedRNNCells {
    const cells = (config['cells'] as unknown[]).map((cell) => deserializeKerasObject(cell, { customObjects }) as Cell);
    return super.fromConfig({ ...config, cells }) as unknown as StackedRNNCells;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'StackedRNNCells', kind: 'layer' }, StackedRNNCells);

/** Makes a {@link StackedRNNCells} layer. */
export const stackedRNNCells = factory(StackedRNNCells);
