// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Place } from '../api/paths.ts';
import type { Status } from '../../desk/status.ts';
import { useLiveStatus } from '../api/desk-api.ts';
import { siteOutcome } from '../bar/state-words.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { type Outcome, Result } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** Since when the site shows the approved text. */
const shownSince = (status: Status | undefined): string | undefined =>
  status?.online && status.published && status.online.digest === status.published.digest
    ? status.online.since
    : undefined;

interface AfterApprovalProps {
  readonly place: Place;
  /** Shown until the site answers. */
  readonly approval: Outcome | undefined;
  /** Of all documents that were approved together. */
  readonly titles: readonly string[];
}

/** Follows an approved text until it is online, and shows since when. */
export function AfterApproval({ place, approval, titles }: AfterApprovalProps) {
  const { say, moments } = useWords();
  const { data: status, slow } = useLiveStatus(place);
  const since = shownSince(status);
  const now = useNow(since);
  const url = status?.published?.urls['it'];
  const online = (moment: string): string =>
    titles.length > 1
      ? say.result.onlineTogether(titles, moment)
      : `${say.states.live.label} ${moment}`;
  return (
    <>
      {since ? (
        <div className="desk-result" data-desk="result">
          {/* Screen readers hear it once: the passing seconds are only shown. */}
          <span role="status" className="desk-hidden">
            {say.states.live.label}
          </span>
          <p className="desk-result__online">{online(moments.counting(since, now))}</p>
        </div>
      ) : (
        <Result outcome={(status && siteOutcome(status, slow, say)) ?? approval} />
      )}
      {since && url ? (
        <div className="desk-buttons">
          <DeskLink href={url} look="outlined" away>
            {say.action.online}
          </DeskLink>
        </div>
      ) : null}
    </>
  );
}
