// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, readdir, readFile, rmdir, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentsAt } from '@portico/shared/civil-moment';
import { sha256 } from '@portico/shared/canonical';
import { textsOf } from '@portico/shared/contract/schedule';
import { sharded } from '../../release/folder.ts';
import { Bench, until } from './bench.ts';
import { type OperatorCommand, sendCommand } from '../../publisher/operate/command-queue.ts';
import { article, articleId, settings } from './documents.ts';

const AT = '2026-11-28T07:00:00.000Z';
const MOMENT = Date.parse(AT);
const PAGE = '/articoli/articolo-1/';
const SECRET_TITLE = 'Notizia riservata';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.make();
  bench.now = MOMENT - 3_600_000;
  bench.cms.publish(article(0));
});
afterEach(() => bench.close());

const status = async (address: string): Promise<number | undefined> =>
  (await bench.table()).rows[address]?.[1];

/** Everything that a reader can ask for. */
async function everythingServed(): Promise<string> {
  const { rows } = await bench.table();
  const names = Object.keys(rows);
  const texts = await Promise.all(names.map((address) => bench.text(address, rows)));
  return [...names, ...texts].join('\n');
}

/** The schedule is on the disk of the publisher. */
const told = async (): Promise<void> => {
  await bench.start();
  await bench.caughtUp();
  await until(async () => (await readdir(bench.folder.root)).includes('schedule.json'));
};

describe('a text that was approved for later', () => {
  test('I1: is in nothing that is served before its moment, and in all of it afterwards, with the CMS off', async () => {
    bench.cms.publishAt(AT, article(1, SECRET_TITLE));
    await told();
    expect(await everythingServed()).not.toMatch(/Notizia riservata|articolo-1/);
    await bench.cms.close();
    bench.now = MOMENT - 1;
    await bench.sync();
    expect(await everythingServed()).not.toMatch(/Notizia riservata|articolo-1/);
    bench.now = MOMENT;
    await until(async () => (await status(PAGE)) === 200);
    expect(await bench.text(PAGE)).toContain(SECRET_TITLE);
    expect(await bench.text('/')).toContain(SECRET_TITLE);
  });

  test('I4: comes online in the last minute before the clocks go forward, and in both hours that come twice', async () => {
    const [spring = ''] = momentsAt('2027-03-28T01:59');
    const [first = '', second = ''] = momentsAt('2027-10-31T02:30');
    bench.now = Date.parse(spring) - 1;
    bench.cms.publishAt(spring, article(1));
    bench.cms.publishAt(first, article(2));
    bench.cms.publishAt(second, article(3));
    await told();
    await bench.cms.close();
    const online = async () => {
      await bench.sync();
      return Promise.all([1, 2, 3].map((n) => status(`/articoli/articolo-${n}/`)));
    };
    expect(await online()).toEqual([undefined, undefined, undefined]);
    bench.now = Date.parse(spring);
    expect(await online()).toEqual([200, undefined, undefined]);
    bench.now = Date.parse(first) - 1;
    expect(await online()).toEqual([200, undefined, undefined]);
    bench.now = Date.parse(first);
    expect(await online()).toEqual([200, 200, undefined]);
    bench.now = Date.parse(second) - 1;
    expect(await online()).toEqual([200, 200, undefined]);
    bench.now = Date.parse(second);
    expect(await online()).toEqual([200, 200, 200]);
  });

  test('I7: is shown after a restart past its moment, with the CMS off', async () => {
    bench.cms.publishAt(AT, article(1));
    await told();
    await bench.stop();
    await bench.cms.close();
    bench.now = MOMENT + 9 * 3_600_000;
    await bench.start();
    await bench.running.loop.settled();
    expect(await status(PAGE)).toBe(200);
  });

  test('replaces the text that is online, and not before', async () => {
    bench.cms.publish(article(1, 'Testo di prima'));
    bench.cms.publishAt(AT, article(1, 'Testo nuovo'));
    await told();
    expect(await bench.text(PAGE)).toContain('Testo di prima');
    bench.now = MOMENT;
    await until(async () => (await bench.text(PAGE))?.includes('Testo nuovo') === true);
    expect(await bench.text(PAGE)).not.toContain('Testo di prima');
  });

  test('I2: changes no byte when the CMS says afterwards that it is done', async () => {
    const later = article(1);
    bench.cms.publishAt(AT, later);
    await told();
    bench.now = MOMENT + 5000;
    await until(async () => (await status(PAGE)) === 200);
    const before = await bench.pages();
    bench.cms.settle(AT, later);
    await bench.sync();
    await bench.caughtUp();
    expect(bench.running.publisher.set.entries.has(articleId(1))).toBe(true);
    expect(await bench.pages()).toEqual(before);
  });

  test('I6: does not come when it was taken out of the schedule, even in its last second', async () => {
    bench.cms.publishAt(AT, article(1));
    await told();
    bench.cms.scheduled?.clear();
    await bench.sync();
    bench.now = MOMENT + 1;
    await bench.sync();
    expect(await status(PAGE)).toBeUndefined();
  });

  test('I6: leaves the schedule also while the site waits for an operator', async () => {
    bench.cms.publishAt(AT, article(1));
    await told();
    bench.cms.scheduled?.clear();
    bench.cms.tamper = (manifest) => ({ ...manifest, count: manifest.count + 1 });
    await bench.sync();
    expect(bench.running.publisher.hold?.reason).toBe('count-mismatch');
    bench.now = MOMENT + 1;
    await bench.sync();
    expect(await status(PAGE)).toBeUndefined();
  });

  test('says nothing any more when something else was approved for the document meanwhile', async () => {
    bench.cms.publishAt(AT, article(1, 'Per dopo'));
    await told();
    bench.cms.publish(article(1, 'Approvato prima'));
    await bench.sync();
    bench.now = MOMENT + 1;
    await bench.sync();
    expect(await bench.text(PAGE)).toContain('Approvato prima');
  });

  test('brings its picture, which nobody could ask for before', async () => {
    const bytes = Buffer.from('picture!!!');
    const hash = sha256(bytes);
    bench.cms.soonBlobs.set(hash, bytes);
    bench.cms.publishAt(AT, article(1, 'Con figura', { picture: hash }));
    await told();
    expect(await everythingServed()).not.toContain(hash);
    await bench.cms.close();
    bench.now = MOMENT;
    await until(async () => (await status(PAGE)) === 200);
    expect(Object.keys((await bench.table()).rows)).toContain(`/media/${hash}.webp`);
  });

  test('a schedule whose moments were changed on the way is not believed', async () => {
    bench.cms.publishAt(AT, article(1));
    bench.cms.sabotage = (url, response) => {
      if (url !== '/published/schedule') return false;
      const [document] = bench.cms.scheduled?.values() ?? [];
      const documents = [
        { ...document, steps: [{ ...document?.steps[0], at: '2020-01-01T00:00:00Z' }] },
      ];
      const schedule = { contract: 1, lineage: bench.cms.lineage, hash: sha256('x'), documents };
      response.end(JSON.stringify({ schedule, texts: {} }));
      return true;
    };
    await bench.start();
    await bench.sync();
    expect(bench.running.loop.health.error).toContain('does not fit its hash');
  });
});

