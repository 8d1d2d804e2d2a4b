// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SelectInput, useField, useFormFields, useLocale } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import type { DeskMessages } from '../../i18n/desk.ts';
import { useWords } from '../words.ts';
import { type TrackChoice, useTracks } from './use-tracks.ts';

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
  const { choices, failure } = useTracks(edition, code);
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
