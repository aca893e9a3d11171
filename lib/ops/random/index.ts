export {
  categorical,
  dropout,
  multinomial,
  rand,
  randomCrop,
  randomGamma,
  randomGamma as gamma,
  randomNormal,
  randomNormal as normal,
  randomPoisson,
  randomPoisson as poisson,
  randomStandardNormal,
  randomUniform,
  randomUniform as uniform,
  randomUniformInt,
  shuffle,
  truncatedNormal,
} from './draws';
export { setSeed } from './seeds';
export * from './stateless';
