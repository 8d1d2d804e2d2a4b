// SPDX-License-Identifier: AGPL-3.0-or-later
import { keptPromises, PROMISES } from './checks/promises.ts';
import { main, say } from './machine/say.ts';

/** `npm run promises`: what is promised, and which tests keep it. */
await main(async () => {
  const kept = keptPromises();
  for (const [id, promise] of Object.entries(PROMISES)) {
    say(`\n${id.padEnd(4)} ${promise}`);
    for (const one of kept) if (one.id === id) say(`     · ${one.test} (${one.file})`);
  }
});
