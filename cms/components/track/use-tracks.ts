// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Edition } from '@portico/shared/contract/edition';
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Failure } from '../api/call.ts';
import { useResource } from '../api/resource.ts';

interface Track {
  readonly key?: string | null;
  readonly name?: string | null;
}

/** The tracks of an edition by language. */
type ByLocale = Readonly<Record<string, readonly Track[] | null | undefined>>;

/** The working copy of an edition, read with `locale=all`. */
interface WorkingCopy {
  readonly tracks?: ByLocale | null;
}

export interface TrackChoice {
  readonly value: string;
  readonly label: string;
}

interface Tracks {
  /** `undefined` until they are read. */
  readonly choices?: readonly TrackChoice[];
  readonly failure?: Failure | undefined;
}

/** The tracks of the published edition, for a person who may not read its working copy. */
function usePublishedTracks(id: string | undefined): {
  data?: ByLocale;
  failure?: Failure | undefined;
} {
  const manifest = useResource<Manifest>(id && '/published/manifest');
  const digest = manifest.data?.documents.find((document) => document.id === id)?.digest;
  const edition = useResource<Edition>(digest && `/published/documents/${digest}`);
  const failure = manifest.failure ?? edition.failure;
  if (!edition.data) return manifest.data && !digest ? { data: {} } : { failure };
  const locales = Object.entries(edition.data.locales);
  return { data: Object.fromEntries(locales.map(([code, text]) => [code, text?.tracks])) };
}

/** Tracks by key; a name that is missing in this language is the Italian one. */
function choicesIn(byLocale: ByLocale, locale: string): TrackChoice[] {
  const here = byLocale[locale] ?? [];
  return (byLocale['it'] ?? []).flatMap(({ key, name }) =>
    key ? [{ value: key, label: here.find((one) => one.key === key)?.name || name || key }] : [],
  );
}

/** The tracks of an edition, in the language of the form. */
export function useTracks(edition: string | undefined, locale: string): Tracks {
  const draft = useResource<WorkingCopy>(
    edition && `/api/editions/${edition}?depth=0&locale=all&select[tracks]=true`,
  );
  const closed = draft.failure?.status === 403 || draft.failure?.status === 404;
  const published = usePublishedTracks(closed ? edition : undefined);
  const byLocale = draft.data ? (draft.data.tracks ?? {}) : published.data;
  if (byLocale) return { choices: choicesIn(byLocale, locale) };
  return { failure: closed ? published.failure : draft.failure };
}
