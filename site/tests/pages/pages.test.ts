// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Settings } from '@portico/shared/contract/settings';
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { portalPath, yearPath } from '@portico/shared/paths';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRenderer, type Render } from '../../publisher/render/renderer.ts';
import { routesOf } from '../../publisher/render/routes.ts';
import type { Store } from '../../src/queries/query.ts';
import { isFile, languageOf, type Route } from '../../src/route.ts';
import { askOf, fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

type Help = Settings['locales']['it']['help'][number];

/** The compiled site over the documents of the demonstration (`dist/`, built before the tests). */
const DIST = path.resolve(import.meta.dirname, '../../dist');

let render: Render;
beforeAll(async () => {
  if (!existsSync(path.join(DIST, 'server/entry.mjs'))) {
    throw new Error('Build the site first: pnpm --filter @portico/site build');
  }
  render = await loadRenderer(DIST, ORIGIN);
});

const html = async (store: Store, route: Route): Promise<string> =>
  (await render(route, askOf(store))).body.toString();

const routeTo = (address: string, store: Store): Route => {
  const route = routesOf(store).get(address);
  if (!route) throw new Error(`Nothing answers ${address}.`);
  return route;
};

const page = (address: string, store = storeOf()): Promise<string> =>
  html(store, routeTo(address, store));

const ARTICLE = '/articoli/riconoscere-un-messaggio-falso/';

describe('every address that the documents call for', () => {
  const { id, type, locales } = fixture('article');
  const slugs = { it: locales.it.slug };
  const at = '2026-03-01T09:00:00Z';
  const reason = 'Testo <b>superato</b>';
  const store = storeOf({
    without: [id],
    withdrawn: [{ id, type, revision: 99, at, reason, slugs }],
  });
  const routes = [...routesOf(store)];

  test('has every kind of page among them', () => {
    const kinds = new Set(
      routes.map(([, route]) => ('type' in route ? `${route.kind}-${route.type}` : route.kind)),
    );
    for (const kind of ['home', 'portal', 'audience', 'year', 'gone-article', 'not-found']) {
      expect(kinds).toContain(kind);
    }
    for (const kind of PAGE_TYPES) expect(kinds).toContain(`document-${kind}`);
  });

  test.each(routes)('%s is whole, and asks for nothing but its own', async (address, route) => {
    const { body, type } = await render(route, askOf(store));
    const text = body.toString();
    expect(text).not.toMatch(/undefined|\[object Object\]|NaN/);
    if (!type.startsWith('text/html')) return;
    // A word that a component puts into a sentence is followed by its comma, not by a space.
    expect(text).not.toMatch(/<\/(?:a|span|strong|em)>\s+[,.;:!?)»]/);
    const language = !isFile(route) && languageOf(route);
    expect(text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    // I8 and the policy: no inline style or script, nothing loaded from elsewhere.
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const inline = scripts.filter(
      (attributes) => !/\ssrc=|application\/(ld\+)?json/.test(attributes),
    );
    expect(inline).toEqual([]);
    const loaded =
      /<(?:img|script|iframe|source|video)[^>]+src="(?!\/(?:(?:assets|media)\/|[a-z][^"]+\/qr\.svg"))/;
    expect(text).not.toMatch(loaded);
    // Rules of the Italian public administration, on every page.
    for (const element of [
      'accessibility-link',
      'privacy-policy-link',
      'legal-notes',
      'report-inefficiency',
    ]) {
      expect(text).toContain(`data-element="${element}"`);
    }
    expect(text).toMatch(/<a href="https:[^"]+" rel="license">CC BY 4\.0<\/a>/);
    expect(text).toMatch(/Pagina aggiornata:|Page updated:/);
    expect(text).toMatch(/<meta property="og:image" content="https:[^"]+\.(?:png|webp)">/);
    // «Segnala un problema» names the page, without script: the line above the footer, and the link in it.
    const here = encodeURIComponent(ORIGIN + address);
    expect(text.split(here).length - 1).toBeGreaterThanOrEqual(2);
    // What must not be found (404, 410, answers to a form) has no canonical address; all else has its own.
    const mayBeFound = !['gone', 'not-found', 'rated'].includes(route.kind);
    expect(text.includes(`<link rel="canonical" href="${ORIGIN}${address}">`)).toBe(mayBeFound);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('<p class="band"');
  });

  test('says why a page was withdrawn, as text', async () => {
    const gone = await page(`/articoli/${slugs.it}/`, store);
    expect(gone).toContain('Testo &lt;b&gt;superato&lt;/b&gt;');
    expect(gone).not.toContain('rel="canonical"');
  });
});

