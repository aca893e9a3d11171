import type { Tree } from '../../core/tree';
import type { Tensor } from '../../core/tensor';
import type { Config, ObjectConfig } from '../config';
import { Node } from '../engine/node';
import { Operation } from '../engine/operation';
import type { KerasTensor } from '../engine/keras-tensor';
import { inScratchGraph, symbolicOutputs } from '../engine/symbolic-call';
import { operationFunctions, type OperationFunction } from './read';

/** One of Keras's operations, as a file of Keras holds it between layers: `keras.src.ops.numpy.Add`. */
export class KerasOperation extends Operation {
  /** Keras's name of the operation. */
  readonly className: string;
  readonly #config: ObjectConfig;
  readonly #run: OperationFunction;

  constructor({ module, class_name, config, registered_name }: ObjectConfig) {
    super((config as { name: string }).name);
    this.#config = { module, class_name, config, registered_name };
    this.className = class_name;
    const run = operationFunctions[class_name];
    if (run === undefined)
      throw new TypeError(`Model: the file holds Keras's operation ${module}.${class_name}, which is not known here`);
    this.#run = run;
  }

  /** What Keras's files say of it, without its calls. */
  get objectConfig(): ObjectConfig {
    return this.#config;
  }

  /** Adds a call to a model. */
  override apply(args: readonly unknown[], kwargs: Config): Tree<KerasTensor> {
    const outputs = inScratchGraph(this.name, (scratch) => {
      const results = this.runNode(scratch.replace(args), scratch.replace(kwargs) as Config);
      return symbolicOutputs(results as Tensor);
    });
    new Node(this, args, kwargs, outputs);
    return outputs;
  }

  override runNode(args: unknown, callArguments: Readonly<Record<string, unknown>>): Tree<unknown> {
    const { training: _, ...kwargs } = callArguments;
    return this.#run(args as never[], { ...(this.#config.config as object), ...kwargs } as Record<string, never>);
  }
}

/** Whether a config is of an operation rather than of a layer. */
export function isOperationConfig(config: ObjectConfig): boolean {
  return config.module?.startsWith('keras.src.ops.') ?? false;
}
