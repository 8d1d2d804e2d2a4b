// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAffectingData, TextField } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { linkAddress } from './links.ts';

const isAddress = (field: FieldAffectingData): field is TextField =>
  field.name === 'url' && field.type === 'text';

/** Payload's fields of a link, less what the portal decides itself, with the closed list of protocols. */
export function linkFields(defaults: readonly FieldAffectingData[]): Field[] {
  return defaults
    .filter((field) => field.name !== 'newTab')
    .map((field): Field => {
      if (!isAddress(field)) return field as Field;
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
