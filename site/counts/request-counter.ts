// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import { civilDate } from '@portico/shared/civil-date';
import { Bots } from './bots.ts';
import type { CountFiles } from './count-files.ts';
import { countedAs } from './counted-as.ts';
import { Tally } from './tally.ts';

/** How often the numbers go to the disk: so much is lost when the program is killed. */
const FLUSH_MS = 60_000;

const MINUTE_MS = 60_000;

export interface CounterOptions {
  readonly files: CountFiles;
  readonly onError: (error: unknown) => void;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

/** Counts the answers of the file server. Of a request nothing stays but that a number is one higher. */
export class RequestCounter {
  readonly #files: CountFiles;
  readonly #onError: (error: unknown) => void;
  readonly #now: () => number;
  readonly #bots = new Bots();
  readonly #timer: NodeJS.Timeout;
  #tally = new Tally();
  #flushing: Promise<void> = Promise.resolve();
  #day = '';
  /** The minute for which `#day` holds. */
  #minute = Number.NaN;

  constructor({ files, onError, now = Date.now }: CounterOptions) {
    this.#files = files;
    this.#onError = onError;
    this.#now = now;
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  /** The civil day; a day begins with a minute, in every time zone. */
  #today(): string {
    const now = this.#now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#day = civilDate(now);
      this.#minute = minute;
    }
    return this.#day;
  }

  count(
    { method = '', headers }: IncomingMessage,
    status: number,
    pathname: string,
    query?: string,
  ): void {
    const counted = countedAs({ method, status, pathname, query });
    // Fetched before anybody has asked for it: https://fetch.spec.whatwg.org/#sec-purpose-header
    if (!counted || headers['sec-purpose'] !== undefined) return;
    if (this.#bots.has(headers['user-agent'])) return;
    this.#tally.add(this.#today(), counted);
  }

  /** Writes the numbers. Those that cannot be written stay for the next time. */
  flush(): Promise<void> {
    this.#bots.forget();
    this.#flushing = this.#flushing.then(async () => {
      if (this.#tally.isEmpty) return;
      const tally = this.#tally;
      this.#tally = new Tally();
      for (const counts of tally.days()) {
        const one = new Tally();
        one.addDay(counts);
        try {
          await this.#files.add(one, 'server');
        } catch (error) {
          this.#tally.addDay(counts);
          this.#onError(error);
        }
      }
    });
    return this.#flushing;
  }

  /** Writes what is left, and ends. */
  close(): Promise<void> {
    clearInterval(this.#timer);
    return this.flush();
  }
}
