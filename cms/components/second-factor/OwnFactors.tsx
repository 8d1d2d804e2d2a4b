// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { post } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { AddApp } from './AddApp.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { AgainAtProvider } from './AgainAtProvider.tsx';
import { type AddedFactor, FACTOR, type FactorState } from './factor-api.ts';
import { FactorList } from './FactorList.tsx';
import { ProofForm } from './ProofForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface OwnFactorsProps {
  readonly state: FactorState;
  readonly reload: () => void;
}

/** A person's own factors: confirm that it is them, then add, remove, or make new recovery codes. */
export function OwnFactors({ state, reload }: OwnFactorsProps) {
  const { say } = useWords();
  const { factors, codesLeft, confirmed } = state;
  const [codes, setCodes] = useState<readonly string[]>();
  const { outcome, run } = useVerb();
  const isFirst = factors.length === 0;
  const has = (kind: string): boolean => factors.some((factor) => factor.kind === kind);
  const added = ({ codes: fresh }: AddedFactor): void => {
    setCodes(fresh);
    reload();
  };
  const remove = (factor: string): void =>
    void run(() => post(`${FACTOR}/remove`, { factor }), {
      done: say.factor.removed,
      after: reload,
    });
  const renew = async (): Promise<void> => {
    const answer = await run(() => post<AddedFactor>(`${FACTOR}/codes`), {
      done: '',
      after: reload,
    });
    if (answer.ok) setCodes(answer.data.codes);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  return (
    <>
      {isFirst ? <p>{say.factor.none}</p> : null}
      <FactorList factors={factors} onRemove={confirmed ? remove : undefined} />
      {isFirst ? null : <p>{say.factor.codesLeft(codesLeft)}</p>}
      {confirmed ? (
        <div className="desk-factor__changes">
          <p role="status">{say.factor.confirmed}</p>
          {has('app') ? null : <AddApp onAdded={added} />}
          <AddPasskey onAdded={added} />
          {isFirst ? null : (
            <DeskButton note={say.factor.codesRenewText} onClick={() => void renew()}>
              {say.factor.codesRenew}
            </DeskButton>
          )}
        </div>
      ) : (
        <>
          <h3>{isFirst ? say.factor.beginTitle : say.factor.confirmTitle}</h3>
          {state.onlyAtProvider ? (
            <AgainAtProvider />
          ) : (
            <>
              <p className="desk-small">
                {isFirst ? say.factor.beginHelp : say.factor.confirmHelp}
              </p>
              <ProofForm
                key={factors.length}
                app={has('app')}
                passkey={has('passkey')}
                question={`${FACTOR}/challenge`}
                button={say.factor.confirm}
                send={(proof) => post(`${FACTOR}/confirm`, proof)}
                onDone={reload}
              />
            </>
          )}
        </>
      )}
      <Result outcome={outcome} />
    </>
  );
}
