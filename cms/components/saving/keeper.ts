// SPDX-License-Identifier: AGPL-3.0-or-later

/** Milliseconds between two copies of what is unsaved. */
const KEEP_MS = 150;

/** Keeps what is unsaved for after a reload: soon after a key, or at once. */
export class Keeper {
  readonly #keep: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: () => void) {
    this.#keep = keep;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), KEEP_MS);
  }

  now(): void {
    this.stop();
    this.#keep();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
