// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';

/** A heading of the second level, for the index of the page. */
export interface IndexEntry {
  readonly id: string;
  readonly text: string;
}

/** From so many headings up a text gets an index. */
const INDEX_FROM = 3;

/** A readable id that no other element of the page has; `taken` grows. */
export function headingId(text: string, taken: Set<string>): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = `t-${words?.join('-').slice(0, 60) ?? 'titolo'}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** The index of a text: its headings of level 2, or nothing when there are fewer than three. */
export function indexOf(blocks: readonly Block[], taken: ReadonlySet<string>): IndexEntry[] {
  const ids = new Set(taken);
  const entries: IndexEntry[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const text = plainText([block]);
    const id = headingId(text, ids);
    if (block.level === 2) entries.push({ id, text });
  }
  return entries.length < INDEX_FROM ? [] : entries;
}
