// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ClientField } from 'payload';
import { isDate } from '../../values/iso-date.ts';
import { isObject } from '../../values/json.ts';

/** The words of the desk that a value may need. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly empty: string;
  readonly date: (iso: string) => string;
  /** The name of something that is referred to, by its id. */
  readonly nameOf: (id: string) => string | undefined;
}

/** The labels of the choices of a field, by their value. */
function choiceOf(field: ClientField | undefined, value: string): string | undefined {
  if (!field || !('options' in field) || !Array.isArray(field.options)) return undefined;
  const option = field.options.find((one) => isObject(one) && one['value'] === value);
  return isObject(option) && typeof option['label'] === 'string' ? option['label'] : undefined;
}

/** What a person reads in the node of a rich text: its words, those of blocks too. */
function nodeText(node: unknown, words: ValueWords): string {
  if (!isObject(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  if (node['type'] === 'linebreak') return '\n';
  const children = Array.isArray(node['children']) ? node['children'] : [];
  const inside = children.map((child) => nodeText(child, words)).join('');
  const { fields } = node;
  const ofBlock = node['type'] === 'block' && isObject(fields) ? groupText(fields, words) : '';
  const ends = ['paragraph', 'heading', 'listitem', 'quote', 'block'].includes(
    String(node['type']),
  );
  return `${inside}${ofBlock}${ends ? '\n' : ''}`;
}

const TECHNICAL = new Set(['id', 'blockType', 'blockName', 'relationTo']);

function groupText(group: object, words: ValueWords): string {
  return Object.entries(group)
    .filter(([key]) => !TECHNICAL.has(key))
    .map(([, value]) => valueText(value, words))
    .filter((text) => text !== words.empty)
    .join('\n');
}

/** A value of the form as words: to copy and to compare. */
export function valueText(value: unknown, words: ValueWords, field?: ClientField): string {
  const text = bareText(value, words, field).trim();
  return text === '' ? words.empty : text;
}

function bareText(value: unknown, words: ValueWords, field?: ClientField): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string')
    return (
      choiceOf(field, value) ?? words.nameOf(value) ?? (isDate(value) ? words.date(value) : value)
    );
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueText(one, words, field)).join('\n');
  if (!isObject(value)) return '';
  if ('root' in value) return nodeText(value['root'], words);
  return groupText(value, words);
}

/** Ids in a value, which stand for something with a name. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f-]{24,36}$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isObject(value) || 'root' in value) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : idsIn(one)));
}
