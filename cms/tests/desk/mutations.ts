// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';

/** A value in which one thing is another. */
interface Mutation {
  /** What was changed, by its path. */
  readonly where: string;
  readonly value: unknown;
}

/** The definition of a schema, as far as the walk needs it. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.core.$ZodType;
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition;

const accepts = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

/** One text for each kind of text in the contract. */
const TEXTS = [
  'prova',
  'https://prova.example/',
  'prova@example.org',
  '02 0203',
  '20133',
  '2026-05-05',
  '2026-05-05T10:00:00+02:00',
  'c'.repeat(64),
  '0f0e0d0c-0000-4000-8000-0000000000aa',
];

/** The smallest value that a schema accepts. */
function sample(schema: z.core.$ZodType): unknown {
  const { type, innerType, element, options, shape, entries, values, getter } =
    definitionOf(schema);
  if (innerType) return type === 'optional' ? undefined : sample(innerType);
  if (element) return accepts(schema, []) ? [] : [sample(element)];
  if (options) return sample(options[0] as z.core.$ZodType);
  if (shape)
    return Object.fromEntries(
      Object.entries(shape)
        .map(([key, inner]) => [key, sample(inner)])
        .filter(([, value]) => value !== undefined),
    );
  if (entries) return Object.values(entries)[0];
  if (values) return values[0];
  if (getter) return sample(getter());
  if (type === 'boolean') return true;
  if (type === 'number') return [1, 2001].find((value) => accepts(schema, value));
  return TEXTS.find((value) => accepts(schema, value));
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

const swapped = (list: readonly unknown[]): unknown[] =>
  list.length < 2 ? [...list] : [list[1], list[0], ...list.slice(2)];

/** Other texts of the same kind, also those that look nearly the same. */
function otherTexts(text: string): string[] {
  const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}/;
  return [
    `${text} ancora`,
    `${text}a`,
    text.replace(' ', '  '),
    text.replace(' ', '\u00a0'),
    text.replace(' ', '\n'),
    text.replace(/(\p{L})(\p{L})/u, '$1\u00ad$2'),
    text.replace(moment, '$1:07'),
    text.replace(moment, '$1:00.5'),
    text.replace('+02:00', '+03:00'),
    text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
    text.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
  ].filter((other) => other !== text);
}

function inArray(element: z.core.$ZodType, list: readonly unknown[], where: string): Mutation[] {
  const one = sample(element);
  return [
    { where: `${where}: one more`, value: [...list, one] },
    { where: `${where}: one more in front`, value: [one, ...list] },
    { where: `${where}: in another order`, value: swapped(list) },
    ...list.flatMap((value, index) => [
      { where: `${where}.${index}: gone`, value: without(list, index) },
      ...mutationsOf(element, value, `${where}.${index}`).map((mutation) => ({
        where: mutation.where,
        value: list.with(index, mutation.value),
      })),
    ]),
  ];
}

function inObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  object: Readonly<Record<string, unknown>>,
  where: string,
): Mutation[] {
  return Object.entries(shape).flatMap(([key, inner]) =>
    mutationsOf(inner, object[key], `${where}.${key}`).map((mutation) => {
      const { [key]: _former, ...others } = object;
      const value = mutation.value === undefined ? others : { ...object, [key]: mutation.value };
      return { where: mutation.where, value };
    }),
  );
}

/** The name of a node, so that each has paths of its own. */
const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'type' in value ? `<${String(value.type)}>` : '';

/** Every value that differs from this one in one thing: added, removed, changed; some do not fit the whole. */
export function mutationsOf(schema: z.core.$ZodType, value: unknown, where: string): Mutation[] {
  const { type, innerType, element, options, shape, entries, getter } = definitionOf(schema);
  const changed = (...values: readonly unknown[]): Mutation[] =>
    values.map((one) => ({ where, value: one }));
  if (innerType) {
    const empty = type === 'optional' ? undefined : null;
    const added = sample(innerType);
    if (value === empty) return changed(added);
    return [...changed(empty), ...mutationsOf(innerType, value, where)];
  }
  if (getter) return mutationsOf(getter(), value, where);
  if (element) return inArray(element, value as readonly unknown[], where);
  if (options) {
    const own = options.filter((option) => accepts(option, value));
    const others = options.filter((option) => !own.includes(option));
    return [
      ...changed(...others.map(sample)),
      ...own.flatMap((option) => mutationsOf(option, value, `${where}${kindOf(value)}`)),
    ];
  }
  if (shape) return inObject(shape, value as Readonly<Record<string, unknown>>, where);
  if (entries) return changed(...Object.values(entries).filter((other) => other !== value));
  if (type === 'boolean') return changed(!value);
  if (typeof value === 'number') return changed(value + 1, value - 1, value + 0.01);
  if (type === 'string')
    return otherTexts(String(value)).map((other, index) => ({
      where: `${where} (text ${index})`,
      value: other,
    }));
  return [];
}
