// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Sentence } from '@portico/shared/readability';
import { type MouseEvent, useRef, useState } from 'react';
import { useWords } from '../words.ts';
import { sentenceHref } from './find-sentence.ts';

interface HardSentencesProps {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  /** Goes to the nth place of a sentence on this page. Returns whether it is there. */
  readonly show: (sentence: string, which: number) => boolean;
  /** Address of the editor, where that is another page: the way to what this page does not show. */
  readonly editor?: string;
}

/** Sentences that are hard to read, each a link to its place in the text; the next press leads to the next place. */
export function HardSentences({ title, sentences, show, editor = '' }: HardSentencesProps) {
  const { say } = useWords();
  const presses = useRef(new Map<string, number>());
  const [missing, setMissing] = useState(false);
  const go = (event: MouseEvent, text: string): void => {
    const press = presses.current.get(text) ?? 0;
    presses.current.set(text, press + 1);
    const found = show(text, press);
    if (found || editor === '') event.preventDefault();
    setMissing(!found && editor === '');
  };
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="desk-level__subtitle">{title}</h3>
      <ol className="desk-level__hardest">
        {sentences.map(({ text, index, words, times }) => (
          <li key={text}>
            <a href={`${editor}${sentenceHref(text)}`} onClick={(event) => go(event, text)}>
              «{text}»
            </a>{' '}
            <span className="desk-small">
              ({say.panel.sentenceFacts(index, words)}
              {times > 1 ? `, ${say.panel.sentenceTimes(times)}` : null})
            </span>
          </li>
        ))}
      </ol>
      <p className="desk-small" role="status">
        {missing ? say.panel.sentenceGone : null}
      </p>
    </>
  );
}
