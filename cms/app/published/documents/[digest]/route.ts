// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { documentAnswer } from '../../../../open-data/documents-endpoint.ts';

export const dynamic = 'force-dynamic';

export const GET = async (
  request: Request,
  { params }: { params: Promise<{ readonly digest: string }> },
): Promise<Response> =>
  documentAnswer(await getPayload({ config }), request, (await params).digest);
