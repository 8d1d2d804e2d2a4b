// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAllFormFields, useDebounce, useLocale } from '@payloadcms/ui';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { type DocumentType, factsOf } from '@portico/shared/contract/types';
import { type Readability, readability } from '@portico/shared/readability';
import { reduceFieldsToValues } from 'payload/shared';
import { useMemo } from 'react';
import { useWords } from '../words.ts';
import { neededLevel, readingText } from './reading-text.ts';

/** Milliseconds without typing after which the text is measured: measuring must not delay a key. */
const PAUSE_MS = 500;

interface Measured {
  readonly level: Readability | undefined;
  readonly needed: number | undefined;
}

/** Measures the text in the form, saved or not. */
function useMeasured(type: DocumentType): Measured {
  const [fields] = useAllFormFields();
  const settled = useDebounce(fields, PAUSE_MS);
  return useMemo(() => {
    const values = reduceFieldsToValues(settled, true);
    return {
      level: readability(readingText(values, factsOf(type).readingLevel ?? [])),
      needed: neededLevel(values),
    };
  }, [settled, type]);
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

export function Hardest({ sentences }: { readonly sentences: Readability['hardest'] }) {
  const { say } = useWords();
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="desk-level__subtitle">{say.panel.levelHardest}</h3>
      <ol className="desk-level__hardest">
        {sentences.map(({ text, index }, position) => (
          <li key={position}>
            «{text}» <span className="desk-small">({index})</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Verdict({ level, needed }: Measured) {
  const { say } = useWords();
  if (!level) return <p className="desk-small">{say.panel.levelEmpty}</p>;
  const below = needed !== undefined && level.index < needed;
  return (
    <>
      <LevelFigure index={level.index} needed={needed} />
      {level.indicative ? <p className="desk-small">{say.panel.levelIndicative}</p> : null}
      {needed === undefined || level.indicative ? null : (
        <p className={below ? 'desk-warn' : 'desk-good'}>
          {below ? say.panel.levelBelow : say.panel.levelGood}
        </p>
      )}
      <Hardest sentences={level.hardest} />
      <p className="desk-small">{say.panel.levelHow}</p>
    </>
  );
}

/** The reading level of the text in the form. */
export function ReadingLevel({ type }: { readonly type: DocumentType }) {
  const { say } = useWords();
  const { code } = useLocale();
  const measured = useMeasured(type);
  return (
    <section className="desk-section" aria-labelledby="leggibilita">
      <h2 id="leggibilita" className="desk-section__title">
        {say.panel.level}
      </h2>
      {code === DEFAULT_LOCALE ? (
        <Verdict {...measured} />
      ) : (
        <p className="desk-small">{say.panel.levelItalianOnly}</p>
      )}
    </section>
  );
}
