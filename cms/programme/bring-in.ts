// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { can } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import type { Table } from '../media/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { idIn } from '../values/relation-id.ts';
import { currentPerson, refusalText } from '../workflow/subject.ts';
import type { Fields } from './fields.ts';
import { slugBeside, type Taken, takenSlugs } from './free-slug.ts';
import { type ByHand, sheetOf } from './heading.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';
import { type Plan, planOf, type PlannedRow } from './plan.ts';
import { venueToCome } from './reading.ts';
import { asksNote, type Ready, readyAmong, type Written } from './ready.ts';
import { surroundingsOf } from './surroundings.ts';
import { begin, change, type Made, remember, withMade } from './write-row.ts';

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

/** @throws VerbError `forbidden` */
export function requireWriter(person: Person, type: DocumentType, edition?: string): void {
  const { organisation } = person;
  const decision = can(person, 'create', { type, id: '', organisation, edition }, 'draft');
  if (decision.allowed) return;
  throw new VerbError('forbidden', refusalText(decision.why, 'create', 'draft'));
}

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
