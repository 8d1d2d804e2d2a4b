// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { ProgrammeChoices } from '../../programme/endpoints.ts';
import { exportPath, templatePath, useProgrammeChoices } from '../api/programme-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords, Result } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { EditionChoice } from './EditionChoice.tsx';
import { Imported } from './Imported.tsx';
import { PlanShown } from './PlanShown.tsx';
import { type Import, useImport } from './use-import.ts';

/** Chooses the sheet; the same one can be chosen again after it was corrected. */
function SheetChoice({ working }: { readonly working: Import }) {
  const { say } = useWords();
  const id = useId();
  const { chosen, choose, busy } = working;
  return (
    <p className="desk-programme__field">
      <label htmlFor={id}>{chosen ? say.programme.another : say.programme.choose}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.ods,.csv,.txt"
        disabled={busy}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Without its name the input tells of the same file once more.
          if (file) void choose(file).then(() => (currentTarget.value = ''));
        }}
      />
    </p>
  );
}

function Working({ choices }: { readonly choices: ProgrammeChoices }) {
  const { say } = useWords();
  const first = choices.needsEdition ? choices.editions[0]?.id : undefined;
  const [edition, setEdition] = useState(first ?? '');
  const working = useImport(edition);
  const { plan, done, outcome, lookFor } = working;
  return (
    <>
      <ul className="desk-programme__files">
        <li>
          <a className="desk-link" href={templatePath} download>
            {say.programme.template}
          </a>
        </li>
        <li>
          <DeskLink href="/admin/calendario">{say.board.title}</DeskLink>
        </li>
        {edition === '' ? null : (
          <li>
            <a className="desk-link" href={exportPath(edition)} download>
              {say.programme.export}
            </a>
          </li>
        )}
      </ul>
      <EditionChoice
        {...choices}
        value={edition}
        onChange={(other) => {
          setEdition(other);
          void lookFor(other);
        }}
      />
      <SheetChoice working={working} />
      <Result outcome={outcome} />
      {plan ? <PlanShown plan={plan} working={working} /> : null}
      {done ? <Imported done={done} /> : null}
    </>
  );
}

/** Brings in a programme of events: choose a sheet, see what will happen, confirm, send. */
export function ProgrammePage() {
  const { say } = useWords();
  const { data, failure, reload } = useProgrammeChoices();
  return (
    <div className="desk-programme">
      <SetStepNav nav={[{ label: say.programme.title }]} />
      <h1>{say.programme.title}</h1>
      <p>{say.programme.help}</p>
      {!data && failure ? (
        <div role="alert">
          <p>{failureWords(failure, say)}</p>
          <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
        </div>
      ) : null}
      {!data && !failure ? <p role="status">{say.result.working}</p> : null}
      {data ? <Working choices={data} /> : null}
    </div>
  );
}
