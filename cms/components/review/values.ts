// SPDX-License-Identifier: AGPL-3.0-or-later
import { CaptionsFile, PdfFile, StoredFile, VideoFile } from '@portico/shared/contract/file';
import { PartialDate } from '@portico/shared/contract/partial-date';
import { Picture } from '@portico/shared/contract/picture';
import { Block, type RichText } from '@portico/shared/contract/rich-text';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Reference } from '@portico/shared/contract/values';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import type { z } from 'zod';
import { dateFormat } from '../../i18n/dates.ts';
import { type DeskLanguage, deskMessages } from '../../i18n/desk.ts';
import { type Said, spoken } from '../../i18n/said.ts';
import { labelAt, optionAt, said, wordsAt } from '../../i18n/words/index.ts';
import { isObject } from '../../values/json.ts';
import { fileLines } from './file-lines.ts';
import {
  type Around,
  type Form,
  lineIn,
  nameOf,
  pictureLines,
  type Reading,
  richLines,
  type TextLine,
} from './lines.ts';
import { linesIn, type Node } from './nodes.ts';
import { tokensOf, wholeToken } from './tokens.ts';

/** Where a value stands in its document, and who reads of it. */
interface Field {
  readonly type: DocumentType;
  /** By name, without the numbers of list entries: `speakers.role`. */
  readonly path: string;
  readonly around: Around;
  readonly reading: Reading;
}

type Schema = z.core.$ZodType;

/** The definition of a schema, as far as the contract uses it. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly getter?: () => Schema;
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

const isReference = ({ shape }: Definition): boolean =>
  shape !== undefined && Object.keys(shape).sort().join() === 'id,type';

/** Is it a text of blocks, optional or not? */
export function isRichText(schema: Schema): boolean {
  const { element, innerType } = definitionOf(schema);
  return innerType ? isRichText(innerType) : element === Block;
}

const day = (text: string, language: DeskLanguage): string =>
  dateFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(text));

/** A date as far as it is known: `2025`, `2025-03`, `2025-03-09`. */
function known(text: string, language: DeskLanguage): string {
  if (text.length === '2025'.length) return text;
  if (text.length > '2025-03'.length) return day(text, language);
  const format = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
  return dateFormat(language, format).format(new Date(text));
}

/** A moment with its seconds, where it has some; as it is written, where that says more. */
function moment(text: string, language: DeskLanguage): string {
  const at = new Date(text);
  const seconds = at.getTime() % 60_000 !== 0;
  const format = dateFormat(language, {
    dateStyle: 'long',
    timeStyle: seconds ? 'medium' : 'short',
  });
  // `+02:00` or `+01:00`, as the clocks in Rome have it.
  const offset = dateFormat('en', { timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '');
  const usual = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text);
  return usual && offset && text.endsWith(offset)
    ? format.format(at)
    : `${format.format(at)} (${text})`;
}

/** One of a closed list in words; a language by its name. */
function choice({ type, path, reading }: Field, value: unknown): string {
  const text = String(value);
  if (wordsAt(type, path)?.options?.[text])
    return spoken(optionAt(type, path, text), reading.language);
  return text in LOCALES ? LOCALES[text as LocaleCode].name : text;
}

function scalarTokens(definition: Definition, field: Field, value: unknown) {
  const { type, format } = definition;
  const { language } = field.reading;
  if (typeof value === 'boolean') {
    const shown = wordsAt(field.type, field.path)?.shown;
    const plain = deskMessages(language).review[value ? 'yes' : 'no'];
    return wholeToken(shown ? spoken(said(shown[value ? 'on' : 'off']), language) : plain);
  }
  if (type === 'enum' || type === 'literal') return wholeToken(choice(field, value));
  const text = String(value);
  if (definition === definitionOf(PartialDate)) return wholeToken(known(text, language));
  if (format === 'date' && !Number.isNaN(Date.parse(text))) return wholeToken(day(text, language));
  if (format === 'datetime' && !Number.isNaN(Date.parse(text)))
    return wholeToken(moment(text, language));
  return type === 'string' && /\s/.test(text) ? tokensOf(text) : wholeToken(text);
}

