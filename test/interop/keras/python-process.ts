import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

/** A Python program that answers lines of JSON with lines of JSON. */
export class PythonProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #interface: Interface;
  #errors = '';

  constructor(script: string) {
    this.#child = spawn(process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3', [script]);
    this.#child.stderr!.on('data', (chunk: Buffer) => (this.#errors = (this.#errors + chunk.toString()).slice(-4000)));
    this.#interface = createInterface({ input: this.#child.stdout! });
    this.#lines = this.#interface[Symbol.asyncIterator]();
  }

  async ask<T>(question: object): Promise<T> {
    this.#child.stdin!.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`Python gave no answer: ${this.#errors}`);
    return JSON.parse(value as string) as T;
  }

  close(): void {
    this.#interface.close();
    this.#child.stdin!.end();
    this.#child.kill();
  }
}
