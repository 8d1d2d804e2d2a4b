// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { noSuchPage } from '../../gate/pages/no-such-page.ts';

export const dynamic = 'force-dynamic';

const answer = async (request: Request): Promise<Response> => noSuchPage(request, await config);

export {
  answer as DELETE,
  answer as GET,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
