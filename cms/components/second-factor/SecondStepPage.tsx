// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState } from 'react';
import { post } from '../api/call.ts';
import { useResource } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { AddApp } from './AddApp.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { type AddedFactor, type NeededStep, STEP } from './factor-api.ts';
import { ProofForm } from './ProofForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** A whole page load: what the desk knows of the person was read without a session. */
const goTo = (address: string): void => window.location.assign(address);

async function leave(): Promise<void> {
  await post(`${STEP}/leave`);
  goTo('/admin/login');
}

function SetUp({ to }: { readonly to: string }) {
  const { say } = useWords();
  const [codes, setCodes] = useState<readonly string[]>();
  const added = (factor: AddedFactor): void => {
    if (factor.codes) setCodes(factor.codes);
    else goTo(to);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => goTo(to)} />;
  return (
    <>
      <p>{say.factor.setUpText}</p>
      <AddApp onAdded={added} />
      <AddPasskey onAdded={added} />
    </>
  );
}

/** The second step of the login, or its set-up. @param to where the login leads */
export function SecondStepPage({ to }: { readonly to: string }) {
  const { say } = useWords();
  const { data, failure } = useResource<NeededStep>(`${STEP}/needed`);
  useEffect(() => {
    document.querySelector('h1')?.focus();
  }, [data]);
  const isSetUp = data?.step === 'set-up';
  return (
    <div className="desk-factor desk-factor--step">
      <h1 tabIndex={-1}>{isSetUp ? say.factor.setUpTitle : say.factor.stepTitle}</h1>
      {failure ? <p role="alert">{failure.message ?? failureWords(failure, say)}</p> : null}
      {!data && !failure ? <p role="status">{say.result.working}</p> : null}
      {data ? <p>{say.factor.hello(data.name)}</p> : null}
      {isSetUp ? <SetUp to={to} /> : null}
      {data?.step === 'proof' ? (
        <>
          <ProofForm
            app={data.app}
            passkey={data.passkey}
            question={`${STEP}/passkey`}
            button={say.factor.enter}
            send={(proof) => post(STEP, proof)}
            onDone={() => goTo(to)}
          />
          <p className="desk-small">{say.factor.lost}</p>
        </>
      ) : null}
      <DeskButton look="quiet" onClick={() => void leave()}>
        {say.factor.back}
      </DeskButton>
    </div>
  );
}
