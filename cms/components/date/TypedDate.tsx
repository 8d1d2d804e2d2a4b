// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DateTimeField, useField } from '@payloadcms/ui';
import type { DateFieldClientProps } from 'payload';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { readTypedDate } from '../../fields/simple/typed-date.ts';
import { useWords } from '../words.ts';

const isInput = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  target.closest('.react-datepicker__input-container') !== null;

/**
 * A date field that reads what was typed when it is left, or says that it cannot: the picker of Payload 3.90 puts the
 * former date back without a word, and with Enter takes the day on which its calendar stands.
 */
export function TypedDate(props: DateFieldClientProps) {
  const { path, field } = props;
  const { say } = useWords();
  const { value, setValue } = useField<string | null>({ path });
  const typed = useRef<string | undefined>(undefined);
  const [said, setSaid] = useState<string>();
  const [drawn, setDrawn] = useState(0);
  const withTime = Boolean(field.timezone);

  const read = (text: string): void => {
    if (text.trim() === '') return;
    const date = readTypedDate(text, withTime, value ?? undefined);
    if (date && 'iso' in date) {
      if (Date.parse(date.iso) !== Date.parse(value ?? '')) setValue(date.iso);
      // The picker writes a date out only when it is another one.
      else setDrawn((times) => times + 1);
    }
    if (!date) setSaid(withTime ? say.dates.unreadMoment(text) : say.dates.unreadDay(text));
    else if ('lacks' in date) setSaid(date.lacks === 'day' ? say.dates.noDay : say.dates.noHour);
  };
  const onInput = ({ target }: FormEvent): void => {
    if (!isInput(target)) return;
    typed.current = target.value;
    setSaid(undefined);
  };
  const onBlur = ({ target }: FormEvent): void => {
    if (!isInput(target) || typed.current === undefined) return;
    const text = typed.current;
    typed.current = undefined;
    read(text);
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed.current === undefined || !isInput(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    event.target.blur();
  };
  return (
    <div
      className="field-type desk-date"
      onInputCapture={onInput}
      onBlurCapture={onBlur}
      onKeyDownCapture={onEnter}
    >
      <DateTimeField key={drawn} {...props} />
      <p className="desk-warn" role="alert">
        {said}
      </p>
    </div>
  );
}
