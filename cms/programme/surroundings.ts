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
import { textAt } from '../values/text-at.ts';
import { idIn } from '../values/relation-id.ts';
import { rowsWhere } from './rows.ts';
import { titled } from './titled.ts';

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

/** A venue; its address is empty where nobody has written it. */
export interface NamedVenue extends Named {
  readonly street: string;
  readonly postcode: string;
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
  /** By their folded names; several can be called alike. */
  readonly venues: ReadonlyMap<string, readonly NamedVenue[]>;
  readonly organisations: ByName;
  /** Names of venues that the sheet begins, as it writes them. */
  readonly begun?: readonly string[];
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
  const written = (await titled(req, rows)).map(factsOfRow);
  const others = writesForEditions(person.role)
    ? []
    : await publishedEditions(
        req,
        written.map(({ id }) => id),
      );
  return [...written, ...others].sort((a, b) => (b.first ?? '').localeCompare(a.first ?? ''));
}

interface NamedRow {
  readonly id: string;
  readonly names: readonly string[];
  readonly online: boolean;
  /** May the person read how it is being written? */
  readonly reads: boolean;
}

/** Venues or organisations that a person may name, those online before their own drafts. */
async function namedRows(
  req: PayloadRequest,
  person: Person,
  type: 'venue' | 'organisation',
): Promise<NamedRow[]> {
  const rows = await catalogue.find(req, { where: { type: { equals: type } }, sort: 'title' });
  const rule = ruleFor(person, 'read', type);
  return rows
    .map(({ id, title, titles, published: online, ...owner }): NamedRow => {
      const organisation = owner.organisation ?? undefined;
      const own = isOwn(person, { type, id, organisation, edition: owner.edition ?? undefined });
      const reads = rule !== undefined && (rule.scope === 'any' || own);
      const names = [title, ...Object.values(titles ?? {})].filter(Boolean);
      return { id, names, online: Boolean(online), reads };
    })
    .filter(({ online, reads }) => online || reads)
    .sort((one, other) => Number(other.online) - Number(one.online));
}

async function organisationsOf(req: PayloadRequest, person: Person): Promise<ByName> {
  const names = new Map<string, Named>();
  for (const { id, names: called } of await namedRows(req, person, 'organisation')) {
    // Of two with one name the first that is online counts.
    for (const name of called)
      if (!names.has(fold(name))) names.set(fold(name), { id, title: name });
  }
  return names;
}

/** Addresses as the person may read them: being written, or online. */
async function addressesOf(req: PayloadRequest, rows: readonly NamedRow[]) {
  const reads = new Set(rows.filter((row) => row.reads).map(({ id }) => id));
  const written = await rowsWhere<{ id: string; address?: unknown }>(req, 'venue', {});
  const others = rows.flatMap(({ id }) => (reads.has(id) ? [] : [id]));
  const online = await published.findAmong(req, 'id', others, { select: { canonical: true } });
  return new Map<string, unknown>([
    ...online.map(({ id, canonical }): [string, unknown] => [
      id,
      (JSON.parse(canonical) as { address?: unknown }).address,
    ]),
    ...written
      .filter(({ id }) => reads.has(id))
      .map(({ id, address }): [string, unknown] => [id, address]),
  ]);
}

async function venuesOf(req: PayloadRequest, person: Person): Promise<Surroundings['venues']> {
  const rows = await namedRows(req, person, 'venue');
  const places = await addressesOf(req, rows);
  const venues = new Map<string, NamedVenue[]>();
  for (const { id, names } of rows)
    for (const name of new Map(names.map((one) => [fold(one), one])).values()) {
      const known = venues.get(fold(name)) ?? [];
      const address = places.get(id);
      const [street, postcode] = [textAt(address, 'street'), textAt(address, 'postcode')];
      known.push({ id, title: name, street, postcode });
      venues.set(fold(name), known);
    }
  return venues;
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
  venues: await venuesOf(req, person),
  organisations: await organisationsOf(req, person),
  events: await eventsOf(req, person),
});
