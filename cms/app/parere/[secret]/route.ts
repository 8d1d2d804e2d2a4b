// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { opinionAnswer } from '../../../opinion/opinion-answer.ts';

export const dynamic = 'force-dynamic';

const answer = async (
  request: Request,
  { params }: { params: Promise<{ readonly secret: string }> },
): Promise<Response> => opinionAnswer(await getPayload({ config }), request, (await params).secret);

export { answer as GET, answer as POST };
