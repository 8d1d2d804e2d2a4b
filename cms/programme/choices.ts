// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES, type Audience } from '@portico/shared/audiences';
import { STEP_FREE } from '@portico/shared/contract/venue';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { optionAt } from '../i18n/words/index.ts';
import { fold } from '../values/fold.ts';

/** Other words for the audiences that people write, folded. */
const AUDIENCE_WORDS: Readonly<Record<Audience, readonly string[]>> = {
  over65: ['over 65', 'over65', 'anziani', 'anziane', '65+', 'piu di 65', 'terza eta', 'elderly'],
  students: ['studenti', 'studente', 'scuole', 'scuola', 'ragazzi', 'giovani', 'schools'],
  newcomers: ['stranieri', 'cittadini stranieri', 'nuovi arrivati', 'immigrati', 'newcomers'],
  businesses: ['aziende', 'impresa', 'azienda', 'pmi', 'professionisti', 'companies'],
  institutions: ['enti', 'pa', 'pubblica amministrazione', 'dipendenti pubblici', 'istituzioni'],
  citizens: ['cittadini', 'cittadinanza', 'tutti', 'tutte', 'citizens', 'all', 'everybody'],
};

/** The parts of a cell with several values: divided by semicolons, bars, new lines, or else by commas. */
export function partsOf(text: string, commas = true): string[] {
  const divided = text.split(/[;|\n]+/);
  const parts = divided.length > 1 || !commas ? divided : text.split(/,|\s\/\s|\s+e\s+(?=\p{L})/u);
  return parts.map((part) => part.trim()).filter(Boolean);
}

const audienceWords = new Map<string, Audience>(
  AUDIENCES.flatMap((audience) => {
    const { it, en } = optionAt('event', 'audiences', audience);
    return [it, en, audience, ...AUDIENCE_WORDS[audience]].map((word): [string, Audience] => [
      fold(word),
      audience,
    ]);
  }),
);

export const audienceNamed = (text: string): Audience | undefined => audienceWords.get(fold(text));

const languageWords = new Map<string, LocaleCode>(
  (Object.keys(LOCALES) as LocaleCode[]).flatMap((code) => {
    const named = ['it', 'en'].map((language) =>
      new Intl.DisplayNames([language], { type: 'language' }).of(code),
    );
    return [code, LOCALES[code].name, ...named].map((word): [string, LocaleCode] => [
      fold(word ?? code),
      code,
    ]);
  }),
);

export const languageNamed = (text: string): LocaleCode | undefined =>
  languageWords.get(fold(text));

type StepFree = (typeof STEP_FREE)[number];

const stepFreeWords = new Map<string, StepFree>([
  ...STEP_FREE.flatMap((value) => {
    const { it, en } = optionAt('venue', 'stepFree', value);
    return [it, en, value].map((word): [string, StepFree] => [fold(word), value]);
  }),
  ['vero', 'yes'],
  ['true', 'yes'],
  ['x', 'yes'],
  ['falso', 'no'],
  ['false', 'no'],
  ['parziale', 'partly'],
]);

export const stepFreeNamed = (text: string): StepFree | undefined => stepFreeWords.get(fold(text));

const FREE = ['gratuito', 'gratuita', 'gratis', 'libero', 'ingresso libero', 'free', 'no', '0'];

/** Does nobody pay? */
const isFree = (text: string): boolean => FREE.includes(fold(text));

/** «gratuito: per il caffè, offerta libera»: free, and what is said of it besides. */
const FREE_BUT = /^([^:;]+)[:;]\s*(.+)$/s;

/** What a cell says of the cost; empty costs nothing. */
export function costNamed(text: string): { readonly free: boolean; readonly cost?: string } {
  if (text === '' || text === '0 €' || isFree(text)) return { free: true };
  const [, first = '', rest] = FREE_BUT.exec(text) ?? [];
  return isFree(first) && rest !== undefined
    ? { free: true, cost: rest }
    : { free: false, cost: text };
}

export type Booking =
  | { readonly kind: 'none' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'seats'; readonly seats: number };

const NO_BOOKING =
  /^(?:no|nessuna|non (?:serve|necessaria|richiesta|obbligatoria)|(?:ingresso )?liber[oa].*|free entry.*|none|not needed)$/;
const CLOSED = /^(?:chius[ae]|prenotazioni chiuse|complet[oa]|esaurit[oa]|sold out|closed|full)$/;

/** How to book: an address, a number of seats, «ingresso libero», «chiuse». @returns `undefined` for anything else */
export function bookingIn(text: string): Booking | undefined {
  const folded = fold(text);
  if (/^https?:\/\//i.test(text)) return { kind: 'link', url: text };
  const seats = /^(?:max\.?\s*)?(\d{1,6})(?:\s*(?:posti|posti disponibili|seats))?$/.exec(folded);
  if (seats && Number(seats[1]) > 0) return { kind: 'seats', seats: Number(seats[1]) };
  if (NO_BOOKING.test(folded)) return { kind: 'none' };
  return CLOSED.test(folded) ? { kind: 'closed' } : undefined;
}

export interface Speaker {
  readonly name: string;
  readonly role?: string;
}

/** «Rossi, Mario (docente)»: what follows the comma is of the name, as it is written in the register. */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}’' -]*,\s*\p{Lu}[\p{L}’'. -]*?)\s*\((.*)\)$/u;
/** A name, and a role in brackets, which may hold others, or after a comma or a dash. */
const NAME_AND_ROLE = /^([^(,–—]+?)\s*(?:\((.*)\)|(?:,|\s[-–—])\s*(.+))?$/u;

/** People, each with a role in brackets or after a comma or a dash: «Ada Neri (docente); Ugo Verdi, polizia». */
export const speakersIn = (text: string): Speaker[] =>
  partsOf(text, false).map((part): Speaker => {
    const [, name = part, inside, after] =
      SURNAME_FIRST.exec(part) ?? NAME_AND_ROLE.exec(part) ?? [];
    const role = (inside ?? after ?? '').trim();
    return role === '' ? { name: name.trim() } : { name: name.trim(), role };
  });
