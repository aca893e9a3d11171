/** Errors as they are told to another thread. */

/** What an error says; the library may also throw what is none. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'it is damaged';
}
