import { Callback, hookNames, type Hooks } from './callback';

/**
 * A callback made of functions.
 *
 * @example
 * new LambdaCallback({ onEpochEnd: (epoch, logs) => console.log(epoch, logs?.loss) })
 */
export class LambdaCallback extends Callback {
  /** @param hooks any of the hooks of `Callback`; what they return is ignored unless it is a promise. */
  constructor(hooks: Hooks = {}) {
    super();
    for (const [name, hook] of Object.entries(hooks)) {
      if (!(hookNames as readonly string[]).includes(name)) {
        throw new TypeError(`LambdaCallback: unknown hook '${name}'; expected one of ${hookNames.join(', ')}`);
      }
      if (hook === undefined || hook === null) continue;
      if (typeof hook !== 'function') {
        throw new TypeError(`LambdaCallback: expected ${name} to be a function, received ${typeof hook}`);
      }
      Object.defineProperty(this, name, { value: hook.bind(this as never), configurable: true });
    }
  }
}
