// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { Picture } from '@portico/shared/contract/picture';
import { RichText } from '@portico/shared/contract/rich-text';
import { reference } from '@portico/shared/contract/values';
import { type DeskLanguage, deskMessages } from '../../i18n/desk.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt, optionAt } from '../../i18n/words/index.ts';
import { isObject } from '../../values/json.ts';
import { dateFormat } from '../../i18n/dates.ts';
import { pictureLine, type Reading, richLines, type TextLine } from './lines.ts';

/** How a field is called in the editor, with what stands around it: «Relatori · 2 · Ruolo». */
const fieldLabel = (type: DocumentType, path: Path, language: DeskLanguage): string =>
  path
    .map((part, index) =>
      typeof part === 'number'
        ? String(part + 1)
        : spoken(labelAt(type, path.slice(0, index + 1).join('.')), language),
    )
    .join(' · ');

const Reference = reference(...DOCUMENT_TYPES);

type Path = readonly (string | number)[];

/** One field of a document, as lines that can be compared. */
export interface Entry {
  /** Path, the same before and after. */
  readonly key: string;
  /** Language version; `undefined` for what is the same in all. */
  readonly locale: string | undefined;
  readonly label: string;
  readonly lines: readonly TextLine[];
}

const text = (value: string): TextLine => ({ kind: 'text', text: value });

const instant = (language: DeskLanguage) =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'short' });
const civilDay = (language: DeskLanguage) =>
  dateFormat(language, { timeZone: 'UTC', dateStyle: 'long' });

/** A value as one line: dates written out, choices by their label. */
function scalar(type: DocumentType, path: Path, value: unknown, { language }: Reading): string {
  if (typeof value === 'boolean') return deskMessages(language).review[value ? 'yes' : 'no'];
  const written = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(written)) return instant(language).format(new Date(written));
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return civilDay(language).format(new Date(written));
  // The words for one of a closed list; the value itself when it is none.
  return spoken(optionAt(type, path.join('.'), written), language);
}

/** The lines of one field; `undefined` when the value has fields of its own. */
function linesOf(
  type: DocumentType,
  path: Path,
  value: unknown,
  reading: Reading,
): TextLine[] | undefined {
  const referred = Reference.safeParse(value);
  if (referred.success) {
    const key = `${referred.data.type}/${referred.data.id}`;
    return [text(reading.names[key] ?? key)];
  }
  const picture = Picture.safeParse(value);
  if (picture.success) return [pictureLine(picture.data, reading.language)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    const rich = RichText.safeParse(value);
    if (rich.success) return richLines(rich.data, reading);
    const each = value.map((one) =>
      isObject(one) ? linesOf(type, path, one, reading) : undefined,
    );
    if (each.every((lines) => lines !== undefined)) return each.flat();
    if (value.some(isObject)) return undefined;
    return value.map((one): TextLine => ({ kind: 'item', text: scalar(type, path, one, reading) }));
  }
  if (isObject(value)) return undefined;
  return String(value)
    .split('\n')
    .map((part) => text(part === String(value) ? scalar(type, path, value, reading) : part));
}

function entriesIn(
  type: DocumentType,
  value: unknown,
  path: Path,
  locale: string | undefined,
  reading: Reading,
): Entry[] {
  if (value === undefined) return [];
  const lines = path.length === 0 ? undefined : linesOf(type, path, value, reading);
  if (lines)
    return [
      {
        key: `${locale ?? ''}:${path.join('.')}`,
        locale,
        label: fieldLabel(type, path, reading.language),
        lines,
      },
    ];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : Object.entries(value as object);
  return parts.flatMap(([part, one]) => entriesIn(type, one, [...path, part], locale, reading));
}

/** Order of the page, for the fields that have one; the others follow. */
const ORDER = [
  'title',
  'name',
  'portalName',
  'claim',
  'summary',
  'picture',
  'inBrief',
  'body',
  'doNow',
  'slug',
];

const rank = ([name]: readonly [string, unknown]): number => {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
};

const sorted = (content: object): object =>
  Object.fromEntries(Object.entries(content).sort((a, b) => rank(a) - rank(b)));

/** A document as labelled lines: its languages first, then what all of them share. */
export function entriesOf(document: PublishedDocument | null, reading: Reading): Entry[] {
  if (!document) return [];
  const { contract: _contract, type, id: _id, locales, ...shared } = document;
  return [
    ...Object.entries(locales).flatMap(([locale, content]) =>
      content ? entriesIn(type, sorted(content), [], locale, reading) : [],
    ),
    ...entriesIn(type, shared, [], undefined, reading),
  ];
}
