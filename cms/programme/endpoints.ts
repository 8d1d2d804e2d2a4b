// SPDX-License-Identifier: AGPL-3.0-or-later
import { CivilDate, Id } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { writesForEditions } from '../access/roles.ts';
import { ruleFor } from '../access/rights.ts';
import type { Person } from '../access/person.ts';
import { prepareInTurn, UploadsBusy } from '../media/queue.ts';
import { RefusedFile } from '../media/refused-file.ts';
import type { Table } from '../media/table.ts';
import { VerbError } from '../records/verb-error.ts';
import { cmsEnv } from '../values/env.ts';
import { confirmAnnouncement, undoAnnouncement } from '../workflow/announce/decide.ts';
import { afterMoments } from '../workflow/endpoints/after-moments.ts';
import { answering, documentEndpoint } from '../workflow/endpoints/answer.ts';
import { bodyOf } from '../workflow/endpoints/bodies.ts';
import { wrongBody } from '../workflow/endpoints/body-messages.ts';
import { requirePerson } from '../workflow/subject.ts';
import { boardOf } from './board.ts';
import { CHANGES, changeEvent } from './change-event.ts';
import { copyEvent } from './copy-event.ts';
import { bringIn, planFor, type Programme } from './bring-in.ts';
import { COLUMN_KEYS } from './columns.ts';
import { exportRows, templateRows } from './export.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { shown } from './shown.ts';
import { TABLE_FORMATS, type TableFormat, tableResponse } from './spreadsheet.ts';
import { editionsFor } from './surroundings.ts';

const ReadingBody = z.strictObject({
  /** Of rows that name none; absent for events of no edition. */
  edition: Id.optional(),
  /** What columns hold that were not recognised, by their number from 0. */
  columns: z.record(z.string().regex(/^\d{1,2}$/), z.enum(COLUMN_KEYS).nullable()).optional(),
});

const BringingBody = ReadingBody.extend({
  token: z.string().max(100),
  overwrite: z.array(z.string().max(80)).max(5000).optional(),
});

/** `POST /api/programme/<event>/copy` */
const CopyBody = z.strictObject({
  /** Days after the event; absent: without a date. */
  days: z.int().min(1).max(366).optional(),
  /** The last day of a series. */
  until: CivilDate.optional(),
});

/** `POST /api/programme/<event>/status` */
const ChangeBody = z.strictObject({
  /** Digest of the text online that was looked at; absent: none was. */
  digest: z.string().max(100).optional(),
  status: z.enum(CHANGES),
  reason: z.string().max(5000).optional(),
  /** The same in other languages of the page. */
  reasons: z.partialRecord(z.enum(ACTIVE_LOCALES), z.string().max(5000)).optional(),
  start: z.string().max(200).optional(),
  onlineUrl: z.string().max(2000).optional(),
});

/** `POST /api/programme/<event>/confirm` */
const DecisionBody = z.strictObject({
  /** Id of the change that was read. */
  announcement: Id,
});

/** `POST /api/programme/<event>/undo` */
const UndoBody = DecisionBody.extend({ reason: z.string().max(5000).optional() });

/** @throws VerbError `forbidden` */
function requireEventWriter(person: Person): void {
  if (!ruleFor(person, 'create', 'event'))
    throw new VerbError('forbidden', PROGRAMME_MESSAGES.notAllowed);
}

/** @throws VerbError `bad-request` when the form has no file, or its fields are none */
async function formOf<S extends z.ZodType>(req: PayloadRequest, schema: S) {
  // A body that is no form has no file either.
  const form = await req.formData?.().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw new VerbError('bad-request', PROGRAMME_MESSAGES.noFile);
  const fields: unknown = JSON.parse(String(form?.get('_payload') ?? '{}'));
  const parsed = schema.safeParse(fields, { reportInput: true });
  if (!parsed.success) throw new VerbError('bad-request', wrongBody(parsed.error));
  return { body: parsed.data, data: Buffer.from(await file.arrayBuffer()) };
}

/** @throws VerbError with the reason for which it is not taken */
async function readTable(data: Buffer): Promise<Table> {
  try {
    return await prepareInTurn('table', cmsEnv().DATA_DIR, data);
  } catch (error) {
    if (error instanceof RefusedFile)
      throw new VerbError('bad-request', error.said, {}, { cause: error });
    if (error instanceof UploadsBusy)
      throw new VerbError('busy', PROGRAMME_MESSAGES.busy, {}, { cause: error });
    throw error;
  }
}

