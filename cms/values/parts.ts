// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject, type JsonObject } from './json.ts';

/**
 * What differs between two states of a document, in the smallest pieces that two people can change without disturbing
 * each other: a field, also inside a group or a row (`contacts.email`, `speakers.<row id>.name`), and which rows a list
 * has (`speakers`, with the ids of the rows it had before). A rich text is one piece.
 */
export type Parts = Readonly<Record<string, readonly string[] | null>>;

type Row = JsonObject & { readonly id: string };

const isRow = (value: unknown): value is Row =>
  isObject(value) && typeof value['id'] === 'string' && !('relationTo' in value);

/** Rows of a list; an empty list has none. Ids of a relationship are one value. */
export const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every(isRow);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** A group of fields; a rich text, or a reference to one of several collections, is one value. */
const isGroup = (value: unknown): value is JsonObject =>
  isObject(value) && !('root' in value) && !('relationTo' in value);

const idsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ id }) => id))];

const keysOf = (...values: readonly JsonObject[]): string[] => [
  ...new Set(values.flatMap((value) => Object.keys(value))),
];

/** A reference by its id; Payload may have put the row in its place. */
const isReferenceTo = (value: unknown, id: unknown): boolean =>
  isObject(value) && typeof id === 'string' && value['id'] === id;

