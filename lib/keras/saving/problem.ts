/** Errors about files, which name the file. */

/**
 * Runs `read`; an error of its own comes out as one that names the call and the file.
 *
 * @throws TypeError for a TypeError, RangeError for any other: the file is not what it should be.
 */
export async function naming<T>(call: string, file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const message = `${call}: cannot read '${file}': ${messageOf(cause)}`;
    throw cause instanceof TypeError ? new TypeError(message, { cause }) : new RangeError(message, { cause });
  }
}

/** The first line: the HDF5 library tells its whole way down. */
function messageOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a directory';
  return typeof message === 'string' ? message : 'it is damaged';
}
