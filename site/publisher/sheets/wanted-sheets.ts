// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import { hasSheet } from '@portico/shared/contract/types';
import type { Inline } from '@portico/shared/contract/rich-text';
import type { Reference } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { portalPath, sheetPath } from '@portico/shared/paths';
import { civilDate } from '../../src/i18n/dates.ts';
import { pageLink } from '../../src/queries/content.ts';
import { helpNumbers } from '../../src/queries/help.ts';
import type { Entry, Store } from '../../src/queries/query.ts';
import { sheetDigest, sheetParts } from '../../src/queries/sheets.ts';
import { settings } from '../../src/queries/settings.ts';
import { type Address, addressesOf } from '../accepted/addresses.ts';
import type { Site } from '../render/site.ts';
import { keyOf } from '../render/made-sheets.ts';
import type { SheetDocument, SheetFrame, SheetJob, SheetLinks, SheetPart } from './sheet-job.ts';

/** Names how sheets are drawn: with another, every sheet is made again. Raise it with each change of what is drawn. */
const DRAWING = '6';

/** A sheet that the site is to have. */
export interface WantedSheet {
  readonly key: string;
  /** Whose sheet it is, for the log: `<type>/<id>`. */
  readonly document: string;
  readonly frame: string;
  readonly job: () => SheetJob;
}

function frameOf(store: Store, locale: ActiveLocale, origin: string): SheetFrame {
  const { document, content } = settings.answer(store, { locale });
  return {
    portalName: content.portalName,
    city: content.city,
    licence: `${document.licence.name} ${document.licence.version}`,
    numbers: helpNumbers.answer(store, { locale }).map(({ name, phone }) => ({ name, phone })),
    help: origin + portalPath('help', locale),
  };
}

/** An entry of which there is a sheet. */
type SheetEntry = Entry & { readonly document: SheetDocument };
const isSheetEntry = (entry: Entry): entry is SheetEntry => hasSheet(entry.type);

/** Addresses of the sheets of an entry; computed once for as long as it is the same. */
const known = new WeakMap<Entry, readonly (Address & { readonly path: string })[]>();
function pathsOf(entry: Entry) {
  const former = known.get(entry);
  if (former) return former;
  const { type } = entry;
  const found = hasSheet(type)
    ? addressesOf(entry).map((address) => ({
        ...address,
        path: sheetPath(type, address.slug, address.locale),
      }))
    : [];
  known.set(entry, found);
  return found;
}

/** The sheets of an entry: their addresses, and the keys of what they print. */
const sheetsOf = (store: Store, entry: Entry) =>
  pathsOf(entry).map((address) => ({
    ...address,
    key: keyOf(sheetDigest(store, entry, address.locale), address.locale),
  }));

type Link = Extract<Inline, { type: 'link' }>;

/** The documents that some rich text links to, but the words that it explains: an address at each says nothing on paper. */
function linkedIn(value: unknown): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, to } = value as Partial<Link>;
  if (type === 'link' && to) return 'id' in to && to.type !== 'term' ? [to] : [];
  return Object.values(value).flatMap(linkedIn);
}

/** Found once for as long as an entry is the same. */
const linked = new WeakMap<Entry, readonly Reference[]>();

/** Addresses of what a text links to, as far as it is online in its language. */
function linksOf(
  store: Store,
  entry: SheetEntry,
  locale: ActiveLocale,
  origin: string,
): SheetLinks {
  const references = linked.get(entry) ?? linkedIn(entry.document.locales);
  linked.set(entry, references);
  const links: Record<string, string> = {};
  for (const { type, id } of references) {
    const page = pageLink(store.get(type, id), locale);
    if (page) links[`${type}/${id}`] = origin + page.path;
  }
  return links;
}

/** Address and key of every sheet that the site is to have. */
export function* sheetAddresses({
  entries,
  store,
}: Pick<Site, 'entries' | 'store'>): Generator<{ readonly key: string; readonly path: string }> {
  for (const entry of entries.values()) yield* sheetsOf(store, entry);
}

/** A document as its sheet prints it, in a language in which it is online. */
function partOf(store: Store, entry: SheetEntry, locale: ActiveLocale, origin: string): SheetPart {
  const address = origin + (pageLink(entry, locale)?.path ?? '');
  const { document } = entry;
  const licence = document.type === 'kit' ? document.licence?.name : undefined;
  const links = linksOf(store, entry, locale, origin);
  return { document, links, address, ...(licence !== undefined && { licence }) };
}

/** The newest of the days on which some documents were edited. */
const newest = (entries: readonly Entry[]): string =>
  civilDate(
    entries
      .map(({ modified }) => modified)
      .sort()
      .at(-1) ?? '',
  );

/** Every sheet that the site is to have, newest document first: somebody may wait for that one. */
export function* wantedSheets(
  { entries, store }: Pick<Site, 'entries' | 'store'>,
  origin: string,
): Generator<WantedSheet> {
  const frames = new Map(
    ACTIVE_LOCALES.map((locale) => {
      const frame = frameOf(store, locale, origin);
      return [locale, { frame, hash: digestOf({ ...frame, origin, drawing: DRAWING }) }] as const;
    }),
  );
  for (const entry of [...entries.values()].reverse()) {
    if (!isSheetEntry(entry)) continue;
    for (const { key, locale } of sheetsOf(store, entry)) {
      const of = frames.get(locale);
      if (!of) continue;
      const { frame, hash } = of;
      const printed = [entry, ...sheetParts(store, entry, locale)];
      const [whole, ...parts] = printed.map((one) => partOf(store, one, locale, origin));
      if (!whole) continue;
      const updated = newest(printed);
      const named = [whole, ...parts].flatMap(({ links = {}, address }) => [
        address,
        ...Object.values(links),
      ]);
      yield {
        key,
        document: `${entry.type}/${entry.id}`,
        frame: [hash, updated, ...named].join(' '),
        job: () => ({ ...whole, locale, frame, updated, ...(parts.length > 0 && { parts }) }),
      };
    }
  }
}
