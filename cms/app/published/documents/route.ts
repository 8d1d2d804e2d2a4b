// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { documentsAnswer } from '../../../open-data/documents-endpoint.ts';

export const dynamic = 'force-dynamic';

export const POST = async (request: Request): Promise<Response> =>
  documentsAnswer(await getPayload({ config }), request);
