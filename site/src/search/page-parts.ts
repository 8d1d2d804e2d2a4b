// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchRequest } from './asking.ts';
import { type Group, groupOf } from './groups.ts';
import { nearest } from './nearest.ts';
import { pinned } from './pinned.ts';
import type { SearchSetup } from './setup.ts';
import { pinnedItem } from './view.ts';

/** The parts of the search page, and what is shown in each. */

const FILTERS = ['audience', 'topic', 'level', 'type'] as const;

function byId<E extends Element>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`The search page has no #${id}.`);
  return found;
}

export const form = byId<HTMLFormElement>('search');
export const details = byId<HTMLDetailsElement>('search-filters');
export const field = byId<HTMLInputElement>('search-field');
export const status = byId<HTMLElement>('search-status');
const pins = byId<HTMLElement>('search-pinned');
const pinsTitle = byId<HTMLElement>('search-pinned-title');
const alias = byId<HTMLElement>('search-alias');
export const results = byId<HTMLElement>('search-results');
export const groups: Readonly<Record<Group, HTMLElement>> = {
  texts: byId('search-texts'),
  events: byId('search-events'),
};
export const more = byId<HTMLButtonElement>('search-more');
const none = byId<HTMLElement>('search-none');
export const lookInItalian = byId<HTMLButtonElement>('search-in-italian');
export const elsewhere = byId<HTMLElement>('search-elsewhere');
const suggestion = byId<HTMLElement>('search-suggestion');
const found = byId<HTMLElement>('search-found');
const browse = byId<HTMLElement>('search-browse');
export const setup = JSON.parse(byId('search-setup').textContent ?? '') as SearchSetup;
export const filters = FILTERS.map((name) => byId<HTMLSelectElement>(`search-${name}`));

/** What is asked now. */
export function asked(): SearchRequest {
  const chosen = filters.filter((filter) => filter.value !== '');
  return {
    query: field.value.trim(),
    filters: Object.fromEntries(chosen.map((filter) => [filter.name, filter.value])),
    locale: setup.locale,
  };
}

/** The list of a part of the page that has one. */
export const listOf = (part: HTMLElement): Element => {
  const list = part.querySelector('ol, ul');
  if (!list) throw new Error(`#${part.id} has no list.`);
  return list;
};

/** Results that are shown. */
export const items = (): HTMLLIElement[] => [...results.querySelectorAll('li')];

/** Puts a result below the others of its group, which shows with its first. */
export function add(item: HTMLLIElement, type: string | undefined): void {
  const group = groups[groupOf(type)];
  listOf(group).append(item);
  group.hidden = false;
}

/** Takes away what the last search has shown. */
export function clear(): void {
  const lists = [...Object.values(groups), elsewhere];
  for (const list of lists) listOf(list).replaceChildren();
  for (const element of [alias, ...lists, more, lookInItalian, none]) element.hidden = true;
  status.textContent = '';
}

/**
 * Shows results, or topics and titles to browse: one takes the place of the other as soon as something is asked, so that
 * nothing jumps when results come.
 */
export function showResults(isAsked: boolean): void {
  found.hidden = !isAsked;
  found.removeAttribute('data-empty');
  browse.hidden = isAsked;
}

/** Shows where somebody who writes this wants to go at once: it is known before any result. */
export function pin({ query, locale }: SearchRequest): void {
  const { told, named } = pinned(query, locale);
  const links = [...told, ...named]
    .flatMap((name) => setup.pins[name] ?? [])
    .map(({ asks, path, ...pin }) => ({
      ...pin,
      path: asks ? `${path}?${new URLSearchParams({ q: query })}` : path,
    }));
  pinsTitle.textContent = told.length > 0 ? setup.words.toDo : setup.words.goTo;
  listOf(pins).replaceChildren(...links.map(pinnedItem));
  pins.hidden = links.length === 0;
}

/** Says what else was looked for: above the results, so before they come. */
export function sayMeanings(also: readonly string[]): void {
  alias.textContent = setup.words.alias.replace('{words}', also.join(', '));
  alias.hidden = also.length === 0;
}

/** «No result», «1 result», «5 results». */
export function counted(count: number): string {
  const { none: zero, one, many } = setup.words;
  return count === 0 ? zero : count === 1 ? one : many.replace('{n}', String(count));
}

/** Says how many results there are, and with none what to do. */
export function say(count: number): void {
  status.textContent = counted(count);
  none.hidden = count > 0;
  // Nothing found: topics and titles stand below what to do.
  browse.hidden = count > 0;
  found.toggleAttribute('data-empty', count === 0);
}

/** When nothing was found, links to a search with the nearest known words. */
export function suggest({ query }: SearchRequest, count: number): void {
  const meant = count === 0 ? nearest(query, setup.aliases, setup.locale) : undefined;
  const link = suggestion.querySelector('a');
  suggestion.hidden = meant === undefined;
  if (!link || meant === undefined) return;
  link.href = `?${new URLSearchParams({ q: meant })}`;
  link.textContent = meant;
}
