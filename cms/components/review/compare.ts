// SPDX-License-Identifier: AGPL-3.0-or-later
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Entry } from './entries.ts';
import type { Line } from './lines.ts';

/** Some words that were there, are new, or both. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ComparedLine {
  readonly kind: Line['kind'];
  readonly pieces: readonly Piece[];
  /** Pictures that the line stands for, with what happened to them. */
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

const picturesOf = (line: Line, change: Piece['change']): ComparedLine['pictures'] =>
  line.sha256 === undefined ? [] : [{ change, sha256: line.sha256 }];

const whole = (line: Line, change: Piece['change']): ComparedLine => ({
  kind: line.kind,
  pieces: [{ change, text: line.text }],
  pictures: picturesOf(line, change),
});

const isSpace = ({ change, text }: Piece): boolean => change === 'same' && text.trim() === '';

/** The run of changes that begins at an index; the spaces between its words belong to it, not those after it. */
function runAt(pieces: readonly Piece[], from: number): readonly Piece[] {
  let to = from;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || (piece.change === 'same' && !isSpace(piece))) break;
    if (piece.change !== 'same') to = at + 1;
  }
  return pieces.slice(from, to);
}

/** One side of a run: what was there, or what is there now. */
const side = (run: readonly Piece[], change: 'added' | 'removed'): Piece[] => {
  const text = run
    .filter((piece) => piece.change === change || piece.change === 'same')
    .map((piece) => piece.text)
    .join('');
  return text.trim() === '' ? [] : [{ change, text }];
};

/** Words that changed one after the other are one change: «usare una rete» became «che cosa fare». */
function joined(pieces: readonly Piece[]): Piece[] {
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

/** A line that was rewritten, word by word. */
const rewritten = (before: Line, after: Line): ComparedLine => ({
  kind: after.kind,
  pieces: joined(
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

/** Lines that went and lines that came at the same place: pair by pair, what is over stands alone. */
function replaced(before: readonly Line[], after: readonly Line[]): ComparedLine[] {
  const pairs = Math.max(before.length, after.length);
  return Array.from({ length: pairs }, (_, index): ComparedLine[] => {
    const old = before[index];
    const young = after[index];
    if (old && young) return [rewritten(old, young)];
    if (old) return [whole(old, 'removed')];
    return young ? [whole(young, 'added')] : [];
  }).flat();
}

const sameLine = (a: Line, b: Line): boolean =>
  a.kind === b.kind && a.text === b.text && a.sha256 === b.sha256;

function compareLines(before: readonly Line[], after: readonly Line[]): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let gone: Line[] = [];
  for (const part of diffArrays([...before], [...after], { comparator: sameLine })) {
    if (part.removed) {
      gone = part.value;
      continue;
    }
    if (part.added) compared.push(...replaced(gone, part.value));
    else compared.push(...replaced(gone, []), ...part.value.map((line) => whole(line, 'same')));
    gone = [];
  }
  return [...compared, ...replaced(gone, [])];
}

function compareField(
  entry: Entry,
  before: readonly Line[],
  after: readonly Line[],
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

/** Every field of both, in the order of the new document; what only the old one had follows. */
export function compare(before: readonly Entry[], after: readonly Entry[]): ComparedField[] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const young = new Set(after.map(({ key }) => key));
  return [
    ...after.map((entry) => compareField(entry, old.get(entry.key)?.lines ?? [], entry.lines)),
    ...before
      .filter(({ key }) => !young.has(key))
      .map((entry) => compareField(entry, entry.lines, [])),
  ];
}
