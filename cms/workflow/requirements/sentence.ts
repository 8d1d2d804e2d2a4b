// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Issue } from '@portico/shared/errors';
import { type Problem, valueAt } from './flatten.ts';
import { type Place, placeOf } from './place.ts';
import { capital, WORDS } from './words.ts';

/** What the contract's own checks say in English, for the person who writes. */
const CHECKS: Readonly<Record<string, { readonly code: string; readonly say: string }>> = {
  'must not be before the first day': {
    code: 'dates',
    say: 'L’ultimo giorno viene prima del primo: correggi le date.',
  },
  'must be after the beginning': {
    code: 'dates',
    say: 'La fine viene prima dell’inizio: correggi data e ora.',
  },
  'a moved event says when it should have begun': {
    code: 'missing',
    say: 'L’evento è spostato: scrivi quando doveva cominciare.',
  },
  'an event has a venue, or takes place online': {
    code: 'missing',
    say: 'Manca il luogo: sceglilo, oppure scrivi l’indirizzo per seguire l’evento online.',
  },
  'every row must have as many cells as the header': {
    code: 'table',
    say: 'Le righe della tabella non hanno tutte lo stesso numero di celle.',
  },
};

/** What is wrong with the form of a value, by the name of its field. */
const FORMS: Readonly<Record<string, string>> = {
  slug: 'può avere solo lettere minuscole senza accenti, cifre e trattini tra le parole',
  key: 'può avere solo lettere minuscole senza accenti, cifre e trattini tra le parole',
  url: 'deve essere completo e cominciare con https://, http://, mailto: o tel:',
  website: 'deve essere completo e cominciare con https:// o http://',
  onlineUrl: 'deve essere completo e cominciare con https:// o http://',
  sourceUrl: 'deve essere completo e cominciare con https:// o http://',
  source: 'deve essere completo e cominciare con https:// o http://',
  declarationUrl: 'deve essere completo e cominciare con https:// o http://',
  email: 'non è completo: ci vogliono un nome, @ e un dominio',
  feedbackEmail: 'non è completa: ci vogliono un nome, @ e un dominio',
  accessibilityEmail: 'non è completa: ci vogliono un nome, @ e un dominio',
  securityContact: 'non è completa: ci vogliono un nome, @ e un dominio',
  phone: 'può avere solo cifre, spazi singoli e un + iniziale',
  postcode: 'deve avere cinque cifre',
};

const the = (place: Place): string => WORDS[place.leaf]?.the ?? `il campo «${place.leaf}»`;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string =>
  typeof value === 'string' && value.length <= 60 ? ` «${value}»` : '';

type Said = { readonly code: string; readonly message: string };

function missing(place: Place): Said {
  if (place.leaf === '') return { code: 'missing', message: 'Manca il testo in italiano.' };
  const own = WORDS[place.leaf]?.missing;
  return {
    code: 'missing',
    message: own ?? `Manca ${the(place)}${place.inside}${place.language}.`,
  };
}

function tooLong(place: Place, value: unknown, maximum: number | bigint): Said {
  const subject = `${capital(the(place))}${place.inside}${place.language}`;
  if (typeof value === 'string')
    return {
      code: 'too-long',
      message: `${subject} ha ${value.length} caratteri: al massimo ${maximum}.`,
    };
  if (Array.isArray(value))
    return {
      code: 'too-many',
      message: `${subject}: ${value.length} voci, al massimo ${maximum}.`,
    };
  return { code: 'out-of-range', message: `${subject}: al massimo ${maximum}.` };
}

function malformed(place: Place, value: unknown): Said {
  const subject = `${capital(the(place))}${shown(value)}${place.inside}${place.language}`;
  const form = FORMS[place.leaf];
  if (form) return { code: 'malformed', message: `${subject} ${form}.` };
  if (typeof value === 'string' && value.trim() !== value)
    return { code: 'malformed', message: `${subject} comincia o finisce con uno spazio.` };
  return { code: 'malformed', message: `${subject} non è nella forma giusta: controllalo.` };
}

function say({ issue }: Problem, place: Place, value: unknown): Said {
  const check = CHECKS[issue.message];
  if (check) return { code: check.code, message: check.say };
  if (isEmpty(value)) return missing(place);
  switch (issue.code) {
    case 'too_big':
      return tooLong(place, value, issue.maximum);
    case 'unrecognized_keys':
      return {
        code: 'unknown',
        message: `${capital(the(place))}${place.inside}${place.language} contiene qualcosa che il portale non conosce: ${issue.keys.join(', ')}.`,
      };
    default:
      return malformed(place, value);
  }
}

/** One sentence for what the contract refuses: what, where, what to do. */
export function issueFor(document: unknown, problem: Problem): Issue {
  const place = placeOf(document, problem.path);
  const { code, message } = say(problem, place, valueAt(document, problem.path));
  return {
    code,
    field: place.field,
    message,
    ...(place.locale !== undefined && { locale: place.locale }),
  };
}