describe('a text that goes offline at a moment', () => {
  const REASON = 'Era previsto fino a oggi.';

  test('I10: answers 410 with the reason from then on, with the CMS off', async () => {
    bench.cms.publish(article(1));
    bench.cms.withdrawAt(AT, article(1));
    await told();
    await bench.cms.close();
    expect(await status(PAGE)).toBe(200);
    bench.now = MOMENT;
    await until(async () => (await status(PAGE)) === 410);
    expect(await bench.text(PAGE)).toContain(REASON);
    expect(await bench.text('/')).not.toContain('Articolo 1');
  });

  test('comes at one moment and goes at another', async () => {
    const until_ = '2026-11-30T07:00:00.000Z';
    bench.cms.publishAt(AT, article(1));
    bench.cms.withdrawAt(until_, article(1));
    await told();
    bench.now = MOMENT;
    await bench.sync();
    expect(await status(PAGE)).toBe(200);
    bench.now = Date.parse(until_);
    await bench.sync();
    expect(await status(PAGE)).toBe(410);
  });

  test('many of them at one moment are no reason to wait for an operator', async () => {
    const many = Array.from({ length: 15 }, (_, n) => article(n + 1));
    for (const one of many) {
      bench.cms.publish(one);
      bench.cms.withdrawAt(AT, one);
    }
    await told();
    bench.now = MOMENT + 1000;
    await until(async () => (await status(PAGE)) === 410);
    for (const one of many) bench.cms.settleWithdrawal(AT, one.id);
    await bench.sync();
    expect(bench.running.publisher.hold).toBeNull();
    bench.cms.withdraw(article(0).id);
    await bench.sync();
    expect(bench.running.publisher.hold).toBeNull();
    expect(await status('/articoli/articolo-0/')).toBe(410);
  });
});

