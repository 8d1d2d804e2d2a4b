// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCHEMAS } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';
import { z } from 'zod';
import { wordsAt } from '../i18n/words/index.ts';

type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

/** Texts that some field takes: of these the first that fits stands in its place. */
const TEXTS = [
  'manca',
  '00000',
  'https://manca.example/',
  'manca@manca.example',
  '2000-01-01',
  '2000-01-01T00:00:00+01:00',
  // Names a document that does not exist: the site shows nothing in its place.
  '00000000-0000-0000-0000-000000000000',
] as const;

/** Of a closed list the value that says least. */
const SAYS_LEAST = ['citizens', 'scheduled', 'none', 'unknown', 'it', 'company', 'several'];

/** The schema itself, without what makes it optional, nullable or lazy. */
function inner(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return inner(schema.unwrap());
  return schema instanceof z.ZodLazy ? inner(schema.unwrap()) : schema;
}

const fits = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success;

/** «(manca il titolo)» where the field takes any text. */
function textFor(type: DocumentType, path: Path): string {
  const words = wordsAt(type, path.filter((part) => typeof part === 'string').join('.'));
  return words ? `(manca ${words.the ?? `«${words.label[0]}»`})` : '(manca)';
}

function textIn(schema: Schema, type: DocumentType, path: Path): string | undefined {
  return [textFor(type, path), ...TEXTS].find((text) => fits(schema, text));
}

/** @param yes what stands for a yes or no: of the answers of a question one must be right */
function objectIn(
  schema: z.ZodObject,
  type: DocumentType,
  path: Path,
  yes: boolean,
): Record<string, unknown> {
  const parts = Object.entries(schema.shape).filter(([, part]) => !fits(part, undefined));
  const value = Object.fromEntries(
    parts.map(([name, part]) => [name, placeholder(part, type, [...path, name], yes)]),
  );
  return yes || fits(schema, value) ? value : objectIn(schema, type, path, true);
}

/** As few entries as a list must have: none, when it takes that. */
function listIn(schema: z.ZodArray, type: DocumentType, path: Path, yes: boolean): unknown[] {
  const entry = placeholder(schema.element, type, path, yes);
  const least = [0, 1, 2, 3].find((length) =>
    fits(
      schema,
      Array.from({ length }, () => entry),
    ),
  );
  return Array.from({ length: least ?? 1 }, () => entry);
}

/** Something that a schema takes, and that says that it is missing. @returns `undefined` when nothing does */
export function placeholder(wanted: Schema, type: DocumentType, path: Path, yes = false): unknown {
  const schema = inner(wanted);
  if (schema instanceof z.ZodObject) return objectIn(schema, type, path, yes);
  if (schema instanceof z.ZodArray) return listIn(schema, type, path, yes);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    const [first] = schema.options;
    return first && placeholder(first, type, path, yes);
  }
  if (schema instanceof z.ZodEnum)
    return SAYS_LEAST.find((value) => fits(schema, value)) ?? schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  return textIn(schema, type, path) ?? [yes, 0, 1, 10, 2000].find((value) => fits(schema, value));
}

const kindOf = (value: unknown): unknown => {
  const { type, kind } = { ...(value as { type?: unknown; kind?: unknown } | null) };
  return type ?? kind;
};

/** Of the alternatives of a union the one that a value means, by its `type` or `kind`. */
function meant(options: readonly Schema[], value: unknown): Schema | undefined {
  const kind = kindOf(value);
  const fitting = options.map(inner).find((option) => {
    if (!(option instanceof z.ZodObject)) return false;
    const own = option.shape['type'] ?? option.shape['kind'];
    return own !== undefined && fits(own, kind);
  });
  return fitting ?? options[0];
}

/** The schema of what stands at a path of a document. @param value what stands there, by which unions are told apart */
function schemaAt(schema: Schema | undefined, value: unknown, path: Path): Schema | undefined {
  const here = schema && inner(schema);
  if (here instanceof z.ZodUnion || here instanceof z.ZodDiscriminatedUnion)
    return schemaAt(meant(here.options, value), value, path);
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  const next = (value as Record<string | number, unknown> | null | undefined)?.[part];
  if (here instanceof z.ZodArray) return schemaAt(here.element, next, rest);
  return here instanceof z.ZodObject ? schemaAt(here.shape[part], next, rest) : undefined;
}

/** A valid value for a path of a document, so that a preview shows a page before its fields are filled. */
export function placeholderAt(type: DocumentType, document: unknown, path: Path): unknown {
  const schema = schemaAt(SCHEMAS[type], document, path);
  const named = path[0] === 'locales' ? path.slice(2) : path;
  return schema && placeholder(schema, type, named);
}
