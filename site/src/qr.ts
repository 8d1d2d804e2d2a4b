// SPDX-License-Identifier: AGPL-3.0-or-later
import { encode } from 'uqr';

/** A dark run of modules in a row of a QR code; in modules. */
export interface QrRun {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** A QR code (ISO/IEC 18004) as runs; `size` modules a side, the quiet zone of four on each side included. */
export interface Qr {
  readonly size: number;
  readonly runs: readonly QrRun[];
}

/** One of the eight masks: all can be read, and trying which is best takes eight times as long. */
const MASK = 3;

/** The code of an address; up to 15 % of it may be lost to a fold or a stain (level M). */
export function qrOf(address: string): Qr {
  const { data, size } = encode(address, {
    ecc: 'M',
    border: 4,
    boostEcc: false,
    maskPattern: MASK,
  });
  const runs = data.flatMap((row, y) => {
    const found: QrRun[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const end = row.indexOf(false, x);
      found.push({ x, y, length: (end < 0 ? row.length : end) - x });
      x = end < 0 ? row.length : end;
    }
    return found;
  });
  return { size, runs };
}
