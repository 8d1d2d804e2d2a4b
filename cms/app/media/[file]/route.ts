// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { cmsEnv } from '../../../values/env.ts';
import { blobAnswer } from '../../../preview/blob-endpoint.ts';

export const dynamic = 'force-dynamic';

export const GET = async (
  request: Request,
  { params }: { params: Promise<{ readonly file: string }> },
): Promise<Response> =>
  blobAnswer(await getPayload({ config }), request, cmsEnv().DATA_DIR, (await params).file);
