// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, requiredReadingLevel } from '@portico/shared/audiences';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import { factsOf } from '@portico/shared/contract/types';
import { type Readability, readability } from '@portico/shared/readability';

/** How easy the Italian text is to read, and how easy its audience needs it. Advice: it never stops saving or sending. */
export interface ReadingLevel extends Readability {
  /** The line of the audience; with several audiences the strictest. */
  readonly needed: number;
  /** Below the line, with enough words to say so: approving needs a written reason. */
  readonly below: boolean;
}

const linesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.every((one) => typeof one === 'string') ? value : [plainText(value as Block[])];
};

/** The fields that are read, one line each; nothing for types without an audience. */
function measuredText({ type, locales }: PublishedDocument): string | undefined {
  const fields = factsOf(type).readingLevel;
  const content: Readonly<Record<string, unknown>> = { ...locales.it };
  return fields?.flatMap((field) => linesOf(content[field])).join('\n');
}

const audiencesOf = (document: PublishedDocument): readonly Audience[] =>
  'audiences' in document ? document.audiences : [];

/** Measures a document; `undefined` where there is no audience or no word. */
export function readingLevel(document: PublishedDocument): ReadingLevel | undefined {
  const needed = requiredReadingLevel(audiencesOf(document));
  const text = measuredText(document);
  const measured = text === undefined ? undefined : readability(text);
  if (needed === undefined || measured === undefined) return undefined;
  return { ...measured, needed, below: !measured.indicative && measured.index < needed };
}
