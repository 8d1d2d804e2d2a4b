// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture, Rendition } from '@portico/shared/contract/picture';
import { type Block, type Inline, listsIn } from '@portico/shared/contract/rich-text';
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { type DeskLanguage, type DeskMessages, deskMessages } from '../../i18n/desk.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt, optionAt } from '../../i18n/words/index.ts';
import { type Marks, signToken, type Token, tokensOf, wholeToken } from './tokens.ts';

/** One part of what a line is: «Titolo di sezione», «livello 2». */
export interface Form {
  readonly what: string;
  readonly how?: string | undefined;
}

/** One line of a document as a reviewer reads it. All that the contract says of it is here, so that equal lines are equal. */
export interface TextLine {
  /** `mark`: the beginning of a list, callout, table …; `file`: a size of a picture, shown only where it changed. */
  readonly kind: 'text' | 'heading' | 'item' | 'picture' | 'mark' | 'file';
  /** What it is, from the outside in. */
  readonly form: readonly Form[];
  readonly tokens: readonly Token[];
  /** How far inside lists and groups it stands. */
  readonly depth: number;
  /** Content hash of the picture, or of its file. */
  readonly sha256?: string;
  /** Place of the list entry that it begins, from 1; no difference by itself, for one that is put in moves the others. */
  readonly number?: number;
  /** The entries around it, «Domanda 3, Risposta 2»; no difference by itself. */
  readonly context?: string;
  /** The sentence that says what its value means, where that has changed. */
  readonly said?: string;
  /** The field that it is the value of, or whose entry it begins, without the numbers of entries: `questions.text`. */
  readonly field?: string;
  /** Its place says what it is: its name is not shown. */
  readonly bare?: true;
  /** A box that is ticked. */
  readonly ticked?: true;
}

/** The reader's language, and the names of what a text refers to. */
export interface Reading {
  /** Names of the documents that the text refers to, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
  readonly language: DeskLanguage;
}

/** Where a line stands: in which parts of the text, how deep. */
export interface Around {
  readonly form: readonly Form[];
  readonly depth: number;
  readonly context?: string;
}

export const lineIn = (
  { form, depth, context }: Around,
  kind: TextLine['kind'],
  what: string | Form | undefined,
  tokens: readonly Token[],
): TextLine => ({
  kind,
  depth,
  tokens,
  ...(context !== undefined && { context }),
  form: what === undefined ? form : [...form, typeof what === 'string' ? { what } : what],
});

/** What a reference is called; two documents of one name, and those without, by type and id. */
export function nameOf(
  { type, id }: { readonly type: DocumentType; readonly id: string },
  { names, language }: Reading,
): string {
  const key = `${type}/${id}`;
  const name = names[key];
  const others = Object.entries(names).some(([other, same]) => other !== key && same === name);
  if (name && !others) return name;
  const exact = `${TYPES[type].words[language].one} ${id}`;
  return name ? `${name} (${exact})` : exact;
}

/** The words with their marks, and the target behind each link: a reviewer must see where it leads. */
function inlineTokens(nodes: readonly Inline[], reading: Reading): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'break') return tokensOf('\n');
    if (node.type === 'text') return tokensOf(node.text, marksOf(node));
    const link = 'url' in node.to ? node.to.url : nameOf(node.to, reading);
    const inside = node.children.flatMap((child) =>
      tokensOf(child.text, { ...marksOf(child), link }),
    );
    return [...inside, ...tokensOf(' '), signToken('target', `(→ ${link})`)];
  });
}

const marksOf = ({ strong, emphasis, language }: Marks): Marks => ({ strong, emphasis, language });

/** Who made a picture, whence it comes, and why it may be shown. */
function rightsLines(
  { credits, source, licence, permittedUntil }: Picture,
  around: Around,
  { language }: Reading,
): TextLine[] {
  const told = {
    credits,
    source,
    licence: licence && spoken(optionAt('block', 'licence', licence), language),
    permittedUntil,
  };
  return Object.entries(told).flatMap(([name, said]) =>
    said ? [lineIn(around, 'text', spoken(labelAt('block', name), language), tokensOf(said))] : [],
  );
}

/** The alternative text of a picture, its rights, and its files. */
export function pictureLines(picture: Picture, around: Around, reading: Reading): TextLine[] {
  const { alt, cut, renditions } = picture;
  const { form } = deskMessages(reading.language);
  const label = (name: string): string => spoken(labelAt('block', name), reading.language);
  const [smallest] = renditions;
  const shown = alt === null ? [signToken('decorative', form.decorative)] : tokensOf(alt);
  const line = lineIn(around, 'picture', label('alt'), shown);
  const fileLine = (name: string, { sha256, width, height, bytes }: Rendition): TextLine => ({
    ...lineIn(around, 'file', label(name), wholeToken(form.file(width, height, bytes))),
    sha256,
  });
  return [
    { ...line, ...(smallest && { sha256: smallest.sha256 }) },
    ...rightsLines(picture, around, reading),
    ...renditions.map((size) => fileLine('renditions', size)),
    ...(cut ? [fileLine('cut', cut)] : []),
  ];
}

