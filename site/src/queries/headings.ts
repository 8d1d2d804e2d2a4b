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

/** A heading of a text, as the page anchors it. */
export interface Heading extends OutlineEntry {
  readonly level: 2 | 3 | 4;
  /** Place of its block in the text, from 0. */
  readonly at: number;
}

/** Every heading of a text that stands on a page where some ids are taken. */
export function headingsOf(
  blocks: readonly Block[],
  taken: ReadonlySet<string> = new Set(),
): Heading[] {
  const ids = new Set(taken);
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading') return [];
    const text = plainText([block]);
    return [{ id: headingId(text, ids), text, level: block.level, at }];
  });
}

/** The outline of a text: its headings of level 2; empty when there are fewer than `MIN_HEADINGS`. */
export function outlineOf(blocks: readonly Block[], taken: ReadonlySet<string>): OutlineEntry[] {
  const entries = headingsOf(blocks, taken)
    .filter(({ level }) => level === 2)
    .map(({ id, text }) => ({ id, text }));
  return entries.length < MIN_HEADINGS ? [] : entries;
}
