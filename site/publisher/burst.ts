// SPDX-License-Identifier: AGPL-3.0-or-later

/** How an index waits for the last of a burst of publications, but not for ever. Milliseconds. */
export interface Patience {
  /** After a publication. */
  readonly quiet: number;
  /** After the first of a burst, at most. */
  readonly most: number;
  /** After a failure. */
  readonly again: number;
  /** How long an index that knows of a withdrawal may stay when there is no other. */
  readonly withdrawn: number;
  /** What an index may take before it counts as hanging and is begun again. */
  readonly longest: number;
  /** From so many pages on, what changed is found through a small index until the whole one is made. */
  readonly deltaFrom: number;
}

/** Begins work when a burst of wishes is over. */
export class Burst {
  readonly #most: number;
  readonly #begin: () => void;
  #first = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ most }: Pick<Patience, 'most'>, begin: () => void) {
    this.#most = most;
    this.#begin = begin;
  }

  /** One more wish: waits for so many milliseconds from now, if the first of the burst does not wait too long. */
  wish(delay: number): void {
    const now = performance.now();
    if (!this.#timer) this.#first = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(delay, this.#first + Math.max(this.#most, delay) - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#begin();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
