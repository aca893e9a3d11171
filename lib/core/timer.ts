/** The longest that a timer of Node waits, in milliseconds: some weeks. */
export const longestTimer = 2 ** 31 - 1;
