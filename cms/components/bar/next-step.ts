// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Permission } from '../../desk/permissions.ts';
import type { Status } from '../../desk/status.ts';

/** What the person can do next: one filled button, others beside it. */
export interface NextStep {
  /** The filled one. */
  readonly main: 'submit' | 'recall' | 'examine' | 'none';
  /** Why the filled one cannot be pressed. */
  readonly blocked?: string | undefined;
  /** The requirements stand in the way: the reason links to them. */
  readonly requirements?: boolean;
  /** Sent with it: they refer to each other. */
  readonly together?: Status['together'];
  /** Said beside the button although it can be pressed. */
  readonly note?: string | undefined;
  /** Also there, not filled. */
  readonly others: readonly ('recall' | 'submit' | 'examine' | 'withdraw')[];
}

type Told = Pick<Status, 'state' | 'changed' | 'issues' | 'can' | 'submission' | 'together'>;

const waits = ({ state }: Told): boolean => state === 'pending' || state === 'live-pending';

function submitting(
  status: Told,
  say: DeskMessages,
): Pick<NextStep, 'blocked' | 'requirements' | 'together'> {
  const { submit } = status.can;
  if (submit.allowed) return {};
  const { together } = status;
  const unready = together.find(({ ready }) => !ready);
  if (unready) return { blocked: say.why.completeFirst(unready.title), requirements: true };
  if (together.length > 0) return { together };
  if (submit.why === 'requirements')
    return { blocked: say.why.requirements(status.issues.length), requirements: true };
  if (submit.why === 'unchanged') return { blocked: say.why.nothingToSubmit };
  return { blocked: submit.message };
}

/** Is it not this person's to send, whatever the text says? */
const refusedForGood = (submit: Permission): boolean =>
  !submit.allowed && (submit.why === 'role' || submit.why === 'scope');

/** What waits: reviewers examine it, its authors may take it back, and what was changed since may replace it. */
function whileItWaits(status: Told, say: DeskMessages): NextStep {
  const { can, changed } = status;
  const others: NextStep['others'] = can.withdraw.allowed ? ['withdraw'] : [];
  if (can.approve.allowed)
    return { main: 'examine', others: can.recall.allowed ? ['recall', ...others] : others };
  const examine: NextStep['others'] = can.return.allowed ? ['examine'] : [];
  if (changed && !refusedForGood(can.submit))
    return {
      main: 'submit',
      ...submitting(status, say),
      note: say.why.replaces,
      others: [...(can.recall.allowed ? (['recall'] as const) : []), ...examine, ...others],
    };
  if (can.recall.allowed)
    return { main: 'recall', note: say.why.waiting, others: [...examine, ...others] };
  return { main: 'none', note: say.why.waiting, others: [...examine, ...others] };
}

/** Decides what the bar offers. The server decides again when it is pressed. */
export function nextStep(status: Told, say: DeskMessages): NextStep {
  if (waits(status)) return whileItWaits(status, say);
  const others: NextStep['others'] = status.can.withdraw.allowed ? ['withdraw'] : [];
  if (refusedForGood(status.can.submit)) return { main: 'none', note: say.why.notYours, others };
  return { main: 'submit', ...submitting(status, say), others };
}
