// SPDX-License-Identifier: AGPL-3.0-or-later
import { assetAnswer } from '../../../preview/assets-endpoint.ts';

export const dynamic = 'force-dynamic';

export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ readonly path: string[] }> },
): Promise<Response> => assetAnswer((await params).path);
