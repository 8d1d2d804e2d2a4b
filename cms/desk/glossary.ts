// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { published } from '../records/rows.ts';
import { isObject } from '../values/json.ts';
import { requirePerson } from '../workflow/subject.ts';

/** A word of the glossary, by each of the words for it, in each language; its own word first. */
export interface GlossaryTerm {
  readonly id: string;
  readonly words: Readonly<Partial<Record<ActiveLocale, readonly string[]>>>;
}

/** `GET /api/glossary`: the words that a text can explain by a link. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
}

type Term = DocumentOf<'term'>;

const onlineTerm = ({ id, locales }: Term): GlossaryTerm => ({
  id,
  words: Object.fromEntries(
    ACTIVE_LOCALES.flatMap((locale) => {
      const content = locales[locale];
      return content ? [[locale, [content.title, ...(content.alsoCalled ?? [])]]] : [];
    }),
  ),
});

const textIn = (value: unknown): string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

/** The words of a row of the form; each localised field is an object by language. */
function draftTerm(row: Readonly<Record<string, unknown>>): GlossaryTerm {
  const at = (field: unknown, locale: ActiveLocale): unknown =>
    isObject(field) ? field[locale] : undefined;
  const words = ACTIVE_LOCALES.map((locale) => {
    const others = at(row['alsoCalled'], locale);
    const rows = Array.isArray(others) ? others : [];
    const also = rows.flatMap((one) => (isObject(one) ? textIn(one['text']) : []));
    return [locale, [...textIn(at(row['title'], locale)), ...also]] as const;
  });
  return { id: String(row['id']), words: Object.fromEntries(words) };
}

/** The terms that are online, and those that the person is writing: these are sent with the text. */
export async function glossaryFor(req: PayloadRequest): Promise<Glossary> {
  requirePerson(req);
  const rows = await published.find(req, {
    where: { type: { equals: 'term' } },
    select: { canonical: true, withdrawn: true },
  });
  const online = rows
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ canonical }) => onlineTerm(JSON.parse(canonical) as Term));
  const { docs } = await req.payload.find({
    collection: COLLECTION_OF.term,
    // One that was taken off the site is proposed to nobody: a text that names it could not be sent.
    ...(rows.length > 0 && { where: { id: { not_in: rows.map(({ id }) => id) } } }),
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return { terms: [...online, ...docs.map((row) => draftTerm({ ...row }))] };
}
