// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { spoken } from '../i18n/said.ts';
import { labelAt } from '../i18n/words/index.ts';
import { type FieldPlace, fieldsIn, fieldText } from '../present/field-texts.ts';
import { type RemarkRow, remarks } from '../records/remarks.ts';
import { findQuote, flat, type Quote } from '../values/quote.ts';
import { presentWorkingCopy } from '../workflow/candidate/presented.ts';
import { findDocument } from '../workflow/subject.ts';
import { type Act, actor } from './history.ts';
import type { Target } from './companions.ts';
import { askerOf, type Permission, permission } from './permissions.ts';

interface Written extends Act {
  readonly text: string;
}

/** A remark as the desk shows it. */
export interface Remark extends Written {
  readonly id: string;
  readonly state: 'open' | 'done';
  /** How the field is called. */
  readonly label: string;
  readonly locale: string | null;
  /** The quoted words; `null`: the field as a whole. */
  readonly quote: string | null;
  /** What stood around them, which tells equal words apart. */
  readonly around: Pick<Quote, 'prefix' | 'suffix'> | null;
  /** Where they are in the text that waits, and in the working copy; `null`: no longer there. */
  readonly submitted: FieldPlace | null;
  readonly working: FieldPlace | null;
  readonly answers: readonly Written[];
  readonly closed: Act | null;
}

/** `GET /api/<collection>/<id>/remarks` */
export interface Remarks {
  /** Open ones first, then the newest. */
  readonly remarks: readonly Remark[];
  readonly can: Readonly<Record<'remark' | 'answer' | 'resolve' | 'reopen', Permission>>;
}

/** Where the words of a remark are now: in their field, else in another one of the same language. */
function placeIn(document: object | undefined, { locale, field, quote }: RemarkRow) {
  if (!document) return null;
  const own = { locale, field };
  if (!quote) return fieldText(document, own) === undefined ? null : own;
  const holds = (place: FieldPlace): boolean =>
    findQuote(flat(fieldText(document, place) ?? ''), quote) !== undefined;
  return [own, ...fieldsIn(document, locale)].find(holds) ?? null;
}

/** «Relatori · 2 · Ruolo». */
const labelOf = (type: DocumentType, field: string, language: string): string =>
  field
    .split('.')
    .map((part, index, path) =>
      /^\d+$/.test(part)
        ? String(Number(part) + 1)
        : spoken(labelAt(type, path.slice(0, index + 1).join('.')), language),
    )
    .join(' · ');

interface Texts {
  readonly submitted: object | undefined;
  readonly working: object;
}

function remarkOf(row: RemarkRow, texts: Texts, language: string): Remark {
  return {
    id: row.id,
    state: row.state,
    label: labelOf(row.type, row.field, language),
    locale: row.locale,
    quote: row.quote?.exact ?? null,
    around: row.quote && { prefix: row.quote.prefix, suffix: row.quote.suffix },
    submitted: placeIn(texts.submitted, row),
    working: placeIn(texts.working, row),
    text: row.text,
    at: row.at,
    by: actor(row.by, row.byName),
    answers: row.answers.map(({ text, at, by, byName }) => ({ text, at, by: actor(by, byName) })),
    closed: row.closedAt ? { at: row.closedAt, by: actor(row.closedBy, row.closedByName) } : null,
  };
}

const openFirst = (a: RemarkRow, b: RemarkRow): number =>
  a.state === b.state ? b.at.localeCompare(a.at) : a.state === 'open' ? -1 : 1;

/** @throws VerbError `not-found` when there is no such document, or the person may not read it */
export async function remarksOf(req: PayloadRequest, target: Target): Promise<Remarks> {
  const asker = askerOf(req);
  const found = await findDocument(req, asker.person, target.type, target.id);
  const can = {
    remark: permission(asker, 'remark', found),
    answer: permission(asker, 'answer', found),
    resolve: permission(asker, 'resolve', found),
    reopen: permission(asker, 'reopen', found),
  };
  const rows = await remarks.find(req, { where: { document: { equals: found.id } } });
  if (rows.length === 0) return { remarks: [], can };
  const { pending } = found.standing;
  const texts = {
    submitted: pending && (JSON.parse(pending.canonical) as object),
    working: (await presentWorkingCopy(req, found.type, found.id)).document,
  };
  const shown = [...rows].sort(openFirst);
  return { remarks: shown.map((row) => remarkOf(row, texts, asker.language)), can };
}
