// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { fieldText } from '../../present/field-texts.ts';
import { MAX_QUOTE } from '../../values/max-remark.ts';
import { flat, quoteIn } from '../../values/quote.ts';
import { useRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { useWords } from '../words.ts';
import { FieldAsideProvider, type ShownField } from './field-aside.ts';
import { type Draft, RemarkDialog } from './RemarkDialog.tsx';
import { ENTRY, type Selected, selectedIn, TARGET } from './visible-text.ts';

/** Follows the selection in an element. */
function useSelected(root: React.RefObject<HTMLElement | null>): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const look = (): void => setSelected(root.current ? selectedIn(root.current) : undefined);
    document.addEventListener('selectionchange', look);
    document.addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, [root]);
  return selected;
}

interface RemarkableProps {
  readonly place: Place;
  readonly digest: string;
  /** The submission that is shown. */
  readonly document: object;
  readonly children: ReactNode;
}

/** Lets people remark on the text in it: on the words that they select, or by the button beside each field. */
export function Remarkable({ place, digest, document: shown, children }: RemarkableProps) {
  const { say } = useWords();
  const { data } = useRemarks(place);
  const root = useRef<HTMLDivElement>(null);
  const selected = useSelected(root);
  const [draft, setDraft] = useState<Draft>();
  const may = data?.can.remark.allowed ?? false;
  const textOf = useCallback(
    ({ key }: Pick<ShownField, 'key'>): string => {
      const [locale = '', field = ''] = key.split(':');
      return fieldText(shown, { locale: locale || null, field }) ?? '';
    },
    [shown],
  );
  const aside = useCallback(
    (field: ShownField): ReactNode =>
      may ? (
        <button
          type="button"
          className="desk-remark__add"
          aria-label={`${say.verbs.remark.button}: ${field.label}`}
          onClick={() => setDraft({ field, lines: textOf(field).split('\n').map(flat) })}
        >
          {say.verbs.remark.button}
        </button>
      ) : null,
    [may, say, textOf],
  );
  const onWords = ({ entry, quote }: Selected): void => {
    const element = root.current?.querySelector(`[${ENTRY}="${CSS.escape(entry)}"]`);
    const label = element?.getAttribute('data-label') ?? '';
    const exact = quote.exact.replaceAll(TARGET, '').slice(0, MAX_QUOTE);
    const field = { key: entry, label };
    const found = quoteIn(textOf(field), { ...quote, exact });
    setDraft(
      found ? { field, quote: found } : { field, lines: textOf(field).split('\n').map(flat) },
    );
  };
  return (
    <FieldAsideProvider value={aside}>
      <div ref={root}>{children}</div>
      {may && selected && !draft ? (
        <button
          type="button"
          className="desk-button desk-button--filled desk-remark__here"
          style={{ top: selected.at.bottom + 12, left: Math.max(8, selected.at.left) }}
          // The press must not empty the selection.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onWords(selected)}
        >
          {say.verbs.remark.button}
        </button>
      ) : null}
      <RemarkDialog
        place={place}
        digest={digest}
        draft={draft}
        onClose={() => setDraft(undefined)}
      />
    </FieldAsideProvider>
  );
}
