// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { can } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { FORMS } from '../content/index.ts';
import { storeRow } from '../fields/codec/codec.ts';
import type { Table } from '../media/table.ts';
import { imported } from '../records/imported.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { fold } from '../values/fold.ts';
import { idIn } from '../values/relation-id.ts';
import { currentPerson, refusalText } from '../workflow/subject.ts';
import type { Fields } from './fields.ts';
import { slugBeside, type Taken, takenSlugs } from './free-slug.ts';
import { type ByHand, sheetOf } from './heading.ts';
import { codeIn } from './matches.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { type Plan, planOf, type PlannedRow } from './plan.ts';
import { venueToCome } from './reading.ts';
import { asksNote, type Ready, readyAmong, type Written } from './ready.ts';
import { storedField } from './settled.ts';
import { surroundingsOf } from './surroundings.ts';

/** A sheet, and how it is to be read. */
export interface Programme {
  readonly table: Table;
  readonly byHand: ByHand;
  /** Of rows that name none. */
  readonly edition: string | undefined;
}

export interface Bringing extends Programme {
  /** Of the plan that the person has seen. */
  readonly token: string;
  /** `<event>.<field>`: what somebody wrote since, and the file may write over. */
  readonly overwrite: readonly string[];
}

export interface BroughtIn {
  readonly created: number;
  readonly changed: number;
  readonly venues: number;
  /** What can be sent for review: it lacks nothing, and waits nowhere. */
  readonly ready: readonly Ready[];
  /** Some of it is online: its readers are told what changes, unless it is a small correction. */
  readonly asksNote: boolean;
}

type Data = RequiredDataFromCollectionSlug<CollectionName>;

/** @throws VerbError `forbidden` */
export function requireWriter(person: Person, type: DocumentType, edition?: string): void {
  const { organisation } = person;
  const decision = can(person, 'create', { type, id: '', organisation, edition }, 'draft');
  if (decision.allowed) return;
  throw new VerbError('forbidden', refusalText(decision.why, 'create', 'draft'));
}

/** Options of every write of an import. */
const withoutAccess = (req: PayloadRequest) =>
  ({ locale: DEFAULT_LOCALE, depth: 0, overrideAccess: true, req }) as const;

interface Beginning {
  readonly title: string;
  /** Of the contract, by their names. */
  readonly fields: Fields;
  readonly organisation: string | undefined;
  readonly slug: string | null;
}

/** A new working copy. */
async function begin(
  req: PayloadRequest,
  type: 'event' | 'venue',
  { title, fields, organisation, slug }: Beginning,
): Promise<string> {
  const at = {
    path: fold(title),
    mediaId: () => '',
    fileId: () => '',
  };
  const stored = storeRow(FORMS[type].codecs, fields, at);
  const now = new Date().toISOString();
  // The codecs of the type made these fields; a draft may lack everything.
  const data = {
    ...stored,
    slug,
    organisation: organisation ?? null,
    createdAt: now,
    updatedAt: now,
    _status: 'draft',
  } as unknown as Data;
  const { id } = await req.payload.create({
    collection: COLLECTION_OF[type],
    data,
    ...withoutAccess(req),
  });
  return id;
}

/** The venues that were made, by the ids that stood for them. */
type Made = ReadonlyMap<string, string>;

/** Begins the venues that a row takes. */
async function beginVenues(
  req: PayloadRequest,
  person: Person,
  { rows, venues }: Plan,
  overwrite: readonly string[],
): Promise<Made> {
  const wanted = new Set(rows.map((row) => idIn(fieldsAfter(row, overwrite)['venue'])));
  const ids = new Map<string, string>();
  const taken = await takenSlugs(req, 'venue');
  for (const { name, ...venue } of venues.values()) {
    const { id } = venueToCome(name);
    if (!wanted.has(id)) continue;
    const { organisation } = person;
    const slug = slugBeside(taken, name, null);
    const fields = { ...venue, name };
    ids.set(id, await begin(req, 'venue', { title: name, fields, organisation, slug }));
  }
  if (ids.size > 0) requireWriter(person, 'venue');
  return ids;
}

/** A reference to a venue that was to come leads to the one that was made. */
function withMade(fields: Fields, made: Made): Fields {
  const id = made.get(idIn(fields['venue']) ?? '');
  return id === undefined ? fields : { ...fields, venue: { type: 'venue', id } };
}

/** What the file wants of an event that is there, without what somebody wrote since and nobody gave up. */
const takenOf = ({ match, steps }: PlannedRow, overwrite: readonly string[]): Fields =>
  Object.fromEntries(
    steps
      .filter(
        ({ field, step }) =>
          step === 'take' || (step === 'ask' && overwrite.includes(`${match?.event.id}.${field}`)),
      )
      .map(({ field, file }) => [field, file]),
  );

