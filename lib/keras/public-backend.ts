/** `tf.keras.backend` and `tf.keras.config`: settings that hold for everything made from now on. */

export { epsilon, floatx, setEpsilon, setFloatx } from './backend';
export { dtypePolicy, setDtypePolicy } from './dtype-policy';
export { clearSession } from './session';
