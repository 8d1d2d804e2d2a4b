// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { ServerFunctionClientArgs } from 'payload';
import { isObject } from '../../values/json.ts';
import { MAX_ROWS } from '../query/query.ts';
import { type Asking, mayRead, targetOf } from '../routes/locks.ts';
import { type Said, spoken } from '../../i18n/said.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';

/**
 * Server functions that the pages of the admin may call: all of them draw. Scheduled publication, copying between
 * languages and folders are closed.
 */
const OPEN = new Set([
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'get-default-layout',
  'table-state',
]);

/** The answer to a call that does not get past the gate, in the form that the admin shows. */
export interface RefusedCall {
  readonly errors: readonly { readonly message: string }[];
}

const refused = (said: Said, language: string): RefusedCall => ({
  errors: [{ message: spoken(said, language) }],
});

/** Why a call is refused, in the language of who makes it; `undefined` when it is not. */
export function refuseServerFunction(
  args: ServerFunctionClientArgs,
  isLoggedIn: boolean,
  language: string = DEFAULT_LOCALE,
): RefusedCall | undefined {
  if (!isLoggedIn) return refused(GATE_MESSAGES.notLoggedIn, language);
  if (!OPEN.has(args.name)) return refused(GATE_MESSAGES.forbidden, language);
  return undefined;
}

/** Drawing the form of a document takes its lock and says who has it: only users who may read it draw it (A20). */
export async function refuseForm(
  asking: Asking,
  { name, args }: ServerFunctionClientArgs,
  language: string = DEFAULT_LOCALE,
): Promise<RefusedCall | undefined> {
  const namesDocument = Boolean(args['id']) || Boolean(args['globalSlug']);
  if (name !== 'form-state' || !namesDocument) return undefined;
  const target = targetOf(args['collectionSlug'], args['id']);
  if (target !== undefined && (await mayRead(asking, target))) return undefined;
  return refused(GATE_MESSAGES.forbidden, language);
}

/** The same call with its list bounded (A19). */
export function boundServerFunction(args: ServerFunctionClientArgs): ServerFunctionClientArgs {
  const { query } = args.args;
  if (!isObject(query) || query['limit'] === undefined) return args;
  const asked = Number(query['limit']);
  const limit = asked >= 1 && asked <= MAX_ROWS ? asked : MAX_ROWS;
  return { ...args, args: { ...args.args, query: { ...query, limit } } };
}
