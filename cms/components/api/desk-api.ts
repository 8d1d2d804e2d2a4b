// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type Answer, post } from './call.ts';
import type { Place } from './paths.ts';
import { useResource } from './resource.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import type { DeskLists } from '../../desk/lists.ts';
import type { Review } from '../../desk/review.ts';
import type { Status } from '../../desk/status.ts';

const at = ({ collection, id }: Place): string => `/api/${collection}/${id}`;

export const statusPath = (place: Place): string => `${at(place)}/status`;

export const useStatus = (place: Place | undefined) =>
  useResource<Status>(place && statusPath(place));

export const useReview = (place: Place) => useResource<Review>(`${at(place)}/submission/diff`);

export const useDeskLists = () => useResource<DeskLists>('/api/desk');

/** @param others submitted with it, all or none */
export const submit = (place: Place, others: readonly Place[] = []): Promise<Answer<unknown>> =>
  post(`${at(place)}/submit`, {
    ...(others.length > 0 && { with: others.map(({ collection, id }) => ({ collection, id })) }),
  });

export const recall = (place: Place): Promise<Answer<unknown>> => post(`${at(place)}/recall`);

type Submitted = Pick<CompanionToApprove, 'collection' | 'id' | 'digest'>;

/** The part of a submission that the endpoint takes. */
const submitted = ({ collection, id, digest }: Submitted): Submitted => ({
  collection,
  id,
  digest,
});

interface Approval {
  readonly digest: string;
  /** Needed below the reading level; may be empty. */
  readonly reason: string;
  /** Approved with it, all or none. */
  readonly companions: readonly Submitted[];
}

export const approve = (
  place: Place,
  { digest, reason, companions }: Approval,
): Promise<Answer<unknown>> =>
  post(`${at(place)}/approve`, {
    digest,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(companions.length > 0 && { with: companions.map(submitted) }),
  });

export const returnSubmission = (
  place: Place,
  body: { readonly reason: string; readonly digest: string },
): Promise<Answer<unknown>> => post(`${at(place)}/return`, body);

export const withdraw = (
  place: Place,
  body: { readonly reason: string; readonly confirm?: true },
): Promise<Answer<unknown>> => post(`${at(place)}/withdraw`, body);
