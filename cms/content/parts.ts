// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { idIn } from '../values/relation-id.ts';

/** A document that others are parts of. */
export interface Whole {
  /** Type of its parts. */
  readonly part: DocumentType;
  /** Where its form lists them: the only place that says so. */
  readonly field: string;
  /** It has one part of this kind at most. */
  readonly one?: true;
  /** Listed only while another field has a value: a course elsewhere keeps its lessons, and shows none. */
  readonly when?: { readonly field: string; readonly is: string };
}

/** What is written in one sitting: a course with its lessons, a lesson with its check. */
const WHOLES: Partial<Record<DocumentType, Whole>> = {
  course: {
    part: 'lesson',
    field: 'delivery.lessons',
    when: { field: 'delivery.kind', is: 'here' },
  },
  lesson: { part: 'quiz', field: 'quiz', one: true },
};

/** How a type lists its parts; `undefined` when it has none. */
export const wholeOf = (type: DocumentType): Whole | undefined => WHOLES[type];

/** The type that lists documents of a type as its parts. */
export function wholeWith(part: DocumentType): { type: DocumentType; whole: Whole } | undefined {
  const [type, whole] = Object.entries(WHOLES).find(([, one]) => one.part === part) ?? [];
  return type && whole ? { type: type as DocumentType, whole } : undefined;
}

const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], row);

/** Does the row list its parts now? */
export const listsParts = ({ when }: Whole, row: object): boolean =>
  !when || (valueAt(row, when.field) ?? when.is) === when.is;

/** Ids of the parts that a row of the form names, in order. */
export function partIds(whole: Whole, row: object): string[] {
  const value = valueAt(row, whole.field);
  return (Array.isArray(value) ? value : [value])
    .map(idIn)
    .filter((id): id is string => id !== undefined);
}

/** The fields of the form that name one part more. */
export function withPart(whole: Whole, row: object, id: string): Record<string, unknown> {
  const [name = '', inside] = whole.field.split('.');
  const value = whole.one ? id : [...partIds(whole, row), id];
  if (inside === undefined) return { [name]: value };
  return { [name]: { ...(valueAt(row, name) as object | undefined), [inside]: value } };
}
