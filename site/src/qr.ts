// SPDX-License-Identifier: AGPL-3.0-or-later
import { encode } from 'uqr';

/** Modules that stay white on each side (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

/** One of the eight masks: all can be read, and trying which is best takes eight times as long. */
const MASK = 3;

/** A run of modules in a row of a QR code: dark and light ones in turn. */
export interface QrRun {
  readonly dark: boolean;
  readonly length: number;
}

/** A QR code without its quiet zone: `size` modules a side, row by row. */
export interface Qr {
  readonly size: number;
  readonly rows: readonly (readonly QrRun[])[];
}

function runsOf(row: readonly boolean[]): QrRun[] {
  const runs: { dark: boolean; length: number }[] = [];
  for (const dark of row) {
    const last = runs.at(-1);
    if (last?.dark === dark) last.length += 1;
    else runs.push({ dark, length: 1 });
  }
  return runs;
}

/** The QR code of an address. @param ecc how much may be lost to a fold or a stain: L 7 %, M 15 % */
export function qrOf(address: string, ecc: 'L' | 'M'): Qr {
  const { data, size } = encode(address, { ecc, border: 0, boostEcc: false, maskPattern: MASK });
  return { size, rows: data.map(runsOf) };
}

const step = ({ dark, length }: QrRun): string => (dark ? `h${length}` : `m${length} 0`);

/** One row, from its first dark module to its last: no row is all light. */
function rowPath(row: readonly QrRun[], y: number): string {
  const [first, ...rest] = row;
  const start = first && !first.dark ? { x: first.length, runs: rest } : { x: 0, runs: row };
  const runs = start.runs.at(-1)?.dark ? start.runs : start.runs.slice(0, -1);
  return `M${start.x} ${y}${runs.map(step).join('')}`;
}

/**
 * The QR code of an address as an SVG, with its quiet zone: a path to be stroked one module wide, a move for light, a line
 * for dark. 400 bytes compressed; rectangles are twice as many.
 */
export function drawQr(
  address: string,
  ecc: 'L' | 'M',
): { readonly viewBox: string; readonly path: string } {
  const { size, rows } = qrOf(address, ecc);
  const side = size + 2 * QUIET_ZONE;
  return {
    viewBox: `-${QUIET_ZONE} -${QUIET_ZONE}.5 ${side} ${side}`,
    path: rows.map(rowPath).join(''),
  };
}
