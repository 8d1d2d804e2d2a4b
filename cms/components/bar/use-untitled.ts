// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentTitle } from '@payloadcms/ui';
import { useEffect } from 'react';
import type { Place } from '../api/paths.ts';

/** Shows `untitled` as the heading of a document without a title, for which Payload shows its id. */
export function useUntitled({ id }: Place, untitled: string): void {
  const { title, setDocumentTitle } = useDocumentTitle();
  useEffect(() => {
    if (title !== id && title.trim() !== '') return;
    // After Payload's own effects, which would put the id back.
    const timer = setTimeout(() => setDocumentTitle(untitled));
    return () => clearTimeout(timer);
  }, [id, title, untitled, setDocumentTitle]);
}
