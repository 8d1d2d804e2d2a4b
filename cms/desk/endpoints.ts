// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Endpoint } from 'payload';
import { answering, documentEndpoint } from '../workflow/endpoints/answer.ts';
import { deskLists } from './lists.ts';
import { glossaryFor } from './glossary.ts';
import { opinionsOf } from './opinions.ts';
import { partsOf } from './parts.ts';
import { readingsOf } from './readings.ts';
import { ratingsFor } from './ratings.ts';
import { discardMail, nudgeNow, portalOf, retryMail, settleNow } from './portal/portal.ts';
import { remarksOf } from './remarks.ts';
import { reviewOf } from './review.ts';
import { acceptWaitingWithdrawals, siteHoldOf } from './site-hold.ts';
import { statusOf } from './status.ts';
import { translationOf } from './translation.ts';
import { versionOf, versionsOf } from './versions.ts';

/** `GET /api/<collection>/<id>/…`: what the desk reads about one document. */
export const readEndpoints = (type: DocumentType): Omit<Endpoint, 'root'>[] => [
  documentEndpoint('get', '/:id/status', (req, id) => statusOf(req, { type, id })),
  documentEndpoint('get', '/:id/parts', (req, id) => partsOf(req, { type, id })),
  documentEndpoint('get', '/:id/readings', (req, id) => readingsOf(req, { type, id })),
  documentEndpoint('get', '/:id/glossary', (req, id) => glossaryFor(req, { type, id })),
  documentEndpoint('get', '/:id/remarks', (req, id) => remarksOf(req, { type, id })),
  documentEndpoint('get', '/:id/translation', (req, id) => translationOf(req, { type, id })),
  documentEndpoint('get', '/:id/opinions', (req, id) => opinionsOf(req, { type, id })),
  documentEndpoint('get', '/:id/versions', (req, id) => versionsOf(req, { type, id })),
  documentEndpoint('get', '/:id/versions/:version', (req, id) =>
    versionOf(req, { type, id }, String(req.routeParams?.['version'])),
  ),
  documentEndpoint('get', '/:id/submission/diff', (req, id) => reviewOf(req, { type, id })),
];

/** Endpoints that belong to no collection. */
export const deskEndpoints: Endpoint[] = [
  { method: 'get', path: '/desk', handler: (req) => answering(req, () => deskLists(req)) },
  { method: 'get', path: '/glossary', handler: (req) => answering(req, () => glossaryFor(req)) },
  { method: 'get', path: '/ratings', handler: (req) => answering(req, () => ratingsFor(req)) },
  { method: 'get', path: '/site', handler: (req) => answering(req, () => siteHoldOf(req)) },
  { method: 'get', path: '/portal', handler: (req) => answering(req, () => portalOf(req)) },
  documentEndpoint('post', '/portal/mails/:id/retry', retryMail),
  documentEndpoint('post', '/portal/mails/:id/discard', discardMail),
  {
    method: 'post',
    path: '/portal/nudge',
    handler: (req) => answering(req, () => nudgeNow(req)),
  },
  {
    method: 'post',
    path: '/portal/settle',
    handler: (req) => answering(req, () => settleNow(req)),
  },
  {
    method: 'post',
    path: '/site/accept-withdrawals',
    handler: (req) => answering(req, () => acceptWaitingWithdrawals(req)),
  },
];
