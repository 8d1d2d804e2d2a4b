// SPDX-License-Identifier: AGPL-3.0-or-later
import { failedChecks } from './checks/checks.ts';
import { NOT_ON_SECANTUS } from './checks/not-on-secantus.ts';
import { bringChromium } from './machine/chromium.ts';
import { bringMongo, type MongoServer } from './harness/mongodb.ts';
import { buildAll, hasRoomForChecks } from './portal/prepare.ts';
import { main, say, seconds, sideBySide } from './machine/say.ts';
import { keepTempInMemory } from './machine/temp-in-memory.ts';
import { runVitest } from './checks/run-vitest.ts';
import {
  add,
  NOTHING,
  oneFailure,
  skippedByFile,
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
    const named = (what: string): string => `${title}: ${what}`;
    return {
      ...tally,
      failures: tally.failures.map(named),
      unsteady: tally.unsteady.map(named),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(`━━ ${title}: ${message}`);
    return oneFailure(`${title}: ${message}`);
  }
}

/** On which server the CMS was tested as on MongoDB, if one could be had. */
interface OnMongo {
  readonly server: MongoServer;
  readonly tally: Tally;
}

/** The tests of the CMS that touch a database, once more. */
async function testOnMongo(): Promise<OnMongo | undefined> {
  const server = await bringMongo();
  if (!server) return undefined;
  try {
    const tally = await part(`The CMS on ${server.name}`, () =>
      runVitest('mongodb', ['cms'], {
        MONGODB_URI: server.uri,
        ON_SECANTUS: server.isSecantus ? '1' : undefined,
      }),
    );
    return { server, tally };
  } finally {
    await server.stop();
  }
}

/** Says which server stood for MongoDB, and what was not tested on it. */
function sayMongo(onMongo: OnMongo | undefined): void {
  if (!onMongo) {
    say('\n!!! MongoDB: the CMS was NOT tested on it; the reason is above.');
    return;
  }
  const { server, tally } = onMongo;
  say(`\nMongoDB: the CMS was tested on ${server.name} (${tallyLine(tally)}).`);
  if (server.isSecantus)
    say(
      `!!! It is not MongoDB. Not run on it: ${NOT_ON_SECANTUS.files.join(', ')} (${NOT_ON_SECANTUS.why}); ${NOT_ON_SECANTUS.parts}. Name a MongoDB in MONGODB_URI for all.`,
    );
  for (const left of skippedByFile(tally)) say(`  not there: ${left}`);
}

/** Builds both programs, and checks the code, meanwhile where there is memory for both. */
async function buildAndCheck(): Promise<[Tally, Tally]> {
  const isBeside = hasRoomForChecks();
  const build = part('Build', () => buildAll().then(() => NOTHING));
  const check = (): Promise<Tally> =>
    part('Types, lint, format, unused code', async () => {
      const failures = await failedChecks(build);
      return { ...NOTHING, failed: failures.length, failures };
    });
  return isBeside ? sideBySide(() => build, check) : [await build, await check()];
}

/** `npm test`: everything, in the order in which a mistake shows soonest. */
async function test(): Promise<void> {
  const begin = Date.now();
  if (keepTempInMemory()) say('Temporary files of the tests are kept in memory.');
  const [build, checks] = await buildAndCheck();
  const built = build.failed === 0;
  const browser = built ? await bringChromium() : undefined;
  const env = browser ? { CHROMIUM_PATH: browser } : {};
  let pages: Promise<Tally> | undefined;
  /** In whichever of the two chains ends first: how long each takes differs from machine to machine. */
  const pagesOnce = (): Promise<Tally> => {
    pages ??= built
      ? part('Built pages', () => runVitest('quality', ['quality'], env))
      : Promise.resolve(NOTHING);
    return pages;
  };
  const inside = async () => ({
    unit: await part('Unit and integration', () =>
      // Where a MongoDB is named, the CMS is tested on it afterwards.
      runVitest('unit', ['shared', 'cms', 'dom', 'site', 'scripts'], { MONGODB_URI: undefined }),
    ),
    onMongo: await testOnMongo(),
    pages: await pagesOnce(),
  });
  // One file after the other, and mostly waiting for people who type: by itself it leaves a processor idle.
  const whole = async () => ({
    desk: built ? await part('At the desk', () => runVitest('e2e', ['e2e'], env)) : NOTHING,
    portal: built ? await part('The portal', () => runVitest('portal', ['portal'], env)) : NOTHING,
    pages: await pagesOnce(),
  });
  const [{ unit, onMongo, pages: shown }, { desk, portal }] = await sideBySide(inside, whole);
  if (!built) say('\n!!! Nothing was built: the end-to-end and page tests were not run.');
  const tally = [build, checks, unit, onMongo?.tally ?? NOTHING, shown, portal, desk].reduce(
    (a, b) => add(a, b),
  );
  sayMongo(onMongo);
  say(`\nAll of it took ${seconds(begin)}.`);
  for (const what of tally.unsteady) say(`!!! Unsteady: ${what}`);
  // Last, because a long log is cut above: its end says what failed.
  for (const failure of tally.failures) say(`✗ ${failure}`);
  say(tallyLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
}

await main(test);
