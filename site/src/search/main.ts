// SPDX-License-Identifier: AGPL-3.0-or-later
import '../menu/close-menu.ts';
import type { SearchRequest } from './asking.ts';
import { FEW, inItalianOnly } from './elsewhere.ts';
import { find, type SearchAnswer, shownResults } from './find.ts';
import type { SearchIndex } from './open-index.ts';
import { PAGE } from './meant.ts';
import { type Group, groupOf } from './groups.ts';
import { showLetters } from './letters.ts';
import { closeIndex } from './pagefind.ts';
import { pinned } from './pinned.ts';
import type { SearchSetup } from './setup.ts';
import { nearest } from './nearest.ts';
import { freshItem, italianItem, pinnedItem, resultItem } from './view.ts';

/** The program of the search page, which `first.ts` loads. */

/** The index that was opened meanwhile, for the first search. */
let prepared: SearchIndex | undefined;

const PAUSE_MS = 250;
const FILTERS = ['audience', 'topic', 'level', 'type'] as const;

function byId<E extends Element>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`The search page has no #${id}.`);
  return found;
}

const form = byId<HTMLFormElement>('search');
const field = byId<HTMLInputElement>('search-field');
const status = byId<HTMLElement>('search-status');
const pins = byId<HTMLElement>('search-pinned');
const pinsTitle = byId<HTMLElement>('search-pinned-title');
const alias = byId<HTMLElement>('search-alias');
const results = byId<HTMLElement>('search-results');
const groups: Readonly<Record<Group, HTMLElement>> = {
  texts: byId('search-texts'),
  events: byId('search-events'),
};
const more = byId<HTMLButtonElement>('search-more');
const none = byId<HTMLElement>('search-none');
const elsewhere = byId<HTMLElement>('search-elsewhere');
const suggestion = byId<HTMLElement>('search-suggestion');
const found = byId<HTMLElement>('search-found');
const browse = byId<HTMLElement>('search-browse');
const setup = JSON.parse(byId('search-setup').textContent ?? '') as SearchSetup;
const filters = FILTERS.map((name) => byId<HTMLSelectElement>(`search-${name}`));

/** Rises with each search: an answer that comes after a newer question is thrown away. */
let turn = 0;
let answer: SearchAnswer | undefined;
let shown = 0;

function asked(): SearchRequest {
  const chosen = filters.filter((filter) => filter.value !== '');
  return {
    query: field.value.trim(),
    filters: Object.fromEntries(chosen.map((filter) => [filter.name, filter.value])),
    locale: setup.locale,
  };
}

/** Nothing is asked: neither a word nor a filter. */
const isEmpty = ({ query, filters: chosen }: SearchRequest): boolean =>
  query === '' && Object.keys(chosen).length === 0;

/** Puts the search into the address, so that it can be kept and sent. */
function putInAddress({ query, filters: chosen }: SearchRequest): void {
  const words = new URLSearchParams({ ...(query !== '' && { q: query }), ...chosen }).toString();
  history.replaceState(null, '', words === '' ? location.pathname : `?${words}`);
}

/** The list of a part of the page that has one. */
const listOf = (part: HTMLElement): Element => {
  const list = part.querySelector('ol, ul');
  if (!list) throw new Error(`#${part.id} has no list.`);
  return list;
};

const items = (): HTMLLIElement[] => [...results.querySelectorAll('li')];

/** Puts a result below the others of its group, which shows with its first. */
function add(item: HTMLLIElement, type: string | undefined): void {
  const group = groups[groupOf(type)];
  listOf(group).append(item);
  group.hidden = false;
}

function clear(): void {
  const lists = [...Object.values(groups), elsewhere];
  for (const list of lists) listOf(list).replaceChildren();
  for (const element of [alias, ...lists, more, none]) element.hidden = true;
  status.textContent = '';
}

/**
 * Shows results, or topics and titles to browse: one takes the place of the other as soon as something is asked, so that
 * nothing jumps when results come.
 */
function showResults(isAsked: boolean): void {
  found.hidden = !isAsked;
  found.removeAttribute('data-empty');
  browse.hidden = isAsked;
}

/** Shows the next results, each as soon as it is there. @returns false when another search has begun meanwhile */
async function showNext(
  mine: number,
  { results: all, hidden, first }: SearchAnswer,
): Promise<boolean> {
  const next = all.slice(shown, shown + PAGE);
  // Before the results come: a second tap meanwhile shows the next ones, not the same again.
  shown += next.length;
  for await (const result of shownResults(next, hidden, first)) {
    if (mine !== turn) return false;
    add(resultItem(result, setup.types), result.type);
  }
  more.hidden = shown >= all.length;
  return mine === turn;
}

