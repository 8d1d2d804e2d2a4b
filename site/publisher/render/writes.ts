// SPDX-License-Identifier: AGPL-3.0-or-later

/** Writes in flight at a time. */
const MAX_WRITES = 24;

/** Writes while the next pages are rendered. The first error is kept until the end. */
export class Writes {
  readonly #running = new Set<Promise<void>>();
  #error: { readonly cause: unknown } | undefined;

  async add(work: () => Promise<void>): Promise<void> {
    const running: Promise<void> = work()
      .catch((cause: unknown) => {
        this.#error ??= { cause };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    if (this.#running.size >= MAX_WRITES) await Promise.race(this.#running);
  }

  /** Waits for all of them. @throws the first error: a release must not name what is not there */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#error) throw this.#error.cause;
  }
}
