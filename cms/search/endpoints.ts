// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { SHARED_WITH } from '../records/saved-searches.ts';
import { answering } from '../workflow/endpoints/answer.ts';
import { bodyOf } from '../workflow/endpoints/bodies.ts';
import { removeSearch, renameSearch, saveSearch } from './save-search.ts';
import { savedFor } from './saved.ts';
import { search } from './search.ts';

const naming = {
  name: z.string().trim().min(1).max(80),
  /** `null`: with nobody. */
  sharedWith: z.enum(SHARED_WITH).nullable(),
};

/** `POST /api/search/saved/<id>` */
const NamingBody = z.strictObject(naming);

/** `POST /api/search/saved` */
const SavingBody = z.strictObject({ ...naming, query: z.string().max(8000) });

const queryOf = (req: PayloadRequest): string => new URL(req.url ?? '/', 'http://localhost').search;

const idOf = (req: PayloadRequest): string => String(req.routeParams?.['id']);

/** The search of the desk, and the searches that people keep. */
export const searchEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/search',
    handler: (req) => answering(req, () => search(req, queryOf(req).replace(/^\?/, ''))),
  },
  {
    method: 'get',
    path: '/search/saved',
    handler: (req) => answering(req, () => savedFor(req)),
  },
  {
    method: 'post',
    path: '/search/saved',
    handler: (req) => answering(req, async () => saveSearch(req, await bodyOf(req, SavingBody))),
  },
  {
    method: 'post',
    path: '/search/saved/:id',
    handler: (req) =>
      answering(req, async () => renameSearch(req, idOf(req), await bodyOf(req, NamingBody))),
  },
  {
    method: 'delete',
    path: '/search/saved/:id',
    handler: (req) => answering(req, () => removeSearch(req, idOf(req))),
  },
];
