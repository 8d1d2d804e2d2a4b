// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Issue } from '@portico/shared/errors';
import { isObject, type JsonObject } from '../../values/json.ts';

/** A call that failed. */
export interface Failure {
  readonly ok: false;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Error code of the server; `network` and `unknown` are set here. */
  readonly code: string;
  /** A sentence of the server for the person. */
  readonly message?: string | undefined;
  readonly issues: readonly Issue[];
  /** Fields that Payload refuses, by their path in the form. */
  readonly fieldErrors?: readonly { readonly path: string; readonly message: string }[];
  /** Seconds after which the server will hear it again, as its `Retry-After` says. */
  readonly retryAfter?: number;
  /** Of `still-used`: the documents that refer to this one. */
  readonly referrers: readonly { readonly title?: string }[];
  /** … and those that go from the site with it; `pending`: a correction of it waits, and is closed. */
  readonly along?: readonly {
    readonly id: string;
    readonly title?: string;
    readonly pending?: boolean;
  }[];
  /** Of `saved-meanwhile`, to a form: what somebody else changed too, and the working copy. */
  readonly conflicts?: readonly {
    readonly part: string;
    readonly name: string;
    readonly at: string;
  }[];
  readonly doc?: JsonObject;
}

export type Answer<T> = { readonly ok: true; readonly data: T } | Failure;

/** There was no answer, or none that the CMS gives. */
export const UNREACHED: Failure = {
  ok: false,
  status: 0,
  code: 'network',
  issues: [],
  referrers: [],
};

interface ErrorBody {
  readonly errors?: readonly (Partial<Failure> & {
    readonly data?: Partial<Failure> & { readonly errors?: Failure['fieldErrors'] };
  })[];
}

/** Seconds of a `Retry-After`: a number, or a date (RFC 9110, 10.2.3). */
const secondsUntil = (said: string): number =>
  /^\d+$/.test(said.trim()) ? Number(said) : Math.ceil((Date.parse(said) - Date.now()) / 1000);

function failure({ status, headers }: Response, body: unknown): Failure {
  const [error] = (body as ErrorBody | null)?.errors ?? [];
  const details = { ...error?.data, ...error };
  const retryAfter = secondsUntil(headers.get('Retry-After') ?? '');
  return {
    ok: false,
    status,
    // The server's own says more than that of the status, which Payload's answers have beside it.
    code: error?.data?.code ?? details.code ?? (status === 401 ? 'not-logged-in' : 'unknown'),
    message: details.message,
    issues: details.issues ?? [],
    referrers: details.referrers ?? [],
    ...(details.along && { along: details.along }),
    ...(error?.data?.errors && { fieldErrors: error.data.errors }),
    ...(retryAfter > 0 && { retryAfter }),
    ...(details.conflicts && { conflicts: details.conflicts }),
    ...(details.doc && { doc: details.doc }),
  };
}

/** Calls the CMS of this page; never throws. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch {
    return UNREACHED;
  }
  // `null` when it is not JSON: a proxy's page, an empty body, one that was cut off.
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return failure(response, body);
  // Every answer of the CMS is an object, whose type the caller names.
  return isObject(body) ? { ok: true, data: body as T } : UNREACHED;
}

/** Sends a JSON body. */
export const post = <T>(path: string, body: object = {}): Promise<Answer<T>> =>
  call<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
