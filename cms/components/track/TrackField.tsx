// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Edition } from '@portico/shared/contract/edition';
import type { Manifest } from '@portico/shared/contract/manifest';
import { SelectInput, useField, useFormFields, useLocale } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import type { Failure } from '../api/call.ts';
import { useResource } from '../api/resource.ts';
import type { DeskMessages } from '../../i18n/desk.ts';
import { useWords } from '../words.ts';

interface Track {
  readonly key?: string | null;
  readonly name?: string | null;
}

/** The tracks of an edition by language. */
type ByLocale = Readonly<Record<string, readonly Track[] | null | undefined>>;

type TrackChoice = Readonly<Record<'value' | 'label', string>>;

interface Tracks<T> {
  /** `undefined` until they are read. */
  readonly tracks?: T;
  readonly failure?: Failure | undefined;
}

/** The tracks of the published edition, for a person who may not read its working copy. */
function usePublishedTracks(id: string | undefined): Tracks<ByLocale> {
  const manifest = useResource<Manifest>(id && '/published/manifest');
  const digest = manifest.data?.documents.find((document) => document.id === id)?.digest;
  const edition = useResource<Edition>(digest && `/published/documents/${digest}`);
  const failure = manifest.failure ?? edition.failure;
  if (!edition.data) return manifest.data && !digest ? { tracks: {} } : { failure };
  const locales = Object.entries(edition.data.locales);
  return { tracks: Object.fromEntries(locales.map(([code, text]) => [code, text?.tracks])) };
}

/** Tracks by key; a name that is missing in this language is the Italian one. */
function choicesIn(byLocale: ByLocale, locale: string): TrackChoice[] {
  const here = byLocale[locale] ?? [];
  return (byLocale['it'] ?? []).flatMap(({ key, name }) =>
    key ? [{ value: key, label: here.find((one) => one.key === key)?.name || name || key }] : [],
  );
}

/** The tracks of an edition, in the language of the form. */
function useTracks(edition: string | undefined, locale: string): Tracks<TrackChoice[]> {
  const draft = useResource<{ readonly tracks?: ByLocale | null }>(
    edition && `/api/editions/${edition}?depth=0&locale=all&select[tracks]=true`,
  );
  const closed = draft.failure?.status === 403 || draft.failure?.status === 404;
  const published = usePublishedTracks(closed ? edition : undefined);
  const byLocale = draft.data ? (draft.data.tracks ?? {}) : published.tracks;
  if (byLocale) return { tracks: choicesIn(byLocale, locale) };
  return { failure: closed ? published.failure : draft.failure };
}

/** Adds a value chosen under another edition, so that it is shown until another one is chosen. */
function withChosen(
  choices: readonly TrackChoice[] | undefined,
  value: string | null | undefined,
  say: DeskMessages,
): TrackChoice[] {
  if (!value || choices?.some((choice) => choice.value === value)) return [...(choices ?? [])];
  return [...(choices ?? []), { value, label: choices ? say.track.foreign(value) : value }];
}

/** Selects the track of an event among those of its edition. */
export function TrackField({ path, field, readOnly }: TextFieldClientProps) {
  const { say } = useWords();
  const { code } = useLocale();
  const { value, setValue } = useField<string | null>({ path });
  const chosen = useFormFields(([fields]) => fields['edition']?.value);
  const edition = typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
  const { tracks: choices, failure } = useTracks(edition, code);
  const options = withChosen(choices, value, say);
  const help = (): string => {
    if (!edition) return say.track.editionFirst;
    if (failure) return say.track.unread;
    return choices?.length === 0 ? say.track.none : say.track.choose;
  };
  return (
    <SelectInput
      path={path}
      name={field.name}
      {...(field.label && { label: field.label })}
      description={help()}
      options={options}
      {...(value && { value })}
      readOnly={readOnly === true || options.length === 0}
      isClearable
      onChange={(picked) => {
        const option = Array.isArray(picked) ? picked[0] : picked;
        setValue(typeof option?.value === 'string' ? option.value : null);
      }}
    />
  );
}
