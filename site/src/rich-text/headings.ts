// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import anyAscii from 'any-ascii';

/** A heading of the second level, in the outline of the page. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
}

/** A text with fewer headings of level 2 shows no outline. */
export const MIN_HEADINGS = 3;

/** A readable id that no other element of the page has, in letters of any keyboard; `taken` grows. */
export function headingId(text: string, taken: Set<string>): string {
  const words = anyAscii(text.normalize('NFKC').replaceAll(/\p{Extended_Pictographic}/gu, ' '))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = `t-${words?.join('-').slice(0, 60) ?? 'titolo'}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** The outline of a text: its headings of level 2; empty when there are fewer than `MIN_HEADINGS`. */
export function outlineOf(blocks: readonly Block[], taken: ReadonlySet<string>): OutlineEntry[] {
  const ids = new Set(taken);
  const entries: OutlineEntry[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const text = plainText([block]);
    const id = headingId(text, ids);
    if (block.level === 2) entries.push({ id, text });
  }
  return entries.length < MIN_HEADINGS ? [] : entries;
}
