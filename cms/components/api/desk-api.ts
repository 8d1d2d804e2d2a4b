// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useMemo, useRef } from 'react';
import type { Place } from './paths.ts';
import { type Answer, post } from './call.ts';
import { reload, useResource } from './resource.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import type { DeskLists } from '../../desk/lists.ts';
import type { Glossary } from '../../desk/glossary.ts';
import type { Opinions } from '../../desk/opinions.ts';
import type { Parts } from '../../desk/parts.ts';
import type { Ratings } from '../../desk/ratings.ts';
import type { Readings } from '../../desk/readings.ts';
import type { Remarks } from '../../desk/remarks.ts';
import type { Review } from '../../desk/review.ts';
import type { SiteHold } from '../../desk/site-hold.ts';
import type { Status } from '../../desk/status.ts';
import type { Translation } from '../../desk/translation.ts';
import type { Quote } from '../../values/quote.ts';
import type { VersionBeside, Versions } from '../../desk/versions.ts';
import type { Consulted } from '../../workflow/verbs/consult.ts';
import type { WantedMoments } from '../../workflow/schedule/moments.ts';
import type { Noting } from '../../workflow/candidate/change-note.ts';
import type { Choice } from '../../workflow/candidate/languages.ts';

/** The document that is open in the editor; `undefined` before its first save. */
export function usePlace(): Place | undefined {
  const { id, collectionSlug } = useDocumentInfo();
  return useMemo(
    () =>
      id === undefined || !collectionSlug
        ? undefined
        : { collection: collectionSlug, id: String(id) },
    [id, collectionSlug],
  );
}

const at = ({ collection, id }: Place): string => `/api/${collection}/${id}`;

export const statusPath = (place: Place): string => `${at(place)}/status`;

export const useStatus = (place: Place | undefined) =>
  useResource<Status>(place && statusPath(place));

export const useReadings = (place: Place | undefined) =>
  useResource<Readings>(place && `${at(place)}/readings`);

const partsPath = (place: Place): string => `${at(place)}/parts`;

export const useParts = (place: Place | undefined) => useResource<Parts>(place && partsPath(place));

export const reloadParts = (place: Place): void => void reload(partsPath(place));

/** Begins a part: a lesson of a course, the check of a lesson. */
export const addPart = (place: Place) => post<{ readonly added: Place }>(`${at(place)}/add`);

const glossaryPath = (place: Place | undefined): string => `${place ? at(place) : '/api'}/glossary`;

/** @param place the text that the words are for; `undefined` before its first save */
export const useGlossary = (place: Place | undefined, wanted: boolean) =>
  useResource<Glossary>(wanted ? glossaryPath(place) : undefined);

export const reloadGlossary = (place: Place | undefined): void => void reload(glossaryPath(place));

/** Proposes a term for this text no more; `null`: proposes all of them again. */
export const setTermAside = (place: Place, term: string | null) =>
  post<unknown>(`${at(place)}/term-aside`, { term });

export const useReview = (place: Place) => useResource<Review>(`${at(place)}/submission/diff`);

export const useRatings = () => useResource<Ratings>('/api/ratings');

export const useSiteHold = () => useResource<{ readonly hold: SiteHold | null }>('/api/site');

/** @param hold as it was shown */
export const acceptWithdrawals = ({ withdrawals }: SiteHold): Promise<Answer<unknown>> =>
  post('/api/site/accept-withdrawals', { withdrawals: withdrawals.map(({ id }) => id) });

const opinionsPath = (place: Place): string => `${at(place)}/opinions`;

export const useOpinions = (place: Place) => useResource<Opinions>(opinionsPath(place));

export const reloadOpinions = (place: Place): void => void reload(opinionsPath(place));

/** Whom to ask for an opinion on the submission that was read. */
export interface NewOpinion {
  readonly digest: string;
  readonly asked: string;
  readonly question: string;
  readonly days: number;
}

export const consult = (place: Place, body: NewOpinion) =>
  post<Consulted>(`${at(place)}/consult`, body);

export const revokeOpinion = (place: Place, opinion: string): Promise<Answer<unknown>> =>
  post(`${at(place)}/revoke`, { opinion });

const remarksPath = (place: Place): string => `${at(place)}/remarks`;

export const useRemarks = (place: Place | undefined) =>
  useResource<Remarks>(place && remarksPath(place));

export const reloadRemarks = (place: Place): void => void reload(remarksPath(place));

/** Words of a field of the submission that was read, and what somebody says of them. */
export interface NewRemark {
  readonly digest: string;
  readonly locale: string | null;
  readonly field: string;
  /** Absent: the remark is on the field as a whole. */
  readonly quote?: Quote;
  readonly text: string;
}

export const remark = (place: Place, body: NewRemark): Promise<Answer<unknown>> =>
  post(`${at(place)}/remark`, body);

