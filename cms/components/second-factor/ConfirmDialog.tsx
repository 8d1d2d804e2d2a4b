// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth } from '@payloadcms/ui';
import { type ReactNode, useState } from 'react';
import { type Answer, post } from '../api/call.ts';
import { useResource } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { failureWords, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { AgainAtProvider } from './AgainAtProvider.tsx';
import { FACTOR, type FactorState, stateOf } from './factor-api.ts';
import { ProofForm } from './ProofForm.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asks a person for their own second step, or their password, before they change what opens an account. */
export function ConfirmDialog({ open, onConfirmed, onClose }: ConfirmDialogProps) {
  const { say } = useWords();
  const { user } = useAuth<{ id: string }>();
  const { data: own, failure } = useResource<FactorState>(
    open && user ? stateOf(user.id) : undefined,
  );
  const has = (kind: string): boolean => own?.factors.some((one) => one.kind === kind) ?? false;
  // It opens with its fields: the first of them takes the focus.
  const ready = own !== undefined || failure !== undefined;
  return (
    <Dialog open={open && ready} title={say.factor.confirmTitle} onClose={onClose}>
      {own?.onlyAtProvider ? null : <p>{say.factor.confirmForAccount}</p>}
      {!own && failure ? <p role="alert">{failureWords(failure, say)}</p> : null}
      {own?.onlyAtProvider ? <AgainAtProvider /> : null}
      {own && !own.onlyAtProvider ? (
        <ProofForm
          app={has('app')}
          passkey={has('passkey')}
          question={`${FACTOR}/challenge`}
          button={say.factor.confirm}
          send={(proof) => post(`${FACTOR}/confirm`, proof)}
          onDone={onConfirmed}
        />
      ) : null}
      <div className="desk-buttons">
        <DeskButton look="quiet" onClick={onClose}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </Dialog>
  );
}

type Verb = ReturnType<typeof useVerb>;

interface ConfirmedVerb extends Pick<Verb, 'outcome' | 'setOutcome' | 'busy'> {
  /** @param again does the same once more, after the second step */
  readonly run: <T>(
    verb: () => Promise<Answer<T>>,
    told: Parameters<Verb['run']>[1],
    again: () => Promise<void>,
  ) => Promise<Answer<T>>;
  readonly dialog: ReactNode;
}

/** `useVerb` for what asks again who one is: the dialog opens when the CMS says so. */
export function useConfirmedVerb(): ConfirmedVerb {
  const { run, setOutcome, ...verb } = useVerb();
  const [asked, setAsked] = useState<{ readonly again: () => Promise<void> }>();
  return {
    ...verb,
    setOutcome,
    run: async (call, told, again) => {
      const answer = await run(call, told);
      if (!answer.ok && answer.code === 'confirm-first') {
        setOutcome(undefined);
        setAsked({ again });
      }
      return answer;
    },
    dialog: (
      <ConfirmDialog
        open={asked !== undefined}
        onConfirmed={() => {
          setAsked(undefined);
          void asked?.again();
        }}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
