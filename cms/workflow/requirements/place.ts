// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Said } from '../../i18n/said.ts';
import { type FieldWords, labelAt, said, wordsAt } from '../../i18n/words/index.ts';
import { valueAt } from './flatten.ts';
import { PLACES } from './messages.ts';

type Path = readonly (string | number)[];

/** Where a problem is, for a person and for the form. */
export interface Place {
  /** Path of the field in the form: `summary`, `speakers.1.name`. */
  readonly field: string;
  readonly locale?: string;
  /** How the field is called; nothing for the whole of a language. */
  readonly words: FieldWords | undefined;
  /** Last name on the path; empty for the whole of a language. */
  readonly leaf: string;
  /** The entries of lists around it, from the outside in: «Domanda 1, risposta 3 (inglese)», or nothing. */
  readonly rows: Said;
  /** It is such an entry itself. */
  readonly isRow: boolean;
  /** « della seconda immagine», «, blocco 3 del testo (inglese)», or nothing. */
  readonly inside: Said;
}

/** Every picture of one language version, in reading order, by its path. */
function picturePaths(content: unknown, path: Path = []): string[] {
  const value = valueAt(content, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .sort((a, b) => readingOrder(a) - readingOrder(b))
    .flatMap((key) => {
      const next = [...path, Array.isArray(value) ? Number(key) : key];
      return key === 'picture' ? [next.join('.')] : picturePaths(content, next);
    });
}

/** The picture at the top comes before those of the text, the text before what follows it. */
function readingOrder(key: string): number {
  if (key === 'picture') return -2;
  if (key === 'body') return -1;
  return Number.isInteger(Number(key)) ? Number(key) : 0;
}

/** @param inRow its entry is named: of the pictures there it is the only one */
function insidePicture(content: unknown, path: Path, inRow: boolean): Said | undefined {
  const at = path.lastIndexOf('picture');
  if (at < 0 || at === path.length - 1) return undefined;
  if (inRow) return PLACES.ofThePicture;
  const all = picturePaths(content);
  if (all.length === 1) return PLACES.ofThePicture;
  return PLACES.ofPicture(Math.max(all.indexOf(path.slice(0, at + 1).join('.')), 0));
}

/** Is there a node of a text at the beginning of this path, `body.3`? */
const isInText = (content: unknown, path: Path): boolean =>
  typeof path[1] === 'number' &&
  typeof (valueAt(content, path.slice(0, 2)) as { type?: unknown } | undefined)?.type === 'string';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The entry of a list, after those of the lists around it: «Domanda 3, risposta 2». */
function rowsAround(type: DocumentType, path: Path): Said {
  const at = path.findLastIndex((part, index) => typeof part === 'number' && index > 0);
  if (at < 0) return PLACES.nowhere;
  const list = path.slice(0, at).join('.');
  const entry = wordsAt(type, list)?.entry;
  const row = entry
    ? PLACES.row(said(entry), Number(path[at]))
    : PLACES.rowOf(labelAt(type, list), Number(path[at]));
  const around = rowsAround(type, path.slice(0, at));
  if (around.it === '') return row;
  return { it: `${around.it}, ${lowerFirst(row.it)}`, en: `${around.en}, ${lowerFirst(row.en)}` };
}

/** The words of a field; inside a block of a text those of the block. */
function wordsOf(type: DocumentType, content: unknown, path: Path): FieldWords | undefined {
  if (!isInText(content, path)) {
    const words = wordsAt(type, path.join('.'));
    const isEntry = typeof path.at(-1) === 'number';
    return isEntry && words?.entry ? { label: words.entry } : words;
  }
  const node = valueAt(content, path.slice(0, 2)) as { type: string };
  return wordsAt('block', [node.type, ...path.slice(2)].join('.'));
}

/** The field with its article, inside a sentence: «il titolo». */
export const theField = ({ words, leaf }: Place): Said => {
  if (!words) return { it: `il campo «${leaf}»`, en: `the field “${leaf}”` };
  const { it, en } = said(words.label);
  return { it: words.the ?? `«${it}»`, en: `“${en}”` };
};

const joined = (a: Said, b: Said): Said => ({ it: a.it + b.it, en: a.en + b.en });

/** Words for a path of the contract, `locales.it.body.3.picture.alt`. */
export function placeOf(type: DocumentType, document: unknown, path: Path): Place {
  const localised = path[0] === 'locales' && typeof path[1] === 'string';
  const locale = localised ? String(path[1]) : undefined;
  const rest = localised ? path.slice(2) : path;
  const content = localised ? valueAt(document, path.slice(0, 2)) : document;
  const foreign = locale !== undefined && locale !== DEFAULT_LOCALE;
  const inText = isInText(content, rest);
  const rows = inText ? PLACES.nowhere : rowsAround(type, rest);
  const isInRow = rows.it !== '';
  const picture = insidePicture(content, rest, isInRow);
  const where = picture ?? (inText ? PLACES.inText(Number(rest[1]) + 1) : PLACES.nowhere);
  const language = foreign ? PLACES.inLanguage(locale) : PLACES.nowhere;
  return {
    field: rest.join('.'),
    ...(locale !== undefined && { locale }),
    words: wordsOf(type, content, rest),
    leaf: String(rest.findLast((part) => typeof part === 'string') ?? ''),
    rows: isInRow ? joined(rows, language) : PLACES.nowhere,
    isRow: isInRow && typeof rest.at(-1) === 'number',
    inside: isInRow ? where : joined(where, language),
  };
}