describe('a question about the schedule that fails', () => {
  const failures: Record<string, (response: ServerResponse) => void> = {
    '401: the clocks or the secrets differ': (response) => response.writeHead(401).end(),
    '500: the CMS cannot settle what is due': (response) => response.writeHead(500).end(),
    '503: the CMS is busy': (response) => response.writeHead(503).end(),
    'no JSON': (response) => response.end('<!doctype html>'),
    'the line breaks': (response) => response.destroy(),
  };

  test.each(Object.entries(failures))(
    '%s: what is published and withdrawn is followed, planned steps come, and the health names the failure',
    async (_, fail) => {
      bench.cms.publish(article(1));
      bench.cms.withdrawAt(AT, article(1));
      await told();
      bench.cms.sabotage = (url, response) => {
        if (url !== '/published/schedule') return false;
        fail(response);
        return true;
      };
      bench.cms.withdraw(articleId(0));
      bench.cms.publish(article(2));
      await bench.sync();
      expect(await status('/articoli/articolo-0/')).toBe(410);
      expect(await status('/articoli/articolo-2/')).toBe(200);
      expect(bench.running.loop.health.error).toContain('/published/schedule');
      bench.now = MOMENT;
      await bench.sync();
      expect(await status(PAGE)).toBe(410);
      bench.cms.sabotage = () => false;
      await bench.sync();
      expect(bench.running.loop.health.error).toBeNull();
    },
  );

  test('pictures of the schedule that do not come hold up no withdrawal', async () => {
    await bench.start();
    await bench.caughtUp();
    const hash = sha256('picture');
    bench.cms.soonBlobs.set(hash, Buffer.from('picture'));
    bench.cms.publishAt(AT, article(1, 'Con figura', { picture: hash }));
    bench.cms.withdraw(articleId(0));
    let statusThen: number | undefined;
    bench.cms.sabotage = (url, response, body) => {
      if (url !== '/published/schedule' || !body.includes('schedule.blob')) return false;
      void status('/articoli/articolo-0/').then((now) => {
        statusThen = now;
        response.end();
      });
      return true;
    };
    await bench.sync();
    expect(statusThen).toBe(410);
  });
});

describe('while the site waits for an operator', () => {
  const waits = async (): Promise<void> => {
    bench.cms.tamper = (manifest) => ({ ...manifest, count: manifest.count + 1 });
    await bench.sync();
    expect(bench.running.publisher.hold?.reason).toBe('count-mismatch');
  };

  test('what went offline at its moment stays so when the CMS says that it is done', async () => {
    bench.cms.publish(article(1));
    bench.cms.withdrawAt(AT, article(1));
    await told();
    await waits();
    bench.now = MOMENT;
    await bench.sync();
    expect(await status(PAGE)).toBe(410);
    bench.cms.settleWithdrawal(AT, articleId(1));
    await bench.sync();
    await bench.sync();
    expect(await status(PAGE)).toBe(410);
    bench.cms.tamper = (manifest) => manifest;
    await bench.sync();
    expect(bench.running.publisher.hold).toBeNull();
    expect(await status(PAGE)).toBe(410);
  });

  test('what came online at its moment stays so, goes at its end, and not when the end is cancelled', async () => {
    const end = '2026-11-28T09:00:00.000Z';
    for (const n of [1, 2]) {
      bench.cms.publishAt(AT, article(n));
      bench.cms.withdrawAt(end, article(n));
    }
    await told();
    await waits();
    bench.now = MOMENT;
    bench.cms.settle(AT, article(1));
    bench.cms.settle(AT, article(2));
    bench.cms.withdrawAt(end, article(2));
    await bench.sync();
    await bench.sync();
    const both = () => Promise.all([1, 2].map((n) => status(`/articoli/articolo-${n}/`)));
    expect(await both()).toEqual([200, 200]);
    bench.now = Date.parse(end);
    await bench.sync();
    expect(await both()).toEqual([200, 410]);
    await bench.stop();
    await bench.cms.close();
    await bench.start();
    await bench.running.loop.settled();
    expect(await both()).toEqual([200, 410]);
  });

  test('I6: a text that was taken out of the schedule does not come, though another one was published instead', async () => {
    bench.cms.publish(article(1, 'Prima'));
    bench.cms.publishAt(AT, article(1, SECRET_TITLE));
    await told();
    await waits();
    bench.cms.scheduled?.clear();
    bench.cms.publish(article(1, 'Invece'));
    await bench.sync();
    bench.now = MOMENT;
    await bench.sync();
    expect(await everythingServed()).not.toContain(SECRET_TITLE);
  });

  test('a CMS of another history brings no text of the former one, undoes nothing, and stops no withdrawal', async () => {
    const later = '2026-11-28T09:00:00.000Z';
    for (const n of [1, 2]) bench.cms.publish(article(n));
    bench.cms.withdrawAt(AT, article(1));
    bench.cms.withdrawAt(later, article(2));
    bench.cms.publishAt(later, article(3));
    await told();
    bench.now = MOMENT;
    await bench.sync();
    bench.cms.reset();
    bench.cms.scheduled?.clear();
    await bench.sync();
    expect(bench.running.publisher.hold?.reason).toBe('another-lineage');
    bench.now = Date.parse(later);
    await bench.sync();
    const all = await Promise.all([1, 2, 3].map((n) => status(`/articoli/articolo-${n}/`)));
    expect(all).toEqual([410, 410, undefined]);
  });
});

