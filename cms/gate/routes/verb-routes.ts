// SPDX-License-Identifier: AGPL-3.0-or-later

/** Last segment of `POST /api/<collection>/<id>/<verb>`: the verbs of the workflow. */
export const VERB_ROUTES = ['submit', 'recall', 'approve', 'return', 'withdraw', 'move'] as const;

/** Last segments of `GET /api/<collection>/<id>/<what>`: what the desk reads about one document. */
export const READ_ROUTES = ['status', 'submission/diff', 'history'] as const;
