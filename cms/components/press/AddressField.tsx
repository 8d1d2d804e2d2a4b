// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { TextField, useDocumentInfo, useField } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { useRef } from 'react';
import { labelAt } from '../../i18n/words/index.ts';
import type { Proposal } from '../../values/proposals.ts';
import {
  type AddressFacts,
  addressFault,
  isKnown,
  itemsLike,
  type KnownOutlet,
  readAddress,
} from '../../values/read-address.ts';
import { useResource } from '../api/resource.ts';
import { useWords } from '../words.ts';
import { Said } from './Said.tsx';
import { type ProposedField, useWritten } from './use-written.ts';

/** Earlier items that meet a condition. */
const earlierWith = (condition: string | undefined): string | undefined =>
  condition &&
  `/api/press-items?depth=0&limit=100&sort=-updatedAt&select[outlet]=true&select[link]=true&${condition}`;

interface Found {
  readonly docs: readonly (KnownOutlet & { readonly id: string })[];
}

/** As the day field stores it. */
const stored = (day: string): string => `${day}T12:00:00.000Z`;

/** What an address says of the fields that are asked for after it; of the abstract it never says anything. */
function proposalsOf(facts: AddressFacts, fields: ReadonlyMap<string, ProposedField>): Proposal[] {
  const says = { title: facts.title, outlet: facts.outlet, date: facts.date };
  return Object.entries(says).flatMap(([name, said]) =>
    said === undefined
      ? []
      : [
          {
            name,
            held: fields.get(name)?.value,
            value: name === 'date' ? stored(said) : said,
            says: said,
          },
        ],
  );
}

/** Earlier items of the same site and of the same page; `undefined` until it is known which there are. */
function useEarlier(pasted: string): readonly KnownOutlet[] | undefined {
  const { id } = useDocumentInfo();
  const like = itemsLike(pasted);
  const found = [
    useResource<Found>(earlierWith(like?.page)),
    useResource<Found>(earlierWith(like?.site)),
  ];
  if (found.some(({ data, failure }) => !data && !failure)) return undefined;
  return found.flatMap(({ data }) => data?.docs ?? []).filter((one) => one.id !== id);
}

/** The address of an article: writes what can be read in it, asks for the rest, and says when it is there already. */
export function AddressField(props: TextFieldClientProps) {
  const { say, language } = useWords();
  const within = useRef<HTMLDivElement>(null);
  const link = useField<string>({ path: props.path });
  const fields: ReadonlyMap<string, ProposedField> = new Map([
    ['title', useField<string>({ path: 'title' })],
    ['outlet', useField<string>({ path: 'outlet' })],
    ['date', useField<string>({ path: 'date' })],
    ['abstract', useField<string>({ path: 'abstract' })],
  ]);
  const pasted = link.value?.trim() ?? '';
  const earlier = useEarlier(pasted);
  const fault = addressFault(pasted);
  const facts = fault ? undefined : readAddress(pasted, earlier ?? []);
  const isTwice = earlier !== undefined && isKnown(pasted, earlier);
  const proposals = facts ? proposalsOf(facts, fields) : [];
  const { told, kept, isWriting, undo, write, onLeave } = useWritten(
    pasted,
    within,
    fields,
    facts && earlier && !isTwice ? proposals : undefined,
  );
  // While it is not known how the outlet is written, and what is written at once, nothing is offered.
  const empty = earlier && !isWriting ? proposals.filter(({ held }) => !held) : [];
  const missing = [...fields].filter(
    ([name, { value }]) => !value && proposals.every((one) => one.name !== name),
  );
  /** The button that was pressed goes away. */
  const then = (act: () => void) => (): void => {
    act();
    within.current?.querySelector('input')?.focus();
  };
  return (
    <div className="field-type">
      <div ref={within} onBlurCapture={onLeave}>
        <TextField {...props} />
      </div>
      <div aria-live="polite">
        {fault ? <p className="desk-warn">{say.press.faults[fault]}</p> : null}
        {isTwice ? <p className="desk-warn">{say.press.twice}</p> : null}
        <Said
          text={say.press.written}
          proposals={told}
          action={undo && { label: say.press.undo, press: then(undo) }}
        />
        <Said
          text={say.press.read}
          proposals={empty}
          action={{ label: say.press.use, press: then(() => write(empty)) }}
        />
        <Said
          text={say.press.otherwise}
          proposals={kept}
          action={{ label: say.press.replace, press: then(() => write(kept)) }}
        />
        {facts && missing.length > 0 ? (
          <p>
            {say.press.missing(
              missing.map(([name]) => labelAt('press', name)[language].toLowerCase()),
            )}
          </p>
        ) : null}
      </div>
    </div>
  );
}
