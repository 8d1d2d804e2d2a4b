// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { Picture } from '@portico/shared/contract/picture';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';

/** What is the same in all languages, besides whether it is decoration. */
type PictureFile = Pick<Picture, 'renditions' | 'cut' | 'source' | 'licence' | 'permittedUntil'>;

/** A picture as the media library would keep it: one file, and what it shows in each language. */
export interface LibraryPicture extends PictureFile {
  /** The same for the same picture with the same words, so that documents share it. */
  readonly key: string;
  readonly decorative: boolean;
  /** Those of all languages. */
  readonly credits?: string | undefined;
  /** Those of English pages, where they differ. */
  readonly creditsEn?: string | undefined;
  readonly alt: Readonly<Partial<Record<ActiveLocale, string>>>;
}

function picturesUnder(value: unknown): Picture[] {
  if (typeof value !== 'object' || value === null) return [];
  const picture = Picture.safeParse(value);
  return picture.success ? [picture.data] : Object.values(value).flatMap(picturesUnder);
}

const fileOf = ({ alt: _alt, credits: _credits, ...file }: Picture): PictureFile => file;

/** The fields of a picture that are the same in all languages. */
const fileKeyOf = (picture: Picture): string =>
  digestOf({ decorative: picture.alt === null, ...fileOf(picture) });

interface Growing extends PictureFile {
  readonly key: string;
  readonly decorative: boolean;
  readonly alt: Partial<Record<ActiveLocale, string>>;
  /** Of the languages in which the picture stands; `null`: it has none there. */
  readonly credits: Partial<Record<ActiveLocale, string | null>>;
}

/** May a row be the one of this picture? A language without credits of its own would show those of Italian. */
function isRowOf(row: Growing, picture: Picture, locale: ActiveLocale): boolean {
  const { alt, credits = null } = picture;
  if (row.key !== fileKeyOf(picture) || (alt !== null && row.alt[locale] !== undefined))
    return false;
  if (row.credits[locale] !== undefined) return row.credits[locale] === credits;
  return credits !== null || !row.credits.it;
}

/** The credits as the library keeps them: one text for all languages, and that of English where it is another. */
function creditsOf({ it, en }: Growing['credits']): Pick<LibraryPicture, 'credits' | 'creditsEn'> {
  const forAll = it === undefined ? en : it;
  return {
    ...(forAll && { credits: forAll }),
    ...(en && en !== forAll && { creditsEn: en }),
  };
}

function finalRow({ key: _key, credits, ...rest }: Growing): LibraryPicture {
  const row = { ...rest, ...creditsOf(credits) };
  return { ...row, key: digestOf(row) };
}

/** Puts a picture of one language with the one that it translates; another text for the same language is another picture. */
function place(
  library: Growing[],
  keys: Map<string, Growing>,
  picture: Picture,
  locale: ActiveLocale,
): void {
  const name = nameOf(picture, locale);
  if (keys.has(name)) return;
  const { alt } = picture;
  const same = library.find((one) => isRowOf(one, picture, locale));
  const row: Growing = same ?? {
    ...fileOf(picture),
    key: fileKeyOf(picture),
    decorative: alt === null,
    alt: {},
    credits: {},
  };
  if (!same) library.push(row);
  if (alt !== null) row.alt[locale] = alt;
  row.credits[locale] = picture.credits ?? null;
  keys.set(name, row);
}

const nameOf = (picture: Picture, locale: ActiveLocale): string =>
  [locale, fileKeyOf(picture), picture.alt ?? '', picture.credits ?? ''].join('\n');

/** Every picture of a document as rows of the library, and how to find the row of each. */
export function libraryOf(document: PublishedDocument): {
  readonly pictures: readonly LibraryPicture[];
  readonly keyOf: (picture: Picture, locale: ActiveLocale) => string;
} {
  const library: Growing[] = [];
  const keys = new Map<string, Growing>();
  for (const locale of ACTIVE_LOCALES)
    for (const picture of picturesUnder(document.locales[locale]))
      place(library, keys, picture, locale);
  const final = new Map(library.map((growing) => [growing, finalRow(growing)]));
  return {
    pictures: [...final.values()],
    keyOf: (picture, locale) => {
      const row = keys.get(nameOf(picture, locale));
      const found = row && final.get(row);
      if (!found)
        throw new Error('This picture is not in the document that the library was made from.');
      return found.key;
    },
  };
}
