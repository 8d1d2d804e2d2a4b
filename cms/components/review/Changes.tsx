// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { useMemo } from 'react';
import { useWords } from '../words.ts';
import { compare } from './compare.ts';
import { CompareWith } from './CompareWith.tsx';
import { Diff } from './Diff.tsx';
import { entriesOf } from './entries.ts';
import type { Comparison } from './sections.ts';
import type { Bases } from './use-bases.ts';
import { CHANGES_ID } from './use-change-steps.ts';

interface ChangesProps {
  readonly comparison: Comparison;
  readonly bases: Bases;
  /** The text that was submitted. */
  readonly document: PublishedDocument;
}

/** The fields of the original, as they would be online, by their names. */
function useOriginals(document: PublishedDocument, { names }: Bases) {
  const { language } = useWords();
  return useMemo(() => {
    const entries = entriesOf(document, { names, language });
    const own = entries.filter(({ locale }) => locale === DEFAULT_LOCALE);
    return new Map(
      compare(own, own, language).map((field) => [
        field.key.slice(DEFAULT_LOCALE.length + 1),
        field,
      ]),
    );
  }, [document, names, language]);
}

/** «Che cosa cambia» */
export function Changes({ comparison, bases, document }: ChangesProps) {
  const { say } = useWords();
  const { changes } = comparison;
  const originals = useOriginals(document, bases);
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
      <Diff comparison={comparison} isNew={isNew} id={CHANGES_ID} originals={originals} />
    </section>
  );
}
