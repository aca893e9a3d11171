export { Constraint, type NormAxisOption } from './constraint';
export { MaxNorm, maxNorm, type MaxNormOptions } from './max-norm';
export { MinMaxNorm, minMaxNorm, type MinMaxNormOptions } from './min-max-norm';
export { NonNeg, nonNeg } from './non-neg';
export { get, serialize, deserialize, type ConstraintFunction, type ConstraintIdentifier } from './registry';
export { UnitNorm, unitNorm } from './unit-norm';
