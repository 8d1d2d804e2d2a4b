// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { isObject, type JsonObject } from '../../values/json.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { BOLD, HEADING_LEVELS, INLINES, ITALIC, languageOf } from './lexical.ts';
import { inertAddress, isHostile, linkAddress } from './links.ts';
import { visibleWords } from './words.ts';

/** Something in a text that cannot stay. */
export interface Fault {
  readonly message: Said;
  /** The node that the closed list does not have. */
  readonly node?: string;
}

/** The node types that each node type may contain. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  root: ['paragraph', 'heading', 'list', 'block'],
  paragraph: INLINES,
  heading: INLINES,
  list: ['listitem'],
  listitem: [...INLINES, 'list', 'paragraph'],
  link: ['text', 'linebreak', 'tab'],
  autolink: ['text', 'linebreak', 'tab'],
  table: ['tablerow'],
  tablerow: ['tablecell'],
  tablecell: ['paragraph'],
};

/** The blocks, and what the texts inside them may hold. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  callout: ['paragraph', 'list'],
  steps: ['paragraph', 'list'],
  definition: ['paragraph'],
  quote: ['paragraph'],
  table: ['paragraph', 'table'],
  image: [],
};

/** Says nothing that a text could keep. */
const DROPPED = ['horizontalrule'];

class Tidying {
  readonly faults: Fault[] = [];

  root(value: unknown, allowed = ALLOWED['root'] ?? []): unknown {
    if (!isObject(value) || !isObject(value['root']) || value['root']['type'] !== 'root') {
      this.faults.push({ message: FORM_MESSAGES.shape });
      return value;
    }
    return { ...value, root: this.parent(value['root'], allowed) };
  }

  /** Two unknown nodes of one type are one fault. */
  private unknown(type: unknown): undefined {
    const node = String(type).slice(0, 40);
    if (!this.faults.some((fault) => fault.node === node))
      this.faults.push({ message: FORM_MESSAGES.node(node), node });
    return undefined;
  }

  private parent(node: JsonObject, allowed = ALLOWED[String(node['type'])] ?? []): JsonObject {
    const children = node['children'];
    if (!Array.isArray(children)) {
      this.faults.push({ message: FORM_MESSAGES.shape });
      return node;
    }
    return { ...node, children: children.flatMap((child) => this.child(child, allowed) ?? []) };
  }

  private child(node: unknown, allowed: readonly string[]): JsonObject | undefined {
    if (!isObject(node)) return this.unknown(typeof node);
    const type = String(node['type']);
    if (DROPPED.includes(type)) return undefined;
    if (!allowed.includes(type)) return this.unknown(type);
    switch (type) {
      case 'text':
        return this.text(node);
      case 'linebreak':
      case 'tab':
        return node;
      case 'block':
        return this.block(node);
      case 'link':
      case 'autolink':
        return this.link(node);
      case 'heading':
        return this.heading(node);
      default:
        return this.parent(node);
    }
  }

  private text(node: JsonObject): JsonObject | undefined {
    if (typeof node['text'] !== 'string') return this.unknown('text');
    const format = typeof node['format'] === 'number' ? node['format'] & (BOLD | ITALIC) : 0;
    const { $: _state, ...rest } = node;
    const language = languageOf(node);
    const text = visibleWords(node['text']);
    return { ...rest, text, format, style: '', ...(language && { $: { language } }) };
  }

  private heading(node: JsonObject): JsonObject | undefined {
    const level = HEADING_LEVELS.get(node['tag']);
    return level
      ? this.parent({ ...node, tag: `h${level}` })
      : this.unknown(`heading ${String(node['tag'])}`);
  }

  private link(node: JsonObject): JsonObject {
    const fields = isObject(node['fields']) ? node['fields'] : {};
    if (fields['linkType'] === 'internal') return this.parent(node);
    const { url: typed, ...rest } = fields;
    if (typed !== undefined && typed !== null && typeof typed !== 'string')
      this.faults.push({ message: FORM_MESSAGES.shape });
    const text = typeof typed === 'string' ? typed : '';
    const url = linkAddress(text) ?? inertAddress(text);
    if (isHostile(text) || isHostile(url)) this.faults.push({ message: FORM_MESSAGES.link });
    return this.parent({ ...node, fields: { ...rest, linkType: 'custom', url } });
  }

  private block(node: JsonObject): JsonObject | undefined {
    const fields = node['fields'];
    const name = isObject(fields) ? String(fields['blockType']) : 'block';
    const inside = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
    if (!isObject(fields) || !inside) return this.unknown(name);
    return { ...node, fields: this.nested(fields, inside) };
  }

  /** The texts inside a block, wherever they stand in its fields. */
  private nested(fields: JsonObject, allowed: readonly string[]): JsonObject {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        if (name === 'content' && value !== null && value !== undefined)
          return [name, this.root(value, allowed)];
        if (name === 'items' && Array.isArray(value))
          return [
            name,
            value.map((item: unknown) => (isObject(item) ? this.nested(item, allowed) : item)),
          ];
        return [name, value];
      }),
    );
  }
}

/** Puts what has a place in the closed list there (a first heading becomes a second one, underline goes) and names the rest. */
export function tidy(value: unknown): { root: unknown; faults: readonly Fault[] } {
  const tidying = new Tidying();
  const root = tidying.root(value);
  return { root, faults: tidying.faults };
}
