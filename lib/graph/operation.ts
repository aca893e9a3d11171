/** One operation of a graph. */

import type { OperationHandle } from '../native/addon';
import { addon } from '../native/load';
import { dtypeName } from '../core/dtype';
import { GraphTensor } from './graph-tensor';
import type { Graph } from './graph';

export class Operation {
  readonly name: string;
  readonly type: string;
  readonly device: string;
  readonly outputs: readonly GraphTensor[];

  constructor(
    readonly graph: Graph,
    readonly handle: OperationHandle,
  ) {
    const info = addon.operationInfo(handle);
    this.name = info.name;
    this.type = info.type;
    this.device = info.device;
    this.outputs = info.outputDtypes.map((code, index) => new GraphTensor(this, index, dtypeName(code)));
  }
}
