// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from './en.ts';
import { it, type MessageKey } from './it.ts';
import { type Said, spoken } from './said.ts';

export type { MessageKey, Said };

const at = (key: MessageKey, index: 0 | 1): Said => ({
  it: it[key][index] ?? it[key][0],
  en: en[key][index] ?? en[key][0],
});

/** The label of a field, option or group. */
export const label = (key: MessageKey): Said => at(key, 0);

/** The help under a field; `undefined` when its label says enough. */
export const help = (key: MessageKey): Said | undefined =>
  it[key].length > 1 ? at(key, 1) : undefined;

/** Singular and plural of a collection or block. */
export const labels = (key: MessageKey): { singular: Said; plural: Said } => ({
  singular: at(key, 0),
  plural: at(key, 1),
});

/** A sentence for somebody who is writing, in their language. */
export function say(
  key: MessageKey,
  language: string,
  values: Record<string, string> = {},
): string {
  const text = spoken(at(key, 0), language);
  return Object.entries(values).reduce(
    (said, [name, value]) => said.replace(`{${name}}`, value),
    text,
  );
}
