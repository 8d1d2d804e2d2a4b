// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useForm, useFormFields } from '@payloadcms/ui';
import type { ArrayFieldClient } from 'payload';
import { useMemo, useState } from 'react';
import type { OriginalRow, TranslatedField, Translation } from '../../desk/translation.ts';
import { isObject, type JsonObject } from '../../values/json.ts';
import { same } from '../../values/parts.ts';
import { formValues } from '../saving/form-values.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { Original } from '../review/Diff.tsx';
import { pairRows, type RowPair, withTwins } from './pair-rows.ts';
import { TranslatedInput } from './TranslatedInput.tsx';
import { useOriginalRow } from './use-original-lines.ts';

interface RowPairsProps {
  readonly shown: Translation;
  readonly field: TranslatedField;
  readonly client: ArrayFieldClient;
  readonly readOnly: boolean;
  /** Puts a value into the form; the server draws it. */
  readonly put: (value: readonly unknown[]) => void;
}

type Row = JsonObject & { readonly id: string };

const isRow = (value: unknown): value is Row => isObject(value) && typeof value['id'] === 'string';

const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.filter(isRow) : [];

interface PairProps extends Omit<RowPairsProps, 'put'> {
  readonly row: OriginalRow | undefined;
  /** Place of its translation in the form; -1: there is none. */
  readonly index: number;
  readonly number: number;
}

/** «Relatore 2», and what is to be known of it. */
function RowHead({ row, index, number, shown, client }: PairProps) {
  const { say, language } = useWords();
  const { singular } = client.labels ?? {};
  const entry =
    typeof singular === 'string' ? singular : (singular?.[language] ?? singular?.['it'] ?? '');
  const isGone = row !== undefined && row.after.length === 0 && row.before.length > 0;
  const isNew = row !== undefined && row.before.length === 0 && row.after.length > 0;
  const said = [
    row === undefined ? say.translation.rowExtra : null,
    isGone ? say.translation.rowGone : null,
    isNew && index < 0
      ? `${say.translation.rowNew}. ${say.translation.rowMissing(shown.to)}`
      : null,
    !isNew && index < 0 ? say.translation.rowMissing(shown.to) : null,
  ].filter(Boolean);
  return (
    <h3 className="desk-pair__row-head">
      {say.translation.row(String(entry), number)}
      {said.length > 0 ? <span className="desk-pair__note"> {said.join(' ')}</span> : null}
    </h3>
  );
}

function Pair(props: PairProps) {
  const { row, index, shown, field, client, readOnly } = props;
  const { say } = useWords();
  const { removeFieldRow, setModified } = useForm();
  const original = useOriginalRow(shown, field.name, row);
  const isGone = row === undefined || row.after.length === 0;
  const remove = (): void => {
    removeFieldRow({ path: field.name, rowIndex: index });
    setModified(true);
  };
  return (
    <div className="desk-pair__row">
      <RowHead {...props} />
      <div className="desk-pair__sides">
        <Original field={original} from={shown.from} />
        <div className="desk-pair__translation" lang={shown.to}>
          {index < 0 ? (
            <p className="desk-small">{say.translation.rowMissing(shown.to)}</p>
          ) : (
            <TranslatedInput
              fields={client.fields}
              parentPath={`${field.name}.${index}`}
              list={field.name}
              readOnly={readOnly}
            />
          )}
          {isGone && index >= 0 && !readOnly ? (
            <DeskButton onClick={remove}>{say.translation.removeRow}</DeskButton>
          ) : null}
        </div>
      </div>
    </div>
  );
}

const isSettled = (pair: RowPair, row: OriginalRow | undefined): boolean =>
  pair.translation !== undefined && row !== undefined && same(row.before, row.after);

/** Rows of which nothing changed stand behind a line that counts them; what is folded stays so while one writes. */
function useFolded(pairs: readonly RowPair[], rows: ReadonlyMap<string, OriginalRow>) {
  const [folded] = useState(() => {
    const settled = pairs.filter((pair) => isSettled(pair, rows.get(pair.original ?? '')));
    // Where everything is new, or little is settled, nothing is folded.
    return new Set(
      settled.length > 1 && settled.length < pairs.length ? settled.map((one) => one.original) : [],
    );
  });
  return folded;
}

/** A list: each row of the original beside its translation. */
export function RowPairs({ put, ...props }: RowPairsProps) {
  const { field, readOnly } = props;
  const { say } = useWords();
  const { getFields } = useForm();
  const state = useFormFields(([fields]) => fields[field.name]?.rows);
  const translations = useMemo(() => (state ?? []).map(({ id }) => String(id)), [state]);
  const rows = useMemo(() => new Map((field.rows ?? []).map((row) => [row.id, row])), [field.rows]);
  const originals = rowsOf(field.original).map(({ id }) => id);
  const pairs = pairRows(originals, translations, field.formerRows);
  const folded = useFolded(pairs, rows);
  const missing = pairs.filter(({ translation }) => translation === undefined);
  const order = pairs.flatMap(({ translation }) => translation ?? []);
  const isSorted = order.every((id, index) => translations[index] === id);

  /** The rows of the translation in the order of the original. @param more adds those that are missing */
  const arranged = (more: boolean): unknown[] => {
    const own = new Map(rowsOf(formValues(getFields())[field.name]).map((row) => [row.id, row]));
    const source = new Map(rowsOf(field.original).map((row) => [row.id, row]));
    return pairs.flatMap(({ original, translation }): unknown[] => {
      if (translation !== undefined) return own.has(translation) ? [own.get(translation)] : [];
      const row = more && original !== undefined ? source.get(original) : undefined;
      return row ? [withTwins(row)] : [];
    });
  };
  const pairOf = (pair: RowPair) => (
    <Pair
      key={pair.original ?? pair.translation}
      {...props}
      row={rows.get(pair.original ?? '')}
      index={pair.translation === undefined ? -1 : translations.indexOf(pair.translation)}
      number={pairs.indexOf(pair) + 1}
    />
  );
  const settled = pairs.filter(({ original }) => folded.has(original));
  return (
    <div className="desk-pair__rows">
      {pairs.filter((pair) => !settled.includes(pair)).map(pairOf)}
      {settled.length > 0 ? (
        <details className="desk-diff__folded">
          <summary>{say.translation.foldedRows(settled.length)}</summary>
          {settled.map(pairOf)}
        </details>
      ) : null}
      {readOnly ? null : (
        <div className="desk-buttons">
          {missing.length > 0 ? (
            <DeskButton onClick={() => put(arranged(true))}>
              {say.translation.addRows(missing.length)}
            </DeskButton>
          ) : null}
          {isSorted ? null : (
            <DeskButton onClick={() => put(arranged(false))}>{say.translation.sortRows}</DeskButton>
          )}
        </div>
      )}
    </div>
  );
}
