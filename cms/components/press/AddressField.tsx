// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { TextField, useDocumentInfo, useField } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { labelAt } from '../../i18n/words/index.ts';
import {
  addressFault,
  isKnown,
  itemsLike,
  type KnownOutlet,
  readAddress,
} from '../../values/read-address.ts';
import { useResource } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

/** Earlier items that meet a condition. */
const earlierWith = (condition: string | undefined): string | undefined =>
  condition &&
  `/api/press-items?depth=0&limit=100&sort=-updatedAt&select[outlet]=true&select[link]=true&${condition}`;

interface Found {
  readonly docs: readonly (KnownOutlet & { readonly id: string })[];
}

/** As the day field stores it. */
const stored = (day: string): string => `${day}T12:00:00.000Z`;

/** The address of an article: proposes what can be read in it, asks for the rest, and says when it is there already. */
export function AddressField(props: TextFieldClientProps) {
  const { say, language } = useWords();
  const { id } = useDocumentInfo();
  const link = useField<string>({ path: props.path });
  const title = useField<string>({ path: 'title' });
  const outlet = useField<string>({ path: 'outlet' });
  const date = useField<string>({ path: 'date' });
  const abstract = useField<string>({ path: 'abstract' });
  const pasted = link.value?.trim() ?? '';
  const like = itemsLike(pasted);
  const ofSite = useResource<Found>(earlierWith(like?.site));
  const ofPage = useResource<Found>(earlierWith(like?.page));
  const known = [ofPage, ofSite]
    .flatMap(({ data }) => data?.docs ?? [])
    .filter((one) => one.id !== id);
  const fault = addressFault(pasted);
  const facts = fault ? undefined : readAddress(pasted, known);
  const name = (field: string): string => labelAt('press', field)[language].toLowerCase();
  const fields = [
    { name: name('title'), field: title, says: facts?.title, value: facts?.title },
    { name: name('outlet'), field: outlet, says: facts?.outlet, value: facts?.outlet },
    {
      name: name('date'),
      field: date,
      says: facts?.date,
      value: facts?.date && stored(facts.date),
    },
    { name: name('abstract'), field: abstract, says: undefined, value: undefined },
  ].filter(({ field }) => !field.value);
  const proposed = fields.filter(({ says }) => says !== undefined);
  const missing = fields.filter(({ says }) => says === undefined);
  const use = (): void => {
    for (const { field, value } of proposed) field.setValue(value);
  };
  return (
    <div className="field-type">
      <TextField {...props} />
      <div aria-live="polite">
        {fault ? <p className="desk-warn">{say.press.faults[fault]}</p> : null}
        {isKnown(pasted, known) ? <p className="desk-warn">{say.press.twice}</p> : null}
        {facts && proposed.length > 0 ? (
          <>
            <p>
              {say.press.read} {proposed.map((one) => `${one.name} «${one.says ?? ''}»`).join(', ')}
              . {proposed.some(({ field }) => field === title) ? say.press.check : null}
            </p>
            <DeskButton onClick={use}>{say.press.use}</DeskButton>
          </>
        ) : null}
        {facts && missing.length > 0 ? (
          <p>{say.press.missing(missing.map((one) => one.name))}</p>
        ) : null}
      </div>
    </div>
  );
}
