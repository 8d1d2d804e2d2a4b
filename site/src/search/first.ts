// SPDX-License-Identifier: AGPL-3.0-or-later
import { prepare } from './open-index.ts';
import { showLetters } from './letters.ts';
import type { SearchSetup } from './setup.ts';
import { localeOf } from './state.ts';

/**
 * The first script of the search page, and a small one: whoever opens this page has searched, or is about to. It runs
 * before the page has been read and asks for the files of the index, and only then for the program that understands the
 * question: on a slow line both come together.
 */
const asked = new URLSearchParams(location.search);
const index = prepare(localeOf(location.pathname), asked);

/** Letters wait for results that may come; what never comes keeps nobody from them. */
const LETTERS_MS = 5000;
setTimeout(showLetters, LETTERS_MS);

/** Says that the search cannot be made, with the question in its field, so that it can be sent again. */
function fail(error: unknown): void {
  const field = document.querySelector<HTMLInputElement>('#search-field');
  const status = document.querySelector('#search-status');
  const setup = document.querySelector('#search-setup')?.textContent;
  if (field?.value === '') field.value = asked.get('q') ?? '';
  if (status && setup) status.textContent = (JSON.parse(setup) as SearchSetup).words.failed;
  showLetters();
  console.error(error);
}

/** Loads the program, which needs the page to its end. */
const begin = (): void => void import('./main.ts').then(({ start }) => start(index), fail);

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