const FILES: readonly Schema[] = [PdfFile, VideoFile, CaptionsFile];

const deeper = (around: Around): Around => ({ ...around, depth: around.depth + 1 });

/** The name of a field that stands inside another one. */
const labelled = ({ type, path, around, reading }: Field): Form[] => [
  ...around.form,
  { what: spoken(labelAt(type, path), reading.language) },
];

function arrayNode(element: Schema, values: readonly unknown[], field: Field): Node {
  const def = definitionOf(element);
  const { type, path, around, reading } = field;
  if (!def.shape || isReference(def))
    return {
      lines: values.flatMap((value) =>
        linesIn(valueNode(element, value, field)).map((line) => ({
          ...line,
          kind: 'item' as const,
        })),
      ),
    };
  const words = wordsAt(type, path);
  const entry: Said = words?.entry ? said(words.entry) : labelAt(type, path);
  const name = spoken(entry, reading.language);
  return {
    rows: values.map((value, index) => {
      const number = index + 1;
      const context = [around.context, `${name} ${number}`].filter(Boolean).join(', ');
      return {
        mark: { ...lineIn(around, 'mark', name, wholeToken(name)), number, field: path },
        inside: valueNode(element, value, { ...field, around: { ...deeper(around), context } }),
      };
    }),
  };
}

function objectNode(shape: Readonly<Record<string, Schema>>, value: unknown, field: Field): Node {
  if (!isObject(value)) return NOTHING;
  return {
    parts: Object.entries(shape).map(([key, inner]) => {
      const at = { ...field, path: `${field.path}.${key}` };
      const around = { ...at.around, form: labelled(at) };
      return [key, valueNode(inner, value[key], { ...at, around })];
    }),
  };
}

/** What a box says where it was ticked, or is not any more. */
function meaning({ type, path, reading }: Field, value: unknown): string | undefined {
  const words = typeof value === 'boolean' ? wordsAt(type, path)?.turned : undefined;
  return words && spoken(said(words[value === true ? 'on' : 'off']), reading.language);
}

function scalarLine(def: Definition, field: Field, value: unknown): TextLine {
  const { type, path, around } = field;
  const meant = meaning(field, value);
  return {
    ...lineIn(around, 'text', undefined, scalarTokens(def, field, value)),
    field: path,
    ...(meant !== undefined && { said: meant }),
    ...(wordsAt(type, path)?.bare && { bare: true }),
    ...(value === true && { ticked: true }),
  };
}

const NOTHING: Node = { lines: [] };

/**
 * The lines of a value, as its schema reads it: a date is a date because the contract says so, not because a title looks
 * like one. What does not fit its schema (a working copy that is not complete) is shown as it is.
 */
export function valueNode(schema: Schema, value: unknown, field: Field): Node {
  if (value === undefined || value === null) return NOTHING;
  const { around, reading } = field;
  const def = definitionOf(schema);
  if (schema === Picture) return { lines: pictureLines(value as Picture, around, reading) };
  const file = FILES.includes(schema) ? StoredFile.safeParse(value).data : undefined;
  if (file) return { lines: fileLines(file, around, reading) };
  if (def.innerType) return valueNode(def.innerType, value, field);
  if (isRichText(schema)) return { lines: richLines(value as RichText, around, reading) };
  if (def.getter) return valueNode(def.getter(), value, field);
  if (def.element) return arrayNode(def.element, value as readonly unknown[], field);
  if (def.options) {
    const fits = (option: Schema): boolean => (option as z.ZodType).safeParse(value).success;
    const option = def.options.find(fits);
    return option ? valueNode(option, value, field) : { lines: shownAsItIs(value, field) };
  }
  if (isReference(def)) {
    const name = wholeToken(nameOf(value as Reference, reading));
    return { lines: [{ ...lineIn(around, 'text', undefined, name), field: field.path }] };
  }
  if (def.shape) return objectNode(def.shape, value, field);
  return { lines: [scalarLine(def, field, value)] };
}

const shownAsItIs = (value: unknown, { around }: Field): TextLine[] => [
  lineIn(around, 'text', undefined, tokensOf(JSON.stringify(value))),
];
