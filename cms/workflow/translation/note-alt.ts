// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Held } from '../../fields/codec/codec.ts';
import { documentsNaming, type PictureUseRow } from '../../records/picture-uses.ts';
import { catalogue } from '../../records/rows.ts';
import {
  type Behind,
  type BehindIn,
  type Overtaken,
  type TranslatedLanguage,
  translations,
} from '../../records/translations.ts';
import { isObject } from '../../values/json.ts';
import { mediaOf, rowIn } from '../candidate/load-working-copy.ts';
import { picturesIn } from '../picture-uses/note-uses.ts';
import { hasWords, translatedFields } from './fields.ts';
import { isSettled, keep, type Known } from './note.ts';

const TRANSLATED = ACTIVE_LOCALES.filter(
  (one): one is TranslatedLanguage => one !== DEFAULT_LOCALE,
);

/** The alternative text of a picture before and after a save, in the languages that the save is about. */
type Alts = Readonly<Partial<Record<ActiveLocale, readonly [before: string, after: string]>>>;

const textIn = (alt: unknown, language: ActiveLocale): string => {
  const text = isObject(alt) ? alt[language] : alt;
  return typeof text === 'string' ? text.trim() : '';
};

function altsOf(before: Held, after: Held, locale: string | null | undefined): Alts {
  const saved = ACTIVE_LOCALES.filter(
    (one) => locale === 'all' || one === (locale ?? DEFAULT_LOCALE),
  );
  const texts = saved.map((one) => [
    one,
    [textIn(before['alt'], one), textIn(after['alt'], one)] as const,
  ]);
  return Object.fromEntries(texts);
}

const isChanged = (alts: Alts, language: ActiveLocale): boolean => {
  const [before, after] = alts[language] ?? [];
  return before !== after;
};

/** Without the former text of a picture; `undefined` when nothing else of the field is behind. */
function settled(one: Overtaken, picture: string, value: unknown): Overtaken | undefined {
  const { [picture]: _, ...alts } = one.alts ?? {};
  const left = { ...one, alts };
  return isSettled(left, value) ? undefined : left;
}

/** What one field is behind once the text of a picture in it was `before` and is `after`; its first former text counts. */
function overtaken(
  known: Overtaken | undefined,
  picture: string,
  [before, after]: readonly [string, string],
  { value, since }: { readonly value: unknown; readonly since: string },
): Overtaken | undefined {
  const first = known?.alts?.[picture] ?? before;
  if (known && first === after) return settled(known, picture, value);
  const was = known ?? { was: value ?? null, since };
  return { ...was, alts: { ...known?.alts, [picture]: first } };
}

interface Saved {
  readonly picture: string;
  readonly alts: Alts;
  /** Languages in which the picture has a text. */
  readonly told: readonly ActiveLocale[];
  readonly since: string;
}

/** Can the language of a document that shows the picture be older now, because its original says something else? */
const mayFallBehind = (
  language: TranslatedLanguage,
  { pictures }: PictureUseRow,
  { titles }: Known,
  { picture, alts, told }: Saved,
): boolean =>
  isChanged(alts, DEFAULT_LOCALE) &&
  told.includes(language) &&
  Boolean(titles[language]) &&
  pictures[language]?.includes(picture) === true;

/** Is a former text of the picture noted for a language? */
const isNoted = (behind: Behind | undefined, picture: string): boolean =>
  Object.values(behind ?? {}).some(({ alts }) => alts?.[picture] !== undefined);

/** Has the document nothing to note? Most of those that show a picture: they are not read. */
const isUntouched = (use: PictureUseRow, known: Known, saved: Saved): boolean =>
  TRANSLATED.every(
    (one) =>
      !isNoted(known.row?.behind[one], saved.picture) && !mayFallBehind(one, use, known, saved),
  );

/** Notes for one document that shows the picture which of its fields are older now, or not any more. */
async function noteIn(
  req: PayloadRequest,
  use: PictureUseRow,
  known: Known,
  saved: Saved,
): Promise<void> {
  const { id, type } = use;
  const { picture, alts, since } = saved;
  const original = await rowIn(req, type, id, DEFAULT_LOCALE);
  const names = translatedFields(type);
  // A text that did not show the picture when it was translated has no former text of it.
  const shows = (name: string, value: unknown): boolean =>
    picturesIn(type, { [name]: value ?? null }, DEFAULT_LOCALE).includes(picture);
  const all: BehindIn = Object.fromEntries(
    TRANSLATED.map((language) => {
      const former = known.row?.behind[language] ?? {};
      const mayFall = mayFallBehind(language, use, known, saved);
      const behind: Record<string, Overtaken | undefined> = { ...former };
      for (const name of names) {
        const one = former[name];
        const value = original[name];
        if (isChanged(alts, language)) {
          if (one?.alts?.[picture] !== undefined) behind[name] = settled(one, picture, value);
        } else if (mayFall && alts[DEFAULT_LOCALE] && shows(name, one ? one.was : value))
          behind[name] = overtaken(one, picture, alts[DEFAULT_LOCALE], { value, since });
      }
      const left = Object.entries(behind).filter(([, one]) => one !== undefined);
      return [language, Object.fromEntries(left) as Behind];
    }).filter(([, behind]) => Object.keys(behind as Behind).length > 0),
  );
  if (!known.row && Object.keys(all).length === 0) return;
  const total = names.filter((name) => hasWords(type, name, original[name])).length;
  await keep(req, { type, id }, known, all, total);
}

/** The languages in which a picture has an alternative text. */
async function toldIn(req: PayloadRequest, picture: string): Promise<ActiveLocale[]> {
  const [row] = await mediaOf(req, new Set([picture]));
  return ACTIVE_LOCALES.filter((one) => textIn(row?.alt, one) !== '');
}

/**
 * Notes after a save of a picture that texts which show it are older in another language than the alternative text of the
 * original, in its transaction; a new alternative text in that language settles it. All of them in this transaction: the
 * former text is known to it alone, what is lost after it cannot be found out again.
 */
export const noteAlt: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const alts = altsOf(previousDoc, doc, req.locale);
  if (ACTIVE_LOCALES.every((one) => !isChanged(alts, one))) return;
  const picture = String(doc.id);
  const uses = await documentsNaming(req, picture);
  if (uses.length === 0) return;
  const told = await toldIn(req, picture);
  const saved: Saved = { picture, alts, told, since: String(doc.updatedAt) };
  const ids = uses.map(({ id }) => id);
  const titles = await catalogue.findAmong(req, 'id', ids, { select: { titles: true } });
  const titlesOf = new Map(titles.map((row) => [row.id, row.titles]));
  const rows = await translations.findAmong(req, 'id', ids);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  for (const use of uses) {
    const known: Known = { row: rowOf.get(use.id), titles: titlesOf.get(use.id) ?? {} };
    if (!isUntouched(use, known, saved)) await noteIn(req, use, known, saved);
  }
};
