// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES } from '../contract/types.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { AUDIENCES } from '../audiences.ts';
import { sha256 } from '../canonical.ts';
import { blobsIn } from '../contract/blob.ts';
import { PublishedDocument, referencesIn } from '../contract/document.ts';
import { describeParseError } from '../errors.ts';
import { documents, documentsOf, FIXTURE_FILES, FIXTURES, walk } from './fixtures.ts';

/** Largest picture file: what a phone on a slow line loads in about a second. */
const PICTURE_BYTES = 40_000;
/** Of a PDF or a video. */
const FILE_BYTES = 80_000;

describe('the fixtures', () => {
  test.each(FIXTURE_FILES)('$file is a document of its type', ({ file, data }) => {
    const result = PublishedDocument.safeParse(data);
    expect(result.error && describeParseError(result.error)).toBeUndefined();
    expect(result.data?.type).toBe(path.dirname(file));
  });

  it('have every type of document', () => {
    expect(new Set(documents().map(({ type }) => type))).toEqual(new Set(DOCUMENT_TYPES));
  });

  it('have an identity each', () => {
    const ids = documents().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have an address each', () => {
    const slugs = documents().flatMap((document) =>
      Object.entries(document.locales).flatMap(([locale, content]) =>
        content && 'slug' in content ? [`${locale}/${document.type}/${content.slug}`] : [],
      ),
    );
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('refer only to one another, each time by the right type', () => {
    const types = new Map(documents().map(({ id, type }) => [id, type]));
    const broken = documents().flatMap((document) =>
      referencesIn(document)
        .filter(({ id, type }) => types.get(id) !== type)
        .map((reference) => ({ in: document.id, reference })),
    );
    expect(broken).toEqual([]);
  });

  it('name tracks that their edition has, in every language of the edition', () => {
    const editions = new Map(documentsOf('edition').map((edition) => [edition.id, edition]));
    for (const { edition, track, locales } of documentsOf('event')) {
      if (track === undefined) continue;
      const contents = editions.get(edition?.id ?? '')?.locales;
      expect(contents, locales.it.title).toBeDefined();
      for (const content of [contents?.it, contents?.en])
        if (content) expect(content.tracks.map(({ key }) => key)).toContain(track);
    }
  });

  it('show pictures and files that are there, of the size that they say, and light', async () => {
    const stored = readdirSync(path.join(FIXTURES, 'blobs'));
    const used = new Set(
      documents()
        .flatMap(blobsIn)
        .map(({ sha256: hash, format }) => `${hash}.${format}`),
    );
    expect([...used].filter((name) => !stored.includes(name))).toEqual([]);
    for (const name of stored) {
      const bytes = readFileSync(path.join(FIXTURES, 'blobs', name));
      expect(`${sha256(bytes)}${path.extname(name)}`).toBe(name);
      expect(bytes.length).toBeLessThan(name.endsWith('.webp') ? PICTURE_BYTES : FILE_BYTES);
    }
    for (const document of documents()) {
      walk(document, (value) => {
        if (typeof value !== 'object' || value === null || !('sha256' in value)) return;
        for (const { sha256: hash, format } of blobsIn(value))
          expect(readFileSync(path.join(FIXTURES, 'blobs', `${hash}.${format}`)).length).toBe(
            Reflect.get(value, 'bytes'),
          );
      });
    }
  });

  it('have two articles or more for each audience, in Italian, and three in English', () => {
    const articles = documentsOf('article');
    for (const audience of AUDIENCES) {
      const own = articles.filter(({ audiences }) => audiences.includes(audience));
      expect(own.length, audience).toBeGreaterThanOrEqual(2);
    }
    expect(articles.filter(({ locales }) => locales.en).length).toBeGreaterThanOrEqual(3);
  });

  it('leave no topic without an article', () => {
    const filed = new Set(documentsOf('article').flatMap(({ topics }) => topics.map((t) => t.id)));
    expect(documentsOf('topic').filter(({ id }) => !filed.has(id))).toEqual([]);
  });
});

describe('what the demonstration says of real organisations', () => {
  it('is never an article: those are signed by organisations that say they are fictional', () => {
    const fictional = new Set(
      documentsOf('organisation').flatMap(({ id, fictional }) => (fictional ? [id] : [])),
    );
    for (const { organisation, locales } of documentsOf('article'))
      expect(fictional.has(organisation.id), locales.it.title).toBe(true);
  });

  it('stands under a band and out of search engines', () => {
    const [settings] = documentsOf('settings');
    expect(settings?.noindex).toBe(true);
    expect(settings?.locales.it.band).toBe('Sito dimostrativo, non del Comune di Milano');
    expect(settings?.locales.en?.band).toBeDefined();
  });
});

describe('help', () => {
  const entries = documentsOf('settings').flatMap(({ locales }) =>
    [locales.it, locales.en].flatMap((content) => content?.help ?? []),
  );

  it('gives for each entry its source and the day on which it was read', () => {
    for (const { key, name, phone, url, source, checkedOn } of entries) {
      // One’s own bank and the police office nearby have no number that is the same for all.
      if (key !== 'bank' && key !== 'complaint') expect(phone ?? url, name).toBeDefined();
      expect(source, name).toMatch(/^https?:\/\//);
      expect(checkedOn, name).toBeDefined();
    }
  });

  it('knows every number that a text lets one call', () => {
    const known = new Set(
      entries.flatMap(({ phone }) => (phone ? [`tel:${phone.replaceAll(' ', '')}`] : [])),
    );
    const called = new Set<string>();
    for (const document of documents())
      walk(document, (value) => {
        if (typeof value === 'string' && value.startsWith('tel:')) called.add(value);
      });
    expect(called.size).toBeGreaterThan(0);
    expect([...called].filter((number) => !known.has(number))).toEqual([]);
  });

  it('has at least twenty words that people mistype or say every day', () => {
    const [settings] = documentsOf('settings');
    const aliases = settings?.locales.it.searchAliases ?? [];
    expect(aliases.flatMap(({ words }) => words).length).toBeGreaterThanOrEqual(20);
    const words = aliases.flatMap(({ words }) => words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('addresses', () => {
  it('are written as URL writes them', () => {
    for (const { file, data } of FIXTURE_FILES) {
      walk(data, (value, at) => {
        if (typeof value !== 'string' || !/^[a-z]+:\S+$/.test(value)) return;
        expect(URL.parse(value)?.href, `${file} ${at}`).toBe(value);
      });
    }
  });
});
