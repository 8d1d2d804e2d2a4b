// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../values/json.ts';
import { type PersonalPart, personalPart } from '../values/personal-link.ts';
import { addressesIn } from '../values/wrapped-links.ts';

/** An address that says from whom it was copied. */
export interface PersonalLink {
  /** Path of its field in the form; of a text the whole field. */
  readonly field: string;
  readonly address: string;
  readonly part: PersonalPart;
}

/** The nodes of a rich text: they all belong to one field. */
const isText = (values: readonly unknown[]): boolean =>
  values.some((one) => isObject(one) && typeof one['type'] === 'string');

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every address in a value, in links and in words, that has such a part. */
export function personalLinks(value: unknown, field = '', inText = false): PersonalLink[] {
  if (typeof value === 'string')
    return addressesIn(value).flatMap((address) => {
      const part = personalPart(address);
      return part ? [{ field, address, part }] : [];
    });
  const whole = inText || (Array.isArray(value) && isText(value));
  const inside = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  return inside.flatMap(([name, one]) =>
    personalLinks(one, whole ? field : join(field, name), whole),
  );
}
