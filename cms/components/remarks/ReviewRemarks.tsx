// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { RemarkList } from './RemarkList.tsx';
import { showWords } from './visible-text.ts';

/** The remarks beside the text that is examined. */
export function ReviewRemarks({ place }: { readonly place: Place }) {
  const { say } = useWords();
  return (
    <RemarkList
      place={place}
      help={say.remarks.how}
      toWords={({ submitted, quote }) =>
        submitted ? (
          <DeskButton
            look="quiet"
            onClick={() =>
              showWords(document, `${submitted.locale ?? ''}:${submitted.field}`, quote)
            }
          >
            {say.remarks.goTo}
          </DeskButton>
        ) : (
          <p className="desk-warn">{say.remarks.gone}</p>
        )
      }
    />
  );
}

/** Why a text cannot be approved, as long as remarks on it are open. */
export function useOpenRemarks(place: Place): string | undefined {
  const { say } = useWords();
  const open = useRemarks(place).data?.remarks.filter(({ state }) => state === 'open') ?? [];
  return open.length > 0 ? say.remarks.open(open.length) : undefined;
}
