// SPDX-License-Identifier: AGPL-3.0-or-later
import type { useServerFunctions } from '@payloadcms/ui';
import { RECONNECTED } from '../session/watch.ts';
import { listen } from '../ui/refresh.ts';

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState'];

/** Milliseconds before asking again. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000, 30_000];

/** Waits, not longer than until the server is back. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = listen([RECONNECTED, 'online'], end);
    signal?.addEventListener('abort', end);
  });
}

/** `null` is the answer to who is not logged in any more, `undefined` that of a proxy in its place. */
const hasState = (answer: Awaited<ReturnType<GetFormState>> | null | undefined): boolean =>
  answer !== null && answer !== undefined && 'state' in answer && Boolean(answer.state);

/** Asks until the server draws the form, or nobody waits for it. */
async function untilDrawn(
  getFormState: GetFormState,
  args: Parameters<GetFormState>[0],
): ReturnType<GetFormState> {
  for (let failures = 0; ; failures++) {
    const answer = await getFormState(args);
    if (hasState(answer) || args.signal?.aborted) return answer;
    await pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0, args.signal);
  }
}

const IN_TEXT = '.lexical_internal_feature.';

/**
 * Payload's way to ask for the state of a form, where forms inside a text get one for sure: that of a block whenever the
 * server draws it; that of a link, which is closed without the server too, one in which nothing changes.
 */
export const stateInText =
  (getFormState: GetFormState): GetFormState =>
  async (args) => {
    const { schemaPath, formState } = args;
    if (!schemaPath.includes(IN_TEXT)) return getFormState(args);
    if (!formState || schemaPath.includes(`${IN_TEXT}blocks.`))
      return untilDrawn(getFormState, args);
    const answer = await getFormState(args);
    return hasState(answer) ? answer : { state: {} };
  };
