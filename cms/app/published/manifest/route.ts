// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { manifestAnswer } from '../../../open-data/manifest-endpoint.ts';

export const dynamic = 'force-dynamic';

export const GET = async (request: Request): Promise<Response> =>
  manifestAnswer(await getPayload({ config }), request);
