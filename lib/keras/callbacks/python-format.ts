/** Numbers as Python prints them, so that log files, file names and progress lines read like Keras's. */

const specification = /^(?:(.)?([<>=^]))?([+\- ])?(0)?(\d+)?(,)?(?:\.(\d+))?([dfFeEgG%s])?$/u;

/** Python writes at least two digits of an exponent. */
function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function notFinite(value: number): string | null {
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  return null;
}

/**
 * A float as Python's `repr` writes it: the shortest digits that read back equal, `1.0`, `1e-05`, `nan`.
 *
 * @param value any number.
 */
export function pythonFloat(value: number): string {
  const special = notFinite(value);
  if (special !== null) return special;
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e16) return exponent(value.toExponential());
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** `%e` of Python: mantissa with `digits` decimals, exponent with two digits at least. */
export function pythonExponential(value: number, digits: number): string {
  return notFinite(value) ?? exponent(value.toExponential(digits));
}

/** `%f` of Python, which rounds a tie to the even neighbour. */
export function pythonFixed(value: number, digits: number): string {
  const special = notFinite(value);
  if (special !== null) return special;
  const scaled = Math.abs(value) * 10 ** digits;
  // Only a fraction of a power of two can lie exactly between two decimals.
  const isTie = scaled % 1 === 0.5 && Number.isInteger(value * 2 ** (digits + 1));
  if (!isTie || Math.floor(scaled) % 2 !== 0) return value.toFixed(digits);
  return (Math.sign(value) * (Math.floor(scaled) / 10 ** digits)).toFixed(digits);
}

function general(value: number, digits: number): string {
  const special = notFinite(value);
  if (special !== null) return special;
  const precision = digits || 1;
  if (value === 0) return '0';
  const power = Number(value.toExponential(precision - 1).split('e')[1]);
  if (power < -4 || power >= precision) {
    const [mantissa, tail] = exponent(value.toExponential(precision - 1)).split('e');
    return `${mantissa.replace(/\.?0+$/, '')}e${tail}`;
  }
  const fixed = value.toFixed(Math.max(0, precision - 1 - power));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function digitsOf(value: number, kind: string | undefined, digits: number | undefined, spec: string): string {
  switch (kind) {
    case 'd':
      if (!Number.isInteger(value)) throw new RangeError(`format: '${spec}' expects an integer, received ${value}`);
      return String(value);
    case 'f':
    case 'F':
      return pythonFixed(value, digits ?? 6);
    case 'e':
      return pythonExponential(value, digits ?? 6);
    case 'E':
      return pythonExponential(value, digits ?? 6).toUpperCase();
    case 'g':
      return general(value, digits ?? 6);
    case 'G':
      return general(value, digits ?? 6).toUpperCase();
    case '%':
      return `${pythonFixed(value * 100, digits ?? 6)}%`;
    default:
      return digits === undefined ? pythonFloat(value) : general(value, digits);
  }
}

function pad(text: string, width: number, fill: string, align: string): string {
  if (align === '<') return text.padEnd(width, fill);
  if (align === '^') return text.padStart(text.length + ((width - text.length) >> 1), fill).padEnd(width, fill);
  if (align === '=') {
    const sign = /^[+\- ]/.test(text) ? text[0] : '';
    return sign + text.slice(sign.length).padStart(width - sign.length, fill);
  }
  return text.padStart(width, fill);
}

/** One number by a Python format specification such as `02d`, `.2f`, `.3g`, `>8.4f`. */
function formatNumber(value: number, spec: string): string {
  const match = specification.exec(spec);
  if (match === null || match[8] === 's') throw new RangeError(`format: '${spec}' is not a format of a number`);
  const [, fill, align, sign, zero, width, comma, digits, kind] = match;
  let text = digitsOf(value, kind, digits === undefined ? undefined : Number(digits), spec);
  if (comma) text = text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  if (sign && sign !== '-' && !text.startsWith('-')) text = sign + text;
  return pad(text, Number(width ?? 0), fill ?? (zero ? '0' : ' '), align ?? (zero ? '=' : '>'));
}

/**
 * Fills `{name}` and `{name:spec}` of a template as Python's `str.format` does.
 *
 * @param template for instance `'model-{epoch:02d}-{val_loss:.2f}.keras'`; `{{` and `}}` stand for braces.
 * @param values numbers by name; those in `integers` print without a decimal point when no format is given.
 * @throws RangeError when the template names something that `values` does not hold.
 */
export function formatTemplate(
  template: string,
  values: Readonly<Record<string, number>>,
  integers: readonly string[] = [],
): string {
  return template.replace(/\{\{|\}\}|\{([^{}:!]*)(?::([^{}]*))?\}/g, (text, name?: string, spec?: string) => {
    if (name === undefined) return text[0];
    const value = values[name];
    if (value === undefined) {
      const known = Object.keys(values).join(', ');
      throw new RangeError(`'${template}' names '${name}', which is not among ${known}`);
    }
    if (spec) return formatNumber(value, spec);
    return integers.includes(name) ? String(value) : pythonFloat(value);
  });
}
