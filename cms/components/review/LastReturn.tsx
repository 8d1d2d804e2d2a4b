// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { LastReturn as Returned } from '../../desk/last-return.ts';
import type { Review } from '../../desk/review.ts';
import { markPoint } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** The points of the last return, which of them are done, and how to say so. */
export function usePoints(place: Place, returned: Review['returned']) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [done, setDone] = useState<readonly number[]>(
    () => returned?.points.flatMap((point, index) => (point.done ? [index] : [])) ?? [],
  );
  const points = (returned?.points ?? []).map(({ text }, index) => ({
    text,
    done: done.includes(index),
  }));
  const mark = async (point: number, isDone: boolean): Promise<void> => {
    if (!returned || busy) return;
    const former = done;
    setDone(isDone ? [...former, point] : former.filter((one) => one !== point));
    const { submission } = returned;
    const answer = await run(() => markPoint(place, { submission, point, done: isDone }), {
      done: isDone ? say.review.pointDone : say.review.pointOpen,
    });
    if (!answer.ok) setDone(former);
  };
  return { points, open: points.filter((point) => !point.done), mark, outcome };
}

export type Points = ReturnType<typeof usePoints>;

interface LastReturnProps {
  readonly returned: Returned;
  readonly points: Points;
  /** May the person tick them? */
  readonly mayMark: boolean;
}

/** «Seconda volta»: why the text was returned, point by point, to be ticked. */
export function LastReturn({ returned: { at, by, times }, points, mayMark }: LastReturnProps) {
  const { say, moments } = useWords();
  const now = useNow();
  return (
    <section className="desk-notice" aria-labelledby="restituito">
      <h2 id="restituito" className="desk-notice__title">
        {say.review.again(times + 1)}
      </h2>
      <p className="desk-small">
        {say.review.returnedBy(by?.name ?? say.history.someone, moments.at(at, now))}
      </p>
      <ul className="desk-points">
        {points.points.map(({ text, done }, index) => (
          <li key={`${index}${text}`}>
            <label className="desk-point">
              <input
                type="checkbox"
                checked={done}
                disabled={!mayMark}
                onChange={(event) => void points.mark(index, event.target.checked)}
              />
              <span className={done ? 'desk-point__done' : undefined}>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="desk-small">{say.review.openPoints(points.open.length)}</p>
      <Result outcome={points.outcome?.kind === 'failed' ? points.outcome : undefined} />
    </section>
  );
}
