// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';
import { CompareWith } from './CompareWith.tsx';
import { Diff } from './Diff.tsx';
import type { Comparison } from './sections.ts';
import type { Bases } from './use-bases.ts';
import { CHANGES_ID } from './use-change-steps.ts';

interface ChangesProps {
  readonly comparison: Comparison;
  readonly bases: Bases;
}

/** «Che cosa cambia» */
export function Changes({ comparison, bases }: ChangesProps) {
  const { say } = useWords();
  const { changes } = comparison;
  // Nothing was there before: everything is shown, nothing is marked.
  const isNew = bases.document === null;
  return (
    <section className="desk-diff" aria-labelledby="cambia">
      <h2 id="cambia">{say.review.changes}</h2>
      {bases.several ? <CompareWith bases={bases} /> : null}
      <p className="desk-small">
        {isNew
          ? say.review.newDocument
          : changes === 0
            ? say.review.noChanges[bases.chosen]
            : `${say.review.changeCount(changes)}. ${say.review.legend}`}
      </p>
      <Diff comparison={comparison} isNew={isNew} id={CHANGES_ID} />
    </section>
  );
}
