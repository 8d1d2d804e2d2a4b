// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Picture } from '@portico/shared/contract/picture';
import { documentPath } from '@portico/shared/paths';
import { PAGE_TYPES, titleIn } from '@portico/shared/contract/types';
import { expect, test } from 'vitest';
import { answerAt, dataOf, demoPages, fullPages } from './compiled.ts';
import { everything } from './everything.ts';
import { fixture, ORIGIN, storeOf } from './portal.ts';

const all = everything();
const store = storeOf({ changed: all });

const pageOf = (document: PublishedDocument): string => {
  const { slug } = document.locales.it as { slug: string };
  return documentPath(document.type as (typeof PAGE_TYPES)[number], slug, 'it');
};

/** What search engines require or recommend of each (Google: Event, Article; schema.org for the others). */
const ASKED: Readonly<Record<string, readonly [type: string, ...properties: string[]]>> = {
  event: [
    ...['Event', 'name', 'startDate', 'endDate', 'location', 'description', 'image', 'eventStatus'],
    ...['eventAttendanceMode', 'organizer', 'offers', 'performer', 'superEvent', 'url'],
  ] as [string, ...string[]],
  article: [
    ...['Article', 'headline', 'image', 'author', 'datePublished', 'dateModified', 'publisher'],
    ...['description', 'license', 'url'],
  ] as [string, ...string[]],
  alert: [
    ...['Article', 'headline', 'image', 'author', 'datePublished', 'dateModified', 'publisher'],
    ...['description', 'license', 'url', 'expires'],
  ] as [string, ...string[]],
  organisation: ['Organization', 'name', 'url', 'sameAs', 'description'],
  venue: ['Place', 'name', 'address', 'url'],
  course: [
    ...['Course', 'name', 'description', 'provider', 'url', 'teaches', 'educationalLevel'],
    ...['offers', 'hasCourseInstance', 'inLanguage', 'license'],
  ] as [string, ...string[]],
  lesson: ['LearningResource', 'name', 'description', 'url', 'timeRequired', 'author', 'license'],
  quiz: ['Quiz', 'name', 'description', 'url', 'educationalUse', 'timeRequired', 'author'],
  kit: ['LearningResource', 'name', 'description', 'url', 'audience', 'license', 'timeRequired'],
  path: ['LearningResource', 'name', 'description', 'url', 'educationalLevel', 'author'],
  term: ['DefinedTerm', 'name', 'description', 'url', 'inDefinedTermSet'],
  project: ['WebPage', 'name', 'description', 'url', 'mainEntity', 'citation', 'dateModified'],
  report: [
    ...['Dataset', 'name', 'description', 'url', 'license', 'creator', 'temporalCoverage'],
    ...['variableMeasured', 'distribution', 'mainEntity', 'isAccessibleForFree'],
  ] as [string, ...string[]],
  pillar: ['WebPage', 'name', 'description', 'url', 'about', 'isPartOf'],
  edition: ['EventSeries', 'name', 'startDate', 'endDate', 'organizer', 'url', 'description'],
};

