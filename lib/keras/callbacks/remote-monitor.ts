import { boolean, nullable, readOptions, string, value } from '../fields';
import { Callback, type Logs } from './callback';
import { warn } from './message';

export interface RemoteMonitorOptions {
  /** The server, default `'http://localhost:9000'`. */
  root?: string;
  /** Path of the endpoint, default `'/publish/epoch/end/'`. */
  path?: string;
  /** Form field that holds the JSON, default `'data'`. */
  field?: string;
  headers?: Record<string, string> | null;
  /** Send JSON as the body rather than in a form field. */
  sendAsJson?: boolean;
}

const fields = {
  root: string('http://localhost:9000'),
  path: string('/publish/epoch/end/'),
  field: string('data'),
  headers: nullable(value<Record<string, string>>()),
  sendAsJson: boolean(false),
};

/** Sends the logs of each epoch to a server by HTTP POST; a server that does not answer is a warning. */
export class RemoteMonitor extends Callback {
  private readonly options: Required<RemoteMonitorOptions>;

  constructor(options: RemoteMonitorOptions = {}) {
    super();
    this.options = readOptions(fields, options, 'RemoteMonitor') as unknown as Required<RemoteMonitorOptions>;
  }

  override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
    const { root, path, field, headers, sendAsJson } = this.options;
    const json = JSON.stringify({ epoch, ...logs });
    const body = sendAsJson ? json : new URLSearchParams({ [field]: json });
    const type: Record<string, string> = sendAsJson ? { 'Content-Type': 'application/json' } : {};
    try {
      await fetch(root + path, { method: 'POST', headers: { ...type, ...headers }, body });
    } catch {
      warn(`RemoteMonitor: could not reach the server at ${root}`);
    }
  }
}
