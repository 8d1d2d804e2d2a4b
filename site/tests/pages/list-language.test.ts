// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { audiencePath, documentPath, listPath, portalPath, yearPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { answerAt } from './compiled.ts';
import { fixture, fixtures, storeOf } from './portal.ts';

const main = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
const store = storeOf();

/** The list of a page, from where it says how many it shows up to the lists beside it. */
const listOf = (html: string): string =>
  /class="shown(?! only)".*/s
    .exec(main(html))?.[0]
    .split('<section class="section" data-pagefind-ignore')[0] ?? '';

describe('a page of a list shows as many as it says', () => {
  for (const locale of ACTIVE_LOCALES)
    test(locale, async () => {
      const wrong: string[] = [];
      let pages = 0;
      for (const [address, route] of routesOf(store)) {
        const isList =
          route.kind === 'portal' ||
          route.kind === 'year' ||
          route.kind === 'list' ||
          (route.kind === 'document' && route.type === 'topic');
        if (!isList || route.locale !== locale) continue;
        const list = listOf(await answerAt(address, store));
        const said = />\s*(\d+) \p{L}/u.exec(list)?.[1];
        if (said === undefined) continue;
        pages += 1;
        const shown = list.match(/<li class="(?:card|list-item)"/g)?.length ?? 0;
        if (Number(said) !== shown) wrong.push(`${address}: says ${said}, shows ${shown}`);
      }
      expect(wrong).toEqual([]);
      expect(pages).toBeGreaterThan(50);
    });
});

const italianOnly = fixtures.filter(({ locales }) => locales.en === undefined);

/** Texts in Italian only, all with the first topic that has English articles too. */
function manyInItalian(count: number): PublishedDocument[] {
  return Array.from({ length: count }, (_, n) => {
    const article = fixture('article');
    const { it } = article.locales;
    return {
      ...article,
      id: `cccccccc-0000-4000-8000-${String(n).padStart(12, '0')}`,
      locales: { it: { ...it, slug: `solo-italiano-${n}`, title: `Solo italiano ${n}` } },
    };
  });
}

