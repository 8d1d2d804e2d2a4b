// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseArgs } from 'node:util';
import { sayConditions } from './bench/conditions.ts';
import { benchPages } from './bench/pages/pages.ts';
import { benchPeers } from './bench/peers/peers.ts';
import { benchPortal } from './bench/portal/portal.ts';
import { main, Plain } from './machine/say.ts';

const USAGE = `  npm run bench                  the whole portal, on the demo and with 1,000 more articles
  npm run bench -- demo          … on the demo only; or another number of articles: 10000
  npm run bench -- peers [1000]  our renderer beside Eleventy and Hugo
  npm run bench -- pages         Lighthouse and a slow line, every template of the site`;

function countOf(word: string): number {
  const count = Number(word.replaceAll(/[.,_]/g, ''));
  if (Number.isInteger(count) && count > 0) return count;
  throw new Plain(`"${word}" is nothing that can be measured. There is:\n${USAGE}`);
}

/** `npm run bench`: how fast and how big. */
async function bench(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [what = '1000', size = '1000'] = positionals;
  if (what === 'pages') {
    await sayConditions();
    return benchPages();
  }
  const count = what === 'demo' ? 0 : countOf(what === 'peers' ? size : what);
  await sayConditions();
  return what === 'peers' ? benchPeers(count) : benchPortal(count);
}

await main(bench);
process.exit();
