// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import type { CheckboxField, NumberField, SelectField } from 'payload';
import { label, type MessageKey } from '../i18n/say.ts';
import { named } from './named.ts';

/** One of a closed list; the label of each is the message `<prefix>.<value>`. */
export function choice<const V extends string, const P extends string>(
  name: string,
  key: MessageKey,
  values: readonly V[],
  prefix: P & (`${P}.${V}` extends MessageKey ? unknown : never),
): SelectField {
  return {
    ...named(name, key),
    type: 'select',
    options: values.map((value) => ({
      value,
      // The type of `prefix` says that this message exists.
      label: label(`${prefix}.${value}` as MessageKey),
    })),
  };
}

/** Several of a closed list. */
export function choices<const V extends string, const P extends string>(
  name: string,
  key: MessageKey,
  values: readonly V[],
  prefix: P & (`${P}.${V}` extends MessageKey ? unknown : never),
): SelectField {
  const { options } = choice(name, key, values, prefix);
  return { ...named(name, key), type: 'select', options, hasMany: true };
}

export const audiences = (): SelectField =>
  choices('audiences', 'audiences', AUDIENCES, 'audience');

export const checkbox = (name: string, key: MessageKey): CheckboxField => ({
  ...named(name, key),
  type: 'checkbox',
  defaultValue: false,
});

export const number = (name: string, key: MessageKey): NumberField => ({
  ...named(name, key),
  type: 'number',
});
