// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { documentAnswer } from '../../../../open-data/documents-endpoint.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly digest: string }>;
}

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  documentAnswer(await getPayload({ config }), request, (await params).digest);
