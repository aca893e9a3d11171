export { SeedGenerator, type Seed, type SeedGeneratorOptions } from './seed-generator';
export * from './stateless';