describe('an operator who holds the site at a revision', () => {
  const commands = async (command: OperatorCommand): Promise<void> => {
    await sendCommand(bench.folder, command);
    bench.running.loop.want('command');
    await bench.running.loop.settled();
  };

  test('takes away with the first release what came by its moment, and gives it back with the end, with the CMS off', async () => {
    bench.cms.publishAt(AT, article(1, SECRET_TITLE));
    bench.cms.withdrawAt(AT, article(0));
    await told();
    const { revision } = bench.cms;
    bench.cms.publish(article(2));
    await bench.sync();
    await bench.cms.close();
    bench.now = MOMENT;
    await bench.sync();
    const all = () => Promise.all([0, 1, 2].map((n) => status(`/articoli/articolo-${n}/`)));
    expect(await all()).toEqual([410, 200, 200]);
    const { online } = bench.running.dependencies;
    const shown: boolean[] = [];
    const publish = online.publish.bind(online);
    online.publish = async (...given) => {
      const table = await publish(...given);
      shown.push((await everythingServed()).includes(SECRET_TITLE));
      return table;
    };
    await commands({ verb: 'hold', revision });
    expect(shown[0]).toBe(false);
    expect(new Set(shown)).toEqual(new Set([false]));
    expect(await all()).toEqual([410, undefined, undefined]);
    await commands({ verb: 'release' });
    expect(await all()).toEqual([410, 200, undefined]);
  });

  test('sees the end of the hold by the clock alone', async () => {
    bench.cms.publishAt(AT, article(1));
    await told();
    await commands({ verb: 'hold', revision: bench.cms.revision });
    bench.now = MOMENT;
    await bench.sync();
    expect(await status(PAGE)).toBeUndefined();
    await bench.running.publisher.setHold(null);
    expect(bench.running.publisher.isDue).toBe(true);
    await bench.running.publisher.onDateChange();
    expect(await status(PAGE)).toBe(200);
    expect(bench.running.publisher.isDue).toBe(false);
  });
});

test('a clock that is put back takes off what it brought, and brings it again at the moment', async () => {
  bench.cms.publish(article(2));
  bench.cms.publishAt(AT, article(1));
  bench.cms.withdrawAt(AT, article(2));
  await told();
  await bench.cms.close();
  const both = async () => {
    await bench.sync();
    return Promise.all([1, 2].map((n) => status(`/articoli/articolo-${n}/`)));
  };
  bench.now = MOMENT;
  expect(await both()).toEqual([200, 410]);
  bench.now = MOMENT - 1;
  expect(await both()).toEqual([undefined, 200]);
  bench.now = MOMENT;
  expect(await both()).toEqual([200, 410]);
});

