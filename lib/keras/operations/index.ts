import type { OpInput } from '../../core/context';
import type { Config, ObjectConfig } from '../config';
import type { Node } from '../engine/node';
import type { RawOperation } from '../engine/raw-operation';
import { KerasOperation } from './keras-operation';
import { kerasOperation } from './names';
import { writeCall } from './write';

export { isOperationConfig, KerasOperation } from './keras-operation';

/**
 * An operation and its calls in Keras's form.
 *
 * @throws TypeError when Keras has no form for it.
 */
export function operationConfig(
  operation: RawOperation | KerasOperation,
  nodes: readonly Node[],
): { object: ObjectConfig; calls: { args: unknown[]; kwargs: Config }[] } {
  if (operation instanceof KerasOperation) {
    const calls = nodes.map((node) => ({ args: node.inputs as unknown[], kwargs: { ...node.callArguments } }));
    return { object: operation.objectConfig, calls };
  }
  const { type, attrs, name } = operation;
  const keras = kerasOperation(type);
  if (keras === undefined) {
    throw new TypeError(
      `save: the operation ${type} ("${name}") has no form in Keras's format; put it into a layer of its own`,
    );
  }
  const calls = nodes.map((node) => writeCall(type, node.inputs as OpInput[], attrs));
  const config = { name, ...calls[0]?.config };
  return {
    object: { module: keras.module, class_name: keras.className, config, registered_name: keras.className },
    calls: calls.map(({ args, kwargs }) => ({ args, kwargs })),
  };
}
