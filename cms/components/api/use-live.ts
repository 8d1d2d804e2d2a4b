// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef } from 'react';
import { statusPath, useStatus } from './desk-api.ts';
import type { Place } from './paths.ts';
import { reload } from './resource.ts';
import type { Status } from '../../desk/status.ts';

/** Milliseconds between two looks at the site: often at first, when it usually happens. */
const EAGER_MS = 700;
const PATIENT_MS = 4000;
const EAGER_LOOKS = 30;
const MOST_LOOKS = 150;

/** Is something approved that the site does not show yet? */
export function isOnItsWay(status: Status | undefined): boolean {
  if (!status?.published || status.withdrawn || status.refused || status.hold) return false;
  return status.online?.digest !== status.published.digest;
}

/** The status of a document; after an approval it is read again until the site shows the text. */
export function useLiveStatus(place: Place | undefined) {
  const known = useStatus(place);
  const looks = useRef(0);
  const waiting = isOnItsWay(known.data);
  const { data, failure } = known;
  useEffect(() => {
    if (!waiting || !place) {
      looks.current = 0;
      return;
    }
    if (looks.current >= MOST_LOOKS || data === undefined) return;
    const pause = looks.current < EAGER_LOOKS ? EAGER_MS : PATIENT_MS;
    const timer = setTimeout(() => {
      looks.current += 1;
      void reload(statusPath(place));
    }, pause);
    return () => clearTimeout(timer);
    // Each answer starts the next pause, a failure too.
  }, [waiting, place, data, failure]);
  return { ...known, waiting, slow: waiting && looks.current >= EAGER_LOOKS };
}
