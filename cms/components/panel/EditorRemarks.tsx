// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { type MouseEvent, useEffect, useRef } from 'react';
import { reloadRemarks, useRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { fieldHref, goToField } from './field-link.ts';
import { useWords } from '../words.ts';
import { RemarkList } from '../remarks/RemarkList.tsx';

/** Milliseconds after a save before the remarks are read: several saves in a row cause one read. */
const PAUSE_MS = 400;

/** Looks for the quoted words again after each save. */
function useSavedRefresh(place: Place): void {
  const { lastUpdateTime } = useDocumentInfo();
  const any = (useRemarks(place).data?.remarks.length ?? 0) > 0;
  const seen = useRef(lastUpdateTime);
  useEffect(() => {
    if (!any || lastUpdateTime === seen.current) return;
    const timer = setTimeout(() => {
      seen.current = lastUpdateTime;
      reloadRemarks(place);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [any, lastUpdateTime, place]);
}

/** The remarks beside the editor, each with a link that leads to its field. */
export function EditorRemarks({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { code } = useLocale();
  useSavedRefresh(place);
  return (
    <RemarkList
      place={place}
      toWords={({ working }) => {
        if (!working) return <p className="desk-warn">{say.remarks.gone}</p>;
        const { field, locale } = working;
        const elsewhere = locale !== null && locale !== code;
        const go = (event: MouseEvent): void => {
          if (!elsewhere && goToField(field)) event.preventDefault();
        };
        return (
          <p>
            <a href={fieldHref(field, locale ?? undefined, code)} onClick={go}>
              {say.remarks.goTo}
            </a>
          </p>
        );
      }}
    />
  );
}
