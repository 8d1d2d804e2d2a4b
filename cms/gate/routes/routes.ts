// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { CollectionSlug } from 'payload';
import { HISTORY_VERBS } from '../../records/history.ts';

/** The content that a request may have. */
export type Carries =
  /** None; a body is not read. */
  | 'nothing'
  /** A small JSON object. */
  | 'json'
  /** Fields of a document, as JSON or as the form that the admin sends. */
  | 'document'
  /** A form with one picture, or one file, and its fields. */
  | 'picture'
  | 'file'
  /** A form with one spreadsheet, and how it is to be read. */
  | 'table'
  /** A query that is too long for an address, form-encoded, with `X-Payload-HTTP-Method-Override: GET`. */
  | 'query';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below `/api`; `:id`, `:version`, `:key`, `:file` and `:table` stand for one segment. */
  readonly pattern: string;
  readonly carries: Carries;
  /** Open without a session. */
  readonly anonymous?: true;
  /** Collection whose fields queries and documents are checked against. */
  readonly collection?: CollectionSlug;
  /** Its address has the filters of the search. */
  readonly search?: true;
}

const route = (
  method: Route['method'],
  pattern: string,
  carries: Carries = 'nothing',
  more: Pick<Route, 'anonymous' | 'collection' | 'search'> = {},
): Route => ({ method, pattern, carries, ...more });

const CONTENT = Object.values(COLLECTION_OF);
export const COLLECTIONS = [...CONTENT, 'media', 'files', 'users'] as const;

/** What a new row of a collection comes with. */
const CREATED: Readonly<Record<string, Carries>> = { media: 'picture', files: 'file' };

/** `POST /api/<collection>/<id>/<what>`: what is noted beside a document, and a part that is begun from it. */
const NOTES = ['points', 'up-to-date', 'add', 'term-aside'] as const;
/** `GET /api/<collection>/<id>/<what>` */
const READS = [
  'status',
  'parts',
  'glossary',
  'readings',
  'submission/diff',
  'remarks',
  'translation',
  'opinions',
  'versions',
  'versions/:version',
] as const;

/** Of the locks on documents. */
export const LOCKS = '/payload-locked-documents';

const OPEN = { anonymous: true } as const;

/** The routes that are open without a session. None reads content. */
const ANONYMOUS: readonly Route[] = [
  route('POST', '/users/login', 'json', OPEN),
  route('POST', '/users/logout', 'json', OPEN),
  route('GET', '/users/me', 'nothing', OPEN),
  route('POST', '/users/forgot-password', 'json', OPEN),
  route('POST', '/users/reset-password', 'json', OPEN),
  // Whoever has the link of an invitation looks what it is, and accepts it.
  route('POST', '/users/invitation', 'json', OPEN),
  route('POST', '/users/accept-invitation', 'json', OPEN),
  // The second step of a login, which a cookie of the first one opens; see `users/second-factor/pending-login.ts`.
  route('GET', '/users/second-step/needed', 'nothing', OPEN),
  route('POST', '/users/second-step', 'json', OPEN),
  route('POST', '/users/second-step/passkey', 'json', OPEN),
  route('POST', '/users/second-step/leave', 'json', OPEN),
  // A second factor is set up with a session, or on the way to one where the role demands it.
  route('POST', '/users/second-factor/app', 'json', OPEN),
  route('POST', '/users/second-factor/app/confirm', 'json', OPEN),
  route('POST', '/users/second-factor/passkey', 'json', OPEN),
  route('POST', '/users/second-factor/passkey/confirm', 'json', OPEN),
];

/** The routes of one collection. Bulk writes, versions and duplicates are not among them. */
function collectionRoutes(collection: (typeof COLLECTIONS)[number]): Route[] {
  const created = CREATED[collection] ?? 'document';
  return [
    route('GET', `/${collection}`, 'nothing', { collection }),
    route('GET', `/${collection}/count`, 'nothing', { collection }),
    route('GET', `/${collection}/:id`, 'nothing', { collection }),
    route('POST', `/${collection}`, created, { collection }),
    route('PATCH', `/${collection}/:id`, 'document', { collection }),
    route('DELETE', `/${collection}/:id`, 'nothing', { collection }),
    // The editor asks what its user may do with this document.
    route('POST', `/${collection}/access/:id`, 'document', { collection }),
  ];
}

/** What the workflow does with one document, and what the desk reads about it. */
const WORKFLOW: readonly Route[] = CONTENT.flatMap((collection) => [
  ...[...HISTORY_VERBS, ...NOTES].map((verb) =>
    route('POST', `/${collection}/:id/${verb}`, 'json'),
  ),
  ...READS.map((what) => route('GET', `/${collection}/:id/${what}`)),
]);

