import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { boolean, readOptions, string } from '../fields';
import { Callback, type Logs } from './callback';
import { pythonFloat } from './python-format';

export interface CSVLoggerOptions {
  filename: string;
  /** Between the fields of a row, default `','`. */
  separator?: string;
  /** Go on with the file rather than begin it anew. */
  append?: boolean;
}

const fields = { filename: string(), separator: string(','), append: boolean(false) };

/** Writes the logs of each epoch as one row of a CSV file, flushed at once. */
export class CSVLogger extends Callback {
  private readonly options: Required<CSVLoggerOptions>;
  private file: number | null = null;
  private keys: string[] | null = null;
  private needsHeader = true;

  constructor(options: CSVLoggerOptions) {
    super();
    this.options = readOptions(fields, options, 'CSVLogger') as unknown as Required<CSVLoggerOptions>;
  }

  override onTrainBegin(): void {
    const { filename, append } = this.options;
    if (append && existsSync(filename)) this.needsHeader = statSync(filename).size === 0;
    this.close();
    this.file = openSync(filename, append ? 'a' : 'w');
    this.keys = null;
  }

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    if (this.keys === null) {
      this.keys = columns(logs);
      if (this.needsHeader) this.write(['epoch', ...this.keys]);
    }
    const cells = this.keys.map((key) => (key in logs ? pythonFloat(logs[key]) : 'NA'));
    this.write([String(epoch), ...cells]);
  }

  override onTrainEnd(): void {
    this.close();
  }

  private write(cells: string[]): void {
    const { separator } = this.options;
    const quoted = cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? quote(cell) : cell));
    writeSync(this.file!, `${quoted.join(separator)}\r\n`);
  }

  private close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Sorted names; room for validation is left even when the first epoch had none. */
function columns(logs: Logs): string[] {
  const keys = Object.keys(logs).sort();
  const hasValidation = keys.some((key) => key.startsWith('val_'));
  return hasValidation ? keys : [...keys, ...keys.map((key) => `val_${key}`)];
}
