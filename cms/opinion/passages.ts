// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { ComparedField, ComparedLine } from '../components/review/compare.ts';
import { differenceOf } from '../components/review/difference.ts';
import { unmarked } from '../components/review/sections.ts';
import type { DeskLanguage } from '../i18n/desk.ts';
import type { OpenOpinion } from '../workflow/opinions/open.ts';

/** A line of the text that is read, with the name of its fields in the form. */
export interface Passage {
  /** `undefined`: nothing to mark, as of a line that was taken out. */
  readonly key?: string;
  readonly line: ComparedLine;
  /** Its words in the submission. */
  readonly text: string;
}

export interface PassageGroup {
  /** `it:body` */
  readonly key: string;
  readonly locale: string | undefined;
  readonly label: string;
  readonly passages: readonly Passage[];
}

const textOf = ({ pieces }: ComparedLine): string =>
  pieces
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('')
    .trim();

/** Passages are named by their words: an answer finds its passage whatever is online meanwhile. */
function namer(): (field: string, text: string) => string {
  const seen = new Map<string, number>();
  return (field, text) => {
    const name = createHash('sha256').update(`${field}\n${text}`).digest('hex').slice(0, 16);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

const isShown = ({ kind, change }: ComparedLine): boolean => kind !== 'file' || change !== 'same';

function groupOf(field: ComparedField, name: ReturnType<typeof namer>): PassageGroup {
  const passages = field.lines.filter(isShown).map((line): Passage => {
    const text = textOf(line);
    const marked = line.kind !== 'mark' && line.change !== 'removed' && text !== '';
    return { ...(marked && { key: name(field.key, text) }), line, text };
  });
  return { key: field.key, locale: field.locale, label: field.label, passages };
}

/** The text of an opinion, passage by passage, compared with what is online. */
export function passagesOf(
  { before, after }: Pick<OpenOpinion, 'before' | 'after'>,
  names: Readonly<Record<string, string>>,
  language: DeskLanguage,
): PassageGroup[] {
  const fields = differenceOf(before, after, { names, language });
  const name = namer();
  return (before === null ? unmarked(fields) : fields)
    .filter(({ quiet, changed }) => changed || !quiet)
    .map((field) => groupOf(field, name))
    .filter(({ passages }) => passages.length > 0);
}
