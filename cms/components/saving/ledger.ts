// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JsonObject } from '../../values/json.ts';
import {
  changedParts,
  fieldsOfParts,
  overlay,
  type Parts,
  partsWhere,
  same,
  valueOfPart,
} from '../../values/parts.ts';

/** A part that somebody else changed too, until it is settled which of the two stays. */
export interface Clash {
  readonly part: string;
  readonly theirs: unknown;
  /** Who changed it, and when; unknown where it came with the answer to another save. */
  readonly name?: string | undefined;
  readonly at?: string | undefined;
}

const NONE: Parts = {};

const MAX_UNANSWERED = 20;

const isIn = (part: string, list: string): boolean => part.startsWith(`${list}.`);

/** The rows that this list had before, without those in which something else was changed. */
const withoutTouched = (base: readonly string[], list: string, changed: Parts): string[] =>
  base.filter((id) => !Object.keys(changed).some((part) => isIn(part, `${list}.${id}`)));

function rowIds(values: JsonObject, list: string): string[] {
  const rows = valueOfPart(values, list);
  return Array.isArray(rows) ? rows.map((row: { readonly id: string }) => row.id) : [];
}

/**
 * What an open form knows: its values as the server last had them, and the working copy as the server last showed it.
 * It says what is unsaved, what the form shall take over from others, and where both changed the same. The values of the
 * form are handed in: nothing here ever changes them.
 */
export class Ledger {
  /** Values of the form that the server has. */
  #seen: JsonObject;
  /** The working copy as the server showed it. */
  #stored: JsonObject;
  #base: string;
  /** `base` before the first clash that is not settled: what a later form starts from. */
  #cautiousBase: string | undefined;
  /** Changed by others, not yet in the form. */
  #unshown: Parts = NONE;
  readonly #clashes = new Map<string, Clash>();
  /** Sent, and not known to be saved: an answer may be lost on the way. */
  #unanswered: readonly { readonly sent: JsonObject; readonly parts: Parts }[] = [];

  /** @param seen values of the form as it was filled @param stored the working copy that it was filled from */
  constructor(seen: JsonObject, stored: JsonObject) {
    this.#seen = seen;
    this.#stored = stored;
    this.#base = String(stored['updatedAt'] ?? '');
  }

  /** `updatedAt` of the working copy that the form knows. */
  get base(): string {
    return this.#base;
  }

  get cautiousBase(): string {
    return this.#cautiousBase ?? this.#base;
  }