/** Organisers write for editions: rows that name none are of their first. */
const editionOf = ({ role, editions }: Person, asked: string | undefined): string | undefined =>
  asked ?? (writesForEditions(role) ? editions[0] : undefined);

async function programmeIn(
  person: Person,
  { edition, columns = {} }: z.output<typeof ReadingBody>,
  data: Buffer,
): Promise<Programme> {
  return { table: await readTable(data), byHand: columns, edition: editionOf(person, edition) };
}

/** What the view needs before a file is chosen. */
export interface ProgrammeChoices {
  readonly editions: readonly { readonly id: string; readonly title: string }[];
  /** Must the events be of an edition? */
  readonly needsEdition: boolean;
}

async function choicesFor(req: PayloadRequest): Promise<ProgrammeChoices> {
  const person = requirePerson(req);
  requireEventWriter(person);
  const editions = await editionsFor(req, person);
  return {
    editions: editions.map(({ id, title }) => ({ id, title })),
    needsEdition: writesForEditions(person.role),
  };
}

async function check(req: PayloadRequest): Promise<object> {
  const person = requirePerson(req);
  requireEventWriter(person);
  const { body, data } = await formOf(req, ReadingBody);
  const planned = await planFor(req, person, await programmeIn(person, body, data));
  return { plan: shown(planned, req.i18n.language) };
}

async function bring(req: PayloadRequest): Promise<object> {
  const person = requirePerson(req);
  requireEventWriter(person);
  const { body, data } = await formOf(req, BringingBody);
  const { token, overwrite = [], ...reading } = body;
  const programme = await programmeIn(person, reading, data);
  return bringIn(req, { ...programme, token, overwrite });
}

const isFormat = (value: unknown): value is TableFormat =>
  typeof value === 'string' && Object.hasOwn(TABLE_FORMATS, value);

/** Answers with a file, or with JSON that says why not. */
async function answeringFile(
  req: PayloadRequest,
  file: (format: TableFormat) => Promise<Response>,
): Promise<Response> {
  let response: Response | undefined;
  const refused = await answering(req, async () => {
    requireEventWriter(requirePerson(req));
    const format = req.routeParams?.['table'];
    response = await file(isFormat(format) ? format : 'xlsx');
    return {};
  });
  return response ?? refused;
}

/** What is read of one edition, and done with one event. */
const oneEndpoints: Endpoint[] = [
  documentEndpoint('get', '/programme/:id/board', (req, id) => boardOf(req, id)),
  documentEndpoint('post', '/programme/:id/copy', async (req, id) =>
    copyEvent(req, { id, ...(await bodyOf(req, CopyBody)) }),
  ),
  documentEndpoint(
    'post',
    '/programme/:id/status',
    afterMoments(async (req, id) => {
      const { reason = '', ...change } = await bodyOf(req, ChangeBody);
      return changeEvent(req, { id, reason, ...change });
    }),
  ),
  documentEndpoint(
    'post',
    '/programme/:id/confirm',
    afterMoments(async (req, id) =>
      confirmAnnouncement(req, { id, ...(await bodyOf(req, DecisionBody)) }),
    ),
  ),
  documentEndpoint(
    'post',
    '/programme/:id/undo',
    afterMoments(async (req, id) => {
      const { reason = '', ...decision } = await bodyOf(req, UndoBody);
      return undoAnnouncement(req, { id, reason, ...decision });
    }),
  ),
];

/** `/api/programme…`: a programme of events, in and out. */
export const programmeEndpoints: Endpoint[] = [
  ...oneEndpoints,
  { method: 'get', path: '/programme', handler: (req) => answering(req, () => choicesFor(req)) },
  { method: 'post', path: '/programme/check', handler: (req) => answering(req, () => check(req)) },
  { method: 'post', path: '/programme/import', handler: (req) => answering(req, () => bring(req)) },
  {
    method: 'get',
    path: '/programme/template/:table',
    handler: (req) =>
      answeringFile(req, (format) =>
        tableResponse(format, 'modello-programma', templateRows(req.i18n.language)),
      ),
  },
  {
    method: 'get',
    path: '/programme/:id/export/:table',
    handler: (req) =>
      answeringFile(req, async (format) =>
        tableResponse(format, 'programma', await exportRows(req, String(req.routeParams?.['id']))),
      ),
  },
];
