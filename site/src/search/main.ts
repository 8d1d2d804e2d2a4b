// SPDX-License-Identifier: AGPL-3.0-or-later
import '../menu/close-menu.ts';
import type { SearchRequest } from './asking.ts';
import { find, type SearchAnswer, shownResults } from './find.ts';
import { groupOf } from './groups.ts';
import { showLetters } from './letters.ts';
import { PAGE } from './meant.ts';
import { offerItalian } from './offer-italian.ts';
import type { SearchIndex } from './open-index.ts';
import {
  add,
  asked,
  clear,
  details,
  field,
  filters,
  form,
  groups,
  items,
  more,
  pin,
  results,
  say,
  sayMeanings,
  setup,
  showResults,
  status,
  suggest,
} from './page-parts.ts';
import { closeIndex } from './pagefind.ts';
import { freshItem, resultItem } from './view.ts';

/** The program of the search page, which `first.ts` loads. */

/** The index that was opened meanwhile, for the first search. */
let prepared: SearchIndex | undefined;

const PAUSE_MS = 250;

/** Rises with each search: an answer that comes after a newer question is thrown away. */
let turn = 0;
let answer: SearchAnswer | undefined;
let shown = 0;

/** Nothing is asked: neither a word nor a filter. */
const isEmpty = ({ query, filters: chosen }: SearchRequest): boolean =>
  query === '' && Object.keys(chosen).length === 0;

/** Puts the search into the address, so that it can be kept and sent. */
function putInAddress({ query, filters: chosen }: SearchRequest): void {
  const words = new URLSearchParams({ ...(query !== '' && { q: query }), ...chosen }).toString();
  history.replaceState(null, '', words === '' ? location.pathname : `?${words}`);
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
  offerItalian(question, count, () => mine === turn);
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
