// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from '@portico/shared/contract/page';
import { expect, test } from 'vitest';
import { footerPages, menuLinks, subpages } from '../../src/queries/pages.ts';
import { askOf, fixture, storeOf } from './portal.ts';

const it = { locale: 'it' } as const;
const first = fixture('page');

function page(number: number, more: Partial<Page> & { readonly title: string }): Page {
  const { title, ...rest } = more;
  const locales = { it: { ...first.locales.it, slug: `pagina-${number}`, title } };
  const id = `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return { ...first, menu: 'none', order: 0, ...rest, id, locales };
}

const parent = page(1, { title: 'Chi siamo' });
const below = { parent: { type: 'page', id: parent.id } } as const;

/** Pages that the demonstration has in the menu. */
const demo = askOf(storeOf());
const shownBefore = new Set(
  [...demo(menuLinks, it).pages, ...demo(footerPages, it)].map(({ title }) => title),
);

const titlesIn = (links: readonly { readonly title: string }[]) =>
  links.map(({ title }) => title).filter((title) => !shownBefore.has(title));

test('pages stand by their number, and those with the same number by title', () => {
  const ask = askOf(
    storeOf({
      changed: [
        parent,
        page(2, { ...below, title: 'Zona', order: 1 }),
        page(3, { ...below, title: 'Banche', order: 2 }),
        page(4, { ...below, title: 'Èlite', order: 2 }),
        page(5, { ...below, title: 'Fondazioni', order: 2 }),
      ],
    }),
  );
  expect(titlesIn(ask(subpages, { page: parent.id, ...it }))).toEqual([
    'Zona',
    'Banche',
    'Èlite',
    'Fondazioni',
  ]);
});

test('a page is in the place of the menu that it names, and in no other', () => {
  const ask = askOf(
    storeOf({
      changed: [
        page(1, { title: 'In alto', menu: 'main' }),
        page(2, { title: 'In fondo', menu: 'footer' }),
        page(3, { title: 'Da nessuna parte' }),
      ],
    }),
  );
  expect(titlesIn(ask(menuLinks, it).pages)).toEqual(['In alto']);
  expect(titlesIn(ask(footerPages, it))).toEqual(['In fondo']);
});

test('a page without a language is not in the menu of that language', () => {
  const ask = askOf(storeOf({ changed: [page(1, { title: 'In fondo', menu: 'footer' })] }));
  expect(ask(footerPages, { locale: 'en' }).map(({ title }) => title)).not.toContain('In fondo');
});