const REST: readonly Route[] = [
  // What waits for the user.
  route('GET', '/desk'),
  // What readers say of the pages.
  route('GET', '/ratings'),
  // A programme of events: what an import would do, the import, an empty sheet, all that is there.
  route('GET', '/programme'),
  route('POST', '/programme/check', 'table'),
  route('POST', '/programme/import', 'table'),
  route('GET', '/programme/template/:table'),
  route('GET', '/programme/:id/export/:table'),
  route('GET', '/programme/:id/board'),
  // An event is duplicated, or moved, cancelled or put online.
  route('POST', '/programme/:id/copy', 'json'),
  route('POST', '/programme/:id/status', 'json'),
  // What the site counted in a year, brought into a report.
  route('POST', '/figures/:id', 'json'),
  // A second person confirms what went online at once, or undoes it.
  route('POST', '/programme/:id/confirm', 'json'),
  route('POST', '/programme/:id/undo', 'json'),
  // One search over all that one may read, and the searches that people keep.
  route('GET', '/search', 'nothing', { search: true }),
  route('GET', '/search/saved'),
  route('POST', '/search/saved', 'json'),
  route('POST', '/search/saved/:id', 'json'),
  route('DELETE', '/search/saved/:id'),
  // How the portal is, for administrators; a mail that waits is tried now, or given up.
  route('GET', '/portal'),
  route('POST', '/portal/mails/:id/retry', 'json'),
  route('POST', '/portal/mails/:id/discard', 'json'),
  route('POST', '/portal/nudge', 'json'),
  route('POST', '/portal/settle', 'json'),
  // The words of the glossary, to be proposed to those who begin a text.
  route('GET', '/glossary'),
  // Why the site waits, and a second reviewer’s agreement to many withdrawals.
  route('GET', '/site'),
  route('POST', '/site/accept-withdrawals', 'json'),
  route('POST', '/users/refresh-token', 'json'),
  // An invitation: sent again, withdrawn, told of.
  route('POST', '/users/:id/invite', 'json'),
  route('POST', '/users/:id/withdraw-invitation', 'json'),
  route('GET', '/users/:id/invitation'),
  route('GET', '/users/mail'),
  // One's own second factor, and that of a person who has lost it.
  route('POST', '/users/second-factor/challenge', 'json'),
  route('POST', '/users/second-factor/confirm', 'json'),
  route('POST', '/users/second-factor/codes', 'json'),
  route('POST', '/users/second-factor/remove', 'json'),
  route('GET', '/users/:id/second-factor'),
  route('POST', '/users/:id/remove-second-factor', 'json'),
  // Where a picture is used; what of it stays in sight; another one in its place everywhere.
  route('GET', '/media/:id/uses'),
  route('POST', '/media/:id/focus', 'json'),
  route('POST', '/media/:id/replace', 'json'),
  route('GET', '/media/file/:file'),
  route('GET', '/files/file/:file'),
  // What a reference may point to: names of what is published and of one's own.
  route('GET', '/catalogue', 'nothing', { collection: 'catalogue' }),
  route('GET', '/catalogue/:id', 'nothing', { collection: 'catalogue' }),
  // Widths of columns, what is folded, the language of the editor: one's own only.
  route('GET', '/payload-preferences/:key'),
  route('POST', '/payload-preferences/:key', 'json'),
  route('DELETE', '/payload-preferences/:key'),
  // Who has this document open; see locks.ts.
  route('GET', LOCKS, 'nothing', { collection: 'payload-locked-documents' }),
  route('PATCH', `${LOCKS}/:id`, 'json'),
  route('DELETE', `${LOCKS}/:id`),
];

/** All routes of `/api`. What is not here does not exist, although Payload has it. */
export const ROUTES: readonly Route[] = [
  ...ANONYMOUS,
  ...COLLECTIONS.flatMap(collectionRoutes),
  ...WORKFLOW,
  ...REST,
];

const ID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24}';

const SEGMENTS: Readonly<Record<string, string>> = {
  id: ID,
  version: ID,
  key: '[A-Za-z0-9_-]{1,120}',
  table: 'xlsx|ods|csv',
  file: '[a-z0-9-]{1,100}\\.(?:jpeg|png|webp|pdf|mp4|webm|vtt)',
};

const matcherOf = (pattern: string): RegExp =>
  new RegExp(`^/api${pattern.replace(/:(\w+)/g, (_, name) => `(?<${name}>${SEGMENTS[name]})`)}$`);

const MATCHERS = ROUTES.map((route) => ({ route, matcher: matcherOf(route.pattern) }));

/** The route of a request, with the values of its `:segments`. */
export interface Found {
  readonly route: Route;
  readonly segments: Readonly<Record<string, string>>;
}

/** Finds the route; `undefined` when there is none. */
export function findRoute(method: string, pathname: string): Found | undefined {
  for (const { route, matcher } of MATCHERS) {
    const match = route.method === method ? matcher.exec(pathname) : null;
    if (match) return { route, segments: match.groups ?? {} };
  }
  return undefined;
}
