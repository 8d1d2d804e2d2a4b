// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import type { MouseEvent } from 'react';
import type { Place } from '../api/paths.ts';
import { fieldHref, goToField } from '../panel/field-link.ts';
import { useWords } from '../words.ts';
import { RemarkList } from './RemarkList.tsx';

/** The remarks beside the editor, each with a link that leads to its field. */
export function EditorRemarks({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { code } = useLocale();
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
