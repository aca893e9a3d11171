import { itemSize } from '../../core/dtype';
import { sizeOf, type Shape } from '../../core/shape';
import { flatten } from '../../core/tree';
import type { Variable } from '../../ops/variable';
import { boolean, integer, nullable, readOptions, refuse, value } from '../fields';
import { pythonFixed } from '../callbacks/python-format';
import { mapShapes } from '../engine/inputs';
import { Layer, type InputShape } from '../engine/layer';
import type { ModelGraph } from '../engine/model-graph';
import type { Node } from '../engine/node';
import type { Operation } from '../engine/operation';
import { classNameOf, type KerasClass } from '../registry';
import { drawTable, type Alignment, type Column } from './table';

type AnyLayer = Layer<never>;

export interface SummaryOptions {
  /** Characters of a line; at most the terminal's less 4 by default. */
  lineLength?: number;
  /** Ends of the columns as fractions of a line. */
  positions?: readonly number[];
  /** Called with each line; prints by default. */
  printFn?: (line: string) => void;
  /** Whether the layers of nested models get rows. */
  expandNested?: boolean;
  /** Whether a column says what is trained. */
  showTrainable?: boolean;
  /** First and last layer that get a row: names, or patterns that match the beginnings of names. */
  layerRange?: readonly [first: string, last: string];
}

/** What a summary is made of. */
export interface Summarized {
  readonly name: string;
  readonly layers: readonly AnyLayer[];
  readonly graph: ModelGraph | null;
  /** A model that is a list of layers is shown as one. */
  readonly isList: boolean;
  readonly trainableWeights: readonly Variable[];
  readonly nonTrainableWeights: readonly Variable[];
  readonly optimizer: { readonly built: boolean; readonly variables: readonly Variable[] } | null;
}

/** The options, read: null for those left out. */
type Read = { readonly [Key in keyof SummaryOptions]-?: NonNullable<SummaryOptions[Key]> | null };

/** A list of `length` (any number of) elements of one type. */
function list<T>(type: 'number' | 'string', length: number | null, expected: string) {
  return nullable(
    value<readonly T[]>(undefined, (given, label) => {
      const fits =
        Array.isArray(given) &&
        (length === null || given.length === length) &&
        given.every((item) => typeof item === type && !Number.isNaN(item));
      return fits ? (given as T[]) : refuse(label, expected, given);
    }),
  );
}

const fields = {
  lineLength: nullable(integer(undefined, { min: 1 })),
  positions: list<number>('number', null, 'a list of numbers'),
  printFn: nullable(
    value<(line: string) => void>(undefined, (given, label) =>
      typeof given === 'function' ? (given as (line: string) => void) : refuse(label, 'a function', given),
    ),
  ),
  expandNested: nullable(boolean()),
  showTrainable: nullable(boolean()),
  layerRange: list<string>('string', 2, 'a list of two names or patterns of layers'),
};

/** A list of layers without branches or layers used twice: nobody has to be told how they are connected. */
function isChain({ graph, isList }: Summarized): boolean {
  if (graph === null || isList) return true;
  const nodes: Node[] = [];
  for (const sameDepth of graph.nodesByDepth) {
    if (sameDepth.length > 1 || sameDepth[0]!.inputTensors.length > 1) return false;
    nodes.push(...sameDepth);
  }
  return new Set(nodes.map(({ operation }) => operation)).size === nodes.length;
}

const format = (shape: Shape): string => `(${shape.map((size) => size ?? 'None').join(', ')})`;

function outputShape(operation: Operation): string {
  const node = operation.inboundNodes.at(-1);
  if (node !== undefined) {
    const shapes = node.outputTensors.map(({ staticShape }) => (staticShape === null ? '?' : format(staticShape)));
    return shapes.length === 1 ? shapes[0]! : `[${shapes.join(', ')}]`;
  }
  const buildShape = (operation as AnyLayer).getBuildConfig?.()?.['input_shape'] as InputShape | undefined;
  if (!buildShape) return '?';
  try {
    const shapes = flatten<string | null>(mapShapes((operation as AnyLayer).computeOutputShape(buildShape), format));
    return shapes.length === 1 ? shapes[0]! : `[${shapes.join(', ')}]`;
  } catch {
    return '?';
  }
}

function parameters(operation: Operation): string {
  if (!(operation instanceof Layer)) return '0';
  if (!operation.built) return '0 (unbuilt)';
  return operation.countParams().toLocaleString('en-US');
}

function connections(operation: Operation, graph: ModelGraph): string {
  const from = operation.inboundNodes
    .filter((node) => graph.nodes.has(node))
    .flatMap((node) => node.inputTensors.map(({ history }) => history!));
  return from.map(({ node, tensorIndex }) => `${node.operation.name}[${node.index}][${tensorIndex}]`).join(', ') || '-';
}

function className(operation: Operation): string {
  const { className: own } = operation as Partial<{ className: string }>;
  return own ?? classNameOf(operation.constructor as KerasClass);
}

