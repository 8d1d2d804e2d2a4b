// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { type OnRemark, onRemark } from './on-remark.ts';

/** Answers a remark, open or done. */
export const answer = (req: PayloadRequest, target: OnRemark): Promise<void> =>
  onRemark(req, 'answer', target, () => ({}));
