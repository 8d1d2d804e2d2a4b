// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useCallback, useState } from 'react';
import type { Answer, Failure } from '../api/call.ts';
import type { Outcome } from '../ui/Result.tsx';
import { failureWords } from '../ui/failure-words.ts';
import { useWords } from '../words.ts';

interface Run {
  /** Said when it is done. */
  readonly done: string;
  readonly after?: () => void;
  /** What a failure means here, where it means something special; `undefined` says it as any failure. */
  readonly failed?: (failure: Failure) => string | undefined;
}

/** Runs one verb at a time and says what came of it. */
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
