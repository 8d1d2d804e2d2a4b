// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert } from '@portico/shared/contract/alert';
import {
  alertFeedPath,
  dataPath,
  documentPath,
  homePath,
  portalPath,
  audiencePath,
} from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { sheetText } from '../../publisher/sheets/sheet-text.ts';
import { newestAlert } from '../../src/queries/alerts.ts';
import { answerAt, textOf } from './compiled.ts';
import { everything } from './everything.ts';
import { askOf, fixtures, storeOf } from './portal.ts';

const alerts = fixtures.filter((one): one is Alert => one.type === 'alert');
const [over] = alerts.filter((one) => one.over !== undefined);
if (over?.over === undefined) throw new Error('No alert of the demonstration has a last day.');
const page = documentPath('alert', over.locales.it.slug, 'it');
const list = portalPath('alerts', 'it');
const dayBefore = storeOf({ today: '2026-11-15' });
const theDay = storeOf({ today: over.over });

test('an alert says of which day it is and what to do first, and at the midnight of its end that it is no longer in force', async () => {
  const before = await answerAt(page, dayBefore);
  const places = [
    'Avviso del 5 ottobre 2026',
    '<h1',
    'Cosa fare adesso',
    'Che cosa succede',
    'Chi lo dice',
  ];
  const found = places.map((place) => before.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(before).toContain('href="/aiuto/#link"');
  expect(before).toMatch(
    /">Valle d’Aosta Local<\/a>\s*·\s*<time datetime="2025-07-11">11 luglio 2025<\/time>/,
  );
  expect(before).not.toContain('Non più attuale');
  expect(await answerAt(page, theDay)).toContain('Non più attuale dal 16 novembre 2026');
});

test('the list of alerts has those in force first, then the others by year; the feed says which are over', async () => {
  const html = await answerAt(list, theDay);
  const headings = [...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading);
  expect(headings.slice(0, 2)).toEqual(['Attuali', 'Non più attuali, del 2026']);
  expect(html.indexOf(page)).toBeGreaterThan(html.indexOf('Non più attuali'));
  expect(await answerAt(list, dayBefore)).not.toContain('Non più attuali');
  const [feed, earlier] = await Promise.all(
    [theDay, dayBefore].map((store) => answerAt(alertFeedPath('it'), store)),
  );
  expect(feed?.match(/<entry>/g)).toHaveLength(alerts.length);
  expect(feed).toContain('<summary>Non più attuale dal 16 novembre 2026. ');
  expect(earlier).not.toContain('Non più attuale');
  // Who reads the feed again sees that it changed: at the midnight of Rome, not of Greenwich.
  expect(feed).toContain('<updated>2026-11-15T23:00:00.000Z</updated>');
  expect(earlier).not.toContain('2026-11-15T23:00');
});

test('the card of an alert has the sign of danger while the alert is in force', async () => {
  const cards = (await answerAt(list, theDay)).match(/<li class="card".*?<\/li>/gs) ?? [];
  expect(cards).toHaveLength(alerts.length);
  for (const card of cards)
    expect(card.includes('M56 43l14 25H42z'), card).toBe(!card.includes(`href="${page}"`));
});

test('the sheet of an alert says its day, and the day on which it is over as soon as that is known', () => {
  const sheetOf = (alert: Alert): string => JSON.stringify(sheetText(alert, 'it'));
  expect(sheetOf(over)).toContain(
    'Avviso del 5 ottobre 2026. Non più attuale dal 16 novembre 2026.',
  );
  const { over: _over, ...open } = over;
  expect(sheetOf(open)).not.toContain('Non più attuale');
});

test('of two alerts of one day the one published last is the newer; without a translation it stands in every language, marked', async () => {
  const { en: _en, ...locales } = over.locales;
  const { over: _over, ...open } = over;
  const ofTheDay = (id: string, title: string): Alert => ({
    ...open,
    ...{ id, since: '2026-11-27', audiences: ['citizens'] },
    locales: { ...locales, it: { ...locales.it, title, slug: `avviso-${id.slice(0, 1)}` } },
  });
  const changed = [
    ofTheDay('00000000-0000-4000-8000-000000000000', 'Prima'),
    ofTheDay('ffffffff-ffff-4fff-8fff-ffffffffffff', 'Poi'),
  ];
  const store = storeOf({ changed, today: '2026-11-28' });
  expect(askOf(store)(newestAlert, { locale: 'it' })?.title).toBe('Poi');
  for (const address of [homePath('en'), audiencePath('newcomers', 'en')]) {
    const html = await answerAt(address, store);
    expect(html).toMatch(/href="\/avvisi\/avviso-f\/" lang="it" hreflang="it"[^>]*>Poi</);
    expect(/<aside[^>]*aria-label="Alerts".*?<\/aside>/s.exec(html)?.[0]).toContain('In Italian');
  }
});

test('the organisation that signs an alert has it on its page, and counted among what it did', async () => {
  const signed = alerts.filter(({ organisation }) => organisation.id === over.organisation.id);
  const signer = fixtures.find(({ id }) => id === over.organisation.id);
  if (signer?.type !== 'organisation') throw new Error('Nobody signs the alert.');
  const html = await answerAt(documentPath('organisation', signer.locales.it.slug, 'it'), theDay);
  const links = signed.map(({ locales }) => documentPath('alert', locales.it.slug, 'it'));
  for (const link of links) expect(html).toContain(`href="${link}"`);
  expect(textOf(await answerAt(portalPath('organisations', 'it'), theDay))).toContain(
    `${signed.length} avvisi`,
  );
});

test('the sources of an alert are read in Italian on its English page too', async () => {
  const english = fixtures.find((one): one is Alert => one.type === 'alert' && 'en' in one.locales);
  if (!english?.locales.en) throw new Error('No alert is in English.');
  const html = await answerAt(documentPath('alert', english.locales.en.slug, 'en'), dayBefore);
  const sources = /<section class="sources".*?<\/section>/s.exec(html)?.[0] ?? '';
  expect(sources.match(/<a /g)).toHaveLength(english.sources.length);
  expect(sources.match(/<a [^>]*lang="it"/g)).toHaveLength(english.sources.length);
});

test('affected products stand in a table, on the sheet and in the open data, with their CVE records', async () => {
  const all = everything();
  const alert = all.find((one): one is Alert => one.type === 'alert');
  if (!alert) throw new Error('There is no alert.');
  const store = storeOf({ changed: all });
  const html = await answerAt(documentPath('alert', alert.locales.it.slug, 'it'), store);
  expect(textOf(html)).toMatch(/Versione che ripara.*2\.0.*CVE-2024-1234.*Non c’è ancora/s);
  expect(html).toContain('href="https://www.cve.org/CVERecord?id=CVE-2025-123456"');
  expect(JSON.stringify(sheetText(alert, 'it'))).toContain('CVE-2025-123456');
  expect(await answerAt(dataPath('alerts', 'csv'), store)).toContain(
    '→ 2.0 CVE-2024-1234, CVE-2025',
  );
});

test('an alert that is over before it begins, or names no vulnerability by its identifier, is refused there', () => {
  const refusedAt = (change: Partial<Alert>): string[] =>
    Alert.safeParse({ ...over, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect(refusedAt({ over: over.since })).toEqual(['over']);
  expect(refusedAt({ sources: [] })).toEqual(['sources']);
  const twice = ['CVE-2024-1234', 'CVE-2024-1234'];
  const products = [['CVE-2024-123'], ['cve-2024-1234'], ['CVE-2024-1234'], twice].map((cves) => ({
    ...{ name: 'Programma', affected: '1.0', cves },
  }));
  expect(refusedAt({ products })).toEqual([
    ...['products.0.cves.0', 'products.1.cves.0', 'products.3.cves'],
  ]);
});
