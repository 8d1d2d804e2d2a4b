// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert } from '@portico/shared/contract/alert';
import { alertFeedPath, dataPath, documentPath, portalPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { sheetText } from '../../publisher/sheets/sheet-text.ts';
import { answerAt, textOf } from './compiled.ts';
import { everything } from './everything.ts';
import { fixtures, storeOf } from './portal.ts';

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
  expect(textOf(before)).toContain('Valle d’Aosta Local, 11 luglio 2025');
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
  const products = ['CVE-2024-123', 'cve-2024-1234', 'CVE-2024-1234'].map((cve) => ({
    ...{ name: 'Programma', affected: '1.0', cves: [cve] },
  }));
  expect(refusedAt({ products })).toEqual(['products.0.cves.0', 'products.1.cves.0']);
});
