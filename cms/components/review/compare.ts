// SPDX-License-Identifier: AGPL-3.0-or-later
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Entry } from './entries.ts';
import type { TextLine } from './lines.ts';

/** Some words, with what happened to them. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ComparedLine {
  readonly kind: TextLine['kind'];
  readonly pieces: readonly Piece[];
  /** The picture that the line stands for; two when it was replaced. */
  readonly pictures: readonly { readonly change: Piece['change']; readonly sha256: string }[];
}

export interface ComparedField {
  readonly key: string;
  readonly locale: string | undefined;
  readonly label: string;
  readonly changed: boolean;
  readonly lines: readonly ComparedLine[];
}

const changeOf = (part: {
  readonly added?: boolean;
  readonly removed?: boolean;
}): Piece['change'] => (part.added ? 'added' : part.removed ? 'removed' : 'same');

const picturesOf = (line: TextLine, change: Piece['change']): ComparedLine['pictures'] =>
  line.sha256 === undefined ? [] : [{ change, sha256: line.sha256 }];

const whole = (line: TextLine, change: Piece['change']): ComparedLine => ({
  kind: line.kind,
  pieces: [{ change, text: line.text }],
  pictures: picturesOf(line, change),
});

const isSpace = ({ change, text }: Piece): boolean => change === 'same' && text.trim() === '';

/** The run of changes that begins at an index, with the spaces between its words but not those after it. */
function runAt(pieces: readonly Piece[], from: number): readonly Piece[] {
  let to = from;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || (piece.change === 'same' && !isSpace(piece))) break;
    if (piece.change !== 'same') to = at + 1;
  }
  return pieces.slice(from, to);
}

/** The old or the new text of a run. */
const side = (run: readonly Piece[], change: 'added' | 'removed'): Piece[] => {
  const text = run
    .filter((piece) => piece.change === change || piece.change === 'same')
    .map((piece) => piece.text)
    .join('');
  return text.trim() === '' ? [] : [{ change, text }];
};

/** Joins words that changed one after the other: «usare una rete» became «che cosa fare» is one change. */
function joinRuns(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] as Piece;
    const run = piece.change === 'same' ? [] : runAt(pieces, at);
    const both = new Set(run.map(({ change }) => change)).size > 1;
    if (both && run.length > 2) result.push(...side(run, 'removed'), ...side(run, 'added'));
    else result.push(...(run.length > 0 ? run : [piece]));
    at += Math.max(run.length, 1);
  }
  return result;
}

/** Two versions of a line, compared word by word. */
const compareLine = (before: TextLine, after: TextLine): ComparedLine => ({
  kind: after.kind,
  pieces: joinRuns(
    diffWordsWithSpace(before.text, after.text).map((part) => ({
      change: changeOf(part),
      text: part.value,
    })),
  ),
  pictures:
    before.sha256 === after.sha256
      ? picturesOf(after, 'same')
      : [...picturesOf(before, 'removed'), ...picturesOf(after, 'added')],
});

/** Removed and added lines at the same place, compared pair by pair; the rest is whole. */
function comparePairs(before: readonly TextLine[], after: readonly TextLine[]): ComparedLine[] {
  const pairs = Math.max(before.length, after.length);
  return Array.from({ length: pairs }, (_, index): ComparedLine[] => {
    const removed = before[index];
    const added = after[index];
    if (removed && added) return [compareLine(removed, added)];
    if (removed) return [whole(removed, 'removed')];
    return added ? [whole(added, 'added')] : [];
  }).flat();
}

const sameLine = (a: TextLine, b: TextLine): boolean =>
  a.kind === b.kind && a.text === b.text && a.sha256 === b.sha256;

function compareLines(before: readonly TextLine[], after: readonly TextLine[]): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let removed: TextLine[] = [];
  for (const part of diffArrays([...before], [...after], { comparator: sameLine })) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (part.added) compared.push(...comparePairs(removed, part.value));
    else
      compared.push(...comparePairs(removed, []), ...part.value.map((line) => whole(line, 'same')));
    removed = [];
  }
  return [...compared, ...comparePairs(removed, [])];
}

function compareField(
  entry: Entry,
  before: readonly TextLine[],
  after: readonly TextLine[],
): ComparedField {
  const { key, locale, label } = entry;
  const lines = compareLines(before, after);
  const changed = lines.some(
    ({ pieces, pictures }) =>
      pieces.some(({ change }) => change !== 'same') ||
      pictures.some(({ change }) => change !== 'same'),
  );
  return { key, locale, label, changed, lines };
}

/** Compares every field of both, in the order of the new document; fields that only the old one has follow. */
export function compare(before: readonly Entry[], after: readonly Entry[]): ComparedField[] {
  const former = new Map(before.map((entry) => [entry.key, entry]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.map((entry) => compareField(entry, former.get(entry.key)?.lines ?? [], entry.lines)),
    ...before
      .filter(({ key }) => !kept.has(key))
      .map((entry) => compareField(entry, entry.lines, [])),
  ];
}
