// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useCallback, useState } from 'react';
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Answer, Failure } from '../api/call.ts';
import { useWords } from '../words.ts';

/** The outcome of an action. */
export interface Outcome {
  readonly kind: 'done' | 'busy' | 'failed';
  readonly text: ReactNode;
}

/** Shows the outcome in live regions: screen readers say a failure at once, the rest when there is a pause. */
export function Result({ outcome }: { readonly outcome: Outcome | undefined }) {
  const failed = outcome?.kind === 'failed';
  return (
    <div className="desk-result" data-desk="result">
      <div role="status" className={`desk-result__${outcome?.kind ?? 'none'}`}>
        {outcome && !failed ? outcome.text : null}
      </div>
      <div role="alert" className="desk-result__failed">
        {failed ? outcome.text : null}
      </div>
    </div>
  );
}

/** The sentence for a failure: the server's own where there is one. */
export function failureWords(failure: Failure, say: DeskMessages): string {
  if (failure.code === 'network') return say.failure.network;
  if (failure.status === 401) return say.failure.session;
  const issues = failure.issues.map((issue) => issue.message);
  return [failure.message ?? say.failure.unknown, ...issues].join(' ');
}

interface Run {
  /** Shown when it is done. */
  readonly done: string;
  readonly after?: () => void;
  /** The sentence for a failure that means something special here; `undefined` for the usual one. */
  readonly failed?: (failure: Failure) => string | undefined;
}

/** Runs a verb and keeps its outcome. */
export function useVerb() {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const busy = outcome?.kind === 'busy';
  const run = useCallback(
    async <T,>(verb: () => Promise<Answer<T>>, { done, after, failed }: Run) => {
      setOutcome({ kind: 'busy', text: say.result.working });
      const answer = await verb();
      setOutcome(
        answer.ok
          ? { kind: 'done', text: done }
          : { kind: 'failed', text: failed?.(answer) ?? failureWords(answer, say) },
      );
      after?.();
      return answer;
    },
    [say],
  );
  return { outcome, setOutcome, busy, run };
}