describe('the schedule on the disk', () => {
  const restartedAtTheMoment = async (): Promise<void> => {
    await bench.stop();
    await bench.cms.close();
    bench.now = MOMENT;
    await bench.start();
    await bench.running.loop.settled();
  };

  test('goes with the schedule: a restart with the CMS off shows nothing of one that says nothing any more', async () => {
    bench.cms.publishAt(AT, article(1, SECRET_TITLE));
    await told();
    bench.cms.scheduled = undefined;
    await bench.sync();
    await restartedAtTheMoment();
    expect(await everythingServed()).not.toContain(SECRET_TITLE);
    expect(await readdir(bench.folder.root)).not.toContain('schedule.json');
  });

  test('is written at the next look when it could not be written before', async () => {
    await bench.start();
    await bench.caughtUp();
    await mkdir(bench.folder.schedule);
    bench.cms.publishAt(AT, article(1));
    await bench.sync();
    expect(bench.running.loop.health.error).not.toBeNull();
    await rmdir(bench.folder.schedule);
    await bench.sync();
    expect(bench.running.loop.health.error).toBeNull();
    await restartedAtTheMoment();
    expect(await status(PAGE)).toBe(200);
  });

  test('texts that are there are not written again at every look while a picture does not come', async () => {
    await bench.start();
    await bench.caughtUp();
    bench.cms.publishAt(AT, article(1, 'Con figura', { picture: sha256('never') }));
    bench.cms.publishAt(AT, article(2));
    await bench.sync();
    const digests = textsOf([...(bench.cms.scheduled?.values() ?? [])]);
    expect(digests).toHaveLength(2);
    const written = () =>
      Promise.all(
        digests.map(
          async (digest) =>
            (await stat(sharded(bench.folder.documents, digest), { bigint: true })).mtimeNs,
        ),
      );
    const before = await written();
    await bench.sync();
    await bench.sync();
    expect(await written()).toEqual(before);
  });
});

describe('withdrawals that were planned for a moment less than an hour away', () => {
  const many = Array.from({ length: 15 }, (_, n) => article(n + 1));
  const online = () => Promise.all(many.map((_, n) => status(`/articoli/articolo-${n + 1}/`)));
  const all = (code: number) => many.map(() => code);
  /** The site has all of them, and is told of their end so many milliseconds before. */
  const planned = async (before: number): Promise<void> => {
    bench.cms.publish(...many);
    await bench.start();
    await bench.caughtUp();
    bench.now = MOMENT - before;
    for (const one of many) bench.cms.withdrawAt(AT, one);
    await bench.sync();
  };

  test('empty no site: many of them wait for an operator, as if somebody withdrew them by hand', async () => {
    await planned(60_000);
    bench.now = MOMENT;
    await bench.sync();
    expect(await online()).toEqual(all(200));
    for (const { id } of many) bench.cms.settleWithdrawal(AT, id);
    await bench.sync();
    expect(bench.running.publisher.hold?.reason).toBe('too-many-withdrawals');
    expect(await online()).toEqual(all(200));
    await sendCommand(bench.folder, { verb: 'accept' });
    await bench.sync();
    expect(await online()).toEqual(all(410));
  });

  test('are the same after a restart: what was planned early is planned', async () => {
    await planned(7_200_000);
    bench.now = MOMENT - 1000;
    await bench.stop();
    await bench.start();
    await bench.sync();
    bench.now = MOMENT;
    await bench.sync();
    expect(await online()).toEqual(all(410));
    for (const { id } of many) bench.cms.settleWithdrawal(AT, id);
    await bench.sync();
    expect(bench.running.publisher.hold).toBeNull();
  });

  test('a few of them are done by the clock; more that come after them are not, and undo nothing', async () => {
    bench.cms.publish(...many);
    await bench.start();
    await bench.caughtUp();
    bench.now = MOMENT - 60_000;
    for (const one of many.slice(0, 8)) bench.cms.withdrawAt(AT, one);
    await bench.sync();
    bench.now = MOMENT - 30_000;
    for (const one of many.slice(8)) bench.cms.withdrawAt(AT, one);
    await bench.sync();
    bench.now = MOMENT;
    await bench.sync();
    expect((await online()).filter((code) => code === 410)).toHaveLength(8);
  });

  test('the settings, which every page reads, do not go by the clock', async () => {
    await bench.start();
    await bench.caughtUp();
    bench.cms.withdrawAt(AT, settings());
    await bench.sync();
    bench.now = MOMENT;
    await bench.sync();
    expect(bench.running.publisher.site.entries.has(settings().id)).toBe(true);
  });
});

test('the schedule is no file of a release', async () => {
  bench.cms.publishAt(AT, article(1, SECRET_TITLE));
  await told();
  const kept = await readFile(path.join(bench.folder.root, 'schedule.json'), 'utf8');
  expect(kept).not.toContain(SECRET_TITLE);
  expect(Object.keys((await bench.table()).rows)).not.toContain('/schedule.json');
});
