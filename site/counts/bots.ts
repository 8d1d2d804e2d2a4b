// SPDX-License-Identifier: AGPL-3.0-or-later
import { isbot } from 'isbot';

/** Names that are remembered, at most. */
const MAX_KNOWN = 500;

/** Browsers for text, for old machines and inside editors, which `isbot` takes for programs by their short names. */
const READERS =
  /^(?:Lynx|w3m|E?Links|Dillo|NetSurf|edbrowse|Emacs-w3m?|URL\/Emacs|retawq|browsh|offpunk|cha)(?![\w-])/i;

/** What a program says of itself, whatever it begins with. */
const SAYS_PROGRAM = /bot|crawl|spider|https?:/i;

const isReader = (name: string): boolean => READERS.test(name) && !SAYS_PROGRAM.test(name);

/**
 * Tells programs from readers by the name that they send. To look through the list of `isbot` takes microseconds, so the answer
 * for a name is remembered, in memory, until `forget`.
 */
export class Bots {
  readonly #known = new Map<string, boolean>();

  /** Is this a program? What sends no name is one. */
  has(name: string | undefined): boolean {
    if (name === undefined || name === '' || name === '-') return true;
    let answer = this.#known.get(name);
    if (answer === undefined) {
      answer = !isReader(name) && isbot(name);
      if (this.#known.size < MAX_KNOWN) this.#known.set(name, answer);
    }
    return answer;
  }

  forget(): void {
    this.#known.clear();
  }
}
