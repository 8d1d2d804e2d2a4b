// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { addressesIn } from '../harness/crawl.ts';

/** Reads page after page, and notes everything that is not whole. */
export class Reader {
  readonly #site: string;
  readonly #problems: string[] = [];
  readonly #pages: string[];
  #reading = true;
  #read = 0;
  readonly #done: Promise<void>;

  constructor(site: string, pages: readonly string[]) {
    this.#site = site;
    this.#pages = [...pages];
    this.#done = this.#readOn();
  }

  /** Ends the reading; gives how many pages were read and what was wrong with them. */
  async stop(): Promise<{ read: number; problems: string[] }> {
    this.#reading = false;
    await this.#done;
    return { read: this.#read, problems: this.#problems };
  }

  async #readOn(): Promise<void> {
    for (let turn = 0; this.#reading; turn += 1) {
      const page = this.#pages[turn % this.#pages.length] ?? '/';
      try {
        await this.#readPage(page);
      } catch (error) {
        this.#problems.push(`${page}: ${error instanceof Error ? error.message : String(error)}`);
      }
      await sleep(100);
    }
  }

  async #readPage(page: string): Promise<void> {
    const response = await fetch(`${this.#site}${page}`, { signal: AbortSignal.timeout(60_000) });
    const html = await response.text();
    this.#read += 1;
    if (response.status !== 200) this.#problems.push(`${page}: status ${response.status}`);
    else if (!html.trimEnd().endsWith('</html>')) this.#problems.push(`${page}: not whole`);
    else await this.#followOne(html, page);
  }

  /** Fetches one random link, picture or style of the page: it must be there, or have been withdrawn meanwhile. */
  async #followOne(html: string, page: string): Promise<void> {
    const inside = addressesIn(html, `${this.#site}${page}`).filter(
      (address) => address.origin === this.#site,
    );
    const one = inside[Math.floor(Math.random() * inside.length)];
    if (!one) return;
    const response = await fetch(one, { signal: AbortSignal.timeout(60_000) });
    await response.arrayBuffer();
    if (response.status !== 200 && response.status !== 410) {
      this.#problems.push(`${page} → ${one.pathname}: status ${response.status}`);
    }
  }
}
