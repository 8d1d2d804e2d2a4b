// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { isSingle } from '@portico/shared/contract/types';
import { useDeskLists } from '../api/desk-api.ts';
import { examinePath, type Place } from '../api/paths.ts';
import type { PendingItem } from '../../desk/submissions.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** The text to examine after this one: the next that was submitted, else the oldest that waits. */
export function nextOf(
  waiting: readonly PendingItem[],
  decided: { readonly id: string; readonly at: string },
): PendingItem | undefined {
  const others = waiting.filter(({ id, approve }) => id !== decided.id && approve.allowed);
  return others.find(({ at }) => at >= decided.at) ?? others[0];
}

/** «Prossimo: …», or the way back when nothing else waits. */
export function NextInQueue({ place, at }: { readonly place: Place; readonly at: string }) {
  const { say, typeName } = useWords();
  const { data, failure } = useDeskLists();
  const next = data && nextOf(data.waiting, { id: place.id, at });
  const isRead = data !== undefined || failure !== undefined;
  return (
    <>
      {next ? (
        <DeskLink href={examinePath(next)} look="filled">
          {say.review.next(isSingle(next.type) ? typeName(next.type) : next.title || say.untitled)}
        </DeskLink>
      ) : null}
      {data && !next ? <p className="desk-small">{say.review.noNext}</p> : null}
      <DeskLink href="/admin" look={isRead && !next ? 'filled' : 'outlined'}>
        {say.action.backToDesk}
      </DeskLink>
    </>
  );
}
