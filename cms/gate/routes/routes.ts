// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { CollectionSlug } from 'payload';

/** The content that a request may have. */
export type Carries =
  /** None; a body is not read. */
  | 'nothing'
  /** A small JSON object. */
  | 'json'
  /** Fields of a document, as JSON or as the form that the admin sends. */
  | 'document'
  /** A form with one file and its fields. */
  | 'picture'
  /** A query that is too long for an address, form-encoded, with `X-Payload-HTTP-Method-Override: GET`. */
  | 'query';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below `/api`; `:id`, `:key` and `:file` stand for one segment. */
  readonly pattern: string;
  readonly carries: Carries;
  /** Open without a session. */
  readonly anonymous?: true;
  /** Collection whose fields queries and documents are checked against. */
  readonly collection?: CollectionSlug;
}

const CONTENT = Object.values(COLLECTION_OF);
export const COLLECTIONS = [...CONTENT, 'media', 'users'] as const;

/** `POST /api/<collection>/<id>/<verb>` */
const VERBS = ['submit', 'recall', 'approve', 'return', 'withdraw', 'move'] as const;
/** `GET /api/<collection>/<id>/<what>` */
const READS = ['status', 'submission/diff'] as const;

/** The routes that are open without a session. None reads content. */
const ANONYMOUS: readonly Route[] = [
  { method: 'POST', pattern: '/users/login', carries: 'json', anonymous: true },
  { method: 'POST', pattern: '/users/logout', carries: 'json', anonymous: true },
  { method: 'GET', pattern: '/users/me', carries: 'nothing', anonymous: true },
  { method: 'POST', pattern: '/users/forgot-password', carries: 'json', anonymous: true },
  { method: 'POST', pattern: '/users/reset-password', carries: 'json', anonymous: true },
];

/** The routes of one collection. Bulk writes, versions and duplicates are not among them. */
function collectionRoutes(collection: (typeof COLLECTIONS)[number]): Route[] {
  const base = { collection } as const;
  return [
    { ...base, method: 'GET', pattern: `/${collection}`, carries: 'nothing' },
    { ...base, method: 'GET', pattern: `/${collection}/count`, carries: 'nothing' },
    { ...base, method: 'GET', pattern: `/${collection}/:id`, carries: 'nothing' },
    {
      ...base,
      method: 'POST',
      pattern: `/${collection}`,
      carries: collection === 'media' ? 'picture' : 'document',
    },
    { ...base, method: 'PATCH', pattern: `/${collection}/:id`, carries: 'document' },
    { ...base, method: 'DELETE', pattern: `/${collection}/:id`, carries: 'nothing' },
    // The editor asks what its user may do with this document.
    { ...base, method: 'POST', pattern: `/${collection}/access/:id`, carries: 'document' },
  ];
}

/** What the workflow does with one document, and what the desk reads about it. */
const WORKFLOW: readonly Route[] = CONTENT.flatMap((collection): Route[] => [
  ...VERBS.map((verb): Route => {
    return { method: 'POST', pattern: `/${collection}/:id/${verb}`, carries: 'json' };
  }),
  ...READS.map((what): Route => {
    return { method: 'GET', pattern: `/${collection}/:id/${what}`, carries: 'nothing' };
  }),
]);

const REST: readonly Route[] = [
  // What waits for the user.
  { method: 'GET', pattern: '/desk', carries: 'nothing' },
  { method: 'POST', pattern: '/users/refresh-token', carries: 'json' },
  { method: 'POST', pattern: '/users/:id/invite', carries: 'json' },
  { method: 'GET', pattern: '/media/file/:file', carries: 'nothing' },
  // What a reference may point to: names of what is published and of one's own.
  { method: 'GET', pattern: '/catalogue', carries: 'nothing', collection: 'catalogue' },
  { method: 'GET', pattern: '/catalogue/:id', carries: 'nothing', collection: 'catalogue' },
  // Widths of columns, what is folded, the language of the editor: one's own only.
  { method: 'GET', pattern: '/payload-preferences/:key', carries: 'nothing' },
  { method: 'POST', pattern: '/payload-preferences/:key', carries: 'json' },
  { method: 'DELETE', pattern: '/payload-preferences/:key', carries: 'nothing' },
  // Who has this document open; see locks.ts.
  {
    method: 'GET',
    pattern: '/payload-locked-documents',
    carries: 'nothing',
    collection: 'payload-locked-documents',
  },
  { method: 'PATCH', pattern: '/payload-locked-documents/:id', carries: 'json' },
  { method: 'DELETE', pattern: '/payload-locked-documents/:id', carries: 'nothing' },
];

/** All routes of `/api`. What is not here does not exist, although Payload has it. */
export const ROUTES: readonly Route[] = [
  ...ANONYMOUS,
  ...COLLECTIONS.flatMap(collectionRoutes),
  ...WORKFLOW,
  ...REST,
];

const SEGMENTS: Readonly<Record<string, string>> = {
  id: '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24}',
  key: '[A-Za-z0-9_-]{1,120}',
  file: '[0-9a-f-]{36}\\.(?:jpeg|png|webp)',
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
