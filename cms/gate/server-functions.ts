// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServerFunctionClientArgs } from 'payload';
import { isObject } from '../values/json.ts';
import { type Asking, mayRead, targetOf } from './locks.ts';
import { GATE_MESSAGES } from '../http/messages.ts';

/**
 * What the pages of the admin may ask of the server besides REST: to draw. Scheduled publication, copying between
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

/** Says why a call is refused, or nothing. */
export function refuseServerFunction(
  args: ServerFunctionClientArgs,
  isLoggedIn: boolean,
): RefusedCall | undefined {
  if (!isLoggedIn) return { errors: [{ message: GATE_MESSAGES.notLoggedIn }] };
  if (!OPEN.has(args.name)) return { errors: [{ message: GATE_MESSAGES.forbidden }] };
  return undefined;
}

/** Drawing the form of a document takes its lock and says who has it: only for whoever may read it (A20). */
export async function refuseForm(
  asking: Asking,
  { name, args }: ServerFunctionClientArgs,
): Promise<RefusedCall | undefined> {
  if (name !== 'form-state' || !namesDocument(args)) return undefined;
  const target = targetOf(args['collectionSlug'], args['id']);
  if (target !== undefined && (await mayRead(asking, target))) return undefined;
  return { errors: [{ message: GATE_MESSAGES.forbidden }] };
}

const namesDocument = (args: Readonly<Record<string, unknown>>): boolean =>
  Boolean(args['id']) || Boolean(args['globalSlug']);

const MOST_ROWS = 100;

/** The same call with its list bounded (A19). */
export function boundServerFunction(args: ServerFunctionClientArgs): ServerFunctionClientArgs {
  const { query } = args.args;
  if (!isObject(query) || query['limit'] === undefined) return args;
  const asked = Number(query['limit']);
  const limit = asked >= 1 && asked <= MOST_ROWS ? asked : MOST_ROWS;
  return { ...args, args: { ...args.args, query: { ...query, limit } } };
}
