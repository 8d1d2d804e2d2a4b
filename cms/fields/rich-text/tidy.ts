// SPDX-License-Identifier: AGPL-3.0-or-later
import { LOCALES } from '@portico/shared/locales';
import type { Said } from '../../i18n/said.ts';
import { isObject } from '../../values/json.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { linkAddress } from './links.ts';

/** Something in a text that cannot stay. */
export interface Fault {
  readonly message: Said;
  /** The node that the closed list does not have. */
  readonly node?: string;
}

type Json = Record<string, unknown>;

/** Lexical's bits for bold and italic; underline, colours and the like have no meaning in the portal. */
const MARKS = 0b11;

const HEADINGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

/** The node types that each node type may contain. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  root: ['paragraph', 'heading', 'list', 'block'],
  paragraph: ['text', 'linebreak', 'tab', 'link', 'autolink'],
  heading: ['text', 'linebreak', 'tab', 'link', 'autolink'],
  list: ['listitem'],
  listitem: ['text', 'linebreak', 'tab', 'link', 'autolink', 'list', 'paragraph'],
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

  private parent(node: Json, allowed = ALLOWED[String(node['type'])] ?? []): Json {
    const children = node['children'];
    if (!Array.isArray(children)) {
      this.faults.push({ message: FORM_MESSAGES.shape });
      return node;
    }
    return { ...node, children: children.flatMap((child) => this.child(child, allowed) ?? []) };
  }

  private child(node: unknown, allowed: readonly string[]): Json | undefined {
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

  private text(node: Json): Json | undefined {
    if (typeof node['text'] !== 'string') return this.unknown('text');
    const format = typeof node['format'] === 'number' ? node['format'] & MARKS : 0;
    const { $: state, ...rest } = node;
    const language = isObject(state) ? state['language'] : undefined;
    const known = typeof language === 'string' && Object.hasOwn(LOCALES, language);
    return { ...rest, format, style: '', ...(known && { $: { language } }) };
  }

  private heading(node: Json): Json | undefined {
    const tag = HEADINGS[String(node['tag'])];
    return tag ? this.parent({ ...node, tag }) : this.unknown(`heading ${String(node['tag'])}`);
  }

  private link(node: Json): Json {
    const fields = isObject(node['fields']) ? node['fields'] : {};
    if (fields['linkType'] !== 'internal') {
      const url = linkAddress(fields['url']);
      if (url === undefined) this.faults.push({ message: FORM_MESSAGES.link });
      return this.parent({ ...node, fields: { ...fields, linkType: 'custom', url } });
    }
    return this.parent(node);
  }

  private block(node: Json): Json | undefined {
    const fields = node['fields'];
    const name = isObject(fields) ? String(fields['blockType']) : 'block';
    const inside = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
    if (!isObject(fields) || !inside) return this.unknown(name);
    return { ...node, fields: this.nested(fields, inside) };
  }

  /** The texts inside a block, wherever they stand in its fields. */
  private nested(fields: Json, allowed: readonly string[]): Json {
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
export function tidy(value: unknown): {
  readonly root: unknown;
  readonly faults: readonly Fault[];
} {
  const tidying = new Tidying();
  const root = tidying.root(value);
  return { root, faults: tidying.faults };
}