/** The number at which a list begins, where it says so. */
const startOf = (list: object): number | undefined =>
  'start' in list && typeof list.start === 'number' ? list.start : undefined;

/** Turns the blocks of a text into lines. */
class RichLines {
  readonly #reading: Reading;
  readonly #say: DeskMessages;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#say = deskMessages(reading.language);
  }

  #label(path: string): string {
    return spoken(labelAt('block', path), this.#reading.language);
  }

  #text(
    around: Around,
    what: string | Form,
    nodes: readonly Inline[],
    kind: TextLine['kind'] = 'text',
  ): TextLine {
    return lineIn(around, kind, what, inlineTokens(nodes, this.#reading));
  }

  #mark(around: Around, what: string, text: string): TextLine {
    return lineIn(around, 'mark', what, tokensOf(text));
  }

  #list(list: Extract<Block, { type: 'list' }>, around: Around, level: number): TextLine[] {
    const { form } = this.#say;
    const inside = { ...around, depth: around.depth + 1 };
    const kind = list.ordered ? form.numbered : form.bulleted;
    const start = startOf(list);
    const item = { what: form.item, how: form.level(level) };
    return [
      lineIn(
        around,
        'mark',
        { what: form.item, how: form.level(level) },
        tokensOf(start === undefined ? kind : form.from(kind, start)),
      ),
      ...list.items.flatMap((one) => [
        this.#text(inside, item, one.children, 'item'),
        ...listsIn(one).flatMap((inner) => this.#list(inner, inside, level + 1)),
      ]),
    ];
  }

  #callout(block: Extract<Block, { type: 'callout' }>, around: Around): TextLine[] {
    const { form } = this.#say;
    const what = this.#label('callout');
    const tone = spoken(optionAt('block', 'callout.tone', block.tone), this.#reading.language);
    const inside = { form: [...around.form, { what }], depth: around.depth + 1 };
    return [
      this.#mark(around, what, form.inTone(tone)),
      ...(block.title ? [lineIn(inside, 'heading', form.calloutTitle, tokensOf(block.title))] : []),
      ...this.lines(block.children, inside),
    ];
  }

  #steps(block: Extract<Block, { type: 'steps' }>, around: Around): TextLine[] {
    const what = this.#label('steps');
    const inside = { form: [...around.form, { what }], depth: around.depth + 1 };
    return [
      this.#mark(around, what, what),
      ...block.items.flatMap(({ title, children }) => [
        lineIn(inside, 'heading', this.#say.form.step, tokensOf(title)),
        ...this.lines(children, inside),
      ]),
    ];
  }

  #table({ caption, header, rows }: Extract<Block, { type: 'table' }>, around: Around): TextLine[] {
    const what = this.#label('table');
    const inside = { ...around, depth: around.depth + 1 };
    const row = (name: string, cells: readonly (readonly Inline[])[]): TextLine =>
      lineIn(
        inside,
        'text',
        name,
        cells.flatMap((cell, index) => [
          ...(index > 0 ? [signToken('cell', ' | ')] : []),
          ...inlineTokens(cell, this.#reading),
        ]),
      );
    return [
      this.#mark(around, what, what),
      ...(caption ? [lineIn(inside, 'text', this.#label('table.caption'), tokensOf(caption))] : []),
      row(this.#label('table.header'), header),
      ...rows.map((cells) => row(this.#say.form.row, cells)),
    ];
  }

  #block(block: Block, around: Around): TextLine[] {
    const { form } = this.#say;
    const words = (path: string, text: string | undefined): TextLine[] =>
      text === undefined ? [] : [lineIn(around, 'text', this.#label(path), tokensOf(text))];
    switch (block.type) {
      case 'paragraph':
        return [this.#text(around, form.paragraph, block.children)];
      case 'heading': {
        const what = { what: form.heading, how: form.level(block.level) };
        return [this.#text(around, what, block.children, 'heading')];
      }
      case 'quote':
        return [
          this.#text(around, this.#label('quote'), block.children),
          ...words('quote.source', block.source),
        ];
      case 'definition':
        return [
          ...words('definition.term', block.term),
          this.#text(around, this.#label('definition.children'), block.children),
        ];
      case 'list':
        return this.#list(block, around, 1);
      case 'callout':
        return this.#callout(block, around);
      case 'steps':
        return this.#steps(block, around);
      case 'table':
        return this.#table(block, around);
      case 'image':
        return [
          ...pictureLines(block.picture, around, this.#reading),
          ...words('image.caption', block.caption),
        ];
    }
  }

  lines(blocks: readonly Block[], around: Around): TextLine[] {
    return blocks.flatMap((block) => this.#block(block, around));
  }
}

export const richLines = (blocks: readonly Block[], around: Around, reading: Reading): TextLine[] =>
  new RichLines(reading).lines(blocks, around);
