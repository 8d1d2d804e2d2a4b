// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Permission } from '../../desk/permissions.ts';
import type { Status } from '../../desk/status.ts';
import type { Choice } from '../../workflow/candidate/languages.ts';
import { issuesOf } from './language-choice.ts';

/** The buttons of the bar: a filled one for the next step, others beside it. */
export interface NextStep {
  /** The filled button. */
  readonly main: 'submit' | 'recall' | 'examine' | 'none';
  /** Why it cannot be pressed. */
  readonly blocked?: string | undefined;
  /** Requirements block it: the reason links to them. */
  readonly requirements?: boolean;
  /** Nothing has changed: there is no moment to choose either. */
  readonly unchanged?: true;
  /** Submitted with it, because they refer to each other. */
  readonly together?: Status['together'];
  /** Shown beside a button that can be pressed. */
  readonly note?: string | undefined;
  /** The buttons that are not filled. */
  readonly others: readonly ('recall' | 'submit' | 'examine' | 'withdraw')[];
}

type Facts = Pick<
  Status,
  'state' | 'changed' | 'issues' | 'leftOut' | 'languages' | 'can' | 'submission' | 'together'
>;

const isPending = ({ state }: Facts): boolean => state === 'pending' || state === 'live-pending';

type Submitting = Pick<NextStep, 'blocked' | 'requirements' | 'unchanged' | 'together' | 'note'>;

/** The person chose the languages: only what these lack stops them. */
function submittingChoice(status: Facts, say: DeskMessages, choice: Choice): Submitting {
  const { length } = issuesOf(status, choice);
  return length > 0 ? { blocked: say.why.requirements(length), requirements: true } : {};
}

function submitting(status: Facts, say: DeskMessages, choice: Choice | undefined): Submitting {
  const { submit } = status.can;
  if (choice) return submittingChoice(status, say, choice);
  if (submit.allowed) return {};
  const { together } = status;
  const unready = together.find(({ ready }) => !ready);
  if (unready) return { blocked: say.why.completeFirst(unready.title), requirements: true };
  const back = together.flatMap(({ title, withdrawn }) => (withdrawn ? [title] : []));
  if (back.length > 0) return { together, note: say.why.comesBack(back) };
  if (together.length > 0) return { together };
  if (submit.why === 'requirements')
    return { blocked: say.why.requirements(status.issues.length), requirements: true };
  if (submit.why === 'unchanged') return { blocked: say.why.nothingToSubmit, unchanged: true };
  return { blocked: submit.message };
}

/** May the person submit this document at all, once its text allows it? */
export const maySubmitEver = (submit: Permission): boolean =>
  submit.allowed || (submit.why !== 'role' && submit.why !== 'scope');

/** Of what is approved and waits for its moment: nothing is to be done. */
function whileScheduled({ can }: Facts, say: DeskMessages): NextStep {
  const others: NextStep['others'] = can.withdraw.allowed ? ['withdraw'] : [];
  return can.recall.allowed
    ? { main: 'recall', note: say.moments.recallFirst, others }
    : { main: 'none', note: say.moments.waits, others };
}

/** Of a pending submission: reviewers examine it, authors may recall it, or replace it after changes. */
function whilePending(status: Facts, say: DeskMessages, choice: Choice | undefined): NextStep {
  const { can, changed } = status;
  const { waiting: note } = say.why;
  const others: NextStep['others'] = [
    ...(can.recall.allowed ? (['recall'] as const) : []),
    ...(can.return.allowed ? (['examine'] as const) : []),
    ...(can.withdraw.allowed ? (['withdraw'] as const) : []),
  ];
  const besides = (main: string) => others.filter((step) => step !== main);
  if (can.approve.allowed) return { main: 'examine', others: besides('examine') };
  if ((changed || choice) && maySubmitEver(can.submit)) {
    const sent = submitting(status, say, choice);
    const replacing = [sent.note, say.why.replaces].filter(Boolean).join(' ');
    return { main: 'submit', ...sent, note: replacing, others };
  }
  if (can.recall.allowed) return { main: 'recall', note, others: besides('recall') };
  return { main: 'none', note, others };
}

/**
 * The buttons that the bar offers. The server decides again when one is pressed.
 * @param choice what the person wants with the languages, where it is not what the server proposes
 */
export function nextStep(status: Facts, say: DeskMessages, choice?: Choice): NextStep {
  if (status.state.endsWith('scheduled')) return whileScheduled(status, say);
  if (isPending(status)) return whilePending(status, say, choice);
  const others: NextStep['others'] = status.can.withdraw.allowed ? ['withdraw'] : [];
  if (!maySubmitEver(status.can.submit)) return { main: 'none', note: say.why.notYours, others };
  return { main: 'submit', ...submitting(status, say, choice), others };
}
