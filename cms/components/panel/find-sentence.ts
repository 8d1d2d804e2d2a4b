// SPDX-License-Identifier: AGPL-3.0-or-later
import { bringIntoView } from './field-link.ts';

/** One place of a sentence: characters of a text field, or a range of a rich text. */
type Place =
  | {
      readonly field: HTMLInputElement | HTMLTextAreaElement;
      readonly start: number;
      readonly end: number;
    }
  | { readonly editor: HTMLElement; readonly range: Range };

/** The characters of a text that count, without its spaces: those of a sentence and of the page differ. */
interface Characters<At> {
  readonly text: string;
  /** Where each character stands. */
  readonly at: readonly At[];
}

function characters<At>(parts: Iterable<readonly [text: string, at: (offset: number) => At]>) {
  let text = '';
  const places: At[] = [];
  for (const [part, at] of parts)
    for (let offset = 0; offset < part.length; offset++) {
      const character = part.charAt(offset);
      if (/\s/.test(character)) continue;
      text += character;
      places.push(at(offset));
    }
  return { text, at: places } satisfies Characters<At>;
}

/** First and last character of each place where a sentence stands. */
function placesIn<At>({ text, at }: Characters<At>, sentence: string): (readonly [At, At])[] {
  const wanted = sentence.replaceAll(/\s/g, '');
  const found: (readonly [At, At])[] = [];
  if (wanted === '') return found;
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const [first, last] = [at[from], at[from + wanted.length - 1]];
    if (first !== undefined && last !== undefined) found.push([first, last]);
  }
  return found;
}

/** Texts of an editor that a person types into, not the labels of its blocks. */
function* typedTexts(editor: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement?.closest('[contenteditable]');
    if (node instanceof Text && around?.getAttribute('contenteditable') === 'true') yield node;
  }
}

function* charactersOf(editor: HTMLElement) {
  for (const node of typedTexts(editor))
    yield [node.data, (offset: number) => ({ node, offset })] as const;
}

function inEditor(editor: HTMLElement, sentence: string): Place[] {
  return placesIn(characters(charactersOf(editor)), sentence).map(([first, last]) => {
    const range = new Range();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return { editor, range };
  });
}

function inField(field: HTMLInputElement | HTMLTextAreaElement, sentence: string): Place[] {
  const all = characters([[field.value, (offset: number) => offset] as const]);
  return placesIn(all, sentence).map(([start, last]) => ({ field, start, end: last + 1 }));
}

const EDITOR = '[contenteditable="true"]';
const FIELD = '.field-type input[type="text"], .field-type textarea';

/** Every place of a sentence in the form, in the order of the page. */
function places(sentence: string): Place[] {
  const controls = document.querySelectorAll<HTMLElement>(`${EDITOR}, ${FIELD}`);
  return [...controls].flatMap((control): Place[] => {
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      return inField(control, sentence);
    // The editor of a block is a part of the editor around it.
    return control.parentElement?.closest(EDITOR) ? [] : inEditor(control, sentence);
  });
}

/** The places of a sentence; of a definition, «term: meaning», those of the meaning. */
function placesOf(sentence: string): Place[] {
  const whole = places(sentence);
  const colon = sentence.indexOf(': ');
  return whole.length > 0 || colon < 0 ? whole : places(sentence.slice(colon + 2));
}

/** Names of the marks in the style sheet. */
const MARKS = { hard: 'desk-hard-sentence', chosen: 'desk-chosen-sentence' } as const;

function mark(name: keyof typeof MARKS, found: readonly Place[]): void {
  // The CSS Custom Highlight API marks ranges without touching the text. Without it the panel still lists them.
  if (!('highlights' in CSS)) return;
  const ranges = found.flatMap((place) => ('range' in place ? [place.range] : []));
  CSS.highlights.set(MARKS[name], new Highlight(...ranges));
}

/** Marks sentences in the rich texts of the form. */
export const markSentences = (sentences: readonly string[]): void =>
  mark('hard', sentences.flatMap(placesOf));

/** Takes every mark away. */
export function unmarkSentences(): void {
  mark('hard', []);
  mark('chosen', []);
}

/**
 * Goes to a sentence: marks it and puts the caret there.
 * @param which of its places; after the last comes the first again
 * @returns whether it is in the form
 */
export function goToSentence(sentence: string, which = 0): boolean {
  const found = placesOf(sentence);
  const place = found[which % Math.max(found.length, 1)];
  if (!place) return false;
  mark('chosen', [place]);
  if ('field' in place) {
    bringIntoView(place.field, () => {
      place.field.focus({ preventScroll: true });
      place.field.setSelectionRange(place.start, place.end);
    });
    return true;
  }
  const { editor, range } = place;
  const target = range.startContainer.parentElement ?? editor;
  bringIntoView(target, () => {
    (target.closest<HTMLElement>(EDITOR) ?? editor).focus({ preventScroll: true });
    getSelection()?.collapse(range.startContainer, range.startOffset);
  });
  return true;
}

const HASH = '#frase=';

/** The link that leads to a sentence in the editor. */
export const sentenceHref = (sentence: string): string => `${HASH}${encodeURIComponent(sentence)}`;

/** The sentence that the hash of an address names. */
export const sentenceInHash = (hash: string): string | undefined =>
  hash.startsWith(HASH) ? decodeURIComponent(hash.slice(HASH.length)) : undefined;
