export { Graph, type OperationOptions } from './graph';
export { GraphTensor } from './graph-tensor';
export { Operation } from './operation';
export { toGraphDef, toGraphDefText, type ImportGraphOptions } from './definition';
export {
  Session,
  PartialRun,
  type Feeds,
  type Fetch,
  type Fetched,
  type RunArguments,
  type SessionOptions,
} from './session';
