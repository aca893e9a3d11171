import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { addon } from '../../lib/native/load';
import type {
  ContextHandle,
  FunctionHandle,
  GraphHandle,
  NativeAttrs,
  OperationHandle,
  Output,
  TensorHandle,
} from '../../lib/native/addon';

export { addon };

export const FLOAT = 1;
export const INT32 = 3;
export const STRING = 7;

export const context: ContextHandle = addon.contextNew({});

export function float32(shape: number[], values: ArrayLike<number>): TensorHandle {
  return addon.tensorFromBytes(FLOAT, shape, Float32Array.from(values));
}

export function int32(shape: number[], values: ArrayLike<number>): TensorHandle {
  return addon.tensorFromBytes(INT32, shape, Int32Array.from(values));
}

export function floats(tensor: TensorHandle): number[] {
  return Array.from(new Float32Array(addon.tensorBytesSync(tensor)));
}

export function run(type: string, inputs: (TensorHandle | TensorHandle[])[], attrs: NativeAttrs = []): TensorHandle[] {
  return addon.execute(context, type, '', inputs, attrs, 0);
}

/** Adds operations to a graph, named after their type and number. */
export class GraphBuilder {
  readonly graph: GraphHandle = addon.graphNew();
  #count = 0;

  add(
    type: string,
    inputs: (Output | Output[])[] = [],
    attrs: NativeAttrs = [],
    controls: OperationHandle[] = [],
  ): OperationHandle {
    const name = `${type}_${this.#count++}`;
    return addon.graphAddOperation(this.graph, type, name, '', inputs, controls, [], attrs);
  }

  placeholder(dtype: string, shape: (number | null)[] | null): OperationHandle {
    return this.add('Placeholder', [], ['dtype', dtype, 'shape', shape]);
  }

  constant(dtype: string, value: TensorHandle): OperationHandle {
    return this.add('Const', [], ['dtype', dtype, 'value', value]);
  }

  toFunction(
    name: string,
    inputs: OperationHandle[],
    outputs: OperationHandle[],
    controls: OperationHandle[] = [],
  ): FunctionHandle {
    const first = (operation: OperationHandle): Output => [operation, 0];
    const names = controls.map((_, i) => `control_${i}`);
    return addon.graphToFunction(
      this.graph,
      name,
      false,
      null,
      inputs.map(first),
      outputs.map(first),
      null,
      controls,
      names,
      null,
    );
  }
}

/** Runs a program of test/native/programs in a process of its own. */
export function runProgram(name: string, ...args: string[]) {
  const file = join(__dirname, 'programs', name);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, signal, stdout, stderr };
}

/** The error that a call or a promise ends with. */
export async function errorOf(action: () => unknown): Promise<Error & { code?: number }> {
  try {
    await action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected an error');
}

let variables = 0;

/** A variable, and functions that add to it and read it: what a loop needs to be watched by. */
export function makeCounter(columns: { dtype: string; shape: number[] }[]) {
  const id = variables++;
  const names = { step: `counter_step_${id}`, report: `counter_report_${id}` };
  const step = new GraphBuilder();
  const arguments_ = columns.map(({ dtype, shape }) => step.placeholder(dtype, shape));
  const handle = step.placeholder('resource', []);
  const one = step.constant('float32', float32([], [1]));
  const add = step.add('AssignAddVariableOp', [[handle, 0], [one, 0]], ['dtype', 'float32']); // prettier-ignore
  const outputs = arguments_.length > 0 ? arguments_ : [one];
  const results = outputs.map((output) => step.add('Identity', [[output, 0]]));
  addon.contextAddFunction(context, step.toFunction(names.step, [...arguments_, handle], results, [add]));

  const report = new GraphBuilder();
  const variable = report.placeholder('resource', []);
  const value = report.add('ReadVariableOp', [[variable, 0]], ['dtype', 'float32']);
  const shape = report.constant('int32', int32([1], [1]));
  const vector = report.add('Reshape', [[value, 0], [shape, 0]]); // prettier-ignore
  addon.contextAddFunction(context, report.toFunction(names.report, [variable], [vector]));

  const attrs = ['dtype', 'float32', 'shape', [], 'shared_name', `counter_${id}`, 'container', ''];
  const [resource] = run('VarHandleOp', [], attrs);
  run('AssignVariableOp', [resource, float32([], [0])], ['dtype', 'float32']);
  const read = () => floats(run('ReadVariableOp', [resource], ['dtype', 'float32'])[0])[0];
  return { resource, read, ...names };
}
