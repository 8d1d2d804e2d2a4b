// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useForm, useFormFields, useRowLabel } from '@payloadcms/ui';
import { MoveButtons } from '../ui/MoveButtons.tsx';
import { useWords } from '../words.ts';

/** Characters rendered; the style cuts shorter, with an ellipsis. */
const MAX_LENGTH = 200;

const firstText = (row: Readonly<Record<string, unknown>>, names: readonly string[]): string =>
  names
    .flatMap((name) => (typeof row[name] === 'string' ? [row[name].trim()] : []))
    .find((text) => text !== '') ?? '';

interface RowTitleProps {
  /** Name of an entry, by language: «Relatore». */
  readonly entry: Readonly<Record<string, string>>;
  /** Its texts in the order of the form, by name. */
  readonly names: readonly string[];
  /** A box of the row, and what is said when it is ticked: «È giusta». */
  readonly mark?: { readonly name: string; readonly words: Readonly<Record<string, string>> };
  /** The order says something: always, or while the field beside the list that is called so has this value. */
  readonly order?: true | { readonly name: string; readonly is: string };
}

/** The path without its last name. */
const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** A button in the head of a row, by Payload's id of the row. */
const buttonIn =
  (list: string) =>
  (index: number, step: string): HTMLElement | null =>
    document
      .getElementById(`${list.replaceAll('.', '-')}-row-${index}`)
      ?.querySelector(`[data-move="${step}"]`) ?? null;

/** Buttons that move a row. */
function MoveRow({ list, index, title }: { list: string; index: number; title: string }) {
  const { moveFieldRow } = useForm();
  const count = useFormFields(([fields]) => fields[list]?.rows?.length ?? 0);
  return (
    <span className="desk-row-head__move">
      <MoveButtons
        title={title}
        index={index}
        count={count}
        onMove={(to) => moveFieldRow({ path: list, moveFromIndex: index, moveToIndex: to })}
        buttonAt={buttonIn(list)}
      />
    </span>
  );
}

/** Heading of an array row: its number and its first text, «1. Anna Rossi», instead of «Relatore 01». */
export function RowTitle({ entry, names, mark, order }: RowTitleProps) {
  const { language } = useWords();
  const { data, path, rowNumber } = useRowLabel<Record<string, unknown> | undefined>();
  const index = rowNumber ?? 0;
  const list = above(path);
  const ordered = useFormFields(
    ([fields]) =>
      order === true || (order && fields[`${above(list)}.${order.name}`]?.value === order.is),
  );
  // Where the order itself is the answer no box of a row says anything.
  const isTicked = mark && data?.[mark.name] === true && (order === true || !ordered);
  const text = firstText(data ?? {}, names).slice(0, MAX_LENGTH);
  const title = text === '' ? `${entry[language]} ${index + 1}` : text;
  return (
    <span className="desk-row-head">
      <span className="desk-row-title">
        {text === '' ? title : `${index + 1}. ${title}`}
        {isTicked ? (
          <strong className="desk-row-title__mark">
            <span aria-hidden="true"> ✓ </span>
            {mark.words[language]}
          </strong>
        ) : null}
      </span>
      {ordered ? <MoveRow list={list} index={index} title={title} /> : null}
    </span>
  );
}
