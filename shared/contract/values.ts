// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { LOCALES } from '../locales.ts';
import type { DocumentType } from './types.ts';

/**
 * The contract's own checks, by code: what a person is told hangs on the code, in their language. Codes are never
 * renamed, because other programs may know them too.
 */
export const CHECKS = [
  'slug',
  'one-line',
  'plain-text',
  'spaces-at-ends',
  'web-address',
  'link-address',
  'phone',
  'postcode',
  'publisher-code',
  'last-day-before-first',
  'over-before-since',
  'cve',
  'end-before-start',
  'former-start-missing',
  'venue-or-online',
  'uneven-rows',
  'right-answer-missing',
  'one-right-answer',
  'order-all-right',
  'true-or-trap',
  'sign-not-in-message',
  'level-question-weight',
  'video-same-format',
  'video-lengths-differ',
  'captions-too-long',
  'captions-language',
  'partial-date',
  'member-twice',
  'association-only',
  'signatories-missing',
  'term-missing',
  'commitments-missing',
  'commitments-differ',
  'indicator-twice',
  'cve-twice',
  'alert-never-checked',
  'figures-differ',
  'guideline-nowhere',
  'offline-before-published',
  'picture-author',
  'picture-permission',
] as const;

export type Check = (typeof CHECKS)[number];

/** The issue of a failed refinement: its code, and a sentence for programmers. */
export const check = (code: Check, message: string, path: readonly string[] = []) => ({
  message,
  params: { code },
  path: [...path],
});

/** Identifier of a document, given by the CMS: a UUID (SQLite) or an ObjectId (MongoDB). */
export const Id = z.string().regex(/^[0-9a-f][0-9a-f-]{7,63}$/, 'is not an identifier');

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hexadecimal');

/** Last part of an address: lower-case ASCII words joined by single hyphens, 80 characters at most. */
export const Slug = z
  .string()
  .max(80)
  .refine(
    (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
    check('slug', 'must be lower-case words joined by hyphens'),
  );

/** Calendar date `YYYY-MM-DD`, meant in Europe/Rome. */
export const CivilDate = z.iso.date();

/** Moment with its offset, `2024-10-11T14:30:00+02:00`. */
export const Instant = z.iso.datetime({ offset: true });

const isTrimmed = (text: string): boolean => text.trim() === text;

/** One line of text: not empty, no control characters, no space at either end. */
export const Line = z
  .string()
  .min(1)
  .max(300)
  .refine(
    (text) => /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u.test(text),
    check('one-line', 'must be one line of text'),
  )
  .refine(isTrimmed, check('spaces-at-ends', 'must not begin or end with a space'));

/** Some sentences of plain text; line breaks allowed. */
export const Prose = z
  .string()
  .min(1)
  .max(5000)
  .refine(
    (text) => /^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u.test(text),
    check('plain-text', 'must be plain text'),
  )
  .refine(isTrimmed, check('spaces-at-ends', 'must not begin or end with a space'));

/** A web address in the form that `new URL` gives it, http or https, without user or password. */
export const WebUrl = z
  .string()
  .max(2000)
  .refine(
    (text) => isCanonicalUrl(text, ['http:', 'https:']),
    check('web-address', 'must be a complete http(s) address'),
  );

/** The target of a link in a text: an http(s), `mailto:` or `tel:` address, nothing else (abuse case C01). */
export const LinkUrl = z
  .string()
  .max(2000)
  .refine(
    (text) => isCanonicalUrl(text, ['http:', 'https:', 'mailto:', 'tel:']),
    check('link-address', 'must begin with https://, http://, mailto: or tel:'),
  );

/** An e-mail address. */
export const Email = z.email().max(200);

/** A telephone number as people write it: digits, spaces, an optional `+`. */
export const Phone = z
  .string()
  .refine(
    (text) => /^\+?[0-9](?: ?[0-9])*$/.test(text),
    check('phone', 'must be digits, with single spaces'),
  );

function isCanonicalUrl(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    protocols.includes(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.href === text
  );
}

/**
 * What a document says in each of its languages. Italian is always there, the others when they are complete;
 * nothing is ever filled from another language.
 */
export function perLocale<S extends z.ZodType>(content: S) {
  const others = Object.keys(LOCALES).filter((code) => code !== 'it') as Exclude<
    keyof typeof LOCALES,
    'it'
  >[];
  return z.strictObject({
    it: content,
    ...(Object.fromEntries(others.map((code) => [code, content.optional()])) as {
      [K in (typeof others)[number]]: z.ZodOptional<S>;
    }),
  });
}

/** A reference to another published document of one of the given types. */
export function reference<const T extends readonly [DocumentType, ...DocumentType[]]>(...types: T) {
  return z.strictObject({ type: z.enum(types), id: Id });
}

/** A reference to a published document of any type. */
export interface Reference {
  readonly type: DocumentType;
  readonly id: string;
}
