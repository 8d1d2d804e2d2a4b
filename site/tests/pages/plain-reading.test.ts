// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { expect, test } from 'vitest';
import { answerAt, demoPages, everyPage, fullPages, textOf } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

/** Two words between which stand only tags. */
const TOGETHER = /[\p{L}\d]((?:<\/?[a-z][^>]*>)+)[\p{L}\d]/gu;

/** Tags inside a word are the writer's (bold, another language), or keep a short word on one line. */
const INSIDE = /^(?:<\/?(?:strong|em|i)>|<span (?:lang|class="text-nowrap")[^>]*>|<\/span>)+$/;

test.each([
  ['the demonstration', demoPages],
  ['a portal with something in every field', fullPages],
])('no two words run together when a page of %s is read as plain text', async (_name, pages) => {
  const found: string[] = [];
  for (const [address, html] of await pages()) {
    const body = html.replace(/<head>.*?<\/head>|<svg.*?<\/svg>|<script.*?<\/script>/gs, ' ');
    for (const [words, tags = ''] of body.matchAll(TOGETHER)) {
      if (!INSIDE.test(tags)) found.push(`${address}: ${words}`);
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
});

test('the examples under the search field are words of their own', async () => {
  const { searchExamples } = fixture('home').locales.it;
  const text = textOf(await answerAt('/', storeOf())).replaceAll(/\s+/g, ' ');
  expect(text).toContain(searchExamples.join(' '));
});

test('on an English page every name that stands in Italian says so', async () => {
  const MARK = 'Soltantoitaliano';
  const changed = fixtures.flatMap((document): PublishedDocument[] => {
    if (document.type !== 'organisation' && document.type !== 'venue') return [];
    const copy = structuredClone(document);
    delete copy.locales.en;
    copy.locales.it.name = `${MARK} ${copy.locales.it.slug}`;
    return [copy];
  });
  const settings = fixture('settings');
  delete settings.locales.en;
  settings.locales.it.portalName = MARK;
  const pages = await everyPage(storeOf({ changed: [...changed, settings] }), '/en/');
  const unmarked = pages.map(([address, html]) => {
    const body = html.replace(/<head>.*?<\/head>/s, '');
    const rest = body.replace(/<(\w+)(?=[^>]* lang="it")[^>]*>.*?<\/\1>/gs, '');
    return [address, rest, body] as const;
  });
  expect(unmarked.some(([, , body]) => body.includes(`${MARK} biblioteca`))).toBe(true);
  for (const [address, rest] of unmarked) {
    // Attributes (the subject of a report) cannot say a language of their own.
    expect(rest.replaceAll(/="[^"]*"/g, ''), address).not.toContain(MARK);
  }
});

test('the shortcuts come first and stand in a landmark of their own', async () => {
  for (const locale of ACTIVE_LOCALES) {
    const html = await answerAt(locale === 'it' ? '/' : '/en/', storeOf());
    expect(html).toMatch(
      /<body>\s*(?:<link rel="stylesheet"[^>]*>\s*)*<nav class="skiplinks" aria-label="[^"]+"[^>]*>\s*<ul>/,
    );
    expect(html.indexOf('class="skiplinks"')).toBeLessThan(html.indexOf('<header'));
  }
});
