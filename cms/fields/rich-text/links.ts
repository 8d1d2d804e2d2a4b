// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAffectingData, TextField } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';

/** Protocols that a link in a text may have (abuse case C01). */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** The address as `new URL` writes it, or `undefined` when it is none that a text may point to. */
export function linkAddress(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const url = URL.parse(text.trim());
  if (!url || !PROTOCOLS.includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  return url.href;
}

/** Payload's fields of a link, less what the portal decides itself, with the closed list of protocols. */
export function linkFields(defaults: readonly FieldAffectingData[]): Field[] {
  return defaults
    .filter((field) => field.name !== 'newTab')
    .map((field): Field => {
      if (field.name !== 'url' || field.type !== 'text') return field as Field;
      const { hooks: _encodes, ...rest } = field;
      return {
        ...rest,
        validate: (
          value: unknown,
          { req, siblingData }: { req: { i18n: { language: string } }; siblingData: unknown },
        ) => {
          const internal =
            (siblingData as { linkType?: unknown } | undefined)?.linkType === 'internal';
          return internal || linkAddress(value)
            ? true
            : spoken(FORM_MESSAGES.link, req.i18n.language);
        },
      } as TextField;
    });
}
