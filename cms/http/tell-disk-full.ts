// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AfterErrorHook } from 'payload';
import { spoken } from '../i18n/said.ts';
import { isDiskFull } from '../values/disk-full.ts';
import { GATE_MESSAGES } from './messages.ts';
import { REFUSALS } from './refusal.ts';

/** Answers 507 with what to do when nothing could be written because the disk is full (R11); Payload would answer 500. */
export const tellDiskFull: AfterErrorHook = ({ error, req }) => {
  if (!isDiskFull(error)) return undefined;
  const message = spoken(GATE_MESSAGES.diskFull, req.i18n.language);
  const refusal = { name: 'DiskFull', message, data: { code: 'disk-full' } };
  return { status: REFUSALS['disk-full'], response: { errors: [refusal] } };
};
