// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { useId } from 'react';
import type { SubmittedNote } from '../../records/rows.ts';
import { useWords } from '../words.ts';

/** A note as it is typed. */
export interface TypedNote {
  readonly text: Readonly<Partial<Record<ActiveLocale, string>>>;
  readonly small: boolean;
}

export const typedNote = (former?: SubmittedNote | null): TypedNote => ({
  text: former?.text ?? {},
  small: false,
});

/** Is every language told, or none to be? */
export const isTold = ({ text, small }: TypedNote, asked: readonly ActiveLocale[]): boolean =>
  small || asked.every((language) => text[language]?.trim());

/** As the server takes it. */
export const notingOf = ({ text, small }: TypedNote) => (small ? { small } : { note: text });

interface FieldProps {
  readonly language: ActiveLocale;
  readonly asked: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NoteField({ language, asked, value, onChange }: FieldProps) {
  const { notes: say } = useWords().say;
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say.inLanguage(language)}</label>
      {asked ? null : <p className="desk-small">{say.optional}</p>}
      <textarea
        id={id}
        lang={language}
        rows={3}
        maxLength={MAX_NOTE}
        required={asked}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

interface NoteFieldsProps {
  readonly value: TypedNote;
  readonly onChange: (note: TypedNote) => void;
  /** Languages whose readers must be told. */
  readonly asked: readonly ActiveLocale[];
  /** Languages whose readers may be told. */
  readonly languages: readonly ActiveLocale[];
}

/** What readers are told of a change, by language, or that it is a small correction; stands in a `desk-reason`. */
export function NoteFields({ value, onChange, asked, languages }: NoteFieldsProps) {
  const { notes: say } = useWords().say;
  const id = useId();
  const { text, small } = value;
  return (
    <>
      {small
        ? null
        : ACTIVE_LOCALES.filter((one) => languages.includes(one)).map((language) => (
            <NoteField
              key={language}
              language={language}
              asked={asked.includes(language)}
              value={text[language] ?? ''}
              onChange={(words) => onChange({ small, text: { ...text, [language]: words } })}
            />
          ))}
      <label className="desk-tick">
        <input
          type="checkbox"
          checked={small}
          aria-describedby={id}
          onChange={({ target }) => onChange({ text, small: target.checked })}
        />
        {say.small}
      </label>
      <p id={id} className="desk-small">
        {say.smallHelp}
      </p>
    </>
  );
}
