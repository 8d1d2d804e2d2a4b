// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { expect, test } from 'vitest';
import { civilDate, days, moment } from '../../src/i18n/dates.ts';
import { messages } from '../../src/i18n/index.ts';
import { whenOf, whenWords } from '../../src/queries/when.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../src/content');

/** Examples for messages that take something else than figures. */
const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  '.lesson.minutesFor': [{ reading: 2, exercise: 10, check: 2 }],
  '.video.about': ['2 minuti', ['WebM 4 MB', 'MP4 7 MB']],
  '.video.captions': [['italiano', 'inglese']],
};

/** Every message by its path; functions by what they say to an example. */
function said(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, String(value(...(EXAMPLES[at] ?? [3, 7])))]];
  return Object.entries(value as object).flatMap(([key, part]) => said(part, `${at}.${key}`));
}

test('every language says everything that Italian says', () => {
  const italian = said(messages('it')).map(([at]) => at);
  for (const locale of ACTIVE_LOCALES) {
    const there = said(messages(locale));
    expect(there.map(([at]) => at).sort()).toEqual(italian.sort());
    expect(there.filter(([, text]) => text.trim() === '' || text.includes('undefined'))).toEqual(
      [],
    );
  }
});

test('the portal’s own pages are written in every language', () => {
  const pages = ['about', 'privacy', 'accessibility', 'legal', 'help'];
  const files = readdirSync(CONTENT);
  for (const page of pages) {
    for (const locale of ACTIVE_LOCALES) expect(files).toContain(`${page}.${locale}.mdx`);
  }
});

test('dates are written out, in Rome, whatever the offset says', () => {
  expect(moment('2024-10-11T14:30:00+02:00', 'it')).toBe('venerdì 11 ottobre 2024, ore\u00a014:30');
  expect(moment('2024-10-11T12:30:00Z', 'en')).toBe('Friday, 11 October 2024, at\u00a014:30');
  const [start, end] = ['2024-10-11T14:30:00+02:00', '2024-10-11T16:00:00+02:00'];
  expect(whenWords(whenOf({ start, end }), 'it')).toBe(
    'venerdì 11 ottobre 2024, dalle\u00a014:30 alle\u00a016:00',
  );
  expect(days('2024-10-10', '2024-10-14', 'it')).toBe('10–14 ottobre 2024');
});

test('an event after midnight in Rome is on the next day, also when the clocks change', () => {
  expect(civilDate('2024-10-11T22:30:00Z')).toBe('2024-10-12');
  expect(civilDate('2026-03-28T23:30:00Z')).toBe('2026-03-29');
  expect(civilDate('2026-10-24T22:30:00Z')).toBe('2026-10-25');
  expect(civilDate('2026-10-25T22:59:00Z')).toBe('2026-10-25');
});
