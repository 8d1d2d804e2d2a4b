// SPDX-License-Identifier: AGPL-3.0-or-later

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

const INLINE = new Set(['text', 'linebreak', 'link', 'autolink', 'tab']);

/** The text of inline nodes. */
function inlineText(nodes: readonly unknown[]): string {
  return nodes
    .filter(isBag)
    .map((node) => {
      if (node['type'] === 'linebreak' || node['type'] === 'tab') return ' ';
      if (typeof node['text'] === 'string') return node['text'];
      return Array.isArray(node['children']) ? inlineText(node['children']) : '';
    })
    .join('');
}

const isInline = (node: unknown): boolean => isBag(node) && INLINE.has(String(node['type']));

/** The texts in the fields of a block: its title, its steps, its own rich text. */
function blockText(fields: Bag): string[] {
  return Object.entries(fields).flatMap(([name, value]): string[] => {
    if (['id', 'blockType', 'blockName', 'tone', 'language'].includes(name)) return [];
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.filter(isBag).flatMap(blockText);
    return isBag(value) && 'root' in value ? lexicalLines(value) : [];
  });
}

function nodeLines(node: unknown): string[] {
  if (!isBag(node)) return [];
  if (node['type'] === 'block' && isBag(node['fields'])) return blockText(node['fields']);
  const children = Array.isArray(node['children']) ? node['children'] : [];
  if (children.length === 0) return [];
  const inline = children.filter(isInline);
  const nested = children.filter((child) => !isInline(child)).flatMap(nodeLines);
  return [...(inline.length > 0 ? [inlineText(inline)] : []), ...nested];
}

/** The text of a rich text of Payload's editor: one line for each paragraph, item, cell or step. */
export function lexicalLines(value: unknown): string[] {
  const root = isBag(value) ? value['root'] : undefined;
  return nodeLines(root)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
