export { Constant, constant, type ConstantOptions } from './constant';
export { GlorotNormal, glorotNormal } from './glorot-normal';
export { GlorotUniform, glorotUniform } from './glorot-uniform';
export { HeNormal, heNormal } from './he-normal';
export { HeUniform, heUniform } from './he-uniform';
export { Identity, identity, type IdentityOptions } from './identity';
export { Initializer } from './initializer';
export { LecunNormal, lecunNormal, lecunNormal as leCunNormal } from './lecun-normal';
export { LecunUniform, lecunUniform, lecunUniform as leCunUniform } from './lecun-uniform';
export { Ones, ones } from './ones';
export { Orthogonal, orthogonal, type OrthogonalOptions } from './orthogonal';
export { RandomInitializer } from './random-initializer';
export { RandomNormal, randomNormal, type RandomNormalOptions } from './random-normal';
export { RandomUniform, randomUniform, type RandomUniformOptions } from './random-uniform';
export { get, serialize, deserialize, type InitializerFunction, type InitializerIdentifier } from './registry';
export { TruncatedNormal, truncatedNormal, type TruncatedNormalOptions } from './truncated-normal';
export {
  ScalingInitializer,
  VarianceScaling,
  varianceScaling,
  type FanOptions,
  type VarianceScalingOptions,
} from './variance-scaling';
export { Zeros, zeros } from './zeros';
