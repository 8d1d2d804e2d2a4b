// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { ruleFor } from '../access/rights.ts';
import { published } from '../records/rows.ts';
import { termsAside } from '../records/terms-aside.ts';
import { isObject } from '../values/json.ts';
import { findDocument, requirePerson, type Target } from '../workflow/subject.ts';

/** A word of the glossary, by each of the words for it, in each language; its own word first. */
export interface GlossaryTerm {
  readonly id: string;
  readonly words: Readonly<Partial<Record<ActiveLocale, readonly string[]>>>;
  /** What it is not to be confused with: no word of these is the term. */
  readonly others: Readonly<Partial<Record<ActiveLocale, readonly string[]>>>;
}

/**
 * `GET /api/<collection>/<id>/glossary`: the words that a text can explain by a link; `GET /api/glossary` for one that is
 * not saved yet.
 */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  /** Ids of those that are proposed for this text no more. */
  readonly aside: readonly string[];
}

type Term = DocumentOf<'term'>;

const textIn = (value: unknown): string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

/** The English word, and what stands beside it: «one-time password (OTP)». */
const englishWords = (english: string): string[] =>
  english.split(/[()]/).flatMap((word) => textIn(word));

const onlineTerm = ({ id, locales }: Term): GlossaryTerm => {
  const each = ACTIVE_LOCALES.flatMap((locale) => {
    const content = locales[locale];
    return content ? [[locale, content] as const] : [];
  });
  return {
    id,
    words: Object.fromEntries(
      each.map(([locale, { title, alsoCalled = [], english = '' }]) => [
        locale,
        [title, ...alsoCalled, ...englishWords(english)],
      ]),
    ),
    others: Object.fromEntries(
      each.map(([locale, { notToConfuse = [] }]) => [locale, notToConfuse.map((one) => one.with)]),
    ),
  };
};

/** The words of a row of the form; each localised field is an object by language. */
function draftTerm(row: Readonly<Record<string, unknown>>): GlossaryTerm {
  const at = (field: unknown, locale: ActiveLocale): unknown =>
    isObject(field) ? field[locale] : undefined;
  const listed = (field: string, name: string, locale: ActiveLocale): string[] => {
    const rows = at(row[field], locale);
    return Array.isArray(rows)
      ? rows.flatMap((one) => (isObject(one) ? textIn(one[name]) : []))
      : [];
  };
  const words = ACTIVE_LOCALES.map((locale) => {
    const english = textIn(at(row['english'], locale)).flatMap(englishWords);
    const also = [...listed('alsoCalled', 'text', locale), ...english];
    return [locale, [...textIn(at(row['title'], locale)), ...also]] as const;
  });
  const others = ACTIVE_LOCALES.map(
    (locale) => [locale, listed('notToConfuse', 'with', locale)] as const,
  );
  return {
    id: String(row['id']),
    words: Object.fromEntries(words),
    others: Object.fromEntries(others),
  };
}

/** The organisation whose drafts a text may explain: its own; before there is a text, that of the person. */
async function organisationOf(
  req: PayloadRequest,
  person: Person,
  text: Target | undefined,
): Promise<string | null> {
  if (!text) return person.organisation ?? null;
  return (await findDocument(req, person, text.type, text.id)).owner.organisation;
}

/** The terms of an organisation that are being written. @param without ids of those that are, or were, online */
async function draftsOf(
  req: PayloadRequest,
  organisation: string | null,
  without: readonly string[],
): Promise<GlossaryTerm[]> {
  const { docs } = await req.payload.find({
    collection: COLLECTION_OF.term,
    where: {
      and: [
        { organisation: organisation === null ? { exists: false } : { equals: organisation } },
        ...(without.length > 0 ? [{ id: { not_in: [...without] } }] : []),
      ],
    },
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.map((row) => draftTerm({ ...row }));
}

/**
 * The terms that are online, and those that are being written where the text is: these are sent with it. What another
 * organisation drafts is proposed to nobody, a reviewer either; who writes no terms, as organisers, sees no drafts.
 * @throws VerbError `not-found` when there is no such text, or the person may not read it
 */
export async function glossaryFor(req: PayloadRequest, text?: Target): Promise<Glossary> {
  const person = requirePerson(req);
  const organisation = await organisationOf(req, person, text);
  const rows = await published.find(req, {
    where: { type: { equals: 'term' } },
    select: { canonical: true, withdrawn: true },
  });
  const online = rows
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ canonical }) => onlineTerm(JSON.parse(canonical) as Term));
  // One that was taken off the site is proposed to nobody: a text that names it could not be sent.
  const known = rows.map(({ id }) => id);
  const drafts = ruleFor(person, 'read', 'term') ? await draftsOf(req, organisation, known) : [];
  const aside = text && (await termsAside.first(req, { document: { equals: text.id } }));
  return { terms: [...online, ...drafts], aside: aside?.terms ?? [] };
}
