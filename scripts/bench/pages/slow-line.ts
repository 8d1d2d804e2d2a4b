// SPDX-License-Identifier: AGPL-3.0-or-later
import { launch } from '../../harness/browser.ts';
import { paintOverSlowLine } from '../../harness/paint.ts';

const TURNS = 3;

export interface SlowView {
  /** Milliseconds until text was to be seen, of each turn. */
  readonly first: readonly number[];
  /** The largest layout shift of all turns. */
  readonly shift: number;
}

/** Opens a page on a phone over 400 kbit/s and 400 ms, each time with an empty cache. */
export async function slowLine(url: string): Promise<SlowView> {
  const browser = await launch();
  try {
    const first: number[] = [];
    let shift = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'it-IT',
      });
      const painted = await paintOverSlowLine(await context.newPage(), url);
      first.push(painted.first);
      shift = Math.max(shift, painted.shift);
      await context.close();
    }
    return { first, shift };
  } finally {
    await browser.close();
  }
}
