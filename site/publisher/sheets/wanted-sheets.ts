// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import { hasSheet } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { documentPath, portalPath, sheetPath } from '@portico/shared/paths';
import { civilDate } from '../../src/i18n/dates.ts';
import { helpNumbers } from '../../src/queries/help.ts';
import type { Entry, Store } from '../../src/queries/query.ts';
import { settings } from '../../src/queries/settings.ts';
import { type Address, addressesOf } from '../accepted/addresses.ts';
import type { Site } from '../render/site.ts';
import { keyOf } from '../render/made-sheets.ts';
import type { SheetDocument, SheetFrame, SheetJob } from './sheet-job.ts';

/** Names how sheets are drawn: with another, every sheet is made again. Raise it with each change of what is drawn. */
const DRAWING = '1';

/** A sheet that the site is to have. */
export interface WantedSheet {
  readonly key: string;
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

/** Addresses of an entry with sheets; computed once for as long as it is the same. */
const known = new WeakMap<
  Entry,
  readonly (Address & { readonly key: string; readonly path: string })[]
>();
function sheetsOf(entry: Entry) {
  const former = known.get(entry);
  if (former) return former;
  const { type, digest } = entry;
  const found = hasSheet(type)
    ? addressesOf(entry).map((address) => ({
        ...address,
        key: keyOf(digest, address.locale),
        path: sheetPath(type, address.slug, address.locale),
      }))
    : [];
  known.set(entry, found);
  return found;
}

/** Address and key of every sheet that the site is to have. */
export function* sheetAddresses(
  entries: Iterable<Entry>,
): Generator<{ readonly key: string; readonly path: string }> {
  for (const entry of entries) yield* sheetsOf(entry);
}

/** Every sheet that the site is to have, newest document first: somebody may wait for that one. */
export function* wantedSheets({ entries, store }: Site, origin: string): Generator<WantedSheet> {
  const frames = new Map(
    ACTIVE_LOCALES.map((locale) => {
      const frame = frameOf(store, locale, origin);
      return [locale, { frame, hash: digestOf({ ...frame, origin, drawing: DRAWING }) }] as const;
    }),
  );
  for (const entry of [...entries.values()].reverse()) {
    if (!isSheetEntry(entry)) continue;
    const { document } = entry;
    const updated = civilDate(entry.modified);
    for (const { key, locale, type, slug } of sheetsOf(entry)) {
      const of = frames.get(locale);
      if (!of) continue;
      const { frame, hash } = of;
      const address = origin + documentPath(type, slug, locale);
      yield {
        key,
        frame: `${hash} ${updated}`,
        job: () => ({ document, locale, frame, address, updated }),
      };
    }
  }
}