/** Equal as values of a form: what is absent, `null`, and an empty text or list are the same. */
export function same(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (isReferenceTo(one, other) || isReferenceTo(other, one)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (isObject(one) && isObject(other))
    return keysOf(one, other).every((key) => same(one[key], other[key]));
  return one === other;
}

function* differences(
  before: unknown,
  after: unknown,
  path: string,
): Generator<readonly [string, readonly string[] | null]> {
  const rows = [before, after].some((value) => isRows(value) && value.length > 0);
  if (rows && (isEmpty(before) || isRows(before)) && (isEmpty(after) || isRows(after))) {
    const [former, present] = [before, after].map((value) => (isRows(value) ? value : []));
    yield* rowDifferences(former ?? [], present ?? [], path);
  } else if (isGroup(before ?? {}) && isGroup(after ?? {}) && (isObject(before) || isObject(after)))
    yield* groupDifferences((before ?? {}) as JsonObject, (after ?? {}) as JsonObject, `${path}.`);
  else if (!same(before, after)) yield [path, null];
}

function* groupDifferences(before: JsonObject, after: JsonObject, prefix: string) {
  for (const key of keysOf(before, after))
    yield* differences(before[key], after[key], `${prefix}${key}`);
}

function* rowDifferences(before: readonly Row[], after: readonly Row[], path: string) {
  const former = idsOf(before);
  if (!same(former, idsOf(after))) yield [path, former] as const;
  for (const row of after) {
    const old = before.find(({ id }) => id === row.id) ?? { id: row.id };
    yield* groupDifferences(old, row, `${path}.${row.id}.`);
  }
}

/** Written by the server: no words of a person. */
const NOT_WORDS = new Set(['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', '_status']);

/** Is this a field that people write? */
export const isWords = (name: string): boolean => !NOT_WORDS.has(name);

/** The parts of a document that were changed. */
export function changedParts(before: JsonObject, after: JsonObject): Parts {
  const found = [...groupDifferences(before, after, '')];
  return Object.fromEntries(found.filter(([path]) => isWords(path)));
}

/** `order` with `id` behind the nearest row that stands before it in `like`. */
function insertedAfter(order: readonly string[], id: string, like: readonly string[]): string[] {
  const before = like.slice(0, like.indexOf(id)).findLast((one) => order.includes(one));
  return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
}

/** The row ids of `target`, with what `source` added to `base`, moved in it and removed from it. */
function mergedOrder(
  target: readonly string[],
  source: readonly string[],
  base: readonly string[],
): readonly string[] {
  const kept = target.filter((id) => !base.includes(id) || source.includes(id));
  const wanted = source.filter((id) => !base.includes(id) || kept.includes(id));
  const isMoved = !same(
    base.filter((id) => source.includes(id)),
    source.filter((id) => base.includes(id)),
  );
  const [order, others, like] = isMoved ? [wanted, kept, target] : [kept, wanted, source];
  return others
    .filter((id) => !order.includes(id))
    .reduce<readonly string[]>((ids, id) => insertedAfter(ids, id, like), order);
}

/** The rows of a list inside which parts were changed. */
const rowsTouched = (parts: Parts, path: string): Set<string> =>
  new Set(
    Object.keys(parts)
      .filter((part) => part.startsWith(`${path}.`))
      .map((part) => part.slice(path.length + 1).split('.')[0] ?? ''),
  );

function overlayRows(
  target: readonly Row[],
  source: readonly Row[],
  parts: Parts,
  path: string,
): readonly Row[] {
  const base = parts[path] ?? idsOf(source);
  const touched = rowsTouched(parts, path);
  // A row that was removed there and written in here is put back: its words are not lost.
  const back = idsOf(source).filter(
    (id) => touched.has(id) && base.includes(id) && !idsOf(target).includes(id),
  );
  const present = idsOf(target);
  const ids = parts[path]
    ? mergedOrder([...present, ...back], idsOf(source), base)
    : back.reduce<readonly string[]>(
        (order, id) => insertedAfter(order, id, idsOf(source)),
        present,
      );
  return ids.flatMap((id) => {
    const ours = source.find((row) => row.id === id);
    const theirs = target.find((row) => row.id === id);
    if (!theirs) return ours ?? [];
    return [ours ? (overlayGroup(theirs, ours, parts, `${path}.${id}.`) as Row) : theirs];
  });
}

const concerns = (parts: Parts, path: string): boolean =>
  Object.keys(parts).some((part) => part === path || part.startsWith(`${path}.`));

function overlayValue(target: unknown, source: unknown, parts: Parts, path: string): unknown {
  if (!concerns(parts, path)) return target;
  if (parts[path] === null) return source ?? null;
  const rows = Array.isArray(parts[path]) || isRows(source) || isRows(target);
  if (rows)
    return overlayRows(isRows(target) ? target : [], isRows(source) ? source : [], parts, path);
  const [former, present] = [target, source].map((value) => (isGroup(value) ? value : {}));
  return overlayGroup(former ?? {}, present ?? {}, parts, `${path}.`);
}

function overlayGroup(
  target: JsonObject,
  source: JsonObject,
  parts: Parts,
  prefix: string,
): JsonObject {
  const merged = { ...target };
  for (const key of keysOf(target, source))
    if (concerns(parts, `${prefix}${key}`))
      merged[key] = overlayValue(target[key], source[key], parts, `${prefix}${key}`);
  return merged;
}

/** `target` with these parts as they are in `source`. */
export const overlay = (target: JsonObject, source: JsonObject, parts: Parts): JsonObject =>
  overlayGroup(target, source, parts, '');

/** The name of the field of the document in which a part is. */
export const fieldOfPart = (part: string): string => part.split('.')[0] ?? part;

/** The fields of `values` in which these parts are, whole. */
export function fieldsOfParts(values: JsonObject, parts: Parts): JsonObject {
  const names = new Set(Object.keys(parts).map(fieldOfPart));
  return Object.fromEntries([...names].map((name) => [name, values[name] ?? null]));
}

/** The value of one part. */
export function valueOfPart(values: JsonObject, part: string): unknown {
  return part.split('.').reduce<unknown>((value, key) => {
    if (isRows(value)) return value.find(({ id }) => id === key);
    return isObject(value) ? value[key] : undefined;
  }, values);
}

/** Some of the parts. */
export const partsWhere = (parts: Parts, wanted: (part: string) => boolean): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([part]) => wanted(part)));
