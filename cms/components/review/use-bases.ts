// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth } from '@payloadcms/ui';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { useMemo, useState } from 'react';
import type { Review } from '../../desk/review.ts';
import { useWords } from '../words.ts';

/** The text that a submission is compared with: what is online, or what was read before. */
export type Base = 'online' | 'read';

export interface Bases {
  readonly chosen: Base;
  readonly choose: (base: Base) => void;
  readonly labels: Readonly<Record<Base, string>>;
  /** Is there more than one? */
  readonly several: boolean;
  /** The text of the chosen one; `null` when nothing is online. */
  readonly document: PublishedDocument | null;
  readonly names: Review['names'];
}

/**
 * What the submission can be compared with. What was read before is the text that was on this page, else the one that was
 * returned.
 * @param former the review that was on this page before
 */
export function useBases(review: Review, former: Review | undefined): Bases {
  const { say } = useWords();
  const { user } = useAuth();
  const { before, returned, after, submission } = review;
  const readHere = former && former.submission.digest !== submission.digest ? former : undefined;
  const read = readHere?.after ?? returned?.document;
  const [chosen, choose] = useState<Base>(read ? 'read' : 'online');
  const isOwn = readHere !== undefined || returned?.by?.id === user?.id;
  const name = returned?.by?.name ?? say.history.someone;
  const names = useMemo(() => ({ ...readHere?.names, ...review.names }), [readHere, review.names]);
  return {
    chosen,
    choose,
    labels: {
      online: before ? say.review.withOnline : say.review.withNothing,
      read: isOwn ? say.review.withRead : say.review.withReturned(name),
    },
    several: read !== undefined && after !== read,
    document: chosen === 'read' && read ? read : before,
    names,
  };
}
