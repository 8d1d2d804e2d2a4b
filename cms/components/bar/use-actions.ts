// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { recall, statusPath, submit } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { reload } from '../api/resource.ts';
import { useWords } from '../words.ts';
import { useVerb } from '../ui/outcome.tsx';

/** The verbs of the bar, with their outcome. */
export function useActions(
  place: Place,
  save: () => Promise<boolean>,
  others: readonly Place[],
  onDone: () => void,
) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const after = (): void => void reload(statusPath(place)).then(onDone);
  return {
    outcome,
    busy,
    submit: async () => {
      setOutcome({ kind: 'busy', text: say.result.saving });
      if (!(await save())) return setOutcome({ kind: 'failed', text: say.failure.unsaved });
      await run(() => submit(place, others), { done: say.result.submitted, after });
    },
    recall: () => void run(() => recall(place), { done: say.result.recalled, after }),
    withdrawn: () => {
      setOutcome({ kind: 'done', text: say.result.withdrawn });
      after();
    },
  };
}
