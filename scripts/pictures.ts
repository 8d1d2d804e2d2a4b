// SPDX-License-Identifier: AGPL-3.0-or-later
import { runVitest } from './checks/run-vitest.ts';
import { bringChromium } from './machine/chromium.ts';
import { main, Plain, say } from './machine/say.ts';

/**
 * `npm run pictures`: every page template in light, dark and forced colours, on a phone and at a desk, for people to
 * look at. No test: nobody but a person can say whether a page is beautiful.
 */
await main(async () => {
  const browser = await bringChromium();
  if (!browser) throw new Plain('Without a Chromium there are no pictures.');
  const { failed } = await runVitest('pictures', ['pictures'], { CHROMIUM_PATH: browser });
  if (failed > 0) throw new Plain(`${failed} templates have no picture.`);
  say('\nThe pictures are in test-results/pictures/.');
});
