// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES, HELP_ONLY_LOCALES, type HelpLocale, LOCALES } from '@portico/shared/locales';
import { helpPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { helpOnlyWords, helpWords } from '../../src/i18n/help/index.ts';
import { TRANSLATED_FROM } from '../../src/i18n/help/original.ts';
import { answerAt, textOf } from './compiled.ts';
import { fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

const pages = new Map<HelpLocale, string>(
  await Promise.all(
    HELP_LOCALES.map(
      async (language) => [language, await answerAt(helpPath(language), storeOf())] as const,
    ),
  ),
);
const pageIn = (language: HelpLocale): string => pages.get(language) ?? '';
const articleOf = (html: string): string => /<article.*<\/article>/s.exec(html)?.[0] ?? '';

/** What a page is made of without its words: its parts, places and links, in their order; not what there is to read besides. */
const skeletonOf = (html: string): string[] => {
  const [whole = ''] = articleOf(html).split('<section class="section">');
  const text = whole.replace(/<div class="read-on".*?<\/div>/gs, '');
  const parts =
    /<(details|h[1-3]|dt|li(?! id))\b|(?:<li id|"(?:branch|accordion-body)" id|href)="([^"]*)"/g;
  return [...text.matchAll(parts)].map(([, tag, address]) => tag ?? address ?? '');
};

/** Paragraphs, titles and list items of the text, as a reader meets them. */
const sentencesOf = (html: string): Set<string> =>
  new Set(
    textOf(articleOf(html))
      .split('\n')
      .map((line) => line.trim())
      // Names and hosts are the same everywhere.
      .filter((line) => /\p{L}{3,}.* .*\p{L}{3,}/u.test(line) && !line.startsWith('CSIRT Italia:')),
  );

test('the help page exists in ten languages, each at one address', () => {
  expect(HELP_LOCALES).toHaveLength(10);
  expect(new Set(HELP_LOCALES.map(helpPath)).size).toBe(10);
  expect(helpPath('ar')).toBe('/aiuto/ar/');
});

test('who has lost a telephone is told in every language to leave it in «Dov’è»', () => {
  for (const language of HELP_LOCALES) {
    const html = pageIn(language);
    const [situation = ''] = /id="telefono".*?<\/details>/s.exec(html) ?? [];
    const last = situation.slice(situation.lastIndexOf('class="step-title"'));
    expect(textOf(last), language).toMatch(/SMS|text message|短信/);
    expect(textOf(last), language).toMatch(
      /iPhone.*[«“„](?:\s|\u00a0)?(?:Dov’è|Find My|Localiser|Buscar|Găsire|Локатора|تحديد الموقع|查找)/s,
    );
  }
});

