// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { typeOfCollection } from '@portico/shared/contract/types';
import type { ClientField } from 'payload';
import { useState } from 'react';
import type { TranslatedField, Translation } from '../../desk/translation.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt } from '../../i18n/words/index.ts';
import { bringUpToDate, reloadOriginal, statusPath } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { reload } from '../api/resource.ts';
import { saverOf } from '../saving/open-savers.ts';
import { putInto, useConnections } from '../saving/use-saver.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { Original } from '../review/Diff.tsx';
import { withTwins } from './pair-rows.ts';
import { RowPairs } from './RowPairs.tsx';
import { TranslatedInput } from './TranslatedInput.tsx';
import { useOriginalField } from './use-original-lines.ts';

/** The name of a field, in the language of the desk. */
export function useFieldLabel(): (name: string) => string {
  const { language } = useWords();
  const type = typeOfCollection(useDocumentInfo().collectionSlug ?? '');
  return (name) => (type ? spoken(labelAt(type, name), language) : name);
}

/** Id of a field on the page. */
export const pairId = (name: string): string => `traduzione-${name}`;

interface FieldPairProps {
  readonly place: Place;
  readonly shown: Translation;
  readonly field: TranslatedField;
  readonly client: ClientField;
  /** Says what was done, for who does not see it. */
  readonly tell: (text: string) => void;
}

/** Is nothing in the field yet? */
function useIsEmpty(name: string): boolean {
  return useFormFields(([fields]) => {
    const field = fields[name];
    if (field?.rows) return field.rows.length === 0;
    if (field && 'value' in field)
      return field.value === null || field.value === undefined || field.value === '';
    return !Object.entries(fields).some(
      ([path, inner]) => path.startsWith(`${name}.`) && inner.value,
    );
  });
}

function Buttons({
  place,
  shown,
  field,
  edited,
  put,
  tell,
}: Omit<FieldPairProps, 'client'> & {
  readonly edited: boolean;
  readonly put: (value: unknown) => Promise<boolean>;
}) {
  const { say } = useWords();
  const label = useFieldLabel()(field.name);
  const isEmpty = useIsEmpty(field.name);
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const saved = (await saverOf(place)?.flush()) ?? true;
    const body = { language: shown.to, field: field.name, original: field.digest };
    const answer = saved ? await bringUpToDate(place, body) : undefined;
    await reloadOriginal(place, shown.to);
    void reload(statusPath(place));
    setBusy(false);
    if (!answer) tell(say.failure.unsaved);
    else tell(answer.ok ? say.translation.confirmed(label) : failureWords(answer, say));
  };
  const copy = async (): Promise<void> => {
    const done = await put(withTwins(field.original));
    tell(done ? say.translation.copied(label, shown.from, shown.to) : say.translation.copyFailed);
  };
  if (!shown.mayEdit) return null;
  return (
    <div className="desk-buttons">
      {field.state === 'behind' ? (
        <DeskButton
          busy={busy}
          label={`${edited ? say.translation.done : say.translation.alreadyRight}: ${label}`}
          onClick={() => void confirm()}
        >
          {edited ? say.translation.done : say.translation.alreadyRight}
        </DeskButton>
      ) : null}
      {isEmpty && field.original !== null ? (
        <DeskButton label={`${say.translation.copy}: ${label}`} onClick={() => void copy()}>
          {say.translation.copy}
        </DeskButton>
      ) : null}
    </div>
  );
}

/** One field: what is translated on one side, the translation on the other; on a phone below it. */
export function FieldPair(props: FieldPairProps) {
  const { place, shown, field, client } = props;
  const { say, moments } = useWords();
  const now = useNow();
  const label = useFieldLabel()(field.name);
  const connections = useConnections();
  const original = useOriginalField(shown, field.name);
  const [edited, setEdited] = useState(false);
  const put = async (value: unknown): Promise<boolean> => {
    setEdited(true);
    return putInto(connections, place, shown.to, { [field.name]: value });
  };
  const readOnly = !shown.mayEdit;
  const id = pairId(field.name);
  return (
    <section
      id={id}
      className="desk-pair"
      data-desk="pair"
      data-state={field.state}
      aria-labelledby={`${id}-nome`}
      tabIndex={-1}
    >
      <h2 className="desk-pair__head" id={`${id}-nome`}>
        {label} <span className="desk-pair__state">{say.translation.states[field.state]}</span>
      </h2>
      {field.state === 'behind' && field.since ? (
        <p className="desk-small">{say.translation.changed(moments.at(field.since, now))}</p>
      ) : null}
      <div onInput={() => setEdited(true)}>
        {client.type === 'array' ? (
          <RowPairs
            shown={shown}
            field={field}
            client={client}
            readOnly={readOnly}
            put={(value) => void put(value)}
          />
        ) : (
          <div className="desk-pair__sides">
            <Original field={original} from={shown.from} />
            <div className="desk-pair__translation">
              {client.type === 'upload' ? (
                <p className="desk-small">{say.translation.picture(shown.from)}</p>
              ) : null}
              <TranslatedInput fields={[client]} readOnly={readOnly} />
            </div>
          </div>
        )}
      </div>
      <Buttons {...props} edited={edited} put={put} />
    </section>
  );
}