/** The event as it is after its row was brought in. */
const fieldsAfter = (row: PlannedRow, overwrite: readonly string[]): Fields =>
  row.match ? { ...row.now, ...takenOf(row, overwrite) } : row.fields;

async function change(req: PayloadRequest, id: string, taken: Fields): Promise<boolean> {
  const data = Object.assign(
    {},
    ...Object.entries(taken).map(([field, file]) => storedField(id, field, file)),
  );
  if (Object.keys(data).length === 0) return false;
  await req.payload.update({
    collection: 'events',
    id,
    data,
    overrideLock: true,
    ...withoutAccess(req),
  });
  return true;
}

/** Notes what the file said: the next import compares with it. */
async function remember(
  req: PayloadRequest,
  id: string,
  row: PlannedRow,
  made: Made,
): Promise<void> {
  const { read, match, steps, fields } = row;
  const found = match
    ? Object.fromEntries(steps.map(({ field, file }) => [field, file ?? null]))
    : Object.fromEntries(Object.keys(read.values).map((field) => [field, fields[field] ?? null]));
  const said = withMade(found, made);
  const code =
    read.code === '' ? (match?.before?.code ?? null) : codeIn(read.edition?.id, read.code);
  const values = { ...match?.before?.values, ...said };
  if (match?.before) await imported.update(req, id, { code, values });
  else await imported.create(req, { id, code, values });
}

/** What the rows of an import are written with. */
interface Writing {
  readonly req: PayloadRequest;
  readonly person: Person;
  readonly made: Made;
  readonly overwrite: readonly string[];
  readonly taken: Taken;
}

async function bringRow(
  { req, person, made, overwrite, taken }: Writing,
  row: PlannedRow,
): Promise<Written> {
  const { read, match } = row;
  const fields = withMade(fieldsAfter(row, overwrite), made);
  const venue = idIn(fields['venue']);
  if (match) {
    const { id } = match.event;
    const changed = await change(req, id, withMade(takenOf(row, overwrite), made));
    await remember(req, id, row, made);
    return { id, venue, changed };
  }
  requireWriter(person, 'event', read.edition?.id);
  const { title, day = null } = read;
  const organisation =
    person.organisation ?? idIn((fields['organisers'] as unknown[] | undefined)?.[0]);
  const slug = slugBeside(taken, title, day);
  const id = await begin(req, 'event', { title, fields, organisation, slug });
  await remember(req, id, row, made);
  return { id, venue, changed: true };
}

/** @throws VerbError `requirements` for a sheet with mistakes, `stale` when it would do something else than was seen */
function requireSeen({ rows, token }: Plan, seen: string): void {
  const wrong = rows.filter(({ kind }) => kind === 'wrong').length;
  if (wrong > 0) throw new VerbError('requirements', PROGRAMME_MESSAGES.wrongRows(wrong));
  if (token !== seen) throw new VerbError('stale', PROGRAMME_MESSAGES.stale);
}

/** Says what an import would do. */
export async function planFor(
  req: PayloadRequest,
  person: Person,
  { table, byHand, edition }: Programme,
) {
  const sheet = sheetOf(table, byHand);
  const around = await surroundingsOf(req, person);
  if (edition !== undefined && !around.editions.some(({ id }) => id === edition))
    throw new VerbError('forbidden', PROGRAMME_MESSAGES.otherEdition);
  return { sheet, around, plan: await planOf(req, around, sheet, edition) };
}

/** Brings the programme in as drafts, all of it or nothing, just as the person has seen it. */
export async function bringIn(req: PayloadRequest, bringing: Bringing): Promise<BroughtIn> {
  return inTransaction(req, async () => {
    const person = await currentPerson(req);
    const { plan } = await planFor(req, person, bringing);
    requireSeen(plan, bringing.token);
    const { overwrite } = bringing;
    const made = await beginVenues(req, person, plan, overwrite);
    const taken = await takenSlugs(req, 'event');
    const writing = { req, person, made, overwrite, taken };
    const written: Written[] = [];
    for (const row of plan.rows) written.push(await bringRow(writing, row));
    const created = plan.rows.filter(({ kind }) => kind === 'new').length;
    const ready = await readyAmong(req, person, written);
    return {
      created,
      changed: written.filter(({ changed }) => changed).length - created,
      venues: made.size,
      ready,
      asksNote: await asksNote(req, ready),
    };
  });
}
