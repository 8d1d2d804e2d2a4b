// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useMemo } from 'react';
import type { Place } from '../api/paths.ts';

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
