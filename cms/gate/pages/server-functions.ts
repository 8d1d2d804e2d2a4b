// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { ServerFunctionClientArgs } from 'payload';
import { z } from 'zod';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { type Said, spoken } from '../../i18n/said.ts';
import { isObject } from '../../values/json.ts';
import { MAX_ROWS } from '../query/query.ts';
import { type Asking, mayRead, targetOf } from '../routes/locks.ts';
import { COLLECTIONS } from '../routes/routes.ts';
import { checkListQuery } from './list-query.ts';

type Args = ServerFunctionClientArgs['args'];

const collectionSlug = z.enum([...COLLECTIONS, 'catalogue']);
const id = z.string().max(40).nullish();
const text = z.string().max(500).nullish();
const flag = z.boolean().nullish();
const anything = z.unknown().optional();

/**
 * The server functions that the pages of the admin call, with the arguments that each may have; others are dropped.
 * All of them draw. Closed are: what writes (scheduled publication, copying between languages), and what no page of
 * this desk asks for (tables of joins, widgets, folders, single fields). `form-state` does not compare moments of
 * saves: the forms send what was changed in them only, and Payload would offer nothing but to lose it.
 */
const OPEN: Readonly<Record<string, z.ZodType<Args>>> = {
  'form-state': z.object({
    collectionSlug,
    id,
    data: anything,
    docPermissions: anything,
    docPreferences: anything,
    documentFormState: anything,
    fallbackLocale: anything,
    formState: anything,
    initialBlockData: anything,
    initialBlockFormState: anything,
    operation: z.enum(['create', 'update']).nullish(),
    originalUpdatedAt: text,
    readOnly: flag,
    renderAllFields: flag,
    returnLivePreviewURL: flag,
    returnLockStatus: flag,
    returnPreviewURL: flag,
    schemaPath: text,
    select: anything,
    skipValidation: flag,
    updateLastEdited: flag,
  }),
  'render-document': z.object({
    collectionSlug,
    docID: id,
    disableActions: flag,
    drawerSlug: text,
    fallbackLocale: anything,
    initialData: anything,
    locale: anything,
    overrideEntityVisibility: flag,
    redirectAfterCreate: flag,
    redirectAfterDelete: flag,
    redirectAfterDuplicate: flag,
  }),
  'render-document-slots': z.object({ collectionSlug, id, locale: anything }),
  'render-list': z.object({
    collectionSlug,
    disableActions: flag,
    disableBulkDelete: flag,
    disableBulkEdit: flag,
    disableQueryPresets: flag,
    drawerSlug: text,
    enableRowSelections: flag,
    overrideEntityVisibility: flag,
    query: anything,
  }),
};

/** The answer to a call that does not get past the gate, in the form that the admin shows. */
export interface RefusedCall {
  readonly errors: readonly { readonly message: string }[];
}

/** A call to hand on, or why it is refused. */
export type CheckedCall =
  | { readonly call: ServerFunctionClientArgs }
  | { readonly refused: RefusedCall };

const refusedCall = (said: Said, language: string): RefusedCall => ({
  errors: [{ message: spoken(said, language) }],
});

/**
 * Checks a call of a server function as the same request over REST is checked (A01, A09, A16, A19, A20).
 * @param asking Payload, and who is logged in: `null` when nobody is
 * @param called `{ name, args }`, or whatever else a program has sent
 * @param language of the reader, for the reason of a refusal
 */
export async function checkServerFunction(
  asking: Pick<Asking, 'payload'> & { readonly user: Asking['user'] | null },
  called: unknown,
  language: string = DEFAULT_LOCALE,
): Promise<CheckedCall> {
  const { payload, user } = asking;
  const refuse = (said: Said): CheckedCall => ({ refused: refusedCall(said, language) });
  if (user === null) return refuse(GATE_MESSAGES.notLoggedIn);
  const { name, args } = isObject(called) ? called : {};
  if (typeof name !== 'string' || !Object.hasOwn(OPEN, name))
    return refuse(GATE_MESSAGES.forbidden);
  const checked = OPEN[name]?.safeParse(args);
  if (!checked?.success) return refuse(badArgument(checked?.error));
  const given: Args = checked.data;
  if (name === 'form-state' && !(await mayDrawForm({ payload, user }, given)))
    return refuse(GATE_MESSAGES.forbidden);
  if (name === 'form-state') return { call: { name, args: withoutLock(given) } };
  if (name !== 'render-list' || !isObject(given['query'])) return { call: { name, args: given } };
  const asked = boundedQuery(given['query']);
  const { query, wrong } = checkListQuery(payload.config, String(given['collectionSlug']), asked);
  return wrong === undefined ? { call: { name, args: { ...given, query } } } : refuse(wrong);
}

/** Forms of the same text are merged when they are saved: none of them locks it. */
function withoutLock(args: Args): Args {
  if (!isContent(args['collectionSlug'])) return args;
  const { returnLockStatus: _, updateLastEdited: __, ...rest } = args;
  return rest;
}

const isContent = (slug: unknown): boolean =>
  typeof slug === 'string' && Object.values<string>(COLLECTION_OF).includes(slug);

const badArgument = (error: z.ZodError | undefined): Said =>
  GATE_MESSAGES.badParameter(String(error?.issues[0]?.path[0] ?? 'args'));

/** Drawing the form of a document takes its lock and says who has it: only users who may read it draw it (A20). */
async function mayDrawForm(asking: Asking, args: Args): Promise<boolean> {
  if (!args['id']) return true;
  const target = targetOf(args['collectionSlug'], args['id']);
  return target !== undefined && (await mayRead(asking, target));
}

/** The same query with its list bounded (A19). */
function boundedQuery(query: Args): Args {
  const { limit } = query;
  if (typeof limit !== 'number') return query;
  return { ...query, limit: limit >= 1 && limit <= MAX_ROWS ? Math.floor(limit) : MAX_ROWS };
}

/**
 * The answer to a call, for its caller. Payload gives an error of the database back with its SQL and parameters; here
 * the caller gets a sentence, and the log has the error.
 */
export function answerOf(answer: unknown, language: string = DEFAULT_LOCALE): unknown {
  const failed = isObject(answer) && 'errors' in answer;
  return failed ? refusedCall(GATE_MESSAGES.unexpected, language) : answer;
}