/** Shows where somebody who writes this wants to go at once: it is known before any result. */
function pin({ query, locale }: SearchRequest): void {
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
function sayMeanings(also: readonly string[]): void {
  alias.textContent = setup.words.alias.replace('{words}', also.join(', '));
  alias.hidden = also.length === 0;
}

function say(count: number): void {
  const { words } = setup;
  status.textContent =
    count === 0 ? words.none : count === 1 ? words.one : words.many.replace('{n}', String(count));
  none.hidden = count > 0;
  // Nothing found: topics and titles stand below what to do.
  browse.hidden = count > 0;
  found.toggleAttribute('data-empty', count === 0);
}

/** When nothing was found, links to a search with the nearest known words. */
function suggest({ query }: SearchRequest, count: number): void {
  const meant = count === 0 ? nearest(query, setup.aliases, setup.locale) : undefined;
  const link = suggestion.querySelector('a');
  suggestion.hidden = meant === undefined;
  if (!link || meant === undefined) return;
  link.href = `?${new URLSearchParams({ q: meant })}`;
  link.textContent = meant;
}

/** Below few results: what is in Italian only. It is more than was asked for: without it the search is whole. */
async function offerItalian(mine: number, question: SearchRequest): Promise<void> {
  if (setup.locale === 'it' || items().length >= FEW) return;
  const offered = await inItalianOnly(question).catch((error: unknown) => {
    console.warn(error);
    return [];
  });
  if (mine !== turn || offered.length === 0) return;
  listOf(elsewhere).append(...offered.map((one) => italianItem(one, setup)));
  elsewhere.hidden = false;
}

async function run(mine: number, question: SearchRequest): Promise<void> {
  const index = prepared;
  // A later search asks whether the index is still the same.
  prepared = undefined;
  const next = await find(question, setup.aliases, index);
  if (mine !== turn) return;
  clear();
  status.textContent = setup.words.loading;
  answer = next;
  shown = 0;
  results.append(groupOf(next.first) === 'events' ? groups.texts : groups.events);
  for (const page of next.fresh) add(freshItem(page, setup.types), page.type);
  sayMeanings(next.also);
  if (!(await showNext(mine, next))) return;
  // Only fetched results are known to be hidden or not: a list without more of them is counted as it is shown.
  const count = more.hidden ? items().length : next.results.length + next.fresh.length;
  say(count);
  suggest(question, count);
  // For more results, and for the next question.
  void next.complete().catch(() => closeIndex());
  void offerItalian(mine, question);
}

async function search(): Promise<void> {
  const question = asked();
  turn += 1;
  const mine = turn;
  putInAddress(question);
  showResults(!isEmpty(question));
  pin(question);
  if (isEmpty(question)) {
    clear();
    return;
  }
  status.textContent = setup.words.loading;
  try {
    await run(mine, question).catch((error: unknown) => {
      // The index may have been replaced between two questions: once more, with the one that is there now.
      closeIndex();
      if (mine !== turn) return undefined;
      console.warn(error);
      return run(mine, question);
    });
  } catch (error) {
    if (mine !== turn) return;
    clear();
    showResults(false);
    status.textContent = setup.words.failed;
    console.error(error);
  } finally {
    showLetters();
  }
}

let pause: ReturnType<typeof setTimeout> | undefined;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  void search();
});
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE_MS);
});
more.addEventListener('click', () => {
  if (answer === undefined) return;
  const former = new Set(items());
  showNext(turn, answer).then(
    () =>
      items()
        .find((item) => !former.has(item))
        ?.querySelector('a')
        ?.focus(),
    // The index of these results is gone: search again.
    () => search(),
  );
});

const details = byId<HTMLDetailsElement>('search-filters');
const address = new URLSearchParams(location.search);
// Who has typed while this script was coming keeps what they typed.
if (field.value === '') field.value = address.get('q') ?? '';
for (const filter of filters) {
  filter.value = address.get(filter.name) ?? '';
  // A value that is not there any more filters nothing.
  if (filter.selectedIndex < 0) filter.value = '';
}
details.open = filters.some((filter) => filter.value !== '');

/** Searches for what the address asks for. @param index that is being opened */
export function start(index: SearchIndex): void {
  if (isEmpty(asked())) {
    showLetters();
    return;
  }
  prepared = index;
  void search();
}
