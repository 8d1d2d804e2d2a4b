// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { previewAnswer } from '../../../../preview/preview-endpoint.ts';

export const dynamic = 'force-dynamic';

export const GET = async (
  request: Request,
  { params }: { params: Promise<{ readonly collection: string; readonly id: string }> },
): Promise<Response> => previewAnswer(await getPayload({ config }), request, await params);
