// SPDX-License-Identifier: AGPL-3.0-or-later
import { diffArrays } from 'diff';
import type { TextLine } from './lines.ts';

/** A line before and after: the same, changed, gone or new. */
export interface Pair {
  readonly before?: TextLine | undefined;
  readonly after?: TextLine | undefined;
  readonly same?: true;
  /** The row of a list that it begins stands at another place. */
  readonly moved?: Place;
}

/** Places in a list, from 1. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A line with what it is compared by. */
interface Keyed {
  readonly line: TextLine;
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

const keyed = (line: TextLine): Keyed => ({
  line,
  key: JSON.stringify([line.kind, line.depth, line.form, line.tokens, line.sha256]),
  words: new Set(line.tokens.map(({ text }) => text).filter((text) => text.trim() !== '')),
});

/** Kinds that become each other: a paragraph a heading, never a picture a paragraph. */
const family = ({ kind }: TextLine): string =>
  kind === 'picture' || kind === 'mark' || kind === 'file' ? kind : 'text';

/** Part of the words that two lines must share to be the same line, changed. */
const ENOUGH = 0.5;

function isSimilar(a: Keyed, b: Keyed): boolean {
  if (family(a.line) !== family(b.line)) return false;
  const most = Math.max(a.words.size, b.words.size);
  if (most === 0) return true;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared += 1;
  return shared / most >= ENOUGH;
}

const labelOf = ({ kind, form }: TextLine): string =>
  [kind, ...form.map(({ what }) => what)].join('/');

/** Lines at the same place are one line, changed, when they are the same part of the text; the others stand alone. */
function byPlace(before: readonly Keyed[], after: readonly Keyed[]): Pair[] {
  const pairs = Math.max(before.length, after.length);
  return Array.from({ length: pairs }, (_, index): Pair[] => {
    const old = before[index]?.line;
    const young = after[index]?.line;
    if (old && young && labelOf(old) !== labelOf(young)) return [{ before: old }, { after: young }];
    return [{ before: old, after: young }];
  }).flat();
}

/** Above this many comparisons lines are compared by their place alone. */
const MAX_COMPARISONS = 40_000;

type Parts = ReturnType<typeof diffArrays<Keyed>>;

/** Walks through a comparison with both sides at hand. */
function walk(
  parts: Parts,
  before: readonly Keyed[],
  same: (before: Keyed, after: Keyed) => Pair,
  different: (before: readonly Keyed[], after: readonly Keyed[]) => Pair[],
): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  let removed: readonly Keyed[] = [];
  let added: readonly Keyed[] = [];
  const flush = (): void => {
    pairs.push(...different(removed, added));
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    if (part.removed) removed = [...removed, ...part.value];
    else if (part.added) added = [...added, ...part.value];
    else {
      flush();
      pairs.push(...part.value.map((line, index) => same(before[at + index] as Keyed, line)));
    }
    if (!part.added) at += part.value.length;
  }
  flush();
  return pairs;
}

/** Lines that differ: those with most of their words in common are one line, changed. */
function alignChanged(before: readonly Keyed[], after: readonly Keyed[]): Pair[] {
  if (before.length * after.length > MAX_COMPARISONS) return byPlace(before, after);
  const parts = diffArrays([...before], [...after], { comparator: isSimilar });
  return walk(parts, before, (a, b) => ({ before: a.line, after: b.line }), byPlace);
}

/** The lines of both, side by side, in the order of the newer. */
export function align(before: readonly TextLine[], after: readonly TextLine[]): Pair[] {
  const [old, young] = [before.map(keyed), after.map(keyed)];
  const parts = diffArrays(old, young, { comparator: (a, b) => a.key === b.key });
  return walk(parts, old, (a, b) => ({ before: a.line, after: b.line, same: true }), alignChanged);
}
