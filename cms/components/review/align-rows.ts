// SPDX-License-Identifier: AGPL-3.0-or-later
import { align, type Pair, type Place } from './align.ts';
import type { TextLine } from './lines.ts';
import { linesIn, linesOfRow, type Node, type Row } from './nodes.ts';

/** What two rows are compared by. */
interface Known {
  readonly row: Row;
  /** Equal rows have equal ones. */
  readonly key: string;
  /** Its first words, by which a person knows it. */
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

const textOf = ({ tokens }: TextLine): string => tokens.map(({ text }) => text).join('');

function known(row: Row): Known {
  const lines = linesIn(row.inside);
  const words = lines.flatMap(({ tokens }) => tokens.map(({ text }) => text));
  return {
    row,
    key: JSON.stringify(lines.map(({ kind, depth, form, tokens }) => [kind, depth, form, tokens])),
    title: lines[0] ? textOf(lines[0]) : '',
    words: new Set(words.filter((word) => word.trim() !== '')),
  };
}

/** Part of the words that two rows must share to be the same row, changed. */
const ENOUGH = 0.5;

function likeness(a: Known, b: Known): number {
  const most = Math.max(a.words.size, b.words.size);
  if (most === 0) return 1;
  return [...a.words].filter((word) => b.words.has(word)).length / most;
}

/** For each row after, the place that it had before; `undefined` for a new one. */
function matched(before: readonly Known[], after: readonly Known[]): (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const match = (pick: (row: Known, at: number) => number | undefined): void => {
    for (const [at, row] of after.entries()) {
      const former = found[at] === undefined ? pick(row, at) : undefined;
      if (former === undefined || !free.delete(former)) continue;
      found[at] = former;
    }
  };
  const firstFree = (holds: (row: Known) => boolean): number | undefined =>
    [...free].find((index) => holds(before[index] as Known));
  match(({ key }) => firstFree((other) => other.key === key));
  match(({ title }) => firstFree((other) => title !== '' && other.title === title));
  match((row) => {
    const best = [...free]
      .map((index) => ({ index, like: likeness(before[index] as Known, row) }))
      .sort((a, b) => b.like - a.like || a.index - b.index)[0];
    return best && best.like >= ENOUGH ? best.index : undefined;
  });
  // Wholly rewritten where it stands.
  match((_row, at) => (free.has(at) ? at : undefined));
  return found;
}

/** Of the places that rows had before, those that keep their order: the longest of such runs. */
function inOrder(places: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const place of places) {
    const longest = best
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, place]);
  }
  return new Set(best.reduce((most, run) => (run.length > most.length ? run : most), []));
}

const wholly = (row: Row, side: 'before' | 'after'): Pair[] =>
  linesOfRow(row).map((line) => ({ [side]: line }));

/** Two lists, row by row: a row that moved is the same row at another place. */
function alignRows(before: readonly Row[], after: readonly Row[]): Pair[] {
  const places = matched(before.map(known), after.map(known));
  const kept = new Set(places.filter((place) => place !== undefined));
  const steady = inOrder([...kept]);
  const gone = [...before.keys()].filter((index) => !kept.has(index));
  const pairs: Pair[] = [];
  const tellGone = (upTo: number): void => {
    while (gone[0] !== undefined && gone[0] < upTo)
      pairs.push(...wholly(before[gone.shift() as number] as Row, 'before'));
  };
  for (const [at, row] of after.entries()) {
    const place = places[at];
    const former = place === undefined ? undefined : before[place];
    if (place === undefined || !former) {
      pairs.push(...wholly(row, 'after'));
      continue;
    }
    if (steady.has(place)) tellGone(place);
    const moved: Place | undefined = steady.has(place)
      ? undefined
      : { from: place + 1, to: at + 1 };
    pairs.push({ before: former.mark, after: row.mark, same: true, ...(moved && { moved }) });
    pairs.push(...alignNodes(former.inside, row.inside));
  }
  tellGone(before.length);
  return pairs;
}

/** The lines of both side by side, part by part, in the order of the newer. */
export function alignNodes(before: Node | undefined, after: Node | undefined): Pair[] {
  if (before && after && 'rows' in before && 'rows' in after)
    return alignRows(before.rows, after.rows);
  if (before && after && 'parts' in before && 'parts' in after) {
    const former = new Map(before.parts);
    const names = new Set(after.parts.map(([name]) => name));
    const gone = before.parts.filter(([name]) => !names.has(name));
    return [
      ...after.parts.flatMap(([name, part]) => alignNodes(former.get(name), part)),
      ...gone.flatMap(([, part]) => alignNodes(part, undefined)),
    ];
  }
  return align(before ? linesIn(before) : [], after ? linesIn(after) : []);
}
