// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, requiredReadingLevel } from '@portico/shared/audiences';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { plainText } from '@portico/shared/contract/plain-text';
import { type Readability, readability } from '@portico/shared/readability';

/** How easy the Italian text is to read, and how easy its audience needs it. Advice: it never stops saving or sending. */
export interface ReadingLevel extends Readability {
  /** The line of the audience; with several audiences the strictest. */
  readonly needed: number;
  /** Below the line, with enough words to say so: approving needs a written reason. */
  readonly below: boolean;
}

/** What is read: title, summary, points and texts, one line each; nothing for types without an audience. */
function measuredText(document: PublishedDocument): string | undefined {
  switch (document.type) {
    case 'article': {
      const { title, summary, inBrief = [], body, doNow = [] } = document.locales.it;
      return [title, summary, ...inBrief, plainText(body), plainText(doNow)].join('\n');
    }
    case 'event': {
      const { title, summary, body, forWhom = '' } = document.locales.it;
      return [title, summary, plainText(body), forWhom].join('\n');
    }
    default:
      return undefined;
  }
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
