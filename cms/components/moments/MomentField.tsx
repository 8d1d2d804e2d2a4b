// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { civilMinute, momentsAt, repeatedHour } from '@portico/shared/civil-moment';
import { useId, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface MomentFieldProps {
  readonly legend: string;
  /** What it means to choose none. */
  readonly none: string;
  /** The moment in words. */
  readonly said: (iso: string) => string;
  /** ISO 8601 in UTC; `null` is none. */
  readonly value: string | null;
  /** `undefined`: what is typed is no moment yet. */
  readonly onChange: (iso: string | null | undefined) => void;
}

interface Typed {
  readonly day: string;
  readonly time: string;
  readonly second: boolean;
}

function typedOf(value: string | null): Typed {
  if (!value) return { day: '', time: '', second: false };
  const [day = '', time = ''] = civilMinute(Date.parse(value)).split('T');
  return { day, time, second: repeatedHour(Date.parse(value)) === 'second' };
}

/** What is typed as a moment; `undefined` while it is none. */
function momentOf({ day, time, second }: Typed): string | null | undefined {
  if (day === '' && time === '') return null;
  const [first, again] = momentsAt(`${day}T${time}`);
  return second ? (again ?? first) : first;
}

/** Why what is typed is no moment. */
function useProblem({ day, time }: Typed): string | undefined {
  const { moments: say } = useWords().say;
  if (day === '' && time !== '') return say.needsDay;
  if (day !== '' && time === '') return say.needsTime;
  return day !== '' && momentsAt(`${day}T${time}`).length === 0 ? say.leftOut : undefined;
}

interface WhichProps {
  readonly typed: Typed;
  readonly onChange: (change: Partial<Typed>) => void;
}

/** Of an hour that the clocks show twice. */
function Which({ typed, onChange }: WhichProps) {
  const { moments: say } = useWords().say;
  const id = useId();
  if (momentsAt(`${typed.day}T${typed.time}`).length < 2) return null;
  return (
    <fieldset className="desk-moment__which">
      <legend>{say.twice}</legend>
      {[false, true].map((second) => (
        <label key={String(second)}>
          <input
            type="radio"
            name={id}
            checked={typed.second === second}
            onChange={() => onChange({ second })}
          />{' '}
          {second ? say.second : say.first}
        </label>
      ))}
    </fieldset>
  );
}

/** A day and an hour on the clocks of Italy, said in words below. */
export function MomentField({ legend, none, said, value, onChange }: MomentFieldProps) {
  const { moments: say } = useWords().say;
  const [typed, setTyped] = useState(() => typedOf(value));
  const id = useId();
  const change = (more: Partial<Typed>): void => {
    const next = { ...typed, ...more };
    setTyped(next);
    onChange(momentOf(next));
  };
  const problem = useProblem(typed);
  const moment = momentOf(typed);
  return (
    <fieldset className="desk-moment">
      <legend>{legend}</legend>
      <div className="desk-moment__fields">
        <label>
          {say.day}
          <input
            type="date"
            value={typed.day}
            aria-describedby={id}
            onChange={(event) => change({ day: event.target.value })}
          />
        </label>
        <label>
          {say.time}
          <input
            type="time"
            value={typed.time}
            aria-describedby={id}
            onChange={(event) => change({ time: event.target.value })}
          />
        </label>
        {typed.day !== '' || typed.time !== '' ? (
          <DeskButton
            look="quiet"
            label={`${say.remove}: ${legend}`}
            onClick={() => change({ day: '', time: '', second: false })}
          >
            {say.remove}
          </DeskButton>
        ) : null}
      </div>
      <Which typed={typed} onChange={change} />
      <p id={id} className={problem ? 'desk-warn' : 'desk-small'} aria-live="polite">
        {problem ?? (moment ? said(moment) : none)}
      </p>
    </fieldset>
  );
}
