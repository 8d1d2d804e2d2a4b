// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { type DocumentType, titleIn } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { can } from '../access/can.ts';
import { FORMS } from '../content/index.ts';
import type { Held } from '../fields/codec/codec.ts';
import type { Lookup, Presenting } from '../fields/codec/presenting.ts';
import { present } from '../present/present.ts';
import type { WorkingCopy } from '../present/working-copy.ts';
import { type Behind, translations } from '../records/translations.ts';
import { VerbError } from '../records/verb-error.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import { isRows } from '../values/parts.ts';
import { completed, rowsOf } from '../workflow/candidate/load-working-copy.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';
import { findDocument, requirePerson, subjectOf, type Target } from '../workflow/subject.ts';
import { originalDigest } from '../workflow/translation/bring-up-to-date.ts';
import { hasWords, translatedFields } from '../workflow/translation/fields.ts';
import { namesIn } from './review.ts';

/** A row of a list of the original. */
export interface OriginalRow {
  readonly id: string;
  /** As a list of the contract with this row alone, when its translation was up to date; empty: it was not there. */
  readonly before: readonly unknown[];
  /** … and now; empty: it is gone, or nothing is in it. */
  readonly after: readonly unknown[];
}

/** One field of the original. */
export interface TranslatedField {
  readonly name: string;
  /** `behind`: the original was changed since; `missing`: it has no words yet in the other language, or those of the original. */
  readonly state: 'current' | 'behind' | 'missing';
  /** When the original was changed. */
  readonly since: string | null;
  /** The original as the form holds it. */
  readonly original: unknown;
  readonly digest: string;
  /** Of a list: its rows, those that are gone last. */
  readonly rows: readonly OriginalRow[] | null;
  /** Ids of the rows that it had when its translation was up to date. */
  readonly formerRows: readonly string[];
}

/** `GET /api/<collection>/<id>/translation?locale=<language>`: the original beside which a language is written. */
export interface Translation {
  /** Empty when it has none. */
  readonly title: string;
  readonly from: ActiveLocale;
  readonly to: ActiveLocale;
  /** The original as it was when each field was up to date, and as it is now. */
  readonly before: PublishedDocument;
  readonly after: PublishedDocument;
  /** Names of the documents to which both refer, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
  /** Those with words, in the order of the form. */
  readonly fields: readonly TranslatedField[];
  readonly mayEdit: boolean;
}

const otherThan = (to: ActiveLocale): ActiveLocale =>
  ACTIVE_LOCALES.find((one) => one !== to && (to === DEFAULT_LOCALE || one === DEFAULT_LOCALE)) ??
  DEFAULT_LOCALE;

function languageAsked(req: PayloadRequest): ActiveLocale {
  const asked = req.query['locale'];
  const language = ACTIVE_LOCALES.find((one) => one === asked);
  if (language) return language;
  throw new VerbError('bad-request', WORKFLOW_MESSAGES.noSuchLanguage);
}

/** Presents the rows of a list one by one. */
function rowsIn(
  type: DocumentType,
  name: string,
  { was, now }: { readonly was: unknown; readonly now: unknown },
  at: Pick<Presenting, 'locale' | 'lookup' | 'language'>,
): OriginalRow[] | null {
  const [former, present] = [was, now].map((value) => (isRows(value) ? value : []));
  if ((former?.length ?? 0) + (present?.length ?? 0) === 0) return null;
  const alone = (row: unknown): readonly unknown[] => {
    if (row === undefined) return [];
    const shown = FORMS[type].codecs[name]?.present({ [name]: [row] }, name, {
      ...at,
      field: name,
      issues: [],
    });
    return Array.isArray(shown) ? shown : [];
  };
  const ids = [...new Set([...(present ?? []), ...(former ?? [])].map(({ id }) => id))];
  return ids.map((id) => ({
    id,
    before: alone(former?.find((row) => row.id === id)),
    after: alone(present?.find((row) => row.id === id)),
  }));
}

const idsOf = (value: unknown): string[] => (isRows(value) ? value.map(({ id }) => id) : []);

const isLongText = (value: unknown): boolean => isObject(value) && 'root' in value;

/** Has a picture its alternative text in one language and not in the other? */
const lacksAlt = (original: unknown, translated: unknown): boolean =>
  isObject(original) &&
  'renditions' in original &&
  typeof original['alt'] === 'string' &&
  isObject(translated) &&
  translated['alt'] === undefined;

