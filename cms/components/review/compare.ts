// SPDX-License-Identifier: AGPL-3.0-or-later
import { diffArrays } from 'diff';
import { type DeskLanguage, type DeskMessages, deskMessages } from '../../i18n/desk.ts';
import type { Pair } from './align.ts';
import { alignNodes } from './align-rows.ts';
import type { Entry } from './entries.ts';
import type { TextLine } from './lines.ts';
import { linesIn } from './nodes.ts';
import { formWords, type MarkedWord, newWords, notesOfForm, notesOfMarks } from './notes.ts';
import { type Marks, sameWord, type Token, visible } from './tokens.ts';

/** Some words, with what happened to them. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly marks?: Marks | undefined;
}

export interface ComparedLine {
  readonly kind: TextLine['kind'];
  readonly depth: number;
  /** What it is, where the words do not say it: «Titolo di sezione, livello 2». */
  readonly form: string;
  /** The list entries around it, where their own lines may be folded: «Domanda 3, Risposta 2». */
  readonly context?: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly pieces: readonly Piece[];
  /** What changed beside the words, a sentence each. */
  readonly notes: readonly string[];
  /** The field that it is the value of, or whose entry it begins: `questions.text`. */
  readonly field?: string;
  readonly ticked?: true;
  /** It begins an entry of a list. */
  readonly begins?: true;
  /** The picture that the line stands for; two when it was replaced. */
  readonly pictures: readonly { readonly change: Piece['change']; readonly sha256: string }[];
}

export interface ComparedField {
  readonly key: string;
  readonly locale: string | undefined;
  readonly label: string;
  readonly changed: boolean;
  readonly lines: readonly ComparedLine[];
  /** A text: what a line is, is said only where it changed. */
  readonly rich?: boolean | undefined;
  /** Shown only where it changed. */
  readonly quiet?: true | undefined;
}

const picturesOf = (line: TextLine, change: Piece['change']): ComparedLine['pictures'] =>
  line.kind !== 'picture' || line.sha256 === undefined ? [] : [{ change, sha256: line.sha256 }];

const sameMarks = (a: Marks = {}, b: Marks = {}): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.language === b.language;

/** Joins pieces side by side with the same change and marks. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.change === piece.change && sameMarks(last.marks, piece.marks))
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

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
function side(run: readonly Piece[], change: 'added' | 'removed'): Piece[] {
  const pieces = run
    .filter((piece) => piece.change === change || piece.change === 'same')
    .map((piece) => ({ ...piece, change }));
  return pieces.every(({ text }) => text.trim() === '') ? [] : pieces;
}

/** Joins words that changed one after the other: «usare una rete» became «che cosa fare» is one change. */
function joinRuns(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const run = piece.change === 'same' ? [] : runAt(pieces, at);
    const both = new Set(run.map(({ change }) => change)).size > 1;
    if (both && run.length > 2) result.push(...side(run, 'removed'), ...side(run, 'added'));
    else result.push(...(run.length > 0 ? run : [piece]));
    at += Math.max(run.length, 1);
  }
  return joined(result);
}

const piece = (change: Piece['change'], { text, marks }: Token): Piece => ({ change, text, marks });

/** Signs that nobody sees are named where they changed. */
const shown = (pieces: readonly Piece[], say: DeskMessages): Piece[] =>
  pieces.map((one) => (one.change === 'same' ? one : { ...one, text: visible(one.text, say) }));

/** More differences than this and a line is another one. */
const MAX_DIFFERENCES = 2000;

interface ComparedWords {
  readonly pieces: readonly Piece[];
  /** The words that stay and those that are new. */
  readonly words: readonly MarkedWord[];
}

function compareWords(before: readonly Token[], after: readonly Token[]): ComparedWords {
  const parts = diffArrays([...before], [...after], {
    comparator: sameWord,
    maxEditLength: MAX_DIFFERENCES,
  }) ?? [
    { removed: true, added: false, value: [...before], count: before.length },
    { removed: false, added: true, value: [...after], count: after.length },
  ];
  const pieces: Piece[] = [];
  const words: MarkedWord[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const change = added ? 'added' : removed ? 'removed' : 'same';
    pieces.push(...value.map((token) => piece(change, token)));
    if (added) words.push(...newWords(value));
    if (change === 'same')
      value.forEach(({ text, marks, sign }, index) => {
        if (!sign) words.push({ text, before: before[at + index]?.marks ?? {}, after: marks });
      });
    if (!added) at += value.length;
  }
  return { pieces: joined(pieces), words };
}

