// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Member } from '@portico/shared/contract/organisation';
import { firstDayOf, lastDayOf } from '@portico/shared/contract/partial-date';
import type { ActiveLocale } from '@portico/shared/locales';
import { listedLink, type ListedLink } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';

type Role = Member['role'];

/** What a member did on the portal, counted from what is online. */
export interface Contribution {
  readonly articles: number;
  readonly alerts: number;
  readonly courses: number;
  readonly events: number;
  readonly projects: number;
}

/** A member of an alliance. */
export interface MemberLink extends Membership {
  readonly id: string;
  /** Whether it is a firm: an association may be of institutions too. */
  readonly firm: boolean;
  readonly did: Contribution;
}

const isOver = ({ until }: Member, today: string): boolean =>
  until !== undefined && lastDayOf(until) < today;

const contribution = (store: Store, id: string): Contribution => ({
  articles: store.by('articlesByOrganisation', id).length,
  alerts: store.by('alertsByOrganisation', id).length,
  courses: store.by('coursesByProvider', id).length,
  events: store.by('eventsByOrganiser', id).length,
  projects: store.by('projectsByPartner', id).length,
});

/** What an organisation did on the portal. */
export const contributionOf: Query<{ readonly organisation: string }, Contribution> = {
  name: 'contribution',
  answer: (store, { organisation }) => contribution(store, organisation),
};

/** What the list says of a member. */
const sayingOf = (member: Member, today: string): Omit<Membership, keyof ListedLink> => {
  const { role, from, until, source, sourceUrl } = member;
  return {
    role,
    from,
    ...(until !== undefined && { until }),
    ...(source !== undefined && { source }),
    ...(sourceUrl !== undefined && { sourceUrl }),
    over: isOver(member, today),
  };
};

function memberOf(store: Store, member: Member, locale: ActiveLocale): MemberLink[] {
  const { id } = member.organisation;
  const entry = store.get('organisation', id);
  const link = listedLink(entry, locale);
  if (!link) return [];
  const firm = entry?.document.kind === 'company';
  return [{ ...link, id, firm, ...sayingOf(member, store.today), did: contribution(store, id) }];
}

const membersIn = (entry: Entry<'organisation'> | undefined): readonly Member[] =>
  entry?.document.members ?? [];

/** The members of an alliance, former ones too, by name. Changes after midnight. */
export const members: Query<
  { readonly alliance: string; readonly locale: ActiveLocale },
  readonly MemberLink[]
> = {
  name: 'members',
  answer: (store, { alliance, locale }) =>
    membersIn(store.get('organisation', alliance))
      .flatMap((member) => memberOf(store, member, locale))
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
};

/** A year of an alliance. */
export interface MemberYear {
  readonly year: number;
  /** Those who were there at the beginning, when that was in this year. */
  readonly founded: readonly string[];
  readonly joined: readonly string[];
  readonly joinedPortal: readonly string[];
  readonly left: readonly string[];
  /** Firms that belonged to it on the last day of the year, or today. */
  readonly members: number;
  /** … and those on the portal only. */
  readonly onPortal: number;
}

const MEMBERS: readonly Role[] = ['founder', 'member'];

/** A member that is published, with its name. */
type Named = Member & { readonly title: string };

/** Those who belong to it on a day, each once: whoever went from the portal to membership in one year counts as a member. */
function thereOn(all: readonly Named[], day: string): readonly Named[] {
  const there = all
    .filter(
      ({ from, until }) =>
        firstDayOf(from) <= day && (until === undefined || lastDayOf(until) >= day),
    )
    .sort((a, b) => firstDayOf(a.from).localeCompare(firstDayOf(b.from)))
    .sort((a, b) => Number(a.until === undefined) - Number(b.until === undefined));
  return [...new Map(there.map((one) => [one.organisation.id, one])).values()];
}

/** An alliance year by year, the newest first: only years in which somebody came or left. Changes after midnight. */
export const memberYears: Query<
  { readonly alliance: string; readonly locale: ActiveLocale },
  readonly MemberYear[]
> = {
  name: 'member-years',
  answer: (store, { alliance, locale }) => {
    const { today } = store;
    const all = membersIn(store.get('organisation', alliance))
      .filter(({ role, from }) => role !== 'promoter' && firstDayOf(from) <= today)
      .flatMap((member): Named[] => {
        const link = listedLink(store.get('organisation', member.organisation.id), locale);
        return link ? [{ ...member, title: link.title }] : [];
      });
    const names = (some: readonly Named[]): string[] =>
      some.map(({ title }) => title).sort((a, b) => a.localeCompare(b, locale));
    const left = all.filter((member) => isOver(member, today));
    const yearOf = (date = ''): number => Number(date.slice(0, 4));
    const years = new Set([
      ...all.map(({ from }) => yearOf(from)),
      ...left.map(({ until }) => yearOf(until)),
    ]);
    return [...years]
      .sort((a, b) => b - a)
      .map((year) => {
        const lastDay = [`${year}-12-31`, today].sort()[0] ?? today;
        const there = thereOn(all, lastDay);
        const came = (role: Role): Named[] =>
          all.filter((one) => one.role === role && yearOf(one.from) === year);
        return {
          year,
          founded: names(came('founder')),
          joined: names(came('member')),
          joinedPortal: names(came('portal')),
          left: names(left.filter(({ until }) => yearOf(until) === year)),
          members: there.filter(({ role }) => MEMBERS.includes(role)).length,
          onPortal: there.filter(({ role }) => role === 'portal').length,
        };
      });
  },
};

/** That an organisation belongs to an alliance. */
export interface Membership extends ListedLink {
  readonly role: Role;
  readonly from: string;
  readonly until?: string;
  /** Whether it has left. */
  readonly over: boolean;
  readonly source?: string;
  readonly sourceUrl?: string;
}

/** The alliances to which an organisation belongs or belonged. Changes after midnight. */
export const memberships: Query<
  { readonly organisation: string; readonly locale: ActiveLocale },
  readonly Membership[]
> = {
  name: 'memberships',
  answer: (store, { organisation, locale }) =>
    store.by('alliancesByMember', organisation).flatMap((entry) => {
      const link = listedLink(entry, locale);
      return membersIn(entry)
        .filter(({ organisation: { id } }) => link !== null && id === organisation)
        .flatMap((member) => (link ? [{ ...link, ...sayingOf(member, store.today) }] : []));
    }),
};
