// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload';
import { isBusy } from '../database/busy.ts';
import { languageOf } from '../http/language.ts';
import { GATE_MESSAGES } from '../http/messages.ts';
import { FieldRefusal, Refusal, refusalResponse } from '../http/refusal.ts';
import { sourceOf } from '../http/source.ts';
import { VerbError } from '../records/verb-error.ts';
import type { JsonObject } from '../values/json.ts';
import { finishAnswer, withApiHeaders } from './answer.ts';
import { type Fields, fieldsOf } from './data/collection-fields.ts';
import { readContent } from './data/content.ts';
import { fieldName } from './data/field-name.ts';
import { checkFieldTypes } from './data/field-types.ts';
import { checkReferences } from './data/references.ts';
import { renewRowIds } from './data/row-ids.ts';
import { ACCOUNT_ROUTES } from './login/account-routes.ts';
import { deviceOf } from './login/device.ts';
import type { Attempt } from './login/login.ts';
import { createThrottles, takeOrRefuse, type Throttles } from './login/throttles.ts';
import { as, whoAsks } from './login/who-asks.ts';
import { checkQuery } from './query/query.ts';
import { checkSearch } from './query/search.ts';
import { asGet } from './request/method-override.ts';
import { requireSameOrigin } from './request/origin.ts';
import { sanitisedRequest } from './request/sanitised-request.ts';
import { type Asking, checkLocks } from './routes/locks.ts';
import { type Found, findRoute } from './routes/routes.ts';

interface Gate {
  readonly payload: Payload;
  readonly throttles: Throttles;
  readonly language: string;
  readonly forward: (request: Request) => Promise<Response>;
}

/**
 * Payload's REST API behind the gate: a closed list of routes, bounded queries and bodies, data of the right types,
 * nothing from other sites, nothing without a session but logging in. Then Payload, where the table of rights decides.
 * @param instance key of the Payload instance (`getPayload({ key })`); tests have several
 */
export function handleApi(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  instance?: string,
): (request: Request) => Promise<Response> {
  const throttles = createThrottles();
  const key = instance === undefined ? {} : { payloadInstanceCacheKey: instance };
  const forward = (request: Request) => handleEndpoints({ config, request, ...key });
  return async (request) => {
    const payload = await getPayload({ config, ...(instance && { key: instance }) });
    const language = languageOf(request.headers, payload.config);
    try {
      return withApiHeaders(await pass({ payload, throttles, language, forward }, request));
    } catch (error) {
      return withApiHeaders(refusalResponse(refusalIn(error), language));
    }
  };
}

/** What the gate itself refuses, also because the database is busy as it counts. @throws error when it is no refusal */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const isRefused = error instanceof VerbError && error.code === 'busy';
  if (isRefused || isBusy(error)) return new Refusal('busy', GATE_MESSAGES.busy);
  throw error;
}

async function pass(gate: Gate, original: Request): Promise<Response> {
  const { payload, throttles, language } = gate;
  const attempt = attemptOf(payload, original);
  takeOrRefuse(throttles.general, attempt.counted);
  requireSameOrigin(original, payload.config.serverURL);
  const request = await asGet(original);
  const { pathname, search } = new URL(request.url);
  const found = findRoute(request.method, pathname);
  if (found === undefined) throw new Refusal('not-found', GATE_MESSAGES.notFound);
  const { route } = found;
  const who = await whoAsks(payload, request.headers);
  const { user } = who;
  if (user === null) takeOrRefuse(throttles.anonymous, attempt.counted);
  if (user === null && !route.anonymous)
    throw new Refusal('not-logged-in', GATE_MESSAGES.notLoggedIn);
  const fields = fieldsOf(payload.config, route.collection);
  const query = route.search
    ? checkSearch(search)
    : checkQuery(search, fields, route.method !== 'GET');
  const content = await calledAsInForm(fields, async () => {
    const read = await readContent(request, route);
    if (user !== null) await checkContent({ payload, user }, found, read.data, query);
    return read;
  });
  const { data } = content;
  const forward = () =>
    as(who, () => gate.forward(sanitisedRequest(request, query, content, route)));
  const answer = ACCOUNT_ROUTES.get(route.pattern);
  const response = answer
    ? await answer({
        payload,
        throttles,
        attempt,
        headers: request.headers,
        user,
        data,
        language,
        forward,
      })
    : await forward();
  return finishAnswer(response, language, fields);
}

/** Where a field is refused, people read its name, not that of a program. */
async function calledAsInForm<T>(fields: Fields, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FieldRefusal)) throw error;
    throw error.called(fieldName(fields, error.field));
  }
}

function attemptOf({ secret, config }: Payload, request: Request): Attempt {
  const devices = { secret, cookiePrefix: config.cookiePrefix };
  const source = sourceOf(request);
  const device = deviceOf(request.headers, devices);
  return { source, counted: device?.account ?? source, device, devices };
}

async function checkContent(
  asking: Asking,
  found: Found,
  data: JsonObject,
  query: string,
): Promise<void> {
  await checkLocks(asking, found, query, data);
  const { collection, carries, pattern } = found.route;
  if (!['document', 'picture', 'file'].includes(carries) || collection === undefined) return;
  const fields = fieldsOf(asking.payload.config, collection);
  checkFieldTypes(data, fields);
  if (pattern.includes('/access/')) return;
  const locale = new URLSearchParams(query).get('locale') ?? DEFAULT_LOCALE;
  const saving = { ...asking, collection, fields, id: found.segments['id'], locale, data };
  await checkReferences(saving);
  await renewRowIds(saving);
}
