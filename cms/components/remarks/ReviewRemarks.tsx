// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
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
      toWords={({ submitted, quote, around }) =>
        submitted ? (
          <button
            type="button"
            className="desk-link desk-remark__go"
            onClick={() =>
              showWords(
                document,
                `${submitted.locale ?? ''}:${submitted.field}`,
                quote === null ? null : { exact: quote, ...around },
              )
            }
          >
            {say.remarks.goTo}
          </button>
        ) : (
          <p className="desk-warn">{say.remarks.gone}</p>
        )
      }
    />
  );
}

const useOpen = (place: Place) =>
  useRemarks(place).data?.remarks.filter(({ state }) => state === 'open') ?? [];

/** Why a text cannot be approved, as long as remarks on it are open. */
export function useOpenRemarks(place: Place): string | undefined {
  const { say } = useWords();
  const open = useOpen(place);
  return open.length > 0 ? say.remarks.open(open.length) : undefined;
}

/** Characters of a quote in the reason of a return. */
const CITED = 80;

/** The open remarks in words, for the reason of a return; `undefined` when there is none. */
export function useCitation(place: Place): string | undefined {
  const cited = useOpen(place).map(({ quote, label, text }) => {
    const words = quote ?? label;
    return `«${words.length > CITED ? `${words.slice(0, CITED - 1)}…` : words}»: ${text}`;
  });
  return cited.join('\n') || undefined;
}
