// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.

export * from './a';
export * from './b';
export * from './c';
export * from './d';
export * from './e';
export * from './f';
export * from './g';
export * from './h';
export * from './i';
export * from './k';
export * from './l';
export * from './m';
export * from './n';
export * from './o';
export * from './p';
export * from './q';
export * from './r';
export * from './s';
export * from './t';
export * from './u';
export * from './v';
export * from './w';
export * from './x';
export * from './z';
