// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { getPayload } from 'payload';
import { finishLogin } from '../../../users/oidc/answers.ts';
import { cmsEnv } from '../../../values/env.ts';

export const dynamic = 'force-dynamic';

export const GET = async (request: Request): Promise<Response> =>
  finishLogin(cmsEnv(), await getPayload({ config }), request);
