// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAffectingData, TextField } from 'payload';
import { isFinished } from '../../values/finished-address.ts';
import { plainCode } from '../../values/visible.ts';
import { unwrapped } from '../../values/wrapped-links.ts';
import { spoken } from '../../i18n/said.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';

/** Protocols that a link in a text may have (abuse case C01). */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Schemes whose address carries a program or a document, or reaches into the reader's own machine. */
const HARMFUL =
  /^(?:javascript|livescript|vbscript|data|blob|file|filesystem|view-source|about|jar|intent|chrome|resource)(?::|&|%)/i;

const isOpen = ({ protocol, username, password }: URL): boolean =>
  PROTOCOLS.includes(protocol) && username === '' && password === '';

/**
 * The address as `new URL` writes it, without wrappers around it, or `undefined` when it is none that a text may point
 * to. A telephone number is dialled without its spaces.
 */
export function linkAddress(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const typed = plainCode(text);
  const url = URL.parse(/^tel:/i.test(typed) ? typed.replaceAll(' ', '') : typed);
  if (!url || !isOpen(url)) return undefined;
  const inside = unwrapped(url);
  return isOpen(inside) && isFinished(inside) ? inside.href : undefined;
}

/**
 * May an address not even stand in a draft? What runs in a browser, hides its scheme or its host, or carries a password.
 * Every other text is an address that is not finished yet.
 */
export function isHostile(text: string): boolean {
  const seen = text.replaceAll(/[\s\p{C}]/gu, '');
  if (HARMFUL.test(seen) || /^[\\/]{2}/.test(seen)) return true;
  if (/^[^/]*&(?:#|colon|tab|newline)/i.test(seen)) return true;
  return Boolean(URL.parse(seen)?.password);
}

/**
 * Payload's fields of a link, less what the portal decides itself. A draft may hold half a link: an address is asked for
 * when the text is submitted.
 */
export function linkFields(defaults: readonly FieldAffectingData[]): Field[] {
  return defaults
    .filter((field) => field.name !== 'newTab')
    .map((field): Field => {
      if (field.name === 'doc') return { ...field, required: false } as Field;
      if (field.name !== 'url' || field.type !== 'text') return field as Field;
      const { hooks: _encodes, ...rest } = field;
      return {
        ...rest,
        required: false,
        validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
          typeof value !== 'string' || !isHostile(value)
            ? true
            : spoken(FORM_MESSAGES.link, req.i18n.language),
      } as TextField;
    });
}
