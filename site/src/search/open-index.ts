// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Answer, answered, answerTo, isOneWord } from './answers.ts';
import { closeIndex, isOpen, pagefind, searchedIn } from './pagefind.ts';
import { askForProgram } from './program.ts';
import { deltaIn, type SearchState, searchState } from './state.ts';
import { wordingsIn } from './wordings-in.ts';

/** Where the index comes from. */
export interface SearchIndex {
  readonly searchState: typeof searchState;
  readonly pagefind: typeof pagefind;
}

/** What is asked of an index first. */
interface Opening {
  readonly locale: string;
  /** What was typed; nothing when filters are chosen, of which no file knows. */
  readonly typed: string;
  readonly wordings: readonly string[];
}

/** What a file says, as long as the index is not loaded. */
async function knownAnswer(
  state: SearchState,
  { locale, typed }: Opening,
): Promise<Answer | undefined> {
  if (isOpen(state, locale) || deltaIn(state, locale)) return undefined;
  return answerTo(state, locale, typed);
}

/** Opens the index that is online now. What a file says of the question needs no index, which is loaded later. */
export async function openIndex(
  opening: Opening,
  { searchState: stateOf, pagefind: open }: SearchIndex = { searchState, pagefind },
) {
  const { locale, wordings } = opening;
  const state = await stateOf();
  const answer = await knownAnswer(state, opening);
  const whole = async () => searchedIn(await open(state, locale, wordings));
  return {
    state,
    delta: deltaIn(state, locale),
    search: answer ? answered(answer, whole) : await whole(),
    /** Loads the index when it was not needed. */
    complete: async (): Promise<void> => void (answer && (await whole())),
  };
}

/** Has this browser the first script already? Then it has the program too, and only asks whether it is still the same. */
function wasHere(): boolean {
  const [entry] = performance.getEntriesByName(import.meta.url);
  return entry instanceof PerformanceResourceTiming && entry.transferSize === 0;
}

/** Loads the index while the page is still on its way, or somebody is typing. @returns where the first search finds it */
export function prepare(locale: string, asked: URLSearchParams): SearchIndex {
  const state = searchState();
  const query = asked.get('q') ?? '';
  const isFiltered = [...asked.keys()].some((name) => name !== 'q');
  // No file answers more than one word, nor a filter.
  if (wasHere() || isFiltered || !isOneWord(query)) askForProgram(locale);
  const opened = openIndex(
    {
      locale,
      typed: isFiltered ? '' : query,
      wordings: wordingsIn(query, locale).asked,
    },
    { searchState: () => state, pagefind },
  );
  // A failure is said when somebody searches.
  opened.catch(() => closeIndex());
  return { searchState: () => state, pagefind };
}
