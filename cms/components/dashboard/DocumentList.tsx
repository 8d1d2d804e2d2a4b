// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { civilDate } from '@portico/shared/civil-date';
import { useState } from 'react';
import { editPath, firstBehindPath, TRANSLATED } from '../api/paths.ts';
import type { DeskLists } from '../../desk/lists.ts';
import type { PublishedItem } from '../../desk/published.ts';
import type { ScheduledItem } from '../../desk/submissions.ts';
import type { BehindItem } from '../../desk/behind.ts';
import type { ListItem } from '../../desk/list-item.ts';
import type { VerifyItem } from '../../desk/verify.ts';
import { MAX_ITEMS } from '../../values/max-items.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords, type Words } from '../words.ts';
import { DocumentItem } from './DocumentItem.tsx';

/** The lists of the first page besides those that wait for a decision. */
export type ListKind = Exclude<keyof DeskLists, 'waiting' | 'toConfirm'>;

type Item = ListItem &
  Partial<Pick<PublishedItem, 'reason' | 'urls'>> &
  Partial<Pick<ScheduledItem, 'publishAt'>> &
  Partial<Pick<VerifyItem, 'day'>> &
  Partial<Pick<BehindItem, 'count' | 'total'>>;

/** Items shown until the person asks for all. */
const MAX_AT_FIRST = 6;

function whenOf(kind: ListKind, item: Item, now: Date, { say, moments }: Words): string {
  const at = moments.at(item.at, now);
  if (kind === 'returned') return `${say.states.returned.label} ${at}`.toLowerCase();
  if (kind === 'behind')
    return [
      say.translation.amount(item.count ?? 0, item.total ?? 0),
      say.translation.changed(at),
    ].join(' · ');
  if (kind === 'pending') return say.dashboard.submittedAt(at);
  if (kind === 'scheduled' && item.publishAt)
    return say.moments.onlineFrom(item.publishAt, item.state === 'live-scheduled');
  if (kind === 'verify' && item.day) return say.verify.due(item.day, civilDate(now));
  if (kind === 'online')
    return `${say.states.live.label} ${moments.since(item.at, now)}`.toLowerCase();
  if (kind === 'withdrawn') return `${say.states.withdrawn.label} ${at}`.toLowerCase();
  return say.dashboard.savedAt(at);
}

/** What one does with an item. */
function actionOf(kind: ListKind, showOwner: boolean, say: Words['say']): string {
  if (kind === 'verify') return say.verify.action;
  if (kind === 'behind') return say.translation.update(TRANSLATED);
  return kind === 'returned' && !showOwner ? say.action.correct : say.action.open;
}

interface DocumentListProps {
  readonly kind: ListKind;
  readonly items: readonly Item[];
  /** The items are of several organisations: each names its own, and others correct it. */
  readonly showOwner: boolean;
}

/** A list of the first page; nothing when it is empty. */
export function DocumentList({ kind, items, showOwner }: DocumentListProps) {
  const words = useWords();
  const { say } = words;
  const now = useNow();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, MAX_AT_FIRST);
  return (
    <section className="desk-list" aria-labelledby={`lista-${kind}`}>
      <h2 id={`lista-${kind}`}>{say.dashboard[kind]}</h2>
      <ul className="desk-items">
        {shown.map((item) => (
          <DocumentItem
            key={item.id}
            item={showOwner ? item : { ...item, organisation: null }}
            href={kind === 'behind' ? firstBehindPath(item) : editPath(item)}
            action={actionOf(kind, showOwner, say)}
            filled={kind === 'returned' && !showOwner}
            when={whenOf(kind, item, now, words)}
            after={
              kind === 'online' && item.urls?.['it'] ? (
                <DeskLink href={item.urls['it']} away>
                  {say.action.online}
                </DeskLink>
              ) : null
            }
          >
            {item.reason ? (
              <p className="desk-item__reason">
                <strong>{say.dashboard.reason}</strong> {item.reason}
              </p>
            ) : null}
          </DocumentItem>
        ))}
      </ul>
      {items.length > shown.length ? (
        <DeskButton look="quiet" onClick={() => setAll(true)}>
          {items.length === MAX_ITEMS
            ? say.dashboard.showFirst(MAX_ITEMS)
            : say.dashboard.showAll(items.length)}
        </DeskButton>
      ) : null}
    </section>
  );
}