describe.each(HELP_ONLY_LOCALES)('the help page in «%s»', (language) => {
  const html = pageIn(language);

  test('says its language and its direction, and where it stands in the others', () => {
    const { direction } = LOCALES[language];
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${helpPath(language)}">`);
    for (const other of HELP_LOCALES)
      expect(html).toContain(
        `<link rel="alternate" hreflang="${other}" href="${ORIGIN}${helpPath(other)}">`,
      );
  });

  test('has the situations, steps, links and numbers of the Italian page, in its order', () => {
    expect(skeletonOf(html)).toEqual(skeletonOf(pageIn('it')));
    expect(skeletonOf(html).length).toBeGreaterThan(150);
  });

  test('leaves no sentence in Italian or English, and names every entry in its language', () => {
    const told = sentencesOf(html);
    for (const other of ['it', 'en'] as const)
      expect([...sentencesOf(pageIn(other))].filter((line) => told.has(line))).toEqual([]);
  });

  test('is called by its title wherever something leads to it', () => {
    expect(html).toMatch(
      new RegExp(`<h1[^>]*>${helpWords(language).title.replace('?', '\\?')}</h1>`),
    );
  });

  test('names a situation everywhere as its title does', () => {
    const { soldi } = helpWords(language).help.situations;
    expect(html.split(soldi.title).length - 1).toBe(3);
  });

  test('marks what is said in Italian: the two words of the law, city, band, footer', () => {
    expect(html).toMatch(/<i lang="it"[^>]*>segnalazione<\/i>/);
    expect(html).toMatch(/<i lang="it"[^>]*>denuncia<\/i>/);
    expect(html).toMatch(/<p class="band" lang="it"/);
    expect(html).toMatch(/<footer class="it-footer" id="footer" lang="it"/);
  });

  test('has the numbers of the settings, and an entry without a key as they have it', async () => {
    const settings = fixture('settings');
    const [entry, ...others] = settings.locales.it.help;
    if (!entry) throw new Error('The settings have no help.');
    const { key: _key, ...own } = entry;
    settings.locales.it.help = [
      { ...entry, phone: '0800 11' },
      { ...own, name: 'Sportello di quartiere', phone: '02 1234' },
      ...others,
    ];
    const changed = await answerAt(helpPath(language), storeOf({ changed: [settings] }));
    expect(changed).toContain('href="tel:080011"');
    expect(changed).not.toContain('tel:112');
    expect(changed).toMatch(/<span lang="it"[^>]*>Sportello di quartiere<\/span>/);
  });

  test('describes no service beside a number that the city gave to another', async () => {
    const settings = fixture('settings');
    const [entry, ...others] = settings.locales.it.help;
    if (!entry) throw new Error('The settings have no help.');
    settings.locales.it.help = [
      { ...entry, name: 'Sportello anziani', phone: '02 1234' },
      ...others,
    ];
    const changed = await answerAt(helpPath(language), storeOf({ changed: [settings] }));
    expect(changed).toMatch(/<span lang="it"[^>]*>Sportello anziani<\/span>/);
    expect(changed).not.toContain(helpOnlyWords(language).entries.emergency.when);
  });

  test('without numbers says where to look', async () => {
    const settings = fixture('settings');
    settings.locales.it.help = settings.locales.it.help
      .slice(0, 1)
      .map(({ key: _key, ...entry }) => entry);
    const [text = ''] = (
      await answerAt(helpPath(language), storeOf({ changed: [settings] }))
    ).split('class="help-entries"');
    expect(text).not.toMatch(/href="(?:tel:)?"|tel:|undefined/);
    expect(text).toContain(helpWords(language).help.lookThere);
  });
});

test('translations of the help entries were made from what the demo says', () => {
  for (const { key, name, when } of fixture('settings').locales.it.help)
    if (key) expect({ name, when }).toEqual(TRANSLATED_FROM[key]);
});

test('in Arabic, figures and addresses stand from left to right', () => {
  const html = pageIn('ar');
  expect(html).toContain('<span class="phone-number" dir="ltr">800 290 290</span>');
  expect(html).toContain('<bdi dir="ltr">1 96 96</bdi></p>');
  expect(html).toMatch(/<a href="https:\/\/www\.commissariatodips\.it\/" dir="ltr">/);
  expect(html).toMatch(/<i lang="it" dir="ltr">denuncia<\/i>/);
});

test('in every language, what makes this telephone useless or costs money by the minute is asked first', () => {
  const stepsOf = (html: string, place: string): string[] =>
    [...html.matchAll(new RegExp(`<li id="${place}-([^"]+)"`, 'g'))].map(([, step = '']) => step);
  for (const language of HELP_LOCALES) {
    const html = pageIn(language);
    expect(stepsOf(html, 'soldi').slice(0, 3)).toEqual(['app', 'carta', 'banca']);
    expect(stepsOf(html, 'account')[0]).toBe('rete');
    expect(stepsOf(html, 'link-password').slice(0, 2)).toEqual(['cambiala', 'banca']);
    expect(stepsOf(html, 'azienda').slice(0, 3)).toEqual(['stacca', 'copie', 'bonifico']);
    expect(stepsOf(html, 'link-carta')).toEqual(['banca', 'blocca', 'movimenti']);
    expect(stepsOf(html, 'ricatto').slice(0, 2)).toEqual(['partner', 'non-pagare']);
  }
});

test('who is followed or controlled by a partner is given 1522 as the settings have it', async () => {
  const stepIn = (html: string): string =>
    /<li id="ricatto-partner".*?<\/li>/s.exec(html)?.[0] ?? '';
  const settings = fixture('settings');
  settings.locales.it.help = settings.locales.it.help.map((entry) =>
    entry.key === 'violence' ? { ...entry, phone: '800 1522' } : entry,
  );
  for (const language of HELP_LOCALES) {
    expect(stepIn(pageIn(language)), language).toMatch(/class="step-title".*?1522.*?tel:1522/s);
    const locale = language === 'en' ? 'it' : language;
    const changed = await answerAt(helpPath(locale), storeOf({ changed: [settings] }));
    expect(stepIn(changed), language).toContain('tel:8001522');
  }
});

