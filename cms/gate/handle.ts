// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import {
  getPayload,
  handleEndpoints,
  type Payload,
  type SanitizedConfig,
  type TypedUser,
} from 'payload';
import { finishAnswer, withHeaders } from './answer.ts';
import { inBackground } from './login/background.ts';
import { type Content, readContent } from './data/content.ts';
import { deviceOf, type DeviceOptions } from './login/device.ts';
import { checkLocks } from './routes/locks.ts';
import { type Attempt, mayMailLink, throttleLogin } from './login/login.ts';
import { languageOf } from '../http/language.ts';
import { GATE_MESSAGES } from '../http/messages.ts';
import { spoken } from '../i18n/said.ts';
import { requireSameOrigin } from './request/origin.ts';
import { asGet } from './request/method-override.ts';
import { checkQuery } from './query/query.ts';
import { fieldsOf } from './data/collection-fields.ts';
import { checkReferences } from './data/references.ts';
import { Refusal, refusalResponse } from '../http/refusal.ts';
import { sanitisedRequest } from './request/sanitised-request.ts';
import { renewRowIds } from './data/row-ids.ts';
import { type Found, findRoute } from './routes/routes.ts';
import { checkFieldTypes } from './data/field-types.ts';
import { sourceOf } from '../http/source.ts';
import { createThrottles, takeOrRefuse, type Throttles } from './login/throttles.ts';

interface Gate {
  readonly config: SanitizedConfig;
  readonly payload: Payload;
  readonly throttles: Throttles;
  readonly forward: (request: Request) => Promise<Response>;
  /** In which the request is answered. */
  readonly language: string;
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
    const gate = { config: payload.config, payload, throttles, forward, language };
    try {
      return withHeaders(await pass(gate, request));
    } catch (error) {
      if (error instanceof Refusal) return withHeaders(refusalResponse(error, language));
      throw error;
    }
  };
}

async function pass(gate: Gate, original: Request): Promise<Response> {
  const attempt = attemptOf(gate, original);
  const { counted } = attempt;
  takeOrRefuse(gate.throttles.general, counted);
  requireSameOrigin(original, gate.config.serverURL);
  const request = await asGet(original);
  const { pathname, search } = new URL(request.url);
  const found = findRoute(request.method, pathname);
  if (found === undefined) throw new Refusal('not-found', GATE_MESSAGES.notFound);
  const user = await whoAsks(gate, request);
  if (user === null) takeOrRefuse(gate.throttles.anonymous, counted);
  if (user === null && !found.route.anonymous)
    throw new Refusal('not-logged-in', GATE_MESSAGES.notLoggedIn);
  const { collection, method } = found.route;
  const query = checkQuery(search, fieldsOf(gate.config, collection), method !== 'GET');
  const content = await readContent(request, found.route);
  if (user !== null) await checkContent(gate, user, found, content, query);
  const clean = sanitisedRequest(request, query, content, found.route);
  return finishAnswer(await answer(gate, found, attempt, content, clean), gate.language);
}

function attemptOf({ config, payload }: Gate, request: Request): Attempt {
  const devices: DeviceOptions = { secret: payload.secret, cookiePrefix: config.cookiePrefix };
  const source = sourceOf(request);
  const device = deviceOf(request.headers, devices);
  return { source, counted: device?.account ?? source, device, devices };
}

async function whoAsks(gate: Gate, request: Request): Promise<TypedUser | null> {
  const { user } = await gate.payload.auth({ headers: request.headers, canSetHeaders: false });
  return user;
}

async function checkContent(
  gate: Gate,
  user: TypedUser,
  found: Found,
  { data }: Content,
  query: string,
): Promise<void> {
  const { payload } = gate;
  await checkLocks({ payload, user }, found, query, data);
  const { collection, carries, pattern } = found.route;
  if (!['document', 'picture'].includes(carries) || collection === undefined) return;
  const fields = fieldsOf(gate.config, collection);
  checkFieldTypes(data, fields);
  if (pattern.includes('/access/')) return;
  const locale = new URLSearchParams(query).get('locale') ?? DEFAULT_LOCALE;
  const saving = { payload, user, collection, fields, id: found.segments['id'], locale, data };
  await checkReferences(saving);
  await renewRowIds(saving);
}

/** The three routes that need more than Payload gives them. */
async function answer(
  gate: Gate,
  { route }: Found,
  attempt: Attempt,
  { data }: Content,
  request: Request,
): Promise<Response> {
  const { throttles, forward } = gate;
  switch (route.pattern) {
    case '/users/login': {
      const succeeded = throttleLogin(throttles, attempt, data);
      const response = await forward(request);
      if (response.ok) response.headers.append('Set-Cookie', succeeded());
      return response;
    }
    case '/users/reset-password':
      takeOrRefuse(throttles.resetSource, attempt.counted);
      return deadLinkInWords(await forward(request), gate.language);
    case '/users/forgot-password':
      return forgotPassword(gate, attempt, data, request);
    default:
      return forward(request);
  }
}

/** Payload says of a link that was used or is too old that something is wrong with a token, in English. */
function deadLinkInWords(response: Response, language: string): Response {
  if (response.status !== 403) return response;
  return Response.json(
    { errors: [{ message: spoken(GATE_MESSAGES.deadLink, language) }] },
    { status: 403 },
  );
}

/** Answers before it looks: neither words nor time tell whether the account exists (B07). */
function forgotPassword(
  gate: Gate,
  attempt: Attempt,
  data: Content['data'],
  request: Request,
): Response {
  if (mayMailLink(gate.throttles, attempt, data))
    inBackground(gate.payload, 'forgot-password', () => gate.forward(request));
  return Response.json({ message: spoken(GATE_MESSAGES.mailOnItsWay, gate.language) });
}
