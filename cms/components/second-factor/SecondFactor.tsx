// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { managesAccounts } from '../../access/roles.ts';
import { post } from '../api/call.ts';
import { useResource } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';
import { useConfirmedVerb } from './ConfirmDialog.tsx';
import { type FactorState, stateOf } from './factor-api.ts';
import { FactorHistory, FactorList } from './FactorList.tsx';
import { OwnFactors } from './OwnFactors.tsx';

interface OthersFactorsProps {
  readonly id: string;
  readonly state: FactorState;
  readonly reload: () => void;
}

/** The factors of another person, who may have lost their phone; for administrators. */
function OthersFactors({ id, state, reload }: OthersFactorsProps) {
  const { say } = useWords();
  const [asking, setAsking] = useState(false);
  const { outcome, busy, run, dialog } = useConfirmedVerb();
  const remove = async (reason: string): Promise<void> => {
    await run(
      () => post(`/api/users/${id}/remove-second-factor`, { reason }),
      { done: say.factor.removed, after: reload },
      () => remove(reason),
    );
    setAsking(false);
  };
  return (
    <>
      {state.factors.length === 0 ? (
        <p>{say.factor.noneOfOther}</p>
      ) : (
        <>
          <FactorList factors={state.factors} />
          <DeskButton look="danger" onClick={() => setAsking(true)}>
            {say.factor.removeForOther}
          </DeskButton>
        </>
      )}
      <Result outcome={outcome} />
      <ReasonDialog
        open={asking}
        title={say.factor.removeForOther}
        help={say.factor.removeForOtherHelp}
        confirm={say.factor.remove}
        look="danger"
        busy={busy}
        onConfirm={(reason) => void remove(reason)}
        onClose={() => setAsking(false)}
      />
      {dialog}
    </>
  );
}

/** The second step of an account, on its page: for its owner, and for administrators. */
export function SecondFactor() {
  const { say } = useWords();
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: string }>();
  const own = user?.id === id;
  const path = id !== undefined && (own || managesAccounts(user)) ? stateOf(String(id)) : undefined;
  const { data, reload } = useResource<FactorState>(path);
  if (path === undefined || !data) return null;
  return (
    <section className="desk-section desk-factor" aria-labelledby="desk-factor-title">
      <h2 id="desk-factor-title">{say.factor.title}</h2>
      {own ? (
        <OwnFactors state={data} reload={reload} />
      ) : (
        <OthersFactors id={String(id)} state={data} reload={reload} />
      )}
      <FactorHistory events={data.events} />
    </section>
  );
}