test('C03: markup in titles, names and JSON-LD stays text on the whole page', async () => {
  const evil = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';
  const article = fixture('article');
  article.locales.it.title = evil;
  article.locales.it.summary = evil;
  const organisation = fixtures.find(({ id }) => id === article.organisation.id);
  if (organisation?.type !== 'organisation') throw new Error('Nobody signs the fixture.');
  const renamed = structuredClone(organisation);
  renamed.locales.it.name = evil;
  const settings = fixture('settings');
  settings.locales.it.portalName = evil;
  const changed: PublishedDocument[] = [article, renamed, settings];
  const text = await page(`/articoli/${article.locales.it.slug}/`, storeOf({ changed }));
  // Inside a quoted attribute `<` is a character like any other; the quote itself must not get out.
  expect(text.replace(/="[^"]*"/g, '')).not.toMatch(/<img src=x|<script>/);
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  expect(JSON.parse(json)).toMatchObject({ headline: evil, author: { name: evil } });
});

test('another language is offered only where it exists', async () => {
  const both = await page(ARTICLE);
  expect(both).toMatch(/<link rel="alternate" hreflang="en" href="https:[^"]*\/en\/articles\//);
  expect(both).toMatch(/<a href="\/en\/articles\/[^"]*" hreflang="en" lang="en"/);
  const article = fixtures.find(({ type, locales }) => type === 'article' && !locales.en);
  if (article?.type !== 'article') throw new Error('There is no article in Italian only.');
  const text = await page(`/articoli/${article.locales.it.slug}/`);
  expect(text).not.toContain('<link rel="alternate" hreflang=');
  expect(text).toContain('<a href="/en/" hreflang="en"');
});

describe('the filters of a list', () => {
  const [pattern] = fixtures.filter(({ type }) => type === 'article');
  if (pattern?.type !== 'article') throw new Error('There is no article.');
  /** As many articles more, for two audiences in turn. */
  const more = (count: number): PublishedDocument[] =>
    Array.from({ length: count }, (_, i) => {
      const article = structuredClone(pattern);
      article.id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      article.audiences = [i % 2 === 0 ? 'over65' : 'students'];
      article.locales = { it: { ...article.locales.it, slug: `articolo-${i}` } };
      return article;
    });
  /** «Over 65 (12)» → what it says and how many cards it leaves. */
  const filters = (text: string) =>
    [...text.matchAll(/<a href="#for-(\w+)">\s*[^<(]+\((\d+)\)/g)].map(
      ([, audience = '', said]) => ({
        said: Number(said),
        shown: text.match(new RegExp(`<li [^>]*data-for="[^"]*\\b${audience}\\b`, 'g'))?.length,
      }),
    );

  test('count what they show, and say when that is this page only', async () => {
    const store = storeOf({ changed: more(60) });
    for (const address of [
      '/articoli/',
      ...[1, 2].map((n) => yearPath('articles', 2026, n, 'it')),
    ]) {
      const text = await page(address, store);
      const found = filters(text);
      expect(found.length, address).toBeGreaterThan(1);
      for (const { said, shown } of found) expect(said, address).toBe(shown);
      expect(text).toMatch(/Tutta la pagina \(\d+\)/);
      expect(text).toMatch(/Solo «Over 65»: \d+ articol[io] in questa pagina\./);
    }
  });

  test('count the whole list where the page shows all of it', async () => {
    const text = await page('/articoli/anno/2026/', storeOf());
    expect(text).toMatch(/Tutto \(\d+\)/);
    expect(text).not.toContain('in questa pagina.');
    for (const { said, shown } of filters(text)) expect(said).toBe(shown);
  });
});

/** The text of a page without its head and without what says that it is in Italian. */
const withoutItalian = (text: string): string =>
  text
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<(\w+)(?=[^>]* lang="it")[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '');

describe('on an English page', () => {
  test('every Italian word says that it is one', async () => {
    const english = [...routesOf(storeOf()).keys()].filter((address) =>
      /^\/en\/[^/]+\/$/.test(address),
    );
    for (const address of english) {
      const text = withoutItalian(await page(address));
      expect(text, address).not.toMatch(/denunci|segnalazion(?!i@)|difensore|_/i);
    }
  });

  test('what the settings say in Italian only says that it is Italian', async () => {
    const settings = fixture('settings');
    delete settings.locales.en;
    const { tagline = '?', city, band = '?', controller } = settings.locales.it;
    const store = storeOf({ changed: [settings] });
    for (const address of ['/en/', '/en/legal-notes/']) {
      const whole = await page(address, store);
      for (const words of [tagline, city, band]) expect(whole).toContain(words);
      for (const words of [tagline, city, band, controller]) {
        expect(withoutItalian(whole), address).not.toContain(words);
      }
    }
    expect(await page('/en/', store)).toContain(`<title>${settings.locales.it.portalName}</title>`);
  });
});

test('a cancelled event says so before its title, in words and for machines', async () => {
  const event = fixture('event');
  event.status = 'cancelled';
  event.locales.it.statusReason = 'La sala non è agibile.';
  const text = await page(
    `/eventi/${event.locales.it.slug}/`,
    storeOf({ changed: [event], today: '2027-01-01' }),
  );
  expect(text.indexOf('Questo evento è stato annullato')).toBeGreaterThan(0);
  expect(text.indexOf('Questo evento è stato annullato')).toBeLessThan(text.indexOf('<h1'));
  expect(text).toContain('https://schema.org/EventCancelled');
  // The file that takes it out of calendars.
  expect(text).toMatch(/\.ics">\s*Segna l’annullamento nel calendario/);
});

test('a moved event says when it should have been and when it is', async () => {
  const event = fixture('event');
  Object.assign(event, {
    status: 'moved',
    formerStart: '2027-03-01T10:00:00+01:00',
    start: '2027-03-08T10:00:00+01:00',
    end: undefined,
  });
  const text = await page(`/eventi/${event.locales.it.slug}/`, storeOf({ changed: [event] }));
  const before = text.slice(0, text.indexOf('<h1'));
  expect(before).toContain('<s>lunedì 1 marzo 2027, ore\u00a010:00</s>');
  expect(before).toContain('lunedì 8 marzo 2027, ore\u00a010:00');
  expect(text).toContain('"previousStartDate":"2027-03-01T10:00:00+01:00"');
});

test('help shows every number large, as a link that calls, and says at the foot where and when it was read', async () => {
  const text = await page('/aiuto/');
  const { help } = fixture('settings').locales.it;
  const [above = '', foot = ''] = text.split('class="sources"');
  expect(above).not.toContain(`href="${help[0]?.source}"`);
  for (const { phone, url, source, checkedOn } of help) {
    if (phone) expect(above).toContain(`href="tel:${phone.replaceAll(' ', '')}"`);
    if (!(phone ?? url)) continue;
    expect(foot).toContain(`href="${source}"`);
    expect(foot).toContain(`datetime="${checkedOn}"`);
  }
});

describe('numbers of the help page and of the other texts are those of the settings', () => {
  const withHelp = (change: (help: Help[]) => Help[]): Store => {
    const settings = fixture('settings');
    settings.locales.it.help = change(settings.locales.it.help);
    return storeOf({ changed: [settings] });
  };

  test('another number, source and date of check show at once', async () => {
    const store = withHelp((help) =>
      help.map((entry) =>
        entry.key === 'emergency'
          ? { ...entry, phone: '0800 11', checkedOn: '2026-03-04', source: 'https://a.example/' }
          : entry,
      ),
    );
    const text = await page('/aiuto/', store);
    expect(text).toMatch(
      /<a href="tel:080011">.*?<span class="phone-number">0800 11<\/span>.*?<\/a>.*?href="https:\/\/a\.example\/".*?<time datetime="2026-03-04">/s,
    );
    expect(text).not.toContain('tel:112');
    expect(text).toContain('Chiama il 0800 11</p>');
    expect(await page('/note-legali/', store)).toContain('href="tel:080011"');
  });

  test('without an entry the line says where to look', async () => {
    const store = withHelp((help) => help.slice(0, 1).map(({ key: _key, ...entry }) => entry));
    const [text = ''] = (await page('/aiuto/', store)).split('class="help-entries"');
    expect(text).not.toMatch(/href="(?:tel:)?"|tel:|commissariatodips|undefined/);
    expect(text).toContain('Chiama il numero che trovi in «Serve aiuto?»</p>');
    expect(text).toMatch(
      /chiama il\s+<a href="\/aiuto\/">numero che trovi in «Serve aiuto\?»<\/a>/,
    );
  });

  test('no text of the portal has a number of its own', () => {
    const folder = path.resolve(import.meta.dirname, '../../src/content');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(text.replace(/^---.*?^---/ms, '').match(/tel:|\b11[2-8]\b|\b800\b/g), name).toBeNull();
    }
  });
});

test('a portal that is no demonstration says nowhere that it is one', async () => {
  const settings = fixture('settings');
  delete settings.locales.it.band;
  delete settings.locales.en?.band;
  const store = storeOf({ changed: [settings] });
  for (const name of ['about', 'accessibility', 'legal', 'privacy', 'help'] as const) {
    for (const locale of ACTIVE_LOCALES) {
      const address = portalPath(name, locale);
      expect(await page(address, store), address).not.toMatch(
        /una dimostrazione|per la dimostrazione|demonstration/,
      );
    }
  }
  expect(await page(portalPath('about', 'it'))).toContain('Questo sito è una dimostrazione');
});

test('an event is told in the order of Modello Comuni, after what one decides by', async () => {
  const event = fixture('event');
  event.locales.it.forWhom = 'Per chi vuole.';
  event.locales.it.speakers = [{ name: 'Relatrice di prova' }];
  event.locales.it.documents = [{ title: 'Scaletta', url: 'https://a.example/scaletta.pdf' }];
  event.contacts = { email: 'eventi@portale.example' };
  const text = await page(`/eventi/${event.locales.it.slug}/`, storeOf({ changed: [event] }));
  const main = text.slice(text.indexOf('<main'));
  const order = [
    '<h1>',
    'Quando',
    'Dove',
    'Costo e posti',
    'Contatto',
    'Che cos’è',
    'Per chi è',
    'class="head-tags"',
    'Chi parla',
    'Come arrivare e accessibilità',
    'Documenti',
    'Chi organizza',
    'Quanto sono chiare le informazioni su questa pagina?',
    'Pagina aggiornata',
  ];
  const places = order.map((words) => main.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('an event names its sponsors after its organisers, for machines too', async () => {
  const event = fixture('event');
  event.locales.it.sponsors = [
    { name: 'Chi sostiene', url: 'https://sostiene.example/' },
    { name: 'Chi presta' },
  ];
  const text = await page(`/eventi/${event.locales.it.slug}/`, storeOf({ changed: [event] }));
  expect(text).toContain('<a href="https://sostiene.example/">Chi sostiene</a>');
  expect(text.indexOf('Chi presta</li>')).toBeGreaterThan(text.indexOf('>Chi organizza</h2>'));
  expect(text).toContain(
    '"sponsor":[{"@type":"Organization","name":"Chi sostiene","url":"https://sostiene.example/"},{"@type":"Organization","name":"Chi presta"}]',
  );
});

test.each([
  ['/articoli/whatsapp-rubato/', '/aiuto/#account'],
  ['/articoli/ricatto-con-immagini-intime/', '/aiuto/#ricatto'],
  ['/articoli/copie-di-sicurezza-contro-il-ransomware/', '/aiuto/#azienda'],
  ['/en/articles/long-passwords-easy-to-remember/', '/en/help/#account'],
  // It tells of no situation, and has steps of its own, or none.
  ['/articoli/la-finta-telefonata-della-banca/', '#do-now'],
  ['/articoli/studiare-con-un-assistente/', '/aiuto/'],
])('«has it already happened?» on %s leads to %s', async (address, steps) => {
  const text = await page(address);
  expect(/data-side.*?class="do-now">\s*<a href="([^"]+)"/s.exec(text)?.[1]).toBe(steps);
});

test('«for everybody» is not said beside somebody', async () => {
  const [, chips = ''] =
    /<ul class="head-tags"(.*?)<\/ul>/s.exec(await page('/materiali/aiutare-chi-ha-cliccato/')) ??
    [];
  expect(chips).toContain('data-tint="over65"');
  expect(chips).not.toContain('data-tint="citizens"');
});

test('help stands in the header of every page, before menu and search', async () => {
  for (const address of ['/', ARTICLE, '/cerca/', '/aiuto/']) {
    const text = await page(address);
    const header = text.slice(text.indexOf('<header'), text.indexOf('</header>'));
    const help = header.indexOf('class="btn btn-warning" href="/aiuto/"');
    expect(help).toBeGreaterThan(header.indexOf('class="it-brand-wrapper"'));
    expect(help).toBeLessThan(header.indexOf('class="it-nav-wrapper"'));
  }
});

test('a renamed organisation has its new name wherever it signs', async () => {
  const organisation = fixture('organisation');
  organisation.locales.it.name = 'Nome del tutto nuovo';
  const newest = fixtures.findLast(({ type }) => type === 'article');
  if (newest?.type !== 'article') throw new Error('There is no article.');
  const article = {
    ...newest,
    organisation: { type: 'organisation', id: organisation.id } as const,
  };
  // The feed has the newest only: without events the article is one of them.
  const without = fixtures.filter(({ type }) => type === 'event').map(({ id }) => id);
  const store = storeOf({ changed: [organisation, article], without });
  const signed = [`/articoli/${article.locales.it.slug}/`, '/organizzazioni/', '/feed.xml'];
  for (const address of signed)
    expect(await page(address, store), address).toContain('Nome del tutto nuovo');
});

test('the first page of a portal without home, articles and events still shows the way', async () => {
  const kept = ['settings', 'organisation', 'topic'];
  const without = fixtures.filter(({ type }) => !kept.includes(type)).map(({ id }) => id);
  const text = await page('/', storeOf({ without }));
  expect(text).toContain('href="/aiuto/#link"');
});

test('the style sheet says which version of the design system it is', () => {
  const assets = path.join(DIST, 'client/assets');
  const [sheet = ''] = readdirSync(assets).filter((name) => name.endsWith('.css'));
  expect(readFileSync(path.join(assets, sheet), 'utf8')).toMatch(
    /--bootstrap-italia-version: ?"2\.18\.\d+"/,
  );
});
