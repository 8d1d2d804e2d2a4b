// SPDX-License-Identifier: AGPL-3.0-or-later

/** An answer to another program, or to a form. */
export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number;
  /** Where to go, with 303. */
  readonly location?: string;
  /** Who may keep it (Cache-Control); absent: nobody. */
  readonly cache?: string;
  /** The method that is allowed, with 405. */
  readonly allow?: string;
}

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const problem = (status: number, code: string, message: string): Reply =>
  jsonReply(status, { errors: [{ code, message }] });

/** The JSON value of a body; `undefined` when it is not JSON. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
