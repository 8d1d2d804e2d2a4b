// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { usePlace, useStatus } from '../api/desk-api.ts';
import { pointsIn } from '../../values/points.ts';
import type { ActWithReason } from '../../desk/history.ts';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** A reason in the words in which it was written; of several lines each is a point. */
function Reason({ text }: { readonly text: string }) {
  const points = pointsIn(text);
  if (points.length < 2) return <blockquote className="desk-notice__reason">{text}</blockquote>;
  return (
    <blockquote className="desk-notice__reason">
      <ul>
        {points.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ul>
    </blockquote>
  );
}

function Box({ title, act }: { readonly title: string; readonly act: ActWithReason }) {
  const { say, moments } = useWords();
  const now = useNow();
  const by = act.by?.name ?? say.history.someone;
  return (
    <section className="desk-notice" aria-label={title}>
      <h2 className="desk-notice__title">{title}</h2>
      <Reason text={act.reason} />
      <p className="desk-small">{say.panel.returnedBy(by, moments.at(act.at, now))}</p>
    </section>
  );
}

/** Above the fields: why the text was returned or withdrawn. */
export function ReasonNotice() {
  const { say } = useWords();
  const { data: status } = useStatus(usePlace());
  if (status?.returned && status.state.endsWith('returned'))
    return <Box title={say.panel.returned} act={status.returned} />;
  if (status?.withdrawn && status.state === 'withdrawn')
    return <Box title={say.panel.withdrawn} act={status.withdrawn} />;
  return null;
}
