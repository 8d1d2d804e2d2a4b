// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef } from 'react';
import { statusPath, useStatus } from './desk-api.ts';
import type { Place } from './paths.ts';
import { reload } from './resource.ts';
import type { Status } from '../../desk/status.ts';

/** Milliseconds between two reads: short at first, because the site usually shows a text within seconds. */
const FIRST_PAUSE_MS = 700;
const LATER_PAUSE_MS = 4000;
const FIRST_READS = 30;
const MAX_READS = 150;

/** Is a text approved that the site does not show yet, but will? */
export function isBeingPublished(status: Status | undefined): boolean {
  if (!status?.published || status.withdrawn || status.refused || status.hold) return false;
  return status.online?.digest !== status.published.digest;
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
