// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath } from '@portico/shared/paths';
import { describe, expect, test } from 'vitest';
import { menuLinks } from '../../src/queries/pages.ts';
import { answerAt, askedAt } from './compiled.ts';
import { askOf, fixture, fixtures, storeOf } from './portal.ts';

test('I2: another drawing of a topic changes only the pages that show it', async () => {
  const article = fixture('article');
  const [own] = article.topics;
  const other = fixtures.find(
    (document) => document.type === 'topic' && article.topics.every(({ id }) => id !== document.id),
  );
  if (other?.type !== 'topic' || !own) throw new Error('There are topics.');
  const drawn = (id: string) => {
    const topic = structuredClone(fixtures.find((document) => document.id === id));
    if (topic?.type !== 'topic') throw new Error('There is no such topic.');
    return storeOf({ changed: [{ ...topic, icon: 'page' }] });
  };
  const address = documentPath('article', article.locales.it.slug, 'it');
  const before = await askedAt(address, storeOf());
  expect([...before.keys()].join(' ')).toContain('topic-drawing ');
  expect(await askedAt(address, drawn(other.id))).toEqual(before);
  expect(await askedAt(address, drawn(own.id))).not.toEqual(before);
});

describe('a topic under which there is nothing but', () => {
  const topic = fixture('topic');
  const filed = ['article', 'alert', 'course', 'lesson', 'quiz', 'kit', 'path'] as const;
  const all = fixtures.flatMap(({ id, type }) =>
    (filed as readonly string[]).includes(type) ? [id] : [],
  );
  const path = documentPath('topic', topic.locales.it.slug, 'it');
  const menuOf = (store: ReturnType<typeof storeOf>) =>
    askOf(store)(menuLinks, { locale: 'it' }).topics.map((link) => link.path);

  test('nothing stands in no menu', () => {
    expect(menuOf(storeOf({ without: all }))).toEqual([]);
  });

  test.each(filed)('a %s stands in the menu, and its page shows it', async (type) => {
    const document = {
      ...fixture(type),
      id: 'eeeeeeee-0000-4000-8000-000000000000',
      topics: [{ type: 'topic' as const, id: topic.id }],
    };
    // The fixture of that type, with another id.
    const store = storeOf({ changed: [document as (typeof fixtures)[number]], without: all });
    expect(menuOf(store)).toEqual([path]);
    const html = await answerAt(path, store);
    expect(html).toContain(`href="${documentPath(type, document.locales.it.slug, 'it')}"`);
    if (type !== 'course')
      expect(html).not.toContain('Su questo argomento non c’è ancora nessun articolo');
  });
});
