// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JsonObject } from '../../values/json.ts';
import type { Parts } from '../../values/parts.ts';
import type { Answer, Failure } from '../api/call.ts';
import type { Clash } from './ledger.ts';

/** A form, and the number of the last save that it began. */
export interface Former {
  readonly form: string;
  readonly number: number;
}

/** Words that are not on the server yet, as they outlive a reload. */
export interface Kept extends Former {
  readonly formerly: readonly Former[];
  readonly base: string;
  readonly parts: Parts;
  /** The fields in which the parts are, whole. */
  readonly values: JsonObject;
}

/** What the body of a save says of the form, see `cms/workflow/guard/form-save.ts`. */
export interface FormSave extends Former {
  readonly formerly: readonly Former[];
  readonly base: string;
  readonly parts: Parts;
}

/** Where a form lives, and what it is connected with. */
export interface FormPort {
  /** The values of the form as they are now. */
  readonly read: () => JsonObject;
  /**
   * Puts values into the form; what is typed meanwhile stays.
   * @param next the fields to change, from the values of the form at that moment
   * @returns whether the form shows them
   */
  readonly show: (next: (form: JsonObject) => JsonObject | undefined) => Promise<boolean>;
  readonly send: (values: JsonObject, save: FormSave) => Promise<Answer<{ doc: JsonObject }>>;
  /** The working copy as it is on the server. */
  readonly load: () => Promise<Answer<JsonObject>>;
  /** Keeps what is unsaved where it outlives a reload; `undefined` when nothing is. */
  readonly keep: (kept: Kept | undefined) => void;
  readonly saved: (doc: JsonObject) => void;
}

export interface SavingState {
  readonly kind: 'unchanged' | 'unsaved' | 'saving' | 'saved' | 'failed';
  /** When the working copy was last saved, in milliseconds since 1970. */
  readonly savedAt?: number;
  /** Why the last attempt failed. */
  readonly failure?: Failure;
  /** Fields that were refused. */
  readonly refused: readonly string[];
  /** When it is tried again, in milliseconds since 1970. */
  readonly retryAt?: number;
  readonly clashes: readonly Clash[];
  /** Words of before the reload were put back into the form. */
  readonly restored: boolean;
  /** They are not back yet: what is typed before would be lost to them. */
  readonly restoring: boolean;
}
