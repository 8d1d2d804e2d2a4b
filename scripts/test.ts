// SPDX-License-Identifier: AGPL-3.0-or-later
import { failedChecks } from './checks/checks.ts';
import { NOT_ON_SECANTUS } from './checks/not-on-secantus.ts';
import { bringChromium } from './machine/chromium.ts';
import { bringMongo, type MongoServer } from './harness/mongodb.ts';
import { buildAll } from './portal/prepare.ts';
import { main, say, seconds } from './machine/say.ts';
import {
  add,
  NOTHING,
  oneFailure,
  runVitest,
  type Tally,
  tallyLine,
} from './checks/vitest-report.ts';

/** Runs one part, says what it was and how long it took; a part that throws counts as one failure. */
async function part(title: string, work: () => Promise<Tally>): Promise<Tally> {
  say(`\n━━ ${title}`);
  const begin = Date.now();
  try {
    const tally = await work();
    say(`━━ ${title}: ${tallyLine(tally)}, ${seconds(begin)}`);
    return { ...tally, failures: tally.failures.map((what) => `${title}: ${what}`) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(`━━ ${title}: ${message}`);
    return oneFailure(`${title}: ${message}`);
  }
}

/** The tests of the CMS that touch a database, once more. */
async function testOn(server: MongoServer): Promise<Tally> {
  try {
    return await part(`The CMS on ${server.name}`, () =>
      runVitest('mongodb', ['cms'], {
        MONGODB_URI: server.uri,
        ON_SECANTUS: server.isSecantus ? '1' : undefined,
      }),
    );
  } finally {
    await server.stop();
  }
}

/** Says which server stood for MongoDB, and what was not tested on it. */
function sayMongo(server: MongoServer | undefined, tally: Tally | undefined): void {
  if (!server || !tally) {
    say('\n!!! MongoDB: the CMS was NOT tested on it; the reason is above.');
    return;
  }
  say(`\nMongoDB: the CMS was tested on ${server.name} (${tallyLine(tally)}).`);
  if (server.isSecantus)
    say(
      `!!! It is not MongoDB. Not run on it: ${NOT_ON_SECANTUS.files.join(', ')} (${NOT_ON_SECANTUS.why}). Name a MongoDB in MONGODB_URI for all.`,
    );
  for (const test of tally.skipped) say(`  not there: ${test}`);
}

/** `npm test`: everything, in the order in which a mistake shows soonest. */
async function test(): Promise<void> {
  const begin = Date.now();
  let tally = await part('Build', () => buildAll().then(() => NOTHING));
  const built = tally.failed === 0;
  tally = add(
    tally,
    await part('Types, lint, format, unused code', async () => {
      const failures = await failedChecks();
      return { ...NOTHING, failed: failures.length, failures };
    }),
  );
  tally = add(
    tally,
    await part('Unit and integration', () =>
      // Where a MongoDB is named, the CMS is tested on it afterwards.
      runVitest('unit', ['shared', 'cms', 'site', 'scripts'], { MONGODB_URI: undefined }),
    ),
  );
  const server = await bringMongo();
  const onMongo = server && (await testOn(server));
  if (onMongo) tally = add(tally, onMongo);
  if (built) {
    const browser = await bringChromium();
    const env = browser ? { CHROMIUM_PATH: browser } : {};
    tally = add(tally, await part('End to end', () => runVitest('e2e', ['e2e'], env)));
    tally = add(tally, await part('Built pages', () => runVitest('quality', ['quality'], env)));
  } else say('\n!!! Nothing was built: the end-to-end and page tests were not run.');
  sayMongo(server, onMongo);
  say(`\nAll of it took ${seconds(begin)}.`);
  // Last, because a long log is cut above: its end says what failed.
  for (const failure of tally.failures) say(`✗ ${failure}`);
  say(tallyLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
}

await main(test);