function trained(operation: Operation): string {
  if (!(operation instanceof Layer) || operation.weights.length === 0) return '-';
  return operation.trainable ? 'Y' : 'N';
}

function inRange(operations: readonly Operation[], range: Read['layerRange']): readonly Operation[] {
  if (range === null) return operations;
  const matching = (pattern: string) =>
    operations.flatMap(({ name }, index) => (new RegExp(`^(?:${pattern})`).test(name) ? [index] : []));
  const [first, last] = [matching(range[0]), matching(range[1])];
  if (first.length === 0 || last.length === 0) {
    throw new RangeError(`summary: expected layerRange to match names of layers, received ${range.join(' and ')}`);
  }
  const ends = [Math.min(...first), Math.max(...first), Math.min(...last), Math.max(...last)] as const;
  return ends[0] > ends[3] ? operations.slice(ends[2], ends[1] + 1) : operations.slice(ends[0], ends[3] + 1);
}

/** A number of bytes as people read it. */
export function readableSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  let size = bytes;
  for (const unit of units.slice(0, -1)) {
    if (size < 1024) return `${pythonFixed(size, 2)} ${unit}`;
    size /= 1024;
  }
  return `${pythonFixed(size, 2)} ${units.at(-1)}`;
}

function countAndSize(variables: readonly Variable[]): { count: number; bytes: number } {
  let count = 0;
  let bytes = 0;
  for (const { shape, dtype } of variables) {
    const size = sizeOf(shape) ?? 0;
    count += size;
    bytes += size * itemSize(dtype);
  }
  return { count, bytes };
}

function footer(model: Summarized): string[] {
  const trainable = countAndSize(model.trainableWeights);
  const others = countAndSize(model.nonTrainableWeights);
  const optimizer = model.optimizer?.built ? countAndSize(model.optimizer.variables) : null;
  const total = {
    count: trainable.count + others.count + (optimizer?.count ?? 0),
    bytes: trainable.bytes + others.bytes + (optimizer?.bytes ?? 0),
  };
  const line = (title: string, { count, bytes }: { count: number; bytes: number }) =>
    ` ${title} params: ${count.toLocaleString('en-US')} (${readableSize(bytes)})`;
  return [
    line('Total', total),
    line('Trainable', trainable),
    line('Non-trainable', others),
    ...(optimizer === null ? [] : [line('Optimizer', optimizer)]),
  ];
}

function terminalWidth(): number {
  return Number(process.env['COLUMNS']) || process.stdout.columns || 80;
}

interface Layout {
  columns: Column[];
  lineLength: number;
}

function layout(chain: boolean, { lineLength, positions, showTrainable }: Read): Layout {
  const titles = ['Layer (type)', 'Output Shape', 'Param #', ...(chain ? [] : ['Connected to'])];
  const alignments: Alignment[] = ['left', 'left', 'right', ...(chain ? [] : (['left'] as const))];
  let ends = positions ?? (chain ? [0.45, 0.8, 1] : [0.3, 0.56, 0.74, 1]);
  if (ends.length !== titles.length) {
    throw new RangeError(`summary: expected ${titles.length} positions, one per column, received ${ends.length}`);
  }
  let length = chain ? 88 : 108;
  if (showTrainable) {
    length += 12;
    ends = [...ends.map((end) => end * 0.9), 1];
    titles.push('Trainable');
    alignments.push('center');
  }
  const line = lineLength ?? Math.min(length, terminalWidth() - 4);
  let current = 0;
  const columns = ends.map((end, index) => {
    const width = Math.trunc(end * line) - current;
    if (width < 4)
      throw new RangeError(`summary: expected a line of more than ${line} characters for ${ends.length} columns`);
    current += width;
    return { title: titles[index]!, alignment: alignments[index]!, width };
  });
  return { columns, lineLength: line };
}

/**
 * The lines of Keras's table of a model.
 *
 * @throws TypeError for an unknown option or one of the wrong kind, RangeError for a wrong value.
 */
export function summaryLines(model: Summarized, given: SummaryOptions = {}): string[] {
  const options = readOptions(fields, given, 'summary') as Read;
  const chain = isChain(model);
  const { columns, lineLength } = layout(chain, options);
  const rows: string[][] = [];
  const addRows = (operation: Operation, level: number): void => {
    const prefix = level === 0 ? '' : `${'   '.repeat(level)}└ `;
    rows.push([
      `${prefix}${operation.name} (${className(operation)})`,
      outputShape(operation),
      parameters(operation),
      ...(chain ? [] : [connections(operation, model.graph!)]),
      ...(options.showTrainable ? [trained(operation)] : []),
    ]);
    const nested = (operation as Partial<Summarized>).layers;
    if (options.expandNested && nested) for (const layer of nested) addRows(layer, level + 1);
  };
  const operations = model.graph === null || model.isList ? model.layers : model.graph.operations;
  for (const operation of inRange(operations, options.layerRange)) addRows(operation, 0);
  return [`Model: "${model.name}"`, ...drawTable(columns, rows, lineLength), ...footer(model)];
}
