// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useState } from 'react';
import type { Answer, Failure } from '../api/call.ts';
import type { Outcome } from './Result.tsx';
import { failureWords } from './failure-words.ts';
import { useWords } from '../words.ts';

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
    async (verb: () => Promise<Answer<unknown>>, { done, after, failed }: Run) => {
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
