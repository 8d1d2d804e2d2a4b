// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JsonObject } from '../../values/json.ts';
import { fieldsOfParts, overlay, type Parts } from '../../values/parts.ts';
import { type Failure, UNREACHED } from '../api/call.ts';
import type { FormPort, Kept, SavingState } from './form-port.ts';
import { Keeper } from './keeper.ts';
import { Ledger } from './ledger.ts';
import { isAboutContent, PartsSender } from './parts-sender.ts';
import { RetryPauses } from './retry-pauses.ts';
import { answered, isCopy } from './server-copy.ts';

/** Milliseconds without typing after which what was typed is sent. */
const QUIET_MS = 800;
/** Rounds of one save: others may go on changing the same text. */
const MAX_ROUNDS = 20;

const NOTHING_YET: SavingState = {
  kind: 'unchanged',
  refused: [],
  clashes: [],
  restored: false,
  restoring: false,
};

const isEmpty = (parts: Parts): boolean => Object.keys(parts).length === 0;

/** Saves what is typed into one form, one request at a time, until all of it is on the server. */
export class Saver {
  readonly #port: FormPort;
  readonly #ledger: Ledger;
  readonly #sender: PartsSender;
  readonly #keeper = new Keeper(() => this.#keep());
  readonly #pauses = new RetryPauses();
  readonly #listeners = new Set<() => void>();
  #state: SavingState = NOTHING_YET;
  /** Words of before a reload that are not in the form yet. */
  #toRestore: Kept | undefined;
  /** A person changed something: before that, what the form does by itself is no change. */
  #touched = false;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /**
   * @param form id of this form, one of a kind
   * @param doc the working copy that it was filled from
   * @param filled its values as it was filled, where somebody has typed into it since
   */
  constructor(port: FormPort, form: string, doc: JsonObject, filled = port.read()) {
    this.#port = port;
    this.#ledger = new Ledger(filled, doc);
    this.#sender = new PartsSender({
      ...{ port, ledger: this.#ledger, form },
      onSending: () => this.keepNow(),
      onSaved: () => this.#tell({ savedAt: Date.now() }),
      onOvertaken: () => this.look(),
    });
    const savedAt = Date.parse(String(doc['updatedAt']));
    if (savedAt > 0) this.#state = { ...this.#state, savedAt };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): SavingState => this.#state;

  #tell(change: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...change, clashes: this.#ledger.clashes };
    for (const listener of this.#listeners) listener();
  }

