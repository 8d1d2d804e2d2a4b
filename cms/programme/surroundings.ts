// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { isOwn } from '../access/own.ts';
import type { Person } from '../access/person.ts';
import { ruleFor } from '../access/rights.ts';
import { writesForEditions } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { civilDateIn } from '../fields/codec/values.ts';
import { catalogue, published } from '../records/rows.ts';
import { fold } from '../values/fold.ts';
import { idIn } from '../values/relation-id.ts';
import { rowsWhere } from './rows.ts';

/** An edition to which a person may add events. */
export interface EditionFacts {
  readonly id: string;
  readonly title: string;
  /** First and last day; absent while nobody has written them. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly tracks: readonly { readonly key: string; readonly name: string }[];
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Documents by their folded name. */
export type ByName = ReadonlyMap<string, Named>;

/** An event that the person may change. */
export interface KnownEvent {
  readonly id: string;
  readonly title: string;
  /** `2027-03-12` */
  readonly day: string;
  readonly edition: string | undefined;
}

/** What a programme names, and what is there already. */
export interface Surroundings {
  readonly person: Person;
  readonly editions: readonly EditionFacts[];
  readonly venues: ByName;
  readonly organisations: ByName;
  readonly events: readonly KnownEvent[];
}

interface EditionRow {
  readonly id: string;
  readonly title?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly tracks?: unknown;
}

const civil = (value: unknown): string | undefined => {
  const day = civilDateIn(value);
  return typeof day === 'string' ? day : undefined;
};

const tracksIn = (value: unknown): EditionFacts['tracks'] =>
  (Array.isArray(value) ? value : []).flatMap((one: { key?: unknown; name?: unknown }) =>
    typeof one.key === 'string' ? [{ key: one.key, name: String(one.name ?? one.key) }] : [],
  );

const factsOfRow = ({ id, title, start, end, tracks }: EditionRow): EditionFacts => ({
  id,
  title: String(title ?? ''),
  first: civil(start),
  last: civil(end),
  tracks: tracksIn(tracks),
});

/** Editions that are online, for those who may not read how they are being written. */
async function publishedEditions(req: PayloadRequest, without: readonly string[]) {
  const rows = await published.find(req, {
    where: { and: [{ type: { equals: 'edition' } }, { withdrawn: { equals: false } }] },
    select: { canonical: true },
  });
  return rows
    .filter(({ id }) => !without.includes(id))
    .map(({ canonical }): EditionFacts => {
      const edition = JSON.parse(canonical) as PublishedDocument & { type: 'edition' };
      const { title, tracks } = edition.locales[DEFAULT_LOCALE];
      return { id: edition.id, title, first: edition.start, last: edition.end, tracks };
    });
}

/** The editions to which a person may add events, latest first: organisers their own, the others all. */
export async function editionsFor(req: PayloadRequest, person: Person): Promise<EditionFacts[]> {
  const scope = scopeOf(person, 'read', 'edition');
  const own = writesForEditions(person.role)
    ? { id: { in: [...person.editions] } }
    : scope === true
      ? {}
      : scope;
  const rows = own === false ? [] : await rowsWhere<EditionRow>(req, 'edition', own);
  const written = rows.map(factsOfRow);
  const others = writesForEditions(person.role)
    ? []
    : await publishedEditions(
        req,
        written.map(({ id }) => id),
      );
  return [...written, ...others].sort((a, b) => (b.first ?? '').localeCompare(a.first ?? ''));
}

/** Venues or organisations that a person may name: those online and their own. */
async function namesOf(
  req: PayloadRequest,
  person: Person,
  type: 'venue' | 'organisation',
): Promise<ByName> {
  const rows = await catalogue.find(req, { where: { type: { equals: type } }, sort: 'title' });
  const names = new Map<string, Named>();
  const reads = ruleFor(person, 'read', type);
  for (const { id, title, titles, published: online, ...owner } of rows) {
    const organisation = owner.organisation ?? undefined;
    const own = isOwn(person, { type, id, organisation, edition: owner.edition ?? undefined });
    if (!online && !(reads && (reads.scope === 'any' || own))) continue;
    for (const name of [title, ...Object.values(titles ?? {})])
      // Of two with one name the first that is online counts.
      if (name && (online || !names.has(fold(name)))) names.set(fold(name), { id, title: name });
  }
  return names;
}

async function eventsOf(req: PayloadRequest, person: Person): Promise<KnownEvent[]> {
  const scope = scopeOf(person, 'update', 'event');
  if (scope === false) return [];
  type Row = { id: string; title?: unknown; start?: unknown; edition?: unknown };
  const rows = await rowsWhere<Row>(req, 'event', scope === true ? {} : scope);
  return rows.map(({ id, title, start, edition }) => ({
    id,
    title: String(title ?? ''),
    day: civil(start) ?? '',
    edition: idIn(edition),
  }));
}

/** Reads what a programme may name, in the transaction of the request if it has one. */
export const surroundingsOf = async (
  req: PayloadRequest,
  person: Person,
): Promise<Surroundings> => ({
  person,
  editions: await editionsFor(req, person),
  venues: await namesOf(req, person, 'venue'),
  organisations: await namesOf(req, person, 'organisation'),
  events: await eventsOf(req, person),
});
