// SPDX-License-Identifier: AGPL-3.0-or-later
import { nextMidnight } from './clock.ts';
import type { Log } from '../log.ts';
import type { Follower } from './follow.ts';
import { obey } from './orders.ts';
import type { Publisher } from './publisher.ts';

/** What the publisher may be asked to do, first things first; asked twice before it begins, it is done once. */
const TASKS = ['obey', 'turnDay', 'sync', 'publish', 'tidy'] as const;
type Task = (typeof TASKS)[number];

export interface LoopOptions {
  /** Milliseconds between two looks at the CMS when nobody nudges. */
  readonly interval: number;
  readonly log: Log;
  /** Removes what nobody needs any more. */
  readonly tidy: () => Promise<void>;
  /** Work for when nothing else is to be done; one small piece a call. @returns false when there is none. */
  readonly idle: () => Promise<boolean>;
  /** Milliseconds for which nothing must have been published before idle work begins. */
  readonly idleAfter: number;
}

/** Calls the publisher, one task at a time. */
export class Loop {
  readonly #publisher: Publisher;
  readonly #follower: Follower;
  readonly #options: LoopOptions;
  readonly #wanted = new Set<Task>();
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> | undefined;
  #midnight: number;
  #quietSince = performance.now();
  /** Why a task failed, when it did the last time. */
  readonly #errors = new Map<Task, string>();
  /** When an order that failed is tried again: meanwhile the other tasks have their turn. */
  #obeyFrom = 0;
  #lastSync: number | undefined;
  #started = false;
  #stopped = false;

  constructor(publisher: Publisher, follower: Follower, options: LoopOptions) {
    this.#publisher = publisher;
    this.#follower = follower;
    this.#options = options;
    this.#midnight = nextMidnight(publisher.parts.clock());
  }

  /** Why the last look at the CMS failed, and when one last succeeded (milliseconds since 1970). */
  get health(): { readonly error: string | null; readonly lastSync: number | null } {
    return { error: this.#errors.get('sync') ?? null, lastSync: this.#lastSync ?? null };
  }

  /** False while what was accepted before the start is still being taken up. */
  get isStarted(): boolean {
    return this.#started;
  }

  start(): void {
    this.#started = true;
    this.want('sync');
    this.#timers.push(setInterval(() => this.want('sync'), this.#options.interval));
    this.#timers.push(setInterval(() => this.#tick(), 1000));
  }

  #tick(): void {
    // Timers sleep with the machine, clocks do not: midnight is looked for every second.
    if (this.#publisher.parts.clock() >= this.#midnight) {
      this.#midnight = nextMidnight(this.#publisher.parts.clock());
      this.want('turnDay');
    }
    if (this.#publisher.parts.online.isStale(this.#publisher.parts.clock())) this.want('tidy');
    if (performance.now() >= this.#obeyFrom) this.want('obey');
  }

  /** Asks for a task. Before the start it is remembered: a site that is half loaded must not be published. */
  want(task: Task): void {
    if (this.#stopped) return;
    this.#wanted.add(task);
    if (!this.#started) return;
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
  }

  /** Waits until nothing is left to do. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #work(): Promise<void> {
    // One turn later, so that a burst of nudges is one task.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      const task = TASKS.find((name) => this.#wanted.has(name));
      if (task) {
        this.#wanted.delete(task);
        await this.#do(task);
        continue;
      }
      if (this.#stopped || !this.#isQuiet()) return;
      if (!(await this.#options.idle().catch(this.#complain))) return;
      // Rendering waits for nothing outside: without this, no timer and no nudge would come through.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #isQuiet(): boolean {
    return performance.now() - this.#quietSince > this.#options.idleAfter;
  }

  readonly #complain = (error: unknown): false => {
    this.#options.log.error('idle work failed', { error });
    return false;
  };

  async #do(task: Task): Promise<void> {
    try {
      if (await this.#call(task)) this.#quietSince = performance.now();
      this.#errors.delete(task);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      // Timers come again and again: the same sentence once is enough.
      if (text !== this.#errors.get(task)) this.#options.log.error(`${task} failed`, { error });
      this.#errors.set(task, text);
      if (task === 'obey') this.#obeyFrom = performance.now() + this.#options.interval;
    }
  }

  async #call(task: Task): Promise<boolean> {
    switch (task) {
      case 'obey': {
        const obeyed = await obey(this.#publisher, this.#follower);
        if (obeyed) this.#wanted.add('sync');
        return obeyed;
      }
      case 'turnDay':
        return this.#publisher.turnDay();
      case 'sync': {
        const outcome = await this.#follower.sync();
        this.#lastSync = this.#publisher.parts.clock();
        return outcome === 'published';
      }
      case 'publish':
        await this.#publisher.publish();
        return true;
      case 'tidy':
        await this.#options.tidy();
        return false;
    }
  }

  /** Lets the task that runs come to its end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wanted.clear();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#running;
  }
}
