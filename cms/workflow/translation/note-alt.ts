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
import { same } from '../../values/parts.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';
import { picturesIn } from '../picture-uses/note-uses.ts';
import { hasWords, translatedFields } from './fields.ts';
import { keepBehind } from './note.ts';

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
  const { [picture]: _, ...others } = one.alts ?? {};
  const isLast = Object.keys(others).length === 0;
  return isLast && same(one.was, value ?? null) ? undefined : { ...one, alts: others };
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

/** Notes for one document that shows the picture which of its fields are older now, or not any more. */
async function noteIn(
  req: PayloadRequest,
  { id, type, pictures }: PictureUseRow,
  { picture, alts, told, since }: Saved,
): Promise<void> {
  const titles = (await catalogue.first(req, { id: { equals: id } }))?.titles ?? {};
  const row = await translations.first(req, { id: { equals: id } });
  const original = (await rowsOf(req, type, id))[DEFAULT_LOCALE];
  const names = translatedFields(type);
  const showing = names.filter((name) =>
    picturesIn(type, { [name]: original[name] ?? null }, DEFAULT_LOCALE).includes(picture),
  );
  const all: BehindIn = Object.fromEntries(
    TRANSLATED.map((language) => {
      const known = row?.behind[language] ?? {};
      const isShown = titles[language] && pictures[language]?.includes(picture);
      const behind: Record<string, Overtaken | undefined> = { ...known };
      for (const name of showing) {
        const one = known[name];
        const value = original[name];
        if (isChanged(alts, language)) behind[name] = one && settled(one, picture, value);
        else if (isShown && told.includes(language) && alts[DEFAULT_LOCALE])
          behind[name] = overtaken(one, picture, alts[DEFAULT_LOCALE], { value, since });
      }
      const left = Object.entries(behind).filter(([, one]) => one !== undefined);
      return [language, Object.fromEntries(left) as Behind];
    }).filter(([, behind]) => Object.keys(behind as Behind).length > 0),
  );
  if (!row && Object.keys(all).length === 0) return;
  const total = names.filter((name) => hasWords(type, name, original[name])).length;
  await keepBehind(req, { type, id }, all, total);
}

/**
 * Notes after a save of a picture that texts which show it are older in another language than the alternative text of the
 * original, in its transaction; a new alternative text in that language settles it.
 */
export const noteAlt: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return;
  const alts = altsOf(previousDoc, doc, req.locale);
  if (ACTIVE_LOCALES.every((one) => !isChanged(alts, one))) return;
  const picture = String(doc.id);
  const row: unknown = await req.payload.findByID({
    collection: 'media',
    id: picture,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    // Payload writes the language that it reads into the request that it gets.
    req: { payload: req.payload, user: req.user, transactionID: req.transactionID },
  } as Parameters<typeof req.payload.findByID>[0]);
  const alt = isObject(row) ? row['alt'] : undefined;
  const told = ACTIVE_LOCALES.filter((one) => isObject(alt) && textIn(alt, one) !== '');
  const saved: Saved = { picture, alts, told, since: String(doc.updatedAt) };
  for (const row of await documentsNaming(req, picture)) await noteIn(req, row, saved);
};