/** «Domanda 3» */
const numberOf = ({ number }: TextLine, change: Piece['change']): Piece[] =>
  number === undefined ? [] : [{ change, text: ` ${number}` }];

/** What a line is, besides its words. */
function natureOf({ kind, depth, form, context, field, bare, ticked, number }: TextLine) {
  return {
    kind,
    depth,
    form: bare ? '' : formWords(form),
    ...(context !== undefined && { context }),
    ...(field !== undefined && { field }),
    ...(ticked && { ticked }),
    ...(number !== undefined && { begins: true as const }),
  };
}

function whole(line: TextLine, change: Piece['change'], say: DeskMessages): ComparedLine {
  const pieces = joined([
    ...line.tokens.map((token) => piece(change, token)),
    ...numberOf(line, change),
  ]);
  return {
    ...natureOf(line),
    change,
    pieces: shown(pieces, say),
    notes: change === 'added' ? notesOfMarks(newWords(line.tokens), say) : [],
    pictures: picturesOf(line, change),
  };
}

/** Two versions of a line, compared word by word. */
function compareLine(before: TextLine, after: TextLine, say: DeskMessages): ComparedLine {
  const { pieces, words } = compareWords(before.tokens, after.tokens);
  const samePicture = before.sha256 === after.sha256;
  return {
    ...natureOf(after),
    change: 'changed',
    pieces: shown(joinRuns(pieces), say),
    notes: [
      ...notesOfForm(before, after, say),
      ...notesOfMarks(words, say),
      ...(after.said !== undefined && after.said !== before.said ? [after.said] : []),
    ],
    pictures: samePicture
      ? picturesOf(after, 'same')
      : [...picturesOf(before, 'removed'), ...picturesOf(after, 'added')],
  };
}

function comparedLines({ before, after, same, moved }: Pair, say: DeskMessages): ComparedLine[] {
  if (before && after) {
    if (moved) {
      const note = say.form.moved(moved.from, moved.to);
      return [{ ...whole(after, 'same', say), change: 'changed', notes: [note] }];
    }
    if (same) return [whole(after, 'same', say)];
    const line = compareLine(before, after, say);
    if (isTold(line)) return [line];
    // Deeper in its list is told by the line that begins it; any other difference without words is said.
    return [
      before.depth === after.depth
        ? { ...line, notes: [say.review.unseen] }
        : { ...line, change: 'same' },
    ];
  }
  if (before) return [whole(before, 'removed', say)];
  return after ? [whole(after, 'added', say)] : [];
}

/** Does the reader see the change of a line? Deeper in its list is told by the line that begins it. */
const isTold = ({ change, pieces, notes, pictures }: ComparedLine): boolean =>
  change !== 'same' &&
  (notes.length > 0 || [...pieces, ...pictures].some((part) => part.change !== 'same'));

/** Where the documents differ and no words tell how: it is said all the same. */
export const unseen = (say: DeskMessages): ComparedLine => ({
  kind: 'text',
  depth: 0,
  form: '',
  change: 'changed',
  pieces: [],
  notes: [say.review.unseen],
  pictures: [],
});

function compareField(
  entry: Entry,
  before: Entry | undefined,
  after: Entry | undefined,
  say: DeskMessages,
): ComparedField {
  const { key, locale, label, rich, quiet } = entry;
  if (before && before.json === after?.json)
    return {
      ...{ key, locale, label, rich, quiet, changed: false },
      lines: linesIn(entry.node).map((line) => whole(line, 'same', say)),
    };
  const pairs = alignNodes(before?.node, after?.node);
  const lines = pairs.flatMap((pair) => comparedLines(pair, say));
  const told = lines.some(isTold);
  return {
    ...{ key, locale, label, rich, quiet, changed: true },
    lines: told ? lines : [...lines, unseen(say)],
  };
}

/** Compares every field of both, in the order of the new document; fields that only the old one has follow. */
export function compare(
  before: readonly Entry[],
  after: readonly Entry[],
  language: DeskLanguage = 'it',
): ComparedField[] {
  const say = deskMessages(language);
  const former = new Map(before.map((entry) => [entry.key, entry]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.map((entry) => compareField(entry, former.get(entry.key), entry, say)),
    ...before
      .filter(({ key }) => !kept.has(key))
      .map((entry) => compareField(entry, entry, undefined, say)),
  ];
}
