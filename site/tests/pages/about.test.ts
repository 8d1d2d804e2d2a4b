// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { helpPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { helpWords } from '../../src/i18n/help/index.ts';
import { answerAt, textOf } from './compiled.ts';
import { fixture, storeOf } from './portal.ts';

test('who answers for the portal, and how to write to them, stands first on the page about it', async () => {
  const { controller, contacts, city } = fixture('settings').locales.it;
  const html = await answerAt('/informazioni/', storeOf());
  const [, who = ''] = /<h2 id="chi-lo-fa">(.*?)<h2/s.exec(html) ?? [];
  for (const said of [city, ...controller.split('\n'), ...contacts.split('\n')])
    expect(textOf(who)).toContain(said);
  expect(html.indexOf('id="chi-lo-fa"')).toBeLessThan(html.indexOf('id="per-chi-è"'));
});

test('no page of the portal has a space before a full stop or a comma', async () => {
  for (const address of [
    '/informazioni/',
    '/note-legali/',
    '/privacy/',
    '/accessibilita/',
    '/en/about/',
  ])
    expect((await answerAt(address, storeOf())).match(/.{20}\s<\/(?:span|a)>[.,;:]/g)).toBeNull();
});

test('no page says of those who take part that they make a portal that is not theirs', async () => {
  for (const address of ['/', '/organizzazioni/', '/informazioni/'])
    expect(textOf(await answerAt(address, storeOf()))).not.toMatch(/fanno? questo portale/);
});

test('on help, a source is named only of what was read there: a number or an address', async () => {
  const { help } = fixture('settings').locales.it;
  const [, sources = ''] =
    /<section class="sources">(.*?)<\/section>/s.exec(await answerAt('/aiuto/', storeOf())) ?? [];
  for (const { name, phone, url } of help)
    expect(sources.includes(`>${name}<`), name).toBe((phone ?? url) !== undefined);
});

test('a source that is not the site of who answers is called so, in every language of help', async () => {
  for (const language of HELP_LOCALES) {
    const html = await answerAt(helpPath(language), storeOf());
    const [, list = ''] = /<section class="sources">(.*?)<\/section>/s.exec(html) ?? [];
    const said = new Map(
      [...list.matchAll(/<li>.*?<\/li>/gs)].map(([item]) => [
        /href="([^"]+)"/.exec(item)?.[1],
        item.includes(`(${helpWords(language).help.notTheirs})`),
      ]),
    );
    expect(said.size).toBe(8);
    for (const [source = '', isSaid] of said)
      expect(isSaid, source).toBe(!/\.gov\.it\/|^http:\/\/114\.it\//.test(source));
  }
});

test('material for teachers is chosen by recipient first, which is in sight', async () => {
  const html = await answerAt('/materiali/', storeOf());
  const [facets = ''] = /<div class="facets".*?<\/nav>/s.exec(html) ?? [];
  const [, first = ''] = /<details[^>]*>(.*?)<\/details>/s.exec(facets) ?? [];
  expect(facets).toMatch(/<details name="facets" open>/);
  expect(first).toContain('Per chi');
  expect(first).toContain('/materiali/per/studenti/');
});
