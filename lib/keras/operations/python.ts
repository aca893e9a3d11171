/** Values of Python's that Keras's files hold and JavaScript lacks. */

/** `start:stop:step` of an index. */
export class PythonSlice {
  constructor(
    readonly start: number | null,
    readonly stop: number | null,
    readonly step: number | null,
  ) {}

  serializeForKeras(): unknown {
    return { class_name: '__slice__', config: { start: this.start, stop: this.stop, step: this.step } };
  }
}

class PythonEllipsis {
  serializeForKeras(): unknown {
    return { class_name: '__ellipsis__', config: {} };
  }
}

/** `...` of an index. */
export const ellipsis = new PythonEllipsis();
