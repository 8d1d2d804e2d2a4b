// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAllFormFields, useDebounce, useLocale } from '@payloadcms/ui';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { type DocumentType, factsOf } from '@portico/shared/contract/types';
import { type Readability, readability } from '@portico/shared/readability';
import {
  type HardQuestion,
  hardQuestions,
  hardSentences,
  missedLimits,
  questionFields,
  type ReadingLimits,
  readingScore,
} from '@portico/shared/reading-level';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../words.ts';
import { goToSentence, markSentences, sentenceInHash, unmarkSentences } from './find-sentence.ts';
import { HardSentences } from './HardSentences.tsx';
import { neededLevel, questionTexts, readingText } from './reading-text.ts';

/** Milliseconds without typing after which the text is measured: measuring must not delay a key. */
const PAUSE_MS = 500;

/** Milliseconds until the editors of a form are drawn, in which sentences are marked. */
const EDITORS_MS = 800;

interface Measured {
  readonly level: Readability | undefined;
  readonly limits: ReadingLimits | undefined;
  readonly questions: readonly HardQuestion[];
}

/** Measures the text in the form, saved or not. */
function useMeasured(type: DocumentType): Measured {
  const [fields] = useAllFormFields();
  const settled = useDebounce(fields, PAUSE_MS);
  return useMemo(() => {
    const values = reduceFieldsToValues(settled, true);
    const fields = factsOf(type).readingLevel ?? [];
    const limits = neededLevel(values, type);
    return {
      level: readability(readingText(values, fields)),
      limits,
      questions: limits ? hardQuestions(questionTexts(values, questionFields(fields)), limits) : [],
    };
  }, [settled, type]);
}

/** Marks sentences in the text as long as the panel is shown, and goes to the one that the address names. */
function useMarks(sentences: readonly { readonly text: string }[]): void {
  const gone = useRef(false);
  useEffect(() => {
    const draw = (): void => {
      markSentences(sentences.map(({ text }) => text));
      const wanted = gone.current ? undefined : sentenceInHash(window.location.hash);
      if (wanted !== undefined) gone.current = goToSentence(wanted);
    };
    draw();
    const timer = setTimeout(draw, EDITORS_MS);
    return () => clearTimeout(timer);
  }, [sentences]);
  useEffect(() => unmarkSentences, []);
}

/** The index on a scale that marks the needed level. */
export function LevelFigure({
  index,
  needed,
}: {
  readonly index: number;
  readonly needed: number | undefined;
}) {
  const { say } = useWords();
  return (
    <>
      <p className="desk-level__figure">
        {needed === undefined
          ? say.panel.levelWithoutAudience(index)
          : say.panel.levelFigure(index, needed)}
      </p>
      <svg className="desk-level__scale" viewBox="0 0 100 8" aria-hidden="true">
        <rect className="desk-level__ground" x="0" y="2" width="100" height="4" rx="2" />
        <rect className="desk-level__reached" x="0" y="2" width={index} height="4" rx="2" />
        {needed === undefined ? null : (
          <rect className="desk-level__needed" x={needed - 0.5} y="0" width="1" height="8" />
        )}
      </svg>
    </>
  );
}

function Verdict({
  level,
  limits,
  questions,
}: { readonly level: Readability } & Pick<Measured, 'limits' | 'questions'>) {
  const { say } = useWords();
  const hard = useMemo(() => hardSentences(level, limits), [level, limits]);
  useMarks(limits ? hard : NOTHING);
  const score = limits && { ...readingScore(level, limits), questions };
  const below = score !== undefined && missedLimits(score).length > 0;
  const judged = score !== undefined && (below || !level.indicative);
  return (
    <>
      <LevelFigure index={level.index} needed={limits?.text} />
      {level.indicative ? <p className="desk-small">{say.panel.levelIndicative}</p> : null}
      {judged ? (
        <p className={below ? 'desk-warn' : 'desk-good'} data-desk="level">
          {below ? say.panel.levelBelow(score) : say.panel.levelGood}
        </p>
      ) : null}
      <HardSentences
        title={limits && hard.length > 0 ? say.panel.levelHard : say.panel.levelHardest}
        sentences={hard.length > 0 ? hard : level.hardest}
        show={goToSentence}
      />
      <p className="desk-small">{say.panel.levelHow}</p>
    </>
  );
}

const NOTHING: readonly never[] = [];

/** The reading level of the text in the form. */
export function ReadingLevel({ type }: { readonly type: DocumentType }) {
  const { say } = useWords();
  const { code } = useLocale();
  const { level, limits, questions } = useMeasured(type);
  return (
    <section className="desk-section" aria-labelledby="leggibilita">
      <h2 id="leggibilita" className="desk-section__title">
        {say.panel.level}
      </h2>
      {code !== DEFAULT_LOCALE ? (
        <p className="desk-small">{say.panel.levelItalianOnly}</p>
      ) : level ? (
        <Verdict level={level} limits={limits} questions={questions} />
      ) : (
        <p className="desk-small">{say.panel.levelEmpty}</p>
      )}
    </section>
  );
}
