// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { missedLimits } from '@portico/shared/reading-level';
import type { HistoryEntry } from '../../desk/history.ts';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** The history of a document, newest first. */
export function HistoryList({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { say, moments } = useWords();
  const now = useNow();
  return (
    <section className="desk-section" aria-labelledby="storia">
      <h2 id="storia" className="desk-section__title">
        {say.history.title}
      </h2>
      {history.length === 0 ? <p className="desk-small">{say.history.empty}</p> : null}
      <ol className="desk-history">
        {history.map(({ at, by, verb, reason, offline, readingLevel: level }) => (
          <li key={`${at} ${verb}`}>
            <time dateTime={at}>{moments.at(at, now)}</time>
            <p>
              <strong>{by?.name ?? say.history.someone}</strong> {say.verbs[verb].past}
            </p>
            {offline.length > 0 ? <p>{say.languages.offline(offline)}</p> : null}
            {level && reason && missedLimits(level).length > 0 ? (
              <p className="desk-warn">{say.history.belowLevel(level)}</p>
            ) : null}
            {reason ? <blockquote>{reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
