// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import { CivilDate, Id } from '@portico/shared/contract/values';
import { z } from 'zod';
import type { Said } from '../i18n/said.ts';
import { STATE_CHOICE_KEYS } from '../records/state-choices.ts';
import { MAX_WORDS, wordCount } from '../values/max-words.ts';
import { LANGUAGE_CHOICES, ORDERS } from './choices.ts';
import { SEARCH_MESSAGES } from './messages.ts';

/** Characters that one looks for, and of the whole query. */
const MAX_TYPED = 500;
const MAX_QUERY = 8000;

const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const TYPES = [...DOCUMENT_TYPES] as [DocumentType, ...DocumentType[]];

/** Several values of a closed list; each once. */
const several = <T extends string>(values: readonly [T, ...T[]] | readonly T[]) =>
  z
    .array(z.enum(values as [T, ...T[]]))
    .transform((given): T[] => [...new Set(given)])
    .optional();

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

/** A day as an address has it. */
const day = CivilDate.refine((text) => text >= '1900' && text < '2300').optional();

const Filters = z.strictObject({
  /** Words that the titles or texts have. */
  q: z
    .string()
    .max(MAX_TYPED, 'tooLong')
    .refine(isText)
    .refine((text) => wordCount(text) <= MAX_WORDS, 'tooManyWords')
    .optional(),
  state: several(STATE_CHOICE_KEYS),
  type: several(TYPES),
  organisation: Id.optional(),
  audience: several(AUDIENCES),
  language: z.enum(LANGUAGE_CHOICES).optional(),
  /** Last changed on this day of Italy's, or later; … or before. */
  changedFrom: day,
  changedTo: day,
  /** First published on this day or later, … or before, and online. */
  onlineFrom: day,
  onlineTo: day,
  /** In review for so many days, or more. */
  waiting: count(3650).optional(),
  /** Last changed or sent by the person who asks. */
  mine: z.literal('1').optional(),
  order: z.enum(ORDERS).optional(),
  page: count(100_000).optional(),
});

export type Filter = keyof typeof Filters.shape;

/** A search as somebody asks for it. */
export type Asked = z.output<typeof Filters>;

const FILTERS = Object.keys(Filters.shape) as Filter[];
const LISTS: readonly string[] = ['state', 'type', 'audience'] satisfies Filter[];

export type Checked =
  | { readonly asked: Asked; readonly wrong?: undefined }
  | { readonly asked?: undefined; readonly wrong: Said };

function saidOf({ issues: [issue] }: z.ZodError): Said {
  if (issue?.message === 'tooLong') return SEARCH_MESSAGES.tooLong(MAX_TYPED);
  if (issue?.message === 'tooManyWords') return SEARCH_MESSAGES.tooManyWords(MAX_WORDS);
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const filter = FILTERS.find((one) => one === name);
  return filter
    ? SEARCH_MESSAGES.badFilter(filter)
    : SEARCH_MESSAGES.unknownFilter(String(name ?? '').slice(0, 40));
}

/** Reads the filters of an address: what is empty is none, what makes no sense is named. */
export function readSearch(text: string): Checked {
  if (text.length > MAX_QUERY) return { wrong: SEARCH_MESSAGES.tooLong(MAX_TYPED) };
  const parameters = new URLSearchParams(text);
  const given = [...new Set(parameters.keys())].map((name): [string, unknown] => {
    const values = parameters.getAll(name).filter((value) => value.trim() !== '');
    if (LISTS.includes(name)) return [name, values.length > 0 ? values : undefined];
    // A list of what can be only one is refused as that.
    return [name, values.length > 1 ? values : values[0]];
  });
  const { data, error } = Filters.safeParse(Object.fromEntries(given));
  return error ? { wrong: saidOf(error) } : { asked: data };
}

/** The filters as an address has them, always in the same order. */
export function writtenSearch(asked: Asked): string {
  const parameters = new URLSearchParams();
  for (const name of FILTERS)
    for (const value of [asked[name] ?? []].flat()) parameters.append(name, String(value));
  return parameters.toString();
}