test('in every language, the help page says how long a PIN of the thief and a complaint take', () => {
  const stepIn = (html: string, id: string): string =>
    textOf(new RegExp(`<li id="${id}".*?</li>`, 's').exec(html)?.[0] ?? '');
  const SEVEN = /sette|seven|sept|siete|șapte|сім|سبعة|七|shtatë|সাত/;
  const SIX = /sei mesi|six months|six mois|seis meses|șase luni|шість|ستة|六个月|gjashtë|ছয়/;
  for (const language of HELP_LOCALES) {
    expect(stepIn(pageIn(language), 'account-entra'), language).toMatch(SEVEN);
    expect(stepIn(pageIn(language), 'ricatto-denuncia'), language).toMatch(SIX);
  }
});

test('a sentence that sends on to another situation links to it', () => {
  for (const language of HELP_LOCALES) {
    const html = articleOf(pageIn(language));
    const { title } = helpWords(language).help.situations.soldi;
    expect(html.match(/<a href="#soldi">[^<]*<\/a>/g)).toHaveLength(2);
    for (const [, text] of html.matchAll(/<a href="#soldi">([^<]*)<\/a>/g))
      expect(text).toContain(title);
  }
});

test('a situation leads on to the articles and lessons that tell of it, in their language only', async () => {
  const linksOf = (html: string, id: string): string[] => {
    const [, rest = ''] = html.split(`id="${id}" tabindex`);
    const [situation = ''] = rest.split('</details>');
    const [, more = ''] = /<div class="read-on"[^>]*>(.*?)<\/div>/s.exec(situation) ?? [];
    return [...more.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path);
  };
  const html = pageIn('it');
  expect(linksOf(html, 'account')).toEqual(['/articoli/whatsapp-rubato/']);
  expect(linksOf(html, 'ricatto')).toEqual(['/articoli/ricatto-con-immagini-intime/']);
  expect(linksOf(html, 'link')).toEqual(['/lezioni/ho-cliccato-che-cosa-faccio/']);
  expect(linksOf(html, 'telefono')).toEqual([]);
  expect(pageIn('ar')).not.toContain('read-on');
  const { id } = fixtures.find(
    ({ type, locales }) =>
      type === 'article' && 'slug' in locales.it && locales.it.slug === 'whatsapp-rubato',
  ) ?? { id: '' };
  expect(linksOf(await answerAt('/aiuto/', storeOf({ without: [id] })), 'account')).toEqual([]);
});

test('the site map has the help page in each of its languages', async () => {
  const map = await answerAt('/sitemap.xml', storeOf());
  for (const language of HELP_LOCALES)
    expect(map).toContain(`<loc>${ORIGIN}${helpPath(language)}</loc>`);
  expect(map.split(`hreflang="ar" href="${ORIGIN}/aiuto/ar/"`).length - 1).toBe(10);
});

describe('the language menu', () => {
  const italianOnly = fixtures.find(
    ({ type, locales }) => type === 'article' && !('en' in locales && locales.en),
  );
  const menuOf = (html: string): Map<string, string> =>
    new Map(
      [
        ...(/<nav class="dropdown".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(
          /<a href="([^"]+)" hreflang="(\w+)"/g,
        ),
      ].map(([, path = '', language = '']) => [language, path]),
    );

  test('names ten languages, each in its script', () => {
    const [menu = ''] = /<nav class="dropdown".*?<\/nav>/s.exec(pageIn('it')) ?? [];
    for (const language of HELP_LOCALES) {
      expect(menu).toContain(LOCALES[language].name);
      if (language !== 'it') expect(menu).toContain(`hreflang="${language}" lang="${language}"`);
    }
  });

  test('leads to the page in that language, or else to its help', async () => {
    expect(menuOf(await answerAt('/eventi/', storeOf())).get('en')).toBe('/en/events/');
    expect(menuOf(await answerAt('/eventi/', storeOf())).get('ar')).toBe('/aiuto/ar/');
    if (italianOnly?.type !== 'article') throw new Error('There is no article in Italian only.');
    const article = `/articoli/${italianOnly.locales.it.slug}/`;
    const menu = menuOf(await answerAt(article, storeOf()));
    expect(menu.get('it')).toBe(article);
    expect(menu.get('en')).toBe('/en/');
    expect(menu.get('bn')).toBe('/aiuto/bn/');
    expect(menuOf(pageIn('uk')).get('en')).toBe('/en/help/');
  });

  test('is there where nothing is found, too', async () => {
    expect(menuOf(await answerAt('/404.html', storeOf())).size).toBe(10);
  });
});