  /** Are there words that the server does not have? */
  unsaved(): boolean {
    if (this.#closed) return false;
    if (this.#toRestore) return true;
    return this.#touched && !isEmpty(this.#ledger.unsaved(this.#port.read()));
  }

  /** The unsaved fields with their values, and the working copy beside which they stand. */
  compare(): { readonly parts: Parts; readonly mine: JsonObject; readonly theirs: JsonObject } {
    const form = this.#port.read();
    const theirs = this.#ledger.stored;
    const kept = this.#toRestore;
    if (!kept) return { parts: this.#ledger.unsaved(form), mine: form, theirs };
    return { parts: kept.parts, mine: overlay(form, kept.values, kept.parts), theirs };
  }

  /**
   * The working copy as it is on the server; `undefined` when it could not be read. What was read before a save ended is
   * older than what the form knows by then: it would be taken for a change of somebody else.
   */
  async #newest(): Promise<JsonObject | undefined> {
    const { ended } = this.#sender;
    const answer = await answered(() => this.#port.load());
    if (this.#closed || ended !== this.#sender.ended || !answer.ok || !isCopy(answer.data))
      return undefined;
    const isOlder = Date.parse(answer.data.updatedAt) < Date.parse(this.#ledger.base);
    return isOlder ? undefined : answer.data;
  }

  /** Reads what is on the server now, to compare. */
  async look(): Promise<void> {
    const newest = await this.#newest();
    if (newest) this.#ledger.refused(this.#port.read(), newest);
    this.#tell({});
  }

  /** Takes over what others saved since the form was filled: a page that the browser shows again may be old. */
  async refresh(): Promise<void> {
    if (this.#running || this.#closed) return;
    const newest = await this.#newest();
    if (!newest || this.#running || newest['updatedAt'] === this.#ledger.base) return;
    this.#ledger.refused(this.#port.read(), newest);
    await this.#show((form) => this.#ledger.toShow(form));
    this.#tell({});
  }

  /** Puts values into the form. @returns whether it shows them */
  async #show(next: (form: JsonObject) => JsonObject | undefined): Promise<boolean> {
    try {
      return await this.#port.show(next);
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  /** Puts words of before a reload back into the form, and saves them. */
  async restore(kept: Kept): Promise<void> {
    this.#touched = true;
    this.#toRestore = kept;
    this.#sender.carryOn(kept);
    this.#ledger.startFrom(kept.base);
    this.#tell({ kind: 'unsaved', restored: true, restoring: true });
    await this.flush();
  }

  /** The form has other values than before. @param byPerson somebody typed or chose */
  changed(byPerson: boolean): void {
    if (this.#closed) return;
    if (!this.#touched && !byPerson) {
      this.#ledger.refill(this.#port.read());
      return;
    }
    this.#touched = true;
    this.#keeper.soon();
    if (this.#running) return;
    if (!this.unsaved()) {
      if (this.#state.kind === 'unsaved') this.#settled();
      return;
    }
    if (this.#state.kind !== 'failed') this.#tell({ kind: 'unsaved' });
    // What was refused may be mended now; who cannot be reached is not asked at each key.
    else if (!isAboutContent(this.#state.failure?.status ?? 0)) return;
    this.#later(QUIET_MS);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** Keeps what is unsaved for after a reload. */
  keepNow(): void {
    this.#keeper.now();
  }

  #keep(): void {
    // What is still to be put back is kept already.
    if (this.#closed || !this.#touched || this.#toRestore) return;
    const form = this.#port.read();
    const parts = this.#ledger.unsaved(form);
    const kept = {
      ...this.#sender.about,
      base: this.#ledger.cautiousBase,
      parts,
      values: fieldsOfParts(form, parts),
    };
    this.#port.keep(isEmpty(parts) ? undefined : kept);
  }

  /** Saves now. @returns whether all that is in the form is on the server */
  async flush(): Promise<boolean> {
    if (this.#closed) return false;
    clearTimeout(this.#timer);
    // What was typed while one save is on its way needs another one.
    while (this.#running) if (!(await this.#running)) return false;
    if (!this.unsaved() && this.#state.kind !== 'failed') return true;
    const saved = await this.#run();
    if (this.#state.kind !== 'failed' && this.unsaved() && this.#state.clashes.length === 0)
      this.#later(QUIET_MS);
    return saved;
  }

  /** Never rejects: who waits to leave has to hear. */
  async #run(): Promise<boolean> {
    this.#running = this.#rounds().catch((error: unknown) => {
      console.error(error);
      return this.#failed(UNREACHED, []);
    });
    const saved = await this.#running;
    this.#running = undefined;
    this.keepNow();
    return saved;
  }

  async #rounds(): Promise<boolean> {
    for (let round = 0; round < MAX_ROUNDS && !this.#closed; round++) {
      if (!(await this.#restored())) return this.#failed(UNREACHED, []);
      if (!(await this.#show((form) => this.#ledger.toShow(form))))
        return this.#failed(UNREACHED, []);
      const parts = this.#ledger.toSend(this.#port.read());
      if (isEmpty(parts)) return this.#settled();
      this.#tell({ kind: 'saving' });
      const refused = await this.#sender.save(parts);
      if (refused) return this.#failed(refused.failure, refused.fields);
    }
    return this.#failed(UNREACHED, []);
  }

  async #restored(): Promise<boolean> {
    const kept = this.#toRestore;
    if (!kept) return true;
    const target = (form: JsonObject) =>
      fieldsOfParts(overlay(form, kept.values, kept.parts), kept.parts);
    if (!(await this.#show(target))) return false;
    this.#toRestore = undefined;
    this.#tell({ restoring: false });
    return true;
  }

  /** All that could be sent is on the server; what others changed too waits for the person. */
  #settled(): boolean {
    this.#pauses.reset();
    const open = this.#ledger.clashes.length > 0;
    const { savedAt, restored } = this.#state;
    const kind = open ? 'unsaved' : 'saved';
    this.#state = { ...NOTHING_YET, kind, restored, ...(savedAt && { savedAt }) };
    this.#tell({});
    return !open;
  }

  #failed(failure: Failure, refused: readonly string[]): boolean {
    const pause = this.#pauses.after(failure);
    this.#tell({ kind: 'failed', failure, refused, retryAt: Date.now() + pause });
    if (!this.#closed) this.#later(pause);
    return false;
  }

  /** Keeps mine or takes the other's where both changed the same. */
  async settle(part: string, keep: 'mine' | 'theirs'): Promise<boolean> {
    this.#ledger.settle(part, keep, this.#port.read());
    this.#tell({});
    await this.#running;
    this.#tell({ kind: 'unsaved' });
    return this.#run();
  }

  /** Forgets what is unsaved: the person leaves without it. */
  discard(): void {
    this.close();
    this.#port.keep(undefined);
  }

  /** Another form took over, with what was kept. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#keeper.stop();
  }
}
