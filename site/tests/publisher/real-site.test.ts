// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT_TYPES, PAGE_TYPES } from '@portico/shared/contract/types';
import { PublishedDocument } from '@portico/shared/contract/document';
import type { Report } from '@portico/shared/contract/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench, REAL_SITE } from './bench.ts';
import { seeded } from './seeded.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../shared/fixtures');

/**
 * The compiled site (`dist/`, built before the tests) over the documents of the demonstration: rendered once, since that
 * is most of the work. Each test begins with what the former has left.
 */
let bench: Bench;
let documents: PublishedDocument[];
beforeAll(async () => {
  bench = await Bench.make();
  bench.cms.reset();
  documents = [];
  for (const name of (await readdir(FIXTURES, { recursive: true })).sort()) {
    const file = path.join(FIXTURES, name);
    if (name.startsWith('blobs/')) bench.cms.blobs.set(path.parse(name).name, await readFile(file));
    if (name.endsWith('.json'))
      documents.push(PublishedDocument.parse(JSON.parse(await readFile(file, 'utf8'))));
  }
  documents = documents.flatMap((one) => (one.type === 'report' ? yearBefore(one) : [one]));
  for (const document of documents) bench.cms.publish(document);
  bench.now = Date.UTC(2026, 5, 1, 10);
  await bench.start({ dist: REAL_SITE });
  await bench.caughtUp();
  await bench.running.loop.settled();
});
afterAll(() => bench.close());

const complaints = () => bench.log.all.filter(({ level }) => level !== 'info');

/** Internal links of every page that lead to nothing that can be read. */
async function brokenLinks(): Promise<string[]> {
  const { rows } = await bench.table();
  const broken: string[] = [];
  for (const [address, [, status, type]] of Object.entries(rows)) {
    if (!type.startsWith('text/html') || status === 404) continue;
    const html = (await bench.text(address, rows)) ?? '';
    for (const [, target = ''] of html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) {
      // The search page asks for its index in advance; there is none here.
      if (target.startsWith('/pagefind/')) continue;
      if (rows[target]?.[1] !== 200) broken.push(`${address} → ${target}`);
    }
  }
  return broken;
}

/** Moves the first entry to the end. */
const turn = (list: unknown[]): unknown => list.push(...list.splice(0, 1));

/** Counts one more, in every language. */
function recount({ locales }: Report): void {
  for (const content of Object.values(locales))
    for (const one of content?.indicators ?? []) one.value += 1;
}

/** A report of the year before, with which that of the demonstration is compared. */
function yearBefore(report: Report): PublishedDocument[] {
  const before = structuredClone(report);
  before.id = '00000000-0000-4000-8000-00000000000a';
  before.period = { from: '2022-10', until: '2023-09' };
  for (const content of Object.values(before.locales)) if (content) content.slug += '-prima';
  return [before, { ...report, previous: { type: 'report', id: before.id } }];
}

/** Changes the order of what a document lists for those who learn. */
function reorder(document: PublishedDocument): void {
  if (document.type === 'course' && document.delivery.kind === 'here')
    turn(document.delivery.lessons);
  if (document.type === 'quiz') turn(document.locales.it.questions);
  if (document.type === 'path') turn(document.locales.it.steps);
  if (document.type === 'project') turn(document.partners);
  if (document.type === 'pillar') turn(document.locales.it.goals);
  if (document.type === 'page' && document.locales.it.timeline) turn(document.locales.it.timeline);
}

/** Gives an item of the press review another outlet and year, without a link that works. */
function movePress(document: PublishedDocument, mark: string): void {
  if (document.type !== 'press') return;
  document.outlet = `Testata ${mark}`;
  document.date = document.date.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  document.offlineSince = '2026-05-31';
}

/** The alliance of the demonstration, which a member leaves on a day. */
function leftOn(day: string): PublishedDocument {
  const alliance = documents.find((one) => one.type === 'organisation' && one.members);
  if (alliance?.type !== 'organisation' || !alliance.members) throw new Error('No alliance.');
  const [promoter, first, ...others] = alliance.members;
  if (!promoter || !first) throw new Error('The alliance has no members.');
  return { ...alliance, members: [promoter, { ...first, until: day }, ...others] };
}