describe('what is in Italian only stands in the English lists', () => {
  const holds = async (address: string, document: PublishedDocument, type: 'article' | 'event') =>
    expect(main(await answerAt(address, store)), address).toContain(
      `href="${documentPath(type, 'slug' in document.locales.it ? document.locales.it.slug : '', 'it')}" lang="it"`,
    );

  test('of a year', async () => {
    for (const document of italianOnly) {
      if (document.type === 'article')
        await holds(yearPath('articles', 2026, 1, 'en'), document, 'article');
      if (document.type === 'event') {
        const year = Number(document.start.slice(0, 4));
        await holds(yearPath('events', year, 1, 'en'), document, 'event');
      }
    }
  });

  test('by subject, each marked', async () => {
    const html = main(await answerAt(portalPath('index', 'en'), store));
    const articles = italianOnly.filter(({ type }) => type === 'article');
    expect(articles.length).toBeGreaterThan(10);
    for (const { locales } of articles)
      expect(html).toContain(
        `href="${documentPath('article', 'slug' in locales.it ? locales.it.slug : '', 'it')}" lang="it" hreflang="it"`,
      );
    expect(html).toContain('Article · In Italian');
    // Those in English first.
    for (const [list] of html.matchAll(/<ul class="titles">.*?<\/ul>/gs)) {
      const marks = [...list.matchAll(/<li>.*?<\/li>/gs)].map(([item]) =>
        item.includes('lang="it"'),
      );
      expect(marks).toEqual([...marks].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('of organisations and of halls, whose number of events counts them too', async () => {
    const organisation = fixture('organisation');
    const venue = fixture('venue');
    const event = fixture('event');
    const only = {
      organisation: { ...organisation, locales: { it: organisation.locales.it } },
      venue: { ...venue, locales: { it: venue.locales.it } },
      event: {
        ...event,
        ...{ start: '2027-03-11T10:00:00+01:00', end: undefined, status: 'scheduled' as const },
        ...{ onlineUrl: undefined, formerStart: undefined },
        venue: { type: 'venue' as const, id: venue.id },
        locales: { it: event.locales.it },
      },
    };
    const events = fixtures.flatMap(({ id, type }) => (type === 'event' ? [id] : []));
    const changed = storeOf({
      changed: [
        only.organisation,
        only.venue,
        ...['dddddddd-0000-4000-8000-000000000000', 'dddddddd-0000-4000-8000-000000000001'].map(
          (id) => ({ ...only.event, id }),
        ),
      ],
      without: events,
    });
    expect(main(await answerAt(portalPath('organisations', 'en'), changed))).toMatch(
      new RegExp(`href="/organizzazioni/${organisation.locales.it.slug}/" lang="it" hreflang="it"`),
    );
    expect(main(await answerAt(portalPath('events', 'en'), changed))).toMatch(
      new RegExp(`href="/luoghi/${venue.locales.it.slug}/" lang="it" hreflang="it">[^<]* \\(2\\)<`),
    );
  });

  test('by a topic or a provider without an English name: its Italian one, marked, after the others', async () => {
    const lesson = fixture('lesson');
    const course = fixture('course');
    const topic = store.get('topic', lesson.topics[0]?.id ?? '')?.document;
    const provider = store.get('organisation', course.providers[0]?.id ?? '')?.document;
    if (!topic || !provider)
      throw new Error('The first lesson has a topic, the course a provider.');
    const changed = storeOf({
      changed: [
        { ...topic, locales: { it: topic.locales.it } },
        { ...provider, locales: { it: provider.locales.it } },
      ],
    });
    for (const [page, facet, { locales }] of [
      ['lessons', 'topic', topic],
      ['courses', 'provider', provider],
    ] as const) {
      const { it } = locales;
      const name = 'title' in it ? it.title : it.name;
      const html = main(await answerAt(portalPath(page, 'en'), changed));
      const path = listPath(page, { facet, slug: it.slug }, 1, 'en');
      const link = html.indexOf(`<a href="${path}" lang="it">${name} (`);
      expect(link, name).toBeGreaterThan(0);
      expect(html.slice(link, html.indexOf('</ul>', link)).match(/<a /g)).toHaveLength(1);
      const [, count] = /\((\d+)\)/.exec(html.slice(link)) ?? [];
      const list = main(await answerAt(path, changed));
      expect(list).toMatch(new RegExp(`<h1>[^<]*: <span lang="it">${name}</span></h1>`));
      expect(list.match(/<li class="card"/g)).toHaveLength(Number(count));
    }
  });

  test('on the page of an audience: what stands under a topic without an English name', async () => {
    const article = fixtures.find(
      ({ type, locales }) => type === 'article' && locales.en === undefined,
    );
    if (article?.type !== 'article') throw new Error('Every article has an English text.');
    const topic = store.get('topic', article.topics[0]?.id ?? '')?.document;
    const [audience] = article.audiences;
    if (!topic || !audience) throw new Error('An article has a topic and an audience.');
    const under = storeOf({ changed: [{ ...topic, locales: { it: topic.locales.it } }] });
    const cardsAt = async (locale: 'it' | 'en', of: typeof store) =>
      main(await answerAt(audiencePath(audience, locale), of)).match(/<li class="card"/g)?.length;
    expect(await cardsAt('en', under)).toBe(await cardsAt('en', store));
  });

  test('of a long topic: the way to the rest leads to the search that knows it', async () => {
    const changed = manyInItalian(60);
    const [first] = changed;
    const topic = store.get('topic', (first?.type === 'article' && first.topics[0]?.id) || '');
    const { it, en } = topic?.document.locales ?? {};
    if (!it || !en) throw new Error('The topic of the first article has both languages.');
    const html = main(await answerAt(documentPath('topic', en.slug, 'en'), storeOf({ changed })));
    expect(html).toContain(`href="/cerca/?topic=${encodeURIComponent(it.title)}" hreflang="it"`);
    expect(html).not.toContain('href="/en/search/?topic=');
    const italian = main(
      await answerAt(documentPath('topic', it.slug, 'it'), storeOf({ changed })),
    );
    expect(italian).toContain(`href="/cerca/?topic=${encodeURIComponent(it.title)}"`);
    expect(italian).not.toContain('in italiano');
  });
});
