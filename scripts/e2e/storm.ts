// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Refused } from '../harness/client.ts';

/** Texts that an article may have: acknowledged by the CMS, or written without an answer. */
export interface Account {
  readonly id: string;
  /** Titles that the working copy may have: the last acknowledged one, and those sent since without an answer. */
  titles: string[];
  /** Digests that may be published: the last acknowledged one (none yet: undefined), and those sent for approval since. */
  digests: (string | undefined)[];
}

/** Milliseconds between two articles: less than one takes, so that a death comes in the middle of most. */
const REST_MS = 150;

/**
 * Writes, submits and approves one article after the other, with hardly a rest, while programs die. Keeps account of
 * what was acknowledged: that must survive.
 */
export class Writer {
  readonly accounts: Account[] = [];
  /** Answers that a healthy or a dying CMS must not give. */
  readonly complaints: string[] = [];
  approvals = 0;
  readonly #editor: Client;
  readonly #reviewer: Client;
  readonly #name: string;
  readonly #article: Record<string, unknown>;
  #writing = true;
  readonly #done: Promise<void>;

  constructor(name: string, editor: Client, reviewer: Client, article: Record<string, unknown>) {
    this.#name = name;
    this.#editor = editor;
    this.#reviewer = reviewer;
    this.#article = article;
    this.#done = this.#writeOn();
  }

  async stop(): Promise<void> {
    this.#writing = false;
    await this.#done;
  }

  async #writeOn(): Promise<void> {
    for (let turn = 1; this.#writing; turn += 1) {
      try {
        // A new article every fifth turn, else the next edition of an old one.
        const old = this.accounts[turn % 7];
        if (turn % 5 === 1 || !old) await this.#begin(turn);
        else await this.#edit(old, turn);
      } catch (error) {
        this.#note(error);
      }
      await sleep(REST_MS);
    }
  }

  /** Notes wrong answers. A broken connection is expected: the programs are killed. */
  #note(error: unknown): void {
    if (error instanceof Refused && error.status !== 503) this.complaints.push(error.message);
    if (error instanceof SyntaxError) this.complaints.push(error.message);
  }

  async #begin(turn: number): Promise<void> {
    const title = `Prova ${this.#name} ${turn}`;
    const { id } = await this.#editor.create('articles', { ...this.#article, title });
    this.accounts.push({ id, titles: [title], digests: [undefined] });
  }

  async #edit(account: Account, turn: number): Promise<void> {
    const title = `Prova ${this.#name} ${turn} riscritta`;
    account.titles.push(title);
    await this.#editor.save('articles', account.id, { title });
    account.titles = [title];
    const { digest } = await this.#editor.submit('articles', account.id);
    account.digests.push(digest);
    await this.#reviewer.approve('articles', account.id, digest, {
      reason: 'Prova: il livello di lettura non conta.',
    });
    account.digests = [digest];
    this.approvals += 1;
  }
}
