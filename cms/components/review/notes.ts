// SPDX-License-Identifier: AGPL-3.0-or-later
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Form, TextLine } from './lines.ts';
import { type Marks, type Token, visible } from './tokens.ts';

/** A word that stands in both, or is new, with its marks before and after. */
export interface MarkedWord {
  readonly text: string;
  /** `undefined`: the word is new. */
  readonly before: Marks | undefined;
  readonly after: Marks;
}

const languageName = (code: string): string => LOCALES[code as LocaleCode]?.name ?? code;

type Mark = keyof Marks;

/** The sentences for one mark that words had and have. */
function sentences(
  mark: Mark,
  words: string,
  before: string | true | undefined,
  after: string | true | undefined,
  { form }: DeskMessages,
): string[] {
  switch (mark) {
    case 'strong':
      return [after ? form.bold(words) : form.notBold(words)];
    case 'emphasis':
      return [after ? form.italic(words) : form.notItalic(words)];
    case 'language':
      return [
        ...(before ? [form.noLanguage(words, languageName(String(before)))] : []),
        ...(after ? [form.language(words, languageName(String(after)))] : []),
      ];
    case 'link':
      return [
        ...(before ? [form.notLinked(words, String(before))] : []),
        ...(after ? [form.linked(words, String(after))] : []),
      ];
  }
}

/** What is now said of words beside what they are: words side by side with the same change are one. */
function notesOfMark(mark: Mark, words: readonly MarkedWord[], say: DeskMessages): string[] {
  const notes: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { before, after } = words[at] as MarkedWord;
    let text = '';
    let to = at;
    for (; to < words.length; to++) {
      const word = words[to] as MarkedWord;
      if (word.before?.[mark] !== before?.[mark] || word.after[mark] !== after[mark]) break;
      text += word.text;
    }
    // The target of a new link stands behind its words already.
    const told = mark === 'link' && before === undefined;
    if (before?.[mark] !== after[mark] && !told)
      notes.push(...sentences(mark, visible(text, say), before?.[mark], after[mark], say));
    at = to;
  }
  return notes;
}

export const notesOfMarks = (words: readonly MarkedWord[], say: DeskMessages): string[] =>
  (['strong', 'emphasis', 'language', 'link'] as const).flatMap((mark) =>
    notesOfMark(mark, words, say),
  );

export const newWords = (tokens: readonly Token[]): MarkedWord[] =>
  tokens
    .filter(({ sign }) => sign === undefined)
    .map(({ text, marks }) => ({ text, before: undefined, after: marks }));

/** «Titolo di sezione, livello 2» */
export const formWords = (form: readonly Form[]): string =>
  form
    .flatMap(({ what, how }) => [what, how])
    .filter((part) => part !== undefined)
    .join(', ');

/** How a line changed that is now another part of the text, or another file. */
export function notesOfForm(before: TextLine, after: TextLine, say: DeskMessages): string[] {
  const { form } = say;
  const [was, is] = [formWords(before.form), formWords(after.form)];
  const otherFile =
    before.sha256 === after.sha256
      ? []
      : [after.kind === 'picture' ? form.otherPicture : form.otherFile];
  if (was === is) return otherFile;
  const sameParts =
    before.form.length === after.form.length &&
    before.form.every(({ what }, index) => what === after.form[index]?.what);
  if (!sameParts) return [...otherFile, form.became(was, is)];
  const changes = before.form.flatMap(({ what, how = '–' }, index) => {
    const { how: now = '–' } = after.form[index] ?? {};
    return how === now ? [] : [form.fromTo(what, how, now)];
  });
  return [...otherFile, ...changes];
}
