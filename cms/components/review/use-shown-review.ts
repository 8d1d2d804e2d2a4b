// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import type { Review } from '../../desk/review.ts';
import { useReview } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';

/** The review as it was first read, until the reviewer asks for a newer one; `former` is the one that was read before. */
export function useShownReview(place: Place) {
  const { data, failure, reload } = useReview(place);
  const [shown, setShown] = useState<Review>();
  const [former, setFormer] = useState<Review>();
  const page = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    if (data) setShown(data);
    // After «Guarda di nuovo» the focus starts at the title.
    if (data && refocus.current) page.current?.querySelector('h1')?.focus();
    refocus.current = false;
  }, [data]);
  const isGone = failure?.status === 404 || failure?.status === 409;
  useEffect(() => {
    if (isGone) setShown(undefined);
  }, [isGone]);
  const lookAgain = (): void => {
    refocus.current = true;
    setFormer(shown);
    reload();
  };
  return { shown, former, failure, isGone, page, lookAgain };
}