/** Every address in data, however deep. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:https?:|\/)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

test.each(Object.entries(ASKED))(
  'the page of an %s says all that is asked of it',
  async (type, [name, ...properties]) => {
    const document = all.find((one) => one.type === type);
    if (!document) throw new Error(`There is no ${type}.`);
    const blocks = dataOf(await answerAt(pageOf(document), store));
    const data = blocks.find((block) => block['@type'] === name);
    expect(Object.keys(data ?? {})).toEqual(expect.arrayContaining([...properties]));
    for (const property of properties) expect(data?.[property], property).not.toEqual([]);
    expect(addressesIn(data).filter((address) => !address.startsWith('https://'))).toEqual([]);
  },
);

test('organisers and authors are named with their page, and pictures with their whole address', async () => {
  const [event] = dataOf(
    await answerAt(pageOf(all.find(({ type }) => type === 'event') as PublishedDocument), store),
  );
  const [article] = dataOf(
    await answerAt(pageOf(all.find(({ type }) => type === 'article') as PublishedDocument), store),
  );
  const page = new RegExp(`^${ORIGIN}/organizzazioni/[^/]+/$`);
  expect(event).toMatchObject({
    organizer: [{ '@type': 'Organization', url: expect.stringMatching(page) }],
  });
  expect(article).toMatchObject({
    author: { '@type': 'Organization', url: expect.stringMatching(page) },
  });
  for (const data of [event, article])
    expect(data).toMatchObject({
      image: [
        { contentUrl: expect.stringMatching(new RegExp(`^${ORIGIN}/media/[0-9a-f]{64}\\.webp$`)) },
      ],
    });
});

test.each([
  [
    'is free, with booking',
    { free: true, booking: { kind: 'link', url: 'https://b.example/' } },
    {
      price: '0',
      priceCurrency: 'EUR',
      url: 'https://b.example/',
      availability: 'https://schema.org/InStock',
    },
  ],
  [
    'has no more seats',
    { free: true, booking: { kind: 'closed' } },
    { availability: 'https://schema.org/SoldOut' },
  ],
  ['is cancelled', { status: 'cancelled' }, { availability: 'https://schema.org/Discontinued' }],
] as const)('an event that %s says so in its offer', async (_name, change, offer) => {
  const event = { ...fixture('event'), ...change };
  const [data] = dataOf(await answerAt(pageOf(event), storeOf({ changed: [event] })));
  expect(data).toMatchObject({ offers: { '@type': 'Offer', ...offer } });
});

test.each(['lesson', 'course', 'page'] as const)(
  'a %s with a picture says of it what an article does',
  async (type) => {
    const article = all.find((one) => one.type === 'article' && 'picture' in one.locales.it);
    const document = structuredClone(fixture(type));
    if (article?.type !== 'article') throw new Error('No article has a picture.');
    const picture = { ...article.locales.it.picture, licence: 'cc0-1.0' };
    Object.assign(document.locales.it, { picture });
    const html = await answerAt(pageOf(document), storeOf({ changed: [...all, document] }));
    expect(dataOf(html)[0]).toMatchObject({
      image: [
        { '@type': 'ImageObject', license: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      ],
    });
  },
);

test('the picture of an article says who made it and under which licence', async () => {
  const article = all.find(({ type, locales }) => type === 'article' && 'picture' in locales.it);
  if (article?.type !== 'article') throw new Error('No article has a picture.');
  const cut = { sha256: 'c'.repeat(64), width: 1200, height: 630, bytes: 9 };
  const source = 'https://a.example/foto';
  const licensed = async (more: object) => {
    const document = structuredClone(article);
    Object.assign(document.locales.it.picture ?? {}, { credits: 'Maria Rossi', cut, ...more });
    const html = await answerAt(pageOf(document), storeOf({ changed: [...all, document] }));
    expect(meta(html, 'og:image')).toBe(`${ORIGIN}/media/${cut.sha256}.webp`);
    return (dataOf(html)[0] as { image?: object[] }).image?.[0];
  };
  expect(await licensed({ licence: 'cc-by-sa-4.0', source })).toMatchObject({
    '@type': 'ImageObject',
    contentUrl: `${ORIGIN}/media/${article.locales.it.picture?.renditions.at(-1)?.sha256}.webp`,
    creditText: 'Maria Rossi',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    acquireLicensePage: source,
  });
  expect(await licensed({ licence: 'own' })).toMatchObject({
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  const permitted = { licence: 'permission', permittedUntil: '2027-12-31' };
  expect(await licensed(permitted)).not.toHaveProperty('license');
});

test('an event that costs something names no price that nobody gave', async () => {
  const event = { ...fixture('event'), free: false };
  event.locales.it.cost = '5 euro, ridotto 3';
  const [data] = dataOf(await answerAt(pageOf(event), storeOf({ changed: [event] })));
  expect(data).toMatchObject({ offers: { description: '5 euro, ridotto 3' } });
  expect(JSON.stringify(data)).not.toContain('"price"');
});

test('every page but the first, and those that must not be found, says the way to it', async () => {
  for (const [address, html] of await fullPages()) {
    const path = dataOf(html).find((block) => block['@type'] === 'BreadcrumbList') as
      | { itemListElement: { position: number; item: string }[] }
      | undefined;
    const isHome = ['/', '/en/'].includes(address);
    if (isHome || !html.includes('rel="canonical"')) expect(path, address).toBeUndefined();
    else {
      const steps = path?.itemListElement ?? [];
      expect(
        steps.map(({ position }) => position),
        address,
      ).toEqual(steps.map((_, i) => i + 1));
      expect(steps.at(-1)?.item).toBe(ORIGIN + address);
      expect(steps.length).toBeGreaterThan(1);
    }
  }
});

const meta = (html: string, property: string): string | undefined =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];

test('only an article is one where it is shared; the picture is its own, with size and words', async () => {
  for (const document of all.filter(({ type }) =>
    (PAGE_TYPES as readonly string[]).includes(type),
  )) {
    const html = await answerAt(pageOf(document), store);
    expect(meta(html, 'og:type'), document.type).toBe(
      document.type === 'article' ? 'article' : 'website',
    );
    const { picture } = document.locales.it as {
      picture?: Picture;
    };
    const largest = picture?.cut ?? picture?.renditions.at(-1);
    expect(meta(html, 'og:image')).toMatch(
      largest ? `/media/${largest.sha256}.webp` : /open-graph\.[\w-]+\.png$/,
    );
    expect(meta(html, 'og:image:width')).toBe(String(largest?.width ?? 1200));
    expect(meta(html, 'og:image:height')).toBe(String(largest?.height ?? 630));
    expect(meta(html, 'og:image:alt')?.replaceAll('&#39;', "'")).toBe(
      picture?.alt ?? titleIn(document.type, document.locales.it),
    );
  }
});

const THING = [
  ...['@context', '@type', 'name', 'description', 'url', 'alternateName', 'sameAs', 'image'],
];
const WORK = [
  ...[
    ...THING,
    'inLanguage',
    'isAccessibleForFree',
    'license',
    'timeRequired',
    'author',
    'audience',
  ],
  ...['datePublished', 'dateModified', 'provider', 'offers', 'position', 'isPartOf', 'hasPart'],
];
const RESOURCE = [...WORK, 'learningResourceType', 'educationalLevel', 'educationalUse', 'teaches'];

/** The properties that schema.org gives to each type which the pages of learning use; its vocabulary of version 29. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Course: [...RESOURCE, 'hasCourseInstance', 'syllabusSections'],
  CourseInstance: [...THING, 'courseMode', 'courseWorkload', 'inLanguage'],
  Syllabus: RESOURCE,
  LearningResource: RESOURCE,
  Quiz: RESOURCE,
  CreativeWork: WORK,
  DefinedTerm: [...THING, 'inDefinedTermSet'],
  DefinedTermSet: WORK,
  EducationalAudience: [...THING, 'educationalRole'],
  ImageObject: [
    ...[...WORK, 'contentUrl', 'width', 'height', 'caption', 'creditText', 'acquireLicensePage'],
  ],
  Offer: [...THING, 'category'],
  Organization: THING,
};

/** Every object in data, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

test('what the pages of learning say has the types and properties of schema.org, and no other', async () => {
  const found = new Set<string>();
  for (const [address, html] of await demoPages()) {
    if (!/^\/(?:corsi|lezioni|quiz|materiali|percorsi|glossario)\//.test(address)) continue;
    for (const data of dataOf(html).filter((block) => block['@type'] !== 'BreadcrumbList')) {
      for (const object of objectsIn(data)) {
        const type = String(object['@type']);
        found.add(type);
        const known = PROPERTIES[type] ?? [];
        expect(
          Object.keys(object).filter((name) => !known.includes(name)),
          `${address} ${type}`,
        ).toEqual([]);
        const { timeRequired = 'PT1M' } = object;
        expect(timeRequired, address).toMatch(/^PT[1-9]\d*M$/);
      }
    }
  }
  const types = ['Course', 'CourseInstance', 'Syllabus', 'LearningResource', 'Quiz'];
  expect([...found]).toEqual(expect.arrayContaining([...types, 'DefinedTerm', 'DefinedTermSet']));
});