/** @param text an answer; the verbs that close and open again need none */
export const onRemark = (
  place: Place,
  verb: 'answer' | 'resolve' | 'reopen',
  body: { readonly remark: string; readonly text?: string },
): Promise<Answer<unknown>> => post(`${at(place)}/${verb}`, body);

export const useVersions = (place: Place) => useResource<Versions>(`${at(place)}/versions`);

export const useVersion = (place: Place, version: string) =>
  useResource<VersionBeside>(`${at(place)}/versions/${version}`);

/** @returns how many things that the version named exist no more */
export const restore = (place: Place, version: string) =>
  post<{ readonly gone: number }>(`${at(place)}/restore`, { version });

const originalPath = (place: Place, to: string): string => `${at(place)}/translation?locale=${to}`;

/** The original beside which a language is written. */
export const useOriginal = (place: Place | undefined, to: string) =>
  useResource<Translation>(place && originalPath(place, to));

export const reloadOriginal = (place: Place, to: string) =>
  reload<Translation>(originalPath(place, to));

/** Notes that a field says what the original says. @param original digest of the one that was read */
export const bringUpToDate = (
  place: Place,
  body: { readonly language: string; readonly field: string; readonly original: string },
): Promise<Answer<unknown>> => post(`${at(place)}/up-to-date`, body);

export const useDeskLists = () => useResource<DeskLists>('/api/desk');

const reference = ({ collection, id }: Place) => ({ collection, id });

/**
 * @param choice what happens to each language; the server proposes it when absent
 * @param others submitted with it, all or none
 */
export const submit = (
  place: Place,
  choice: Choice & WantedMoments & Noting & { readonly confirm?: true } = {},
  others: readonly Place[] = [],
): Promise<Answer<unknown>> =>
  post(`${at(place)}/submit`, {
    ...choice,
    ...(others.length > 0 && { with: others.map(reference) }),
  });

/** @param confirm the person was told that texts which come later refer to it */
export const recall = (place: Place, confirm: boolean): Promise<Answer<unknown>> =>
  post(`${at(place)}/recall`, confirm ? { confirm } : {});

type Submitted = Pick<CompanionToApprove, 'collection' | 'id' | 'digest'>;

/**
 * @param reason needed below the reading level; may be empty
 * @param companions approved with it, all or none
 */
export function approve(
  place: Place,
  digest: string,
  reason: string,
  companions: readonly Submitted[],
  moments: WantedMoments = {},
): Promise<Answer<{ readonly publishAt?: string }>> {
  const others = companions.map((other) => ({ ...reference(other), digest: other.digest }));
  return post(`${at(place)}/approve`, {
    digest,
    ...moments,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(others.length > 0 && { with: others }),
  });
}

export const returnSubmission = (
  place: Place,
  body: { readonly reason: string; readonly digest?: string; readonly confirm?: true },
): Promise<Answer<unknown>> => post(`${at(place)}/return`, body);

/** @param note what was looked at */
export const verify = (place: Place, note: string): Promise<Answer<unknown>> =>
  post(`${at(place)}/verify`, { note });

/** @param moments absent ones stay as they are, `null` is none */
export const schedule = (
  place: Place,
  moments: WantedMoments & { readonly confirm?: true },
): Promise<Answer<unknown>> => post(`${at(place)}/schedule`, moments);

/** Notes that a point of the last return is done, or open again. */
export const markPoint = (
  place: Place,
  body: { readonly submission: string; readonly point: number; readonly done: boolean },
): Promise<Answer<unknown>> => post(`${at(place)}/points`, body);

export const withdraw = (
  place: Place,
  body: { readonly reason: string; readonly confirm?: true; readonly along?: readonly string[] },
): Promise<Answer<unknown>> => post(`${at(place)}/withdraw`, body);

/** Milliseconds between two reads: short at first, because the site usually shows a text within seconds. */
const FIRST_PAUSE_MS = 700;
const LATER_PAUSE_MS = 4000;
const FIRST_READS = 30;
const MAX_READS = 150;

/** Will the site soon show what is approved, or not show any more what is withdrawn? */
function isBeingPublished(status: Status | undefined): boolean {
  if (!status || status.refused || status.hold) return false;
  return status.online?.digest !== status.published?.digest;
}

/** The status of a document, read again after an approval until the site shows the text. */
export function useLiveStatus(place: Place | undefined) {
  const resource = useStatus(place);
  const reads = useRef(0);
  const waiting = isBeingPublished(resource.data);
  const { data, failure } = resource;
  useEffect(() => {
    if (!waiting || !place) {
      reads.current = 0;
      return;
    }
    if (reads.current >= MAX_READS || data === undefined) return;
    const pause = reads.current < FIRST_READS ? FIRST_PAUSE_MS : LATER_PAUSE_MS;
    const timer = setTimeout(() => {
      reads.current += 1;
      void reload(statusPath(place));
    }, pause);
    return () => clearTimeout(timer);
    // Each answer, a failure too, starts the next pause.
  }, [waiting, place, data, failure]);
  return { ...resource, waiting, slow: waiting && reads.current >= FIRST_READS };
}
