// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, AUDIENCES } from '@portico/shared/audiences';
import { type DocumentType, factsOf, valuesAt } from '@portico/shared/contract/types';
import { readingLimits, type ReadingLimits } from '@portico/shared/reading-level';
import { isObject, type JsonObject } from '../../values/json.ts';

const INLINE = new Set(['text', 'linebreak', 'link', 'autolink', 'tab']);

/** The text of inline nodes. */
function inlineText(nodes: readonly unknown[]): string {
  return nodes
    .filter(isObject)
    .map((node) => {
      if (node['type'] === 'linebreak' || node['type'] === 'tab') return ' ';
      if (typeof node['text'] === 'string') return node['text'];
      return Array.isArray(node['children']) ? inlineText(node['children']) : '';
    })
    .join('');
}

const isInline = (node: unknown): boolean => isObject(node) && INLINE.has(String(node['type']));

/** Fields of blocks that are no sentences of the text: names of things, and where a quotation is from. */
const NOT_READ = new Set(['id', 'blockType', 'blockName', 'tone', 'language', 'picture', 'source']);

/** The texts in the fields of a block: its title, its steps, its own rich text. */
function blockText(fields: JsonObject): string[] {
  return Object.entries(fields).flatMap(([name, value]): string[] => {
    if (NOT_READ.has(name)) return [];
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.filter(isObject).flatMap(blockText);
    return isObject(value) && 'root' in value ? lexicalLines(value) : [];
  });
}

/** A definition reads «term: meaning». */
const linesOfBlock = (fields: JsonObject): string[] =>
  fields['blockType'] === 'definition' ? [blockText(fields).join(': ')] : blockText(fields);

function nodeLines(node: unknown): string[] {
  if (!isObject(node)) return [];
  if (node['type'] === 'block' && isObject(node['fields'])) return linesOfBlock(node['fields']);
  const children = Array.isArray(node['children']) ? node['children'] : [];
  if (children.length === 0) return [];
  const inline = children.filter(isInline);
  const nested = children.filter((child) => !isInline(child)).flatMap(nodeLines);
  return [...(inline.length > 0 ? [inlineText(inline)] : []), ...nested];
}

/** The text of a rich text of Payload's editor: one line for each paragraph, item, cell or step. */
export function lexicalLines(value: unknown): string[] {
  const root = isObject(value) ? value['root'] : undefined;
  return nodeLines(root)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

type Values = Readonly<Record<string, unknown>>;

/** A row of a list has an id beside its text. */
const textsOfRow = (row: object): unknown[] =>
  Object.entries(row).flatMap(([name, value]) => (name === 'id' ? [] : [value]));

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value))
    return value.flatMap((row) =>
      isObject(row) ? textsOfRow(row).flatMap(linesOf) : linesOf(row),
    );
  return lexicalLines(value);
}

/** The text of a form whose reading level is measured, one block a line. */
export const readingText = (values: Values, fields: readonly string[]): string =>
  fields
    .flatMap((path) => valuesAt(values, path))
    .flatMap(linesOf)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The text of each question of a quiz. @param fields of a question, by their names in it */
export const questionTexts = (values: Values, fields: readonly string[]): string[] => {
  const { questions } = values;
  if (fields.length === 0 || !Array.isArray(questions)) return [];
  return questions.map((question) => (isObject(question) ? readingText(question, fields) : ''));
};

const isAudience = (value: unknown): value is Audience =>
  AUDIENCES.some((known) => known === value);

/** What the chosen audiences need. */
export function neededLevel(values: Values, type: DocumentType): ReadingLimits | undefined {
  if (factsOf(type).forEveryone) return readingLimits(AUDIENCES);
  const chosen = Array.isArray(values['audiences']) ? values['audiences'].filter(isAudience) : [];
  return readingLimits(chosen);
}