/** A working copy whose pictures have the alternative texts of when its translation was up to date. */
function withFormerAlts(copy: WorkingCopy, behind: Behind, from: ActiveLocale): WorkingCopy {
  const alts = Object.assign({}, ...Object.values(behind).map((one) => one.alts ?? {}));
  const media: Lookup['media'] = (id) => {
    const row = copy.lookup.media(id);
    return row && alts[id] !== undefined ? { ...row, alt: { ...row.alt, [from]: alts[id] } } : row;
  };
  return { ...copy, lookup: { ...copy.lookup, media } };
}

interface Sides {
  readonly type: DocumentType;
  readonly original: Held;
  readonly translation: Held;
  readonly from: ActiveLocale;
  readonly to: ActiveLocale;
  readonly behind: Behind;
  readonly now: { readonly locales: JsonObject };
  readonly lookup: Lookup;
  readonly language: string;
}

function fieldOf(sides: Sides, name: string): TranslatedField {
  const { type, original, translation, from, to, behind, now, lookup, language } = sides;
  const overtaken = behind[name];
  const content = (code: string): unknown =>
    isObject(now.locales[code]) ? now.locales[code][name] : undefined;
  // A text that was copied to be translated, and was not yet.
  const isCopied =
    isLongText(original[name]) &&
    canonicalJson(content(from) ?? null) === canonicalJson(content(to) ?? null);
  const isThere =
    hasWords(type, name, translation[name]) && !isCopied && !lacksAlt(content(from), content(to));
  const was = overtaken ? overtaken.was : original[name];
  return {
    name,
    state: overtaken
      ? 'behind'
      : isThere || !hasWords(type, name, original[name])
        ? 'current'
        : 'missing',
    since: overtaken?.since ?? null,
    original: original[name] ?? null,
    digest: originalDigest(type, name, original[name], lookup.media),
    rows: rowsIn(type, name, { was, now: original[name] }, { locale: from, lookup, language }),
    formerRows: idsOf(was),
  };
}

/** @throws VerbError `not-found` when the person may not read the document, `bad-request` for a language that is none */
export async function translationOf(req: PayloadRequest, target: Target): Promise<Translation> {
  const person = requirePerson(req);
  const found = await findDocument(req, person, target.type, target.id);
  const { type, id } = found;
  const to = languageAsked(req);
  const from = otherThan(to);
  const row = await translations.first(req, { id: { equals: id } });
  const behind = (to === DEFAULT_LOCALE ? undefined : row?.behind[to]) ?? {};
  const rows = await rowsOf(req, type, id);
  const was = Object.fromEntries(Object.entries(behind).map(([name, one]) => [name, one.was]));
  const { language } = req.i18n;
  const now = await completed(req, { type, id, in: rows });
  const former = { type, id, in: { ...rows, [from]: { ...rows[from], ...was } } };
  const then = withFormerAlts(await completed(req, former), behind, from);
  const shown = ({ lookup, ...copy }: typeof now) =>
    // What is not checked is shown as far as it goes.
    present(copy, lookup, ACTIVE_LOCALES, language).candidate as unknown as PublishedDocument;
  const [before, after] = [shown(then), shown(now)];
  const sides: Sides = {
    ...{ type, from, to, behind, language },
    original: rows[from],
    translation: rows[to],
    now: after as unknown as Sides['now'],
    lookup: {
      ...now.lookup,
      media: (one) => now.lookup.media(one) ?? then.lookup.media(one),
      file: (one) => now.lookup.file(one) ?? then.lookup.file(one),
      typeOf: (one) => now.lookup.typeOf(one) ?? then.lookup.typeOf(one),
    },
  };
  const fields = translatedFields(type)
    .filter(
      (name) => name in behind || [from, to].some((one) => hasWords(type, name, rows[one][name])),
    )
    .map((name) => fieldOf(sides, name));
  const allowed = can(person, 'update', subjectOf(found), found.standing.state).allowed;
  return {
    title: titleIn(type, after.locales[from]) ?? titleIn(type, after.locales[to]) ?? '',
    ...{ from, to, before, after, fields },
    names: await namesIn(req, [before, after]),
    mayEdit: allowed,
  };
}
