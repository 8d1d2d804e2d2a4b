// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Log } from '../log.ts';
import { type Clock, nextMidnight } from './clock.ts';

/** The tasks of the publisher, by priority. A task that is wanted twice before it begins is done once. */
const TASKS = ['command', 'date-change', 'sync', 'sheets', 'publish', 'tidy'] as const;
type Task = (typeof TASKS)[number];

export interface LoopOptions {
  /** The work of each task. @returns whether it published something or ran a command */
  readonly tasks: Readonly<Record<Task, () => Promise<boolean>>>;
  /** Has a moment come at which the site changes by itself? Asked every second. */
  readonly isDue: () => boolean;
  /** Is there something to tidy? Asked every second. */
  readonly canTidy: () => boolean;
  /** Work for when nothing else is to be done; one small piece a call. @returns false when there is none. */
  readonly idle: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds between two looks at the CMS without a nudge. */
  readonly interval: number;
  /** Milliseconds for which nothing must have been published before idle work begins. */
  readonly idleAfter: number;
}

/** Runs the tasks of the publisher, one at a time. */
export class Loop {
  readonly #options: LoopOptions;
  readonly #wanted = new Set<Task>();
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> | undefined;
  #midnight: number;
  #quietSince = performance.now();
  /** Why a task failed, when it did the last time. */
  readonly #errors = new Map<Task, string>();
  /** When a command that failed is tried again: meanwhile the other tasks have their turn. */
  #nextCommandAt = 0;
  #lastSync: number | undefined;
  #started = false;
  #stopped = false;

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#midnight = nextMidnight(options.clock());
  }

  /** Why the last look at the CMS failed, and when one last succeeded (milliseconds since 1970). */
  get health(): { readonly error: string | null; readonly lastSync: number | null } {
    return { error: this.#errors.get('sync') ?? null, lastSync: this.#lastSync ?? null };
  }

  /** False while the publisher still loads what was accepted before the start. */
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
    const { clock, canTidy, isDue } = this.#options;
    // Timers sleep with the machine, clocks do not: midnight is checked every second.
    if (clock() >= this.#midnight) {
      this.#midnight = nextMidnight(clock());
      this.want('date-change');
    } else if (isDue()) this.want('date-change');
    if (canTidy()) this.want('tidy');
    if (performance.now() >= this.#nextCommandAt) this.want('command');
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
      const isQuiet = performance.now() - this.#quietSince > this.#options.idleAfter;
      if (this.#stopped || !isQuiet || !(await this.#idle())) return;
      // Rendering waits for nothing outside: without this, no timer and no nudge would come through.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #idle(): Promise<boolean> {
    try {
      return await this.#options.idle();
    } catch (error) {
      this.#options.log.error('idle work failed', { error });
      return false;
    }
  }

  async #do(task: Task): Promise<void> {
    try {
      const isDone = await this.#options.tasks[task]();
      if (isDone) this.#quietSince = performance.now();
      if (task === 'command' && isDone) this.#wanted.add('sync');
      if (task === 'sync') this.#lastSync = this.#options.clock();
      this.#errors.delete(task);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      // Timers come again and again: the same message once is enough.
      if (text !== this.#errors.get(task)) this.#options.log.error(`${task} failed`, { error });
      this.#errors.set(task, text);
      if (task === 'command') this.#nextCommandAt = performance.now() + this.#options.interval;
    }
  }

  /** Lets the running task end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wanted.clear();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#running;
  }
}
