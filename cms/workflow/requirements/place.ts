// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { valueAt } from './flatten.ts';
import { LANGUAGE_WORDS, ordinal, WORDS } from './words.ts';

type Path = readonly (string | number)[];

/** Where a problem is, for a person and for the form. */
export interface Place {
  /** Path of the field in the form: `summary`, `speakers.1.name`. */
  readonly field: string;
  readonly locale?: string;
  /** Last name on the path: what is wrong itself. */
  readonly leaf: string;
  /** « del secondo relatore», « nel testo», or nothing. */
  readonly inside: string;
  /** « (inglese)», or nothing for Italian. */
  readonly language: string;
}

const RICH_TEXT = ['body', 'doNow'];

/** Every picture of one language version, in reading order, by its path. */
function picturePaths(content: unknown, path: Path = []): string[] {
  const value = valueAt(content, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .flatMap((key) => {
      const next = [...path, Array.isArray(value) ? Number(key) : key];
      return key === 'picture' ? [next.join('.')] : picturePaths(content, next);
    });
}

/** The picture at the top comes before those of the text, the text before «Cosa fare adesso». */
function orderOf(key: string): number {
  if (key === 'picture') return -2;
  if (key === 'body') return -1;
  return Number.isInteger(Number(key)) ? Number(key) : 0;
}

function insidePicture(content: unknown, path: Path): string | undefined {
  const at = path.lastIndexOf('picture');
  if (at < 0 || at === path.length - 1) return undefined;
  const all = picturePaths(content);
  const index = all.indexOf(path.slice(0, at + 1).join('.'));
  if (all.length === 1) return ' dell’immagine';
  return ` della ${ordinal(Math.max(index, 0), 'f')} immagine`;
}

function insideList(path: Path): string | undefined {
  for (let at = path.length - 1; at > 0; at--) {
    const index = path[at];
    const one = WORDS[String(path[at - 1])]?.one;
    if (typeof index !== 'number' || !one) continue;
    return `, ${ordinal(index, one.gender)} ${one.of}`;
  }
  return undefined;
}

function inside(content: unknown, path: Path): string {
  const place = insidePicture(content, path) ?? insideList(path);
  const text = path.length > 1 && RICH_TEXT.includes(String(path[0]));
  if (place !== undefined) return place;
  return text ? `, blocco ${Number(path[1]) + 1} del testo` : '';
}

/** Words for a path of the contract, `locales.it.body.3.picture.alt`. */
export function placeOf(document: unknown, path: Path): Place {
  const localised = path[0] === 'locales' && typeof path[1] === 'string';
  const locale = localised ? String(path[1]) : undefined;
  const rest = localised ? path.slice(2) : path;
  const content = localised ? valueAt(document, path.slice(0, 2)) : document;
  const names = rest.filter((part) => typeof part === 'string');
  const foreign = locale !== undefined && locale !== DEFAULT_LOCALE;
  return {
    field: rest.join('.'),
    ...(locale !== undefined && { locale }),
    leaf: names.at(-1) ?? '',
    inside: inside(content, rest),
    language: foreign ? ` (${LANGUAGE_WORDS[locale] ?? locale})` : '',
  };
}
