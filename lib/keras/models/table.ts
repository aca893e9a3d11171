/** Tables drawn with lines, as Python's `rich` draws them for Keras's summaries. */

export type Alignment = 'left' | 'right' | 'center';

export interface Column {
  title: string;
  alignment: Alignment;
  /** Width of its text. */
  width: number;
}

/** Half to the even number, as Python rounds. */
function round(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Column widths, a space on each side included, narrowed evenly to fit a line. */
function fitWidths(columns: readonly Column[], lineLength: number): number[] {
  const widths = columns.map(({ width }) => width + 2);
  let excess = widths.reduce((sum, width) => sum + width, 0) - (lineLength - columns.length - 1);
  if (excess <= 0) return widths;
  return widths.map((width, index) => {
    const cut = Math.min(width, round(excess / (widths.length - index)));
    excess -= cut;
    return width - cut;
  });
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** Text in lines of at most `width`, broken between words; a word that is too long ends in an ellipsis. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Each word keeps the spaces after it, which count only when another word follows on the line.
  for (const word of text.match(/\s*\S+\s*/g) ?? ['']) {
    if (line !== '' && line.length + word.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  lines.push(line.trimEnd());
  return lines.map((each) => cut(each, width));
}

function align(text: string, width: number, alignment: Alignment): string {
  if (alignment === 'left') return text.padEnd(width);
  if (alignment === 'right') return text.padStart(width);
  return text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width);
}

function drawRow(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  bar: string,
): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index]! - 2));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map(
      ({ alignment }, index) => ` ${align(wrapped[index]![line] ?? '', widths[index]! - 2, alignment)} `,
    );
    return bar + parts.join(bar) + bar;
  });
}

/**
 * The lines of a table.
 *
 * @param columns titles, alignments and text widths.
 * @param rows one text per column.
 * @param lineLength characters of a whole line.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  lineLength: number,
): string[] {
  const widths = fitWidths(columns, lineLength);
  const rule = (left: string, line: string, middle: string, right: string) =>
    left + widths.map((width) => line.repeat(width)).join(middle) + right;
  const titles = columns.map(({ title }) => title);
  const drawn = [rule('┏', '━', '┳', '┓'), ...drawRow(titles, columns, widths, '┃'), rule('┡', '━', '╇', '┩')];
  rows.forEach((row, index) => {
    if (index > 0) drawn.push(rule('├', '─', '┼', '┤'));
    drawn.push(...drawRow(row, columns, widths, '│'));
  });
  return [...drawn, rule('└', '─', '┴', '┘')];
}
