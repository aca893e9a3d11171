import * as raw from '../ops/generated';
import { attr } from './attributes';
import { ints, scalarLike } from './constants';
import { needs, registerGradient, type OpRecord } from './registry';
import { allAxes, knownSize } from './shapes';

registerGradient('Diag', (_op, [dy]) => [raw.diagPart(dy)]);
registerGradient('DiagPart', (_op, [dy]) => [raw.diag(dy)]);
registerGradient('MatrixBandPart', (op, [dy]) => [raw.matrixBandPart(dy, op.inputs[1], op.inputs[2]), null, null]);

registerGradient('MatrixDiag', (_op, [dy]) => [raw.matrixDiagPart(dy)]);
registerGradient('MatrixDiagPart', (op, [dy]) => {
  const x = op.inputs[0];
  const rows = knownSize(x, -2);
  if (rows !== null && rows === knownSize(x, -1)) return [raw.matrixDiag(dy)];
  return [raw.matrixSetDiag(raw.zerosLike(x), dy)];
});
registerGradient('MatrixSetDiag', (op, [dy]) => [
  needs(op, 0) ? raw.matrixSetDiag(dy, raw.zerosLike(op.inputs[1])) : null,
  needs(op, 1) ? raw.matrixDiagPart(dy) : null,
]);

// Versions 2 and 3 take a range of diagonals; version 3 can place them left or right in their rows.

type Align = { align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' };
const align = (op: OpRecord): Align => (op.type.endsWith('V3') ? { align: attr(op, 'align') } : { align: 'LEFT_LEFT' });

registerGradient(['MatrixDiagV2', 'MatrixDiagV3'], (op, [dy]) => {
  const k = op.inputs[1];
  const zero = scalarLike(dy, 0);
  const diagonals = raw.matrixDiagPartV3(dy, k, zero, align(op));
  if (!needs(op, 4)) return [diagonals, null, null, null, null];
  // The padding stands wherever there is no diagonal.
  const padding = raw.matrixSetDiagV3(dy, raw.zerosLike(op.inputs[0]), k, align(op));
  return [diagonals, null, null, null, raw.sum(padding, allAxes(padding))];
});

registerGradient(['MatrixDiagPartV2', 'MatrixDiagPartV3'], (op, [dy]) => {
  const [x, k] = op.inputs;
  const [rows, columns] = [knownSize(x, -2), knownSize(x, -1)];
  // With sizes that come at run time MatrixDiag's shape inference takes a square for granted.
  const dx =
    rows !== null && columns !== null
      ? raw.matrixDiagV3(dy, k, ints(rows), ints(columns), scalarLike(dy, 0), align(op))
      : raw.matrixSetDiagV3(raw.zerosLike(x), dy, k, align(op));
  return [dx, null, null];
});

registerGradient(['MatrixSetDiagV2', 'MatrixSetDiagV3'], (op, [dy]) => {
  const [, diagonals, k] = op.inputs;
  return [
    needs(op, 0) ? raw.matrixSetDiagV3(dy, raw.zerosLike(diagonals), k, align(op)) : null,
    needs(op, 1) ? raw.matrixDiagPartV3(dy, k, scalarLike(dy, 0), align(op)) : null,
    null,
  ];
});
