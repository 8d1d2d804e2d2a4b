// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type PayloadRequest } from 'payload';
import { approve } from '../../workflow/verbs/approve.ts';
import type { Approval } from '../../workflow/verbs/check-approval.ts';
import { type Returning, returnSubmission } from '../../workflow/verbs/return.ts';
import { submit, type Submitting } from '../../workflow/verbs/submit.ts';
import { type Withdrawing, withdraw } from '../../workflow/verbs/withdraw.ts';
import type { TestCms } from '../harness.ts';

interface Somebody {
  readonly id: string;
}

/** A request of somebody, as the verbs take it. */
export async function requestOf(cms: TestCms, { id }: Somebody): Promise<PayloadRequest> {
  const user = await cms.payload.findByID({ collection: 'users', id, depth: 0 });
  return createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload);
}

export const submitAs = async (cms: TestCms, who: Somebody, target: Submitting) =>
  submit(await requestOf(cms, who), target.note ? target : { small: true, ...target });

export const approveAs = async (
  cms: TestCms,
  who: Somebody,
  ...targets: [Approval, ...Approval[]]
) => approve(await requestOf(cms, who), targets);

export const returnAs = async (cms: TestCms, who: Somebody, target: Returning) =>
  returnSubmission(await requestOf(cms, who), target);

export const withdrawAs = async (cms: TestCms, who: Somebody, target: Withdrawing) =>
  withdraw(await requestOf(cms, who), target);
