// SPDX-License-Identifier: AGPL-3.0-or-later
import { assetAnswer } from '../../../preview/assets-endpoint.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly path: string[] }>;
}

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  assetAnswer((await params).path);