  get clashes(): readonly Clash[] {
    return [...this.#clashes.values()];
  }

  get stored(): JsonObject {
    return this.#stored;
  }

  /** Words that another form left unsaved: what it knew counts, not what this one was filled from. */
  startFrom(base: string): void {
    this.#base = base;
  }

  /** The form changed without a person: its values count as those that the server has. */
  refill(seen: JsonObject): void {
    this.#seen = seen;
  }

  /** What is in the form and not on the server. */
  unsaved(form: JsonObject): Parts {
    return changedParts(this.#seen, form);
  }

  /** … and can be sent: all but what others changed too. */
  toSend(form: JsonObject): Parts {
    this.#findClashes(form);
    const isOpen = (part: string): boolean =>
      [...this.#clashes.keys()].some((clash) => part === clash || isIn(part, clash));
    return partsWhere(this.unsaved(form), (part) => !isOpen(part) && this.#unshown[part] !== null);
  }

  /** What was changed here and by others, which the form does not show yet. */
  #findClashes(form: JsonObject): void {
    const mine = this.unsaved(form);
    for (const part of Object.keys(this.#unshown)) {
      if (this.#unshown[part] !== null || mine[part] !== null) continue;
      const theirs = valueOfPart(this.#stored, part);
      if (same(valueOfPart(form, part), theirs)) this.#accept({ [part]: null });
      else this.#clash({ part, theirs }, this.#base);
      this.#unshown = partsWhere(this.#unshown, (one) => one !== part);
    }
  }

  #clash(clash: Clash, base: string): void {
    if (this.#clashes.size === 0) this.#cautiousBase = base;
    this.#clashes.set(clash.part, { ...this.#clashes.get(clash.part), ...clash });
  }

  /** The server has these parts as its working copy shows them. */
  #accept(parts: Parts): void {
    this.#seen = overlay(this.#seen, this.#stored, parts);
  }

  sending(sent: JsonObject, parts: Parts): void {
    this.#unanswered = [...this.#unanswered.slice(-MAX_UNANSWERED), { sent, parts }];
  }

  /** Is this the value that the form itself sent, in a save whose answer was lost? */
  #isMine(part: string, doc: JsonObject): boolean {
    return this.#unanswered.some(
      ({ sent, parts }) =>
        parts[part] === null && same(valueOfPart(sent, part), valueOfPart(doc, part)),
    );
  }

  /** A save was answered. @param sent the values of the form that were sent, of which `parts` were saved */
  saved(sent: JsonObject, parts: Parts, doc: JsonObject): void {
    this.#seen = overlay(this.#seen, sent, parts);
    const expected = overlay(this.#stored, sent, parts);
    // What the server tidied in the words that were sent is no change of somebody else.
    const theirs = partsWhere(changedParts(expected, doc), (part) => parts[part] !== null);
    this.#unanswered = [];
    this.#learn(doc, theirs, sent);
  }

  /** A save was refused because others changed the same. @param form its values now */
  refused(
    form: JsonObject,
    doc: JsonObject,
    conflicts: readonly Omit<Clash, 'theirs'>[] = [],
  ): void {
    const before = this.#base;
    const parts = new Set(conflicts.map(({ part }) => part));
    // The rows of a list that is at stake come or stay away with it.
    const atStake = (part: string): boolean =>
      parts.has(part) || [...parts].some((list) => isIn(part, list) && !valueOfPart(form, part));
    const theirs = partsWhere(
      changedParts(this.#stored, doc),
      (part) => !atStake(part) && !this.#isMine(part, doc),
    );
    this.#learn(doc, theirs, form);
    for (const conflict of conflicts)
      this.#clash({ ...conflict, theirs: valueOfPart(doc, conflict.part) }, before);
  }

  #learn(doc: JsonObject, theirs: Parts, form: JsonObject): void {
    this.#stored = doc;
    this.#base = String(doc['updatedAt'] ?? this.#base);
    for (const part of Object.keys(theirs)) {
      const clash = this.#clashes.get(part);
      if (clash) this.#clashes.set(part, { ...clash, theirs: valueOfPart(doc, part) });
    }
    const others = partsWhere(theirs, (part) => !this.#clashes.has(part));
    const known = partsWhere(
      others,
      (part) => others[part] === null && same(valueOfPart(form, part), valueOfPart(doc, part)),
    );
    this.#accept(known);
    this.#unshown = { ...this.#unshown, ...partsWhere(others, (part) => !(part in known)) };
  }

  /** The fields of the form with what others changed in them; `undefined` when it shows all of that. */
  toShow(form: JsonObject): JsonObject | undefined {
    this.#findClashes(form);
    const mine = this.unsaved(form);
    const parts = Object.fromEntries(
      Object.entries(this.#unshown).map(([list, base]) => [
        list,
        // A row that they removed and that is written in here stays.
        base && withoutTouched(base, list, mine),
      ]),
    );
    const target = fieldsOfParts(overlay(form, this.#stored, parts), parts);
    const differs = Object.keys(target).some((name) => !same(form[name], target[name]));
    if (differs) return target;
    this.shown();
    return undefined;
  }

  /** The form shows what {@link toShow} said. */
  shown(): void {
    this.#accept(this.#unshown);
    this.#unshown = NONE;
  }

  /** Settles a clash: mine is sent, or theirs comes into the form. */
  settle(part: string, keep: 'mine' | 'theirs', form: JsonObject): void {
    if (!this.#clashes.delete(part)) return;
    if (this.#clashes.size === 0) this.#cautiousBase = undefined;
    const isList = Array.isArray(this.unsaved(form)[part]);
    if (keep === 'mine') {
      if (!isList) this.#accept({ [part]: null });
      return;
    }
    if (!isList) this.#seen = overlay(this.#seen, form, { [part]: null });
    const base = isList ? this.#rowsInBoth(part, form) : null;
    this.#unshown = { ...this.#unshown, [part]: base };
  }

  #rowsInBoth(list: string, form: JsonObject): readonly string[] {
    const stored = rowIds(this.#stored, list);
    return rowIds(form, list).filter((id) => stored.includes(id));
  }
}
