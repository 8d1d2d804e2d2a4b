// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Link, Text } from '@portico/shared/contract/rich-text';
import type { Reference } from '@portico/shared/contract/values';
import { type ActiveLocale, LOCALES } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { escapeMarkup } from './escape.ts';
import { safeUrl } from './safe-url.ts';
import { unbroken } from './unbroken.ts';

/** The page on which a rich text stands. */
export interface RichTextContext {
  readonly locale: ActiveLocale;
  /** Answers `null` when the document is gone or lacks the language: the link becomes plain text (I3). */
  readonly resolve: (reference: Reference) => PageLink | null;
  /** Ids already taken on the page; grows while headings are rendered. */
  readonly ids: Set<string>;
  /** Added to the level of headings, for a text inside a section that has a heading of its own. */
  readonly headingShift: number;
}

function text(node: Text): string {
  let html = unbroken(node.text);
  if (node.emphasis) html = `<em>${html}</em>`;
  if (node.strong) html = `<strong>${html}</strong>`;
  if (node.language) {
    const { direction } = LOCALES[node.language];
    html = `<span lang="${escapeMarkup(node.language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>${html}</span>`;
  }
  return html;
}

function address(to: Link['to'], context: RichTextContext): string | undefined {
  return 'url' in to ? safeUrl(to.url) : context.resolve(to)?.path;
}

function link(node: Link, context: RichTextContext): string {
  const content = node.children.map(text).join('');
  const href = address(node.to, context);
  return href === undefined ? content : `<a href="${escapeMarkup(href)}">${content}</a>`;
}

/** Text, line breaks and links as HTML. */
export function inline(nodes: readonly Inline[], context: RichTextContext): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return text(node);
      return node.type === 'break' ? '<br>' : link(node, context);
    })
    .join('');
}
