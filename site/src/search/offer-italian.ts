// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchRequest } from './asking.ts';
import { counted, elsewhere, listOf, lookInItalian, setup, status } from './page-parts.ts';
import { italianItem } from './view.ts';

/** The language in which every text of the portal is. */
const EVERY = 'it';

/** Looks for what is in Italian only, which loads a second index, and shows it below what was found. */
async function look(question: SearchRequest, found: number, isAsked: () => boolean): Promise<void> {
  const { inItalian, loading, failedInItalian } = setup.words;
  const say = (what: string): void => {
    status.textContent = `${counted(found)} · ${inItalian}: ${what.toLowerCase()}`;
  };
  say(loading);
  try {
    const { inItalianOnly } = await import('./elsewhere.ts');
    const offered = await inItalianOnly(question);
    if (!isAsked()) return;
    say(counted(offered.length));
    if (offered.length === 0) return;
    listOf(elsewhere).replaceChildren(...offered.map((one) => italianItem(one, setup)));
    elsewhere.hidden = false;
    // The button goes: who has pressed it goes on with what it brought.
    if (document.activeElement === lookInItalian) elsewhere.querySelector('a')?.focus();
    lookInItalian.hidden = true;
  } catch (error) {
    console.warn(error);
    if (isAsked()) say(failedInItalian);
  }
}

/**
 * Offers to look in Italian too; looks at once when nothing was found. The names of topics are those of the language of
 * the page, and filters alone ask for no words.
 * @param found how many results there are in the language of the page
 * @param isAsked false as soon as something else is asked
 */
export function offerItalian(question: SearchRequest, found: number, isAsked: () => boolean): void {
  const { query, filters, locale } = question;
  if (locale === EVERY || query === '' || filters['topic'] !== undefined) return;
  lookInItalian.hidden = false;
  lookInItalian.onclick = () => look(question, found, isAsked);
  if (found === 0) void look(question, found, isAsked);
}
