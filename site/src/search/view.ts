// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchResult } from './find.ts';
import type { SearchSetup } from './setup.ts';
import type { FreshPage } from './state.ts';

/** Text and `<mark>` of an excerpt, and nothing else that it might hold. */
function marked(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  for (const node of parsed.body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') fragment.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    }
  }
  return fragment;
}

/** The same with an ellipsis where it begins or ends inside a sentence. */
function excerptOf(html: string): DocumentFragment {
  const fragment = marked(html);
  const text = fragment.textContent?.trim() ?? '';
  if (!/^[\p{Lu}\d«“]/u.test(text)) fragment.prepend('… ');
  if (!/[.!?»”]$/.test(text)) fragment.append(' …');
  return fragment;
}

function listItem(path: string, title: string, type: string | undefined, text: Node | string) {
  const item = document.createElement('li');
  const kind = document.createElement('p');
  kind.className = 'category-top';
  kind.textContent = type ?? '';
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  heading.append(link);
  const excerpt = document.createElement('p');
  excerpt.append(text);
  item.append(...(type ? [kind] : []), heading, excerpt);
  return item;
}

type Names = Readonly<Record<string, string>>;

/** The list item of a result of the index: «Corso · Base · 40 minuti» above its title. */
export function resultItem({ path, title, type, facts, excerpt }: SearchResult, types: Names) {
  const kind = [type && types[type], facts].filter(Boolean).join(' · ');
  return listItem(path, title, kind, excerptOf(excerpt));
}

/** The same for a text in Italian where the page is not: it says so, as cards of lists do. */
export function italianItem(
  result: SearchResult,
  { types, locale, words: { inItalian } }: Pick<SearchSetup, 'types' | 'locale' | 'words'>,
) {
  const item = resultItem(result, types);
  for (const said of item.querySelectorAll<HTMLElement>('h3, p:last-child')) said.lang = 'it';
  const mark = document.createElement('strong');
  mark.lang = locale;
  mark.textContent = inItalian;
  item.querySelector('.category-top')?.prepend(mark, ' · ');
  return item;
}

/** The list item of a page that changed since the index was made. */
export const freshItem = (page: FreshPage, types: Names): HTMLLIElement =>
  listItem(page.path, page.title, types[page.type], page.summary);

type Pin = SearchSetup['pins'][string];

/** The list item of what is pinned above results. */
export function pinnedItem({ title, path, language }: Omit<Pin, 'asks'>) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  // Read aloud in its own language (WCAG 3.1.2).
  if (language) Object.assign(link, { lang: language, hreflang: language });
  item.append(link);
  return item;
}