function edited(document: PublishedDocument, mark: string): PublishedDocument {
  const copy = structuredClone(document);
  reorder(copy);
  movePress(copy, mark);
  if (copy.type === 'report') recount(copy);
  const content = copy.locales.it;
  if ('title' in content) content.title = `${content.title.slice(0, 60)} ${mark}`;
  else if ('name' in content) content.name = `${content.name.slice(0, 60)} ${mark}`;
  else if ('claim' in content) content.claim = `${content.claim} ${mark}`;
  else content.portalName = `Portale ${mark}`;
  return copy;
}

/** Documents that are edited or withdrawn between two looks of the publisher. */
const TOGETHER = 8;

/** More withdrawals in an hour wait for an operator. */
const HOURLY = 8;

test('an English page whose language was dropped answers 410 and links to the Italian text', async () => {
  const event = documents.find((found) => found.type === 'event' && found.locales.en !== undefined);
  if (event?.type !== 'event' || !event.locales.en) throw new Error('No event in English.');
  const { en, it } = event.locales;
  bench.cms.publish({ ...event, locales: { it } });
  await bench.sync();
  const { rows } = await bench.table();
  expect(rows[`/en/events/${en.slug}/`]?.[1]).toBe(410);
  expect(rows[`/en/events/${en.slug}.ics`]?.[1]).toBe(410);
  expect(await bench.text(`/en/events/${en.slug}/`)).toContain(
    `href="/eventi/${it.slug}/" lang="it"`,
  );
  expect(complaints()).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
});

test('I10: each type of document can be withdrawn, and every page that named it still renders', async () => {
  for (let from = 0; from < PAGE_TYPES.length; from += HOURLY) {
    bench.now = (bench.now ?? 0) + 3_600_000;
    for (const type of PAGE_TYPES.slice(from, from + HOURLY)) {
      const document = documents.find((found) => found.type === type);
      if (!document) throw new Error(`There is no fixture of type ${type}.`);
      bench.cms.withdraw(document.id, `Ritirato per prova: ${type}`);
    }
    await bench.sync();
  }
  expect(bench.running.publisher.hold).toBeNull();
  expect(complaints()).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
});

test('I2, I3: after random edits and withdrawals the real site equals a full render, and no internal link is broken', async () => {
  const random = seeded(11);
  // Every type once, then any: each as likely as any other, however many documents it has.
  for (let step = 0; step < DOCUMENT_TYPES.length + 4; step += 1) {
    const type = DOCUMENT_TYPES[step] ?? DOCUMENT_TYPES[random(DOCUMENT_TYPES.length)];
    const ofType = documents.filter((one) => one.type === type);
    const document = ofType[random(ofType.length)];
    if (!document) throw new Error('There are no fixtures.');
    const standing = document.type !== 'home' && document.type !== 'settings';
    const published = bench.cms.ids.includes(document.id);
    if (random(4) === 0 && standing && published) bench.cms.withdraw(document.id);
    else bench.cms.publish(edited(document, `n. ${step}`));
    // Some together, as people approve them: each look of the publisher renders much of the site.
    if (step % TOGETHER !== 0) continue;
    if (random(2) === 0) bench.now = (bench.now ?? 0) + 86_400_000 * random(200);
    await bench.sync();
  }
  const { now = 0 } = bench;
  bench.cms.publish(leftOn(new Date(now).toISOString().slice(0, 10)));
  await bench.sync();
  bench.now = now + 2 * 86_400_000;
  await bench.sync();
  expect(complaints()).toEqual([]);
  const incremental = await bench.pages();
  expect(await brokenLinks()).toEqual([]);
  await bench.stop();
  await bench.start({ dist: REAL_SITE });
  expect(await bench.pages()).toEqual(incremental);
});
