// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { scheduleAnswer } from '../../../open-data/schedule-endpoint.ts';

export const dynamic = 'force-dynamic';

export const POST = async (request: Request): Promise<Response> =>
  scheduleAnswer(await getPayload({ config }), request);
