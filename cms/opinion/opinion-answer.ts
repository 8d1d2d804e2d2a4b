// SPDX-License-Identifier: AGPL-3.0-or-later
import { createThrottle } from '@portico/shared/throttle';
import { createLocalReq, type Payload } from 'payload';
import { readBody } from '../http/body.ts';
import { languageOf } from '../http/language.ts';
import { Refusal, REFUSALS } from '../http/refusal.ts';
import { retryAfterHeaders } from '../http/retry-after.ts';
import { sourceOf } from '../http/source.ts';
import { type DeskLanguage, deskLanguage } from '../i18n/desk.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { MESSAGE_STYLE, escaped, pageOf, styleSource } from '../http/plain-page.ts';
import { VerbError } from '../records/verb-error.ts';
import { namesIn } from '../desk/review.ts';
import { OPINION_MESSAGES } from '../workflow/opinions/messages.ts';
import { type OpenOpinion, openOpinion } from '../workflow/opinions/open.ts';
import { advise, type Judged } from '../workflow/verbs/advise.ts';
import { isDiskFull } from '../values/disk-full.ts';
import { OPINION_PAGE } from './messages.ts';
import { type Filled, filledIn, isMark, noteIn } from './filled.ts';
import { opinionPage } from './opinion-page.ts';
import { ownWords } from './own-words.ts';
import { type PassageGroup, passagesOf } from './passages.ts';
import { OPINION_STYLE } from './style.ts';

/** Bytes of an answer: a long text with a note on every passage. */
const MAX_BYTES = 500_000;

const throttle = createThrottle({ limit: 60, windowMs: 60_000 });

/** The address is a secret: it stays out of caches, indexes and the addresses that other sites are told. */
const headersFor = (style: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${styleSource(style)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
});

interface More {
  /** HTML below the sentence. */
  readonly html?: string;
  readonly retryAfter?: number | undefined;
}

/** A page that says one thing. */
function told(said: Said, status: number, language: DeskLanguage, more: More = {}): Response {
  const title = spoken(OPINION_PAGE.title, language);
  const main = `<h1>${escaped(title)}</h1><p>${escaped(spoken(said, language))}</p>${more.html ?? ''}`;
  const html = pageOf({ title, main, style: MESSAGE_STYLE, language });
  const headers = { ...headersFor(MESSAGE_STYLE), ...retryAfterHeaders(status, more.retryAfter) };
  return new Response(html, { status, headers });
}

const isGiven = ({ said }: VerbError): boolean => said === OPINION_MESSAGES.given;

/** A link that works no more is gone; that of an opinion that was given says thanks. */
function toldError(error: unknown, language: DeskLanguage): Response {
  if (error instanceof Refusal)
    return told(error.said, REFUSALS[error.code], language, { retryAfter: error.retryAfter });
  if (!(error instanceof VerbError)) throw error;
  const gone = error.code === 'wrong-state';
  return told(error.said, isGiven(error) ? 200 : gone ? 410 : error.status, language);
}

/** What was sent through a link that works no more: its text is not shown any more, the words of the sender are. */
const toldTooLate = (error: VerbError, filled: Filled, language: DeskLanguage): Response =>
  isGiven(error)
    ? told(OPINION_PAGE.used, 409, language, { html: ownWords(filled, language) })
    : told(error.said, 410, language, { html: ownWords(filled, language) });

interface Read {
  readonly open: OpenOpinion;
  readonly groups: readonly PassageGroup[];
}

async function read(payload: Payload, secret: string, language: DeskLanguage): Promise<Read> {
  const open = await openOpinion({ payload }, secret, new Date().toISOString());
  const req = await createLocalReq({}, payload);
  const names = await namesIn(req, [open.before, open.after]);
  return { open, groups: passagesOf(open, names, language) };
}

function judgedIn(groups: readonly PassageGroup[], filled: Filled): Judged[] {
  return groups.flatMap(({ key: name, locale, passages }) =>
    passages.flatMap(({ key, text }): Judged[] => {
      const mark = key && filled[`mark-${key}`];
      if (!isMark(mark)) return [];
      const field = name.slice(name.indexOf(':') + 1);
      return [{ locale: locale ?? null, field, text, mark, note: noteIn(filled, `note-${key}`) }];
    }),
  );
}

function shown(
  { open, groups }: Read,
  language: DeskLanguage,
  filled: Filled = {},
  refused?: Pick<VerbError, 'said' | 'status'>,
): Response {
  const problem = refused && { problem: refused.said };
  const html = opinionPage(open, { groups, filled, ...problem }, language);
  const status = refused?.status ?? 200;
  const headers = { ...headersFor(OPINION_STYLE), ...retryAfterHeaders(status) };
  return new Response(html, { status, headers });
}

const DISK_FULL = { said: OPINION_PAGE.diskFull, status: REFUSALS['disk-full'] };

/** Takes what was filled in; shows it again, with the reason, when it is not taken. */
async function take(
  payload: Payload,
  request: Request,
  secret: string,
  language: DeskLanguage,
): Promise<Response> {
  const filled = filledIn(await readBody(request, MAX_BYTES));
  let seen: Read | undefined;
  try {
    seen = await read(payload, secret, language);
    const advice = { judged: judgedIn(seen.groups, filled), note: noteIn(filled, 'whole') };
    await advise(await createLocalReq({}, payload), secret, advice);
  } catch (error) {
    if (seen && isDiskFull(error)) return shown(seen, language, filled, DISK_FULL);
    if (!(error instanceof VerbError) || error.code === 'not-found') throw error;
    if (error.code === 'wrong-state') return toldTooLate(error, filled, language);
    if (!seen) throw error;
    return shown(seen, language, filled, error);
  }
  // To load the page again sends nothing again.
  const headers = { Location: new URL(request.url).pathname, 'Referrer-Policy': 'no-referrer' };
  return new Response(null, { status: 303, headers });
}

/** `GET` and `POST /parere/<secret>`: to read the link changes nothing, so that a scanner of mails uses none up. */
export async function opinionAnswer(
  payload: Payload,
  request: Request,
  secret: string,
): Promise<Response> {
  const language = deskLanguage(languageOf(request.headers, payload.config));
  try {
    const { allowed, retryAfter } = throttle.take(sourceOf(request));
    if (!allowed) throw new Refusal('too-many-requests', OPINION_PAGE.tooMuch, retryAfter);
    if (request.method === 'POST') return await take(payload, request, secret, language);
    return shown(await read(payload, secret, language), language);
  } catch (error) {
    return toldError(error, language);
  }
}
