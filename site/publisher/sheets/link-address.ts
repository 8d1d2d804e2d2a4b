// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline } from '@portico/shared/contract/rich-text';
import type { SheetLinks } from './sheet-job.ts';

type Link = Extract<Inline, { type: 'link' }>;

/** Characters of an address that somebody types from paper. */
const MAX_TYPED = 60;

/** An address as it is typed: without what browsers add, and without what only counts readers where it is long. */
function typed(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z]+):(?:\/\/)?(.*)$/s.exec(url) ?? [];
  if (scheme === 'tel') return rest;
  if (scheme === 'mailto') return rest.split('?')[0] ?? '';
  const whole = rest.replace(/^www\./, '').replace(/\/$/, '');
  if (whole.length <= MAX_TYPED) return whole;
  const path = (whole.split(/[?#]/)[0] ?? '').replace(/\/$/, '');
  return path.length <= MAX_TYPED ? path : `${path.split('/')[0]}/…`;
}

/** The same address in other spellings. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
    .replace(/[\s\u00A0]/g, '');

/**
 * On paper nobody can follow a link: the address that stands behind its words.
 * @returns `undefined` where the words are the address, and where the document is not online
 */
export function linkAddress({ to, children }: Link, links: SheetLinks): string | undefined {
  const url = 'url' in to ? to.url : links[`${to.type}/${to.id}`];
  if (url === undefined) return undefined;
  const words = bare(children.map(({ text }) => text).join(''));
  const address = typed(url);
  return words === bare(url) || words === bare(address) ? undefined : address;
}
