// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, FieldAffectingData, TextField } from 'payload';
import { isFinished } from '../../values/finished-address.ts';
import { plainCode } from '../../values/visible.ts';
import { unwrapped } from '../../values/wrapped-links.ts';
import { spoken } from '../../i18n/said.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';

/** Protocols that a link in a text may have (abuse case C01). */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Schemes whose address carries a program or a document. With words behind it, `data:` is a date. */
const HARMFUL =
  /^(?:(?:javascript|livescript|vbscript|blob|filesystem|view-source|jar)(?::|&|%)|data:(?:[,;]|[a-z]+\/[a-z]))/i;

/** Schemes that reach into the reader's own machine, and what stands for a scheme; however many of them. */
const INERT = /^(?:(?:(?:file|about|intent|chrome|resource|data)\s*(?::|&|%)|[\\/]{2})[\s\\/]*)+/i;

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

const seen = (text: string): string => text.replaceAll(/[\s\p{C}]/gu, '');

/** May an address not even stand in a draft? What runs in a browser, or hides its scheme. */
export function isHostile(text: string): boolean {
  const address = seen(text);
  return HARMFUL.test(address) || /^[^/]*&(?:#|colon|tab|newline)/i.test(address);
}

/**
 * An address that is not finished yet, as a draft keeps it: without what would lead a browser somewhere else, and
 * without a password. It is asked for when the text is submitted.
 */
export function inertAddress(text: string): string {
  const typed = text.trim();
  const rest = typed.replace(INERT, '');
  if (rest !== typed) return inertAddress(rest);
  const address = seen(typed);
  if (INERT.test(address)) return inertAddress(address);
  const url = URL.parse(address);
  if (!url?.password) return text;
  url.password = '';
  return url.href;
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
