// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { MAX_QUOTE } from '../../values/max-remark.ts';
import type { Quote } from '../../values/quote.ts';
import { remark, reloadRemarks } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import type { ShownField } from './field-aside.ts';
import { RemarkForm } from './RemarkForm.tsx';

/** A remark that is being written: on selected words, or on a field whose lines one may choose from. */
export interface Draft {
  readonly field: ShownField;
  readonly quote?: Quote;
  /** Lines of the field, when no words are selected. */
  readonly lines?: readonly string[];
}

const SHORT = 80;

const short = (line: string): string =>
  line.length > SHORT ? `${line.slice(0, SHORT - 1).trimEnd()}…` : line;

/** `it:body` as the server names it. */
function placeOf({ key }: ShownField): { locale: string | null; field: string } {
  const at = key.indexOf(':');
  return { locale: key.slice(0, at) || null, field: key.slice(at + 1) };
}

interface FormProps {
  readonly place: Place;
  /** Of the submission that is read. */
  readonly digest: string;
  readonly draft: Draft;
  readonly onClose: () => void;
}

function Form({ place, digest, draft, onClose }: FormProps) {
  const { say } = useWords();
  const [line, setLine] = useState('');
  const id = useId();
  const { field, quote, lines = [] } = draft;
  const quoted = quote ?? (line === '' ? undefined : { exact: line, prefix: '', suffix: '' });
  return (
    <RemarkForm
      label={say.remarks.text}
      confirm={say.verbs.remark.button}
      done={say.verbs.remark.done}
      onCancel={onClose}
      send={(text) =>
        remark(place, { digest, ...placeOf(field), text, ...(quoted && { quote: quoted }) })
      }
      onDone={() => {
        reloadRemarks(place);
        onClose();
      }}
    >
      {quote ? <blockquote className="desk-remark__quote">{quote.exact}</blockquote> : null}
      {lines.length > 1 ? (
        <>
          <label htmlFor={id}>{say.remarks.quoted}</label>
          <select id={id} value={line} onChange={(event) => setLine(event.target.value)}>
            <option value="">{say.remarks.wholeField}</option>
            {lines.map((one, index) => (
              <option key={index} value={one.slice(0, MAX_QUOTE)}>
                {short(one)}
              </option>
            ))}
          </select>
        </>
      ) : null}
    </RemarkForm>
  );
}

/** Writes a remark in a native dialog, which gives the focus back. */
export function RemarkDialog({
  draft,
  onClose,
  ...place
}: Omit<FormProps, 'draft'> & { readonly draft: Draft | undefined }) {
  const { say } = useWords();
  return (
    <Dialog
      open={draft !== undefined}
      title={draft ? say.remarks.newTitle(draft.field.label) : ''}
      onClose={onClose}
    >
      {draft ? <Form {...place} draft={draft} onClose={onClose} /> : null}
    </Dialog>
  );
}
