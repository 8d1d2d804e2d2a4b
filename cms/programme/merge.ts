// SPDX-License-Identifier: AGPL-3.0-or-later
import { bodyText } from './body-text.ts';
import { alike, isNothing, settled } from './settled.ts';

/** What an import does with one field of an event that is there. */
export interface FieldStep {
  readonly field: string;
  /** `take`: the file has something new. `keep`: somebody wrote since, or nothing changed. `ask`: both did. */
  readonly step: 'take' | 'keep' | 'ask';
  readonly now: unknown;
  /** As the form would give it back. */
  readonly file: unknown;
}

interface Three {
  /** As it is written in the desk. */
  readonly now: unknown;
  readonly file: unknown;
  /** As the file had it at the last import; `undefined` when it was never imported. */
  readonly before: unknown;
}

/** A cell holds the words of a text, not its headings and links: the same words change nothing. */
const sameWords = (field: string, { now, file }: Three): boolean =>
  field === 'body' && !isNothing(file) && bodyText(now) === bodyText(file);

function stepOf(field: string, three: Three): FieldStep['step'] {
  const { now, file, before } = three;
  if (alike(now, file) || sameWords(field, three)) return 'keep';
  if (before === undefined) {
    // Never imported: an empty cell takes nothing away, and an empty field is filled.
    if (isNothing(file)) return 'keep';
    return isNothing(now) ? 'take' : 'ask';
  }
  if (alike(file, before)) return 'keep';
  return alike(now, before) ? 'take' : 'ask';
}

/**
 * Compares a row with the event that is there, field by field, and with what the last import found: what somebody wrote
 * since is never written over without asking.
 */
export const fieldSteps = (
  values: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | undefined,
): FieldStep[] =>
  Object.entries(values).map(([field, value]) => {
    const file = settled(field, value);
    const three = { now: now[field], file, before: before?.[field] };
    return { field, step: stepOf(field, three), now: three.now, file };
  });
