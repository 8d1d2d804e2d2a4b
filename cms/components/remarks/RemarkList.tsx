// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useCallback } from 'react';
import type { Remark } from '../../desk/remarks.ts';
import { reloadRemarks, useRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { useRefresh } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { RemarkItem } from './RemarkItem.tsx';

interface RemarkListProps {
  readonly place: Place;
  /** Leads to the words of a remark, or says that they are gone. */
  readonly toWords: (remark: Remark) => ReactNode;
  /** Shown where there is none; absent: then nothing is shown at all. */
  readonly help?: string;
}

/** The remarks on a document: open ones first, those that are done folded below. */
export function RemarkList({ place, toWords, help }: RemarkListProps) {
  const { say } = useWords();
  const { data } = useRemarks(place);
  useRefresh(useCallback(() => reloadRemarks(place), [place]));
  if (!data || (data.remarks.length === 0 && help === undefined)) return null;
  const item = (remark: Remark): ReactNode => (
    <RemarkItem key={remark.id} place={place} remark={remark} can={data.can}>
      {toWords(remark)}
    </RemarkItem>
  );
  const open = data.remarks.filter(({ state }) => state === 'open');
  const done = data.remarks.filter(({ state }) => state === 'done');
  return (
    <section className="desk-section" aria-labelledby="annotazioni">
      <h2 id="annotazioni" className="desk-section__title">
        {say.remarks.title}
      </h2>
      {help ? <p className="desk-small">{help}</p> : null}
      <div aria-live="polite">
        {open.length > 0 ? (
          <p className="desk-warn">{say.remarks.open(open.length)}</p>
        ) : data.remarks.length === 0 ? (
          <p className="desk-small">{say.remarks.none}</p>
        ) : null}
      </div>
      {open.length > 0 ? <ol className="desk-remarks">{open.map(item)}</ol> : null}
      {done.length > 0 ? (
        <details className="desk-remarks__done">
          <summary>{say.remarks.done(done.length)}</summary>
          <ol className="desk-remarks">{done.map(item)}</ol>
        </details>
      ) : null}
    </section>
  );
}
