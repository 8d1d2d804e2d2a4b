// SPDX-License-Identifier: AGPL-3.0-or-later
import { type SearchRequest, type SearchAnswer, find, PAGE, shownResults } from './find.ts';
import { closeIndex } from './pagefind.ts';
import type { SearchSetup } from './setup.ts';
import { nearest } from './nearest.ts';
import { freshItem, resultItem } from './view.ts';

/** The script of the search page. The index is loaded at the first search. */
const PAUSE_MS = 250;
const FILTERS = ['audience', 'topic', 'type'] as const;

function byId<E extends Element>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`The search page has no #${id}.`);
  return found;
}

const form = byId<HTMLFormElement>('search');
const field = byId<HTMLInputElement>('search-field');
const status = byId<HTMLElement>('search-status');
const alias = byId<HTMLElement>('search-alias');
const heading = byId<HTMLElement>('search-heading');
const results = byId<HTMLOListElement>('search-results');
const more = byId<HTMLButtonElement>('search-more');
const none = byId<HTMLElement>('search-none');
const suggestion = byId<HTMLElement>('search-suggestion');
const titles = byId<HTMLElement>('search-titles');
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
    locale: document.documentElement.lang,
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

function clear(): void {
  results.replaceChildren();
  for (const element of [alias, heading, more, none]) element.hidden = true;
  titles.hidden = false;
  status.textContent = '';
}

async function showMore(): Promise<void> {
  if (answer === undefined) return;
  const mine = turn;
  const next = answer.results.slice(shown, shown + PAGE);
  // Before the results come: a second tap meanwhile shows the next ones, not the same again.
  shown += next.length;
  const fetched = await shownResults(next, answer.hidden);
  if (mine !== turn) return;
  results.append(...fetched.map((found) => resultItem(found, setup.types)));
  more.hidden = shown >= answer.results.length;
}

function say(count: number, also: readonly string[]): void {
  const { words } = setup;
  status.textContent =
    count === 0 ? words.none : count === 1 ? words.one : words.many.replace('{n}', String(count));
  alias.textContent = also.length > 0 ? words.alias.replace('{words}', also.join(', ')) : '';
  alias.hidden = also.length === 0;
  heading.hidden = count === 0;
  none.hidden = count > 0;
  titles.hidden = count > 0;
}

/** When nothing was found, links to a search with the nearest known words. */
function suggest({ query }: SearchRequest, count: number): void {
  const meant = count === 0 ? nearest(query, setup.aliases) : undefined;
  const link = suggestion.querySelector('a');
  suggestion.hidden = meant === undefined;
  if (!link || meant === undefined) return;
  link.href = `?${new URLSearchParams({ q: meant })}`;
  link.textContent = meant;
}

async function run(mine: number, question: SearchRequest): Promise<void> {
  const found = await find(question, setup.aliases);
  if (mine !== turn) return;
  clear();
  answer = found;
  shown = 0;
  results.append(...found.fresh.map((page) => freshItem(page, setup.types)));
  await showMore();
  if (mine !== turn) return;
  // Only fetched results are known to be hidden or not: a list without more of them is counted as it is shown.
  const count = more.hidden ? results.children.length : found.results.length + found.fresh.length;
  say(count, found.also);
  suggest(question, count);
}

async function search(): Promise<void> {
  const question = asked();
  turn += 1;
  const mine = turn;
  putInAddress(question);
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
    status.textContent = setup.words.failed;
    console.error(error);
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
  const first = results.children.length;
  void showMore().then(
    () => results.children[first]?.querySelector('a')?.focus(),
    // The index of these results is gone: search again.
    () => search(),
  );
});

const details = byId<HTMLDetailsElement>('search-filters');
const address = new URLSearchParams(location.search);
field.value = address.get('q') ?? '';
for (const filter of filters) {
  filter.value = address.get(filter.name) ?? '';
  // A value that is not there any more filters nothing.
  if (filter.selectedIndex < 0) filter.value = '';
}
details.hidden = false;
details.open = filters.some((filter) => filter.value !== '');
if (!isEmpty(asked())) void search();
