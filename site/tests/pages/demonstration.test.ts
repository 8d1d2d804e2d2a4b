// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixtures, storeOf } from './portal.ts';

/** Says that something is not real. */
const INVENTED = /inventat[aoie]|invented|fictional|non esiste|does not (?:really )?exist/gi;

const store = storeOf();
const mainOf = (html: string): string => textOf(/<main.*<\/main>/s.exec(html)?.[0] ?? '');

test('texts of the demonstration speak as those of a real city: what is invented is said by who signs', () => {
  const says = fixtures.flatMap((document) => {
    if (!['event', 'edition', 'venue', 'organisation'].includes(document.type)) return [];
    const { fictional: _flag, ...rest } = document as typeof document & { fictional?: boolean };
    return JSON.stringify(rest).match(INVENTED) ? [JSON.stringify(document.locales.it)] : [];
  });
  expect(says).toEqual([]);
});

test.each([
  ['/eventi/sportello-aperto/'],
  ['/eventi/copie-di-sicurezza-in-azienda/'],
  ['/eventi/primo-aiuto-telefono/'],
  ['/edizioni/settimana-dimostrativa-2027/'],
  ['/articoli/riconoscere-un-messaggio-falso/'],
  ['/organizzazioni/redazione-dimostrativa/'],
  ['/en/events/open-desk/'],
  ['/en/editions/demo-week-2027/'],
])('%s says once that its organisation is invented', async (address) => {
  expect(mainOf(await answerAt(address, store)).match(INVENTED)).toHaveLength(1);
});

test('a place says nothing of it: the band above every page does', async () => {
  const html = await answerAt('/luoghi/biblioteca-dimostrativa/', store);
  expect(mainOf(html)).not.toMatch(INVENTED);
  expect(html).toContain('Sito dimostrativo, non del Comune di Milano');
});

test('the page about the portal says what is invented', async () => {
  const text = mainOf(await answerAt('/informazioni/', store));
  expect(text).toMatch(/organizzazioni inventate, e sono inventati anche gli incontri/);
});
