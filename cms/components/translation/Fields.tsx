// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TranslatedField, Translation } from '../../desk/translation.ts';
import type { Place } from '../api/paths.ts';
import { fieldInHash } from '../panel/field-link.ts';
import { useWords } from '../words.ts';
import { FieldPair, useFieldLabel } from './FieldPair.tsx';
import { useClientFields } from './use-translation-form.ts';
import { goToPair } from './use-steps.ts';

interface FieldsProps {
  readonly place: Place;
  readonly shown: Translation;
  readonly tell: (text: string) => void;
}

type Run = readonly TranslatedField[];

/** Neighbours that are up to date stand behind one line. @param settled their names, as the page was opened */
function runsOf(fields: readonly TranslatedField[], settled: ReadonlySet<string>): Run[] {
  const runs: TranslatedField[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (settled.has(field.name) && last?.[0] && settled.has(last[0].name)) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

interface FoldedProps {
  readonly summary: string;
  /** Something is to be done in it. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Opens when something is to be done in it, and never closes by itself. */
function Folded({ summary, isOpen, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen && details.current) details.current.open = true;
  }, [isOpen]);
  return (
    <details ref={details} className="desk-diff__folded">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Milliseconds until the fields are drawn. */
const DRAWN_MS = 600;

/** Goes to the first field that is behind or missing, or to the one that the address names. */
function useFirstField(fields: readonly TranslatedField[]): void {
  const [first] = useState(() => fields.find(({ state }) => state !== 'current')?.name);
  useEffect(() => {
    const named = fieldInHash(window.location.hash);
    const name = named === 'primo' ? first : named;
    if (name === undefined) return;
    const timer = setTimeout(() => goToPair(name.split('.')[0] ?? name), DRAWN_MS);
    return () => clearTimeout(timer);
  }, [first]);
}

/** The fields in the order of the form; those that were up to date when the page was opened are folded. */
export function Fields({ place, shown, tell }: FieldsProps) {
  const { say } = useWords();
  const client = useClientFields();
  const label = useFieldLabel();
  const fields = shown.fields.filter(({ name }) => client.has(name));
  // What is folded stays where it is while somebody writes: a field never jumps from under the cursor.
  const [settled] = useState(
    () => new Set(fields.filter(({ state }) => state === 'current').map(({ name }) => name)),
  );
  useFirstField(fields);
  const pairOf = (field: TranslatedField) => {
    const own = client.get(field.name);
    return own ? (
      <FieldPair
        key={field.name}
        place={place}
        shown={shown}
        field={field}
        client={own}
        tell={tell}
      />
    ) : null;
  };
  return runsOf(fields, settled).map((run) => {
    const [first] = run;
    if (!first || !settled.has(first.name)) return run.map(pairOf);
    const labels = run.map(({ name }) => label(name)).join(', ');
    const isOpen = run.some(({ state }) => state !== 'current');
    return (
      <Folded key={first.name} summary={say.translation.folded(run.length, labels)} isOpen={isOpen}>
        {run.map(pairOf)}
      </Folded>
    );
  });
}
