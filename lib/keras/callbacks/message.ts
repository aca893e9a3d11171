/** Writes one line (or a part of one) to standard output, where Keras prints progress. */
export function printMessage(message: string, lineBreak = true): void {
  process.stdout.write(lineBreak ? `${message}\n` : message);
}

/** Tells the user about something odd that does not stop the run. */
export function warn(message: string): void {
  process.emitWarning(message, 'KerasWarning');
}
