// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentTitle } from '@payloadcms/ui';
import { useEffect } from 'react';
import type { Place } from '../api/paths.ts';

/** Until a document has a title Payload calls it by its id or by nothing, which tells nobody anything. */
export function useTitle({ id }: Place, untitled: string): void {
  const { title, setDocumentTitle } = useDocumentTitle();
  useEffect(() => {
    if (title !== id && title.trim() !== '') return;
    // After Payload's own effects of the same moment, or they would put the id back.
    const timer = setTimeout(() => setDocumentTitle(untitled));
    return () => clearTimeout(timer);
  }, [id, title, untitled, setDocumentTitle]);
}
