// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Review } from '../../desk/review.ts';
import { editPath, type Place } from '../api/paths.ts';
import { HardSentences } from '../panel/HardSentences.tsx';
import { LevelFigure } from '../panel/ReadingLevel.tsx';
import { showSentence } from '../remarks/visible-text.ts';
import { useWords } from '../words.ts';

/** The reading level of the submission. */
export function ReviewLevel({
  place,
  level,
}: {
  readonly place: Place;
  readonly level: Review['readingLevel'];
}) {
  const { say } = useWords();
  if (!level) return null;
  return (
    <section className="desk-section" aria-labelledby="leggibilita">
      <h2 id="leggibilita" className="desk-section__title">
        {say.panel.level}
      </h2>
      <LevelFigure index={level.index} needed={level.needed} />
      {level.indicative ? <p className="desk-small">{say.panel.levelIndicative}</p> : null}
      {level.below ? <p className="desk-warn">{say.history.belowLevel(level)}</p> : null}
      <HardSentences
        title={say.panel.levelHard}
        sentences={level.hard}
        show={(sentence, which) => showSentence(document, sentence, which)}
        editor={`${editPath(place)}?locale=it`}
      />
    </section>
  );
}
