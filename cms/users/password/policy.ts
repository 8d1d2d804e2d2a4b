// SPDX-License-Identifier: AGPL-3.0-or-later
import { COMMON_WORDS, WALKS } from './common-passwords.ts';
import type { Said } from '../../i18n/said.ts';
import { PASSWORD_MESSAGES } from './messages.ts';

/** Characters, as people count them. Source: OWASP ASVS 5.0, 6.2.1 and NIST SP 800-63B-4. */
const MIN_LENGTH = 12;
/** Characters; longer than any sentence that a person types. */
const MAX_LENGTH = 256;

/** The account of a password: an attacker tries its name and address first. */
export interface PasswordOwner {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/**
 * Says why a password is too weak, with advice; `undefined` when it will do.
 * No rules on capitals, digits or signs: length, and not being what is tried first.
 */
export function weaknessOf(password: string, owner: PasswordOwner): Said | undefined {
  const length = [...password].length;
  if (length < MIN_LENGTH) return PASSWORD_MESSAGES.tooShort(MIN_LENGTH);
  if (length > MAX_LENGTH) return PASSWORD_MESSAGES.tooLong(MAX_LENGTH);
  const plain = simplify(password);
  if (isCommon(plain) || isWalk(plain) || isRepetition(plain)) return PASSWORD_MESSAGES.common;
  if (namesItsOwner(plain, owner)) return PASSWORD_MESSAGES.personal;
  return undefined;
}

/** Lower case, no accents, no spaces: how attackers' programs see it. */
function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}

/** Up to three common words, with any digits and signs around and between them; also with 3 for e, 0 for o. */
function isCommon(plain: string): boolean {
  return [plain, undoDisguise(plain)].some((text) => {
    const letters = text.replace(/[^\p{L}]+/gu, '');
    return fewestCommonWords(letters) <= 3;
  });
}

/** How many common words, one after the other, make up a text; infinite when they do not. */
function fewestCommonWords(text: string): number {
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    fewest[end] = Number.POSITIVE_INFINITY;
    for (let begin = 0; begin < end; begin += 1) {
      const before = fewest[begin] ?? Number.POSITIVE_INFINITY;
      if (before + 1 < (fewest[end] ?? 0) && COMMON_WORDS.has(text.slice(begin, end)))
        fewest[end] = before + 1;
    }
  }
  return fewest[text.length] ?? 0;
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Inside a word only: digits at its ends are a year or a count. */
function undoDisguise(plain: string): string {
  const core = plain.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
  return core.replace(/[013457@$!]/g, (sign) => DISGUISES[sign] ?? sign);
}

function isWalk(plain: string): boolean {
  return WALKS.some((walk) => walk.includes(plain) || [...walk].reverse().join('').includes(plain));
}

/** `aaaaaaaaaaaa`, `abcabcabcabc`, `Milano1Milano1`: a unit of up to half the length, again and again. */
function isRepetition(plain: string): boolean {
  for (let unit = 1; unit <= Math.min(4, plain.length / 2); unit += 1) {
    if (plain.startsWith(plain.slice(unit))) return true;
  }
  return new Set(plain).size <= 3;
}

/** The owner's name or address with little else around it. */
function namesItsOwner(plain: string, owner: PasswordOwner): boolean {
  const email = simplify(owner.email ?? '');
  const parts = [
    email,
    ...email.split(/[@.\-_+]/),
    ...(owner.name ?? '').split(/\s+/).map(simplify),
    simplify(owner.name ?? ''),
  ].filter((part) => part.length >= 4);
  let rest = plain;
  for (const part of parts.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(part, '');
  return rest !== plain && rest.replace(/[^\p{L}]/gu, '').length < 6;
}
