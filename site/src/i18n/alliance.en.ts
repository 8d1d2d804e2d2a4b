// SPDX-License-Identifier: AGPL-3.0-or-later
import type { alliance as original } from './alliance.it.ts';

/** «on 13 September 2026», «in September 2026», «in 2026». */
const at = (date: string): string => (/^\d+ /.test(date) ? `on ${date}` : `in ${date}`);

const counted = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;

/** “12 companies. Another 2 on the portal only: we have no public source for them.” @param said of those on the portal */
const withPortal = (members: string, onPortal: number, said = ''): string =>
  onPortal === 0 ? `${members}.` : `${members}. Another ${onPortal} on the portal only${said}.`;

/** Words of projects, press review, members and open data. */
export const alliance: typeof original = {
  partialDates: { since: (date) => `since ${date}`, until: (date) => `until ${date}` },
  project: {
    none: 'There is no project yet.',
    kinds: { project: 'Project', protocol: 'Agreement' },
    area: 'Area',
    state: 'How it stands',
    states: {
      planned: 'Planned',
      running: 'Under way',
      done: 'Done',
      unknown: 'To be verified',
    },
    asOf: (date) => `A source says so: ${date}.`,
    unknownAsOf: (date) => `The latest source found: ${date}.`,
    ended: (date) => `Its term ended ${at(date)}.`,
    all: 'All projects',
    period: 'Period',
    term: 'Term',
    partners: 'Partners',
    roles: {
      promoter: 'promoter',
      signatory: 'signatory',
      partner: 'partner',
      provider: 'courses or contents',
    },
    places: 'Where',
    commitments: 'Commitments',
    results: 'Results in numbers',
    sources: 'Where these facts come from',
    related: 'Related texts and events',
    by: 'Edited by',
    lists: {
      planned: 'Planned',
      running: 'Under way',
      done: 'Done',
      unknown: 'Of which we do not know how they stand',
    },
  },
  press: {
    none: 'There is no item yet.',
    count: (n) => counted(n, 'item', 'items'),
    heading: 'Press review',
    all: 'All items of this project',
    read: (outlet) => `Read it at ${outlet}`,
    offline: (date) => `No longer online: seen on ${date}.`,
    about: 'Projects:',
    feed: 'The latest items, for news readers',
    data: 'Download the whole review (CSV)',
    feedTitle: (portal) => `${portal}: press review`,
  },
  members: {
    heading: 'Members, according to the sources',
    firms: (n) => counted(n, 'company', 'companies'),
    organisations: (n) => counted(n, 'organisation', 'organisations'),
    roles: {
      promoter: 'promotes it',
      founder: 'one of the first',
      member: 'one of those that came later',
      portal: 'on the portal only',
    },
    of: {
      promoter: 'Promotes',
      founder: 'Among the first organisations of',
      member: 'Among the organisations of',
      portal: 'On the portal with',
    },
    was: {
      promoter: 'Promoted',
      founder: 'Was among the first organisations of',
      member: 'Was among the organisations of',
      portal: 'Was on the portal with',
    },
    named: 'in the sources',
    source: 'Source:',
    sourceMissing: 'We have found no public source yet.',
    did: {
      articles: (n) => counted(n, 'article', 'articles'),
      alerts: (n) => counted(n, 'alert', 'alerts'),
      courses: (n) => counted(n, 'course', 'courses'),
      events: (n) => counted(n, 'event', 'events'),
      projects: (n) => counted(n, 'project', 'projects'),
    },
    didNote: 'The figures count what is online on this portal, and change by themselves.',
    former: 'Former members',
    years: 'Year by year',
    founded: 'The first:',
    joined: 'New in the sources:',
    joinedPortal: 'On the portal:',
    left: 'Left:',
    inAll: (members, onPortal) => `In all: ${withPortal(members, onPortal)}`,
    now: (members, onPortal, isSourced) =>
      `According to the latest sources that we found: ${withPortal(
        members,
        onPortal,
        isSourced ? '' : `: we have no public source for ${onPortal === 1 ? 'it' : 'them'}`,
      )}`,
    sources: 'Where this list comes from',
    noSource: (names) => `Of ${names} we have found no public source yet.`,
    join: 'How to join',
    joinMail: 'Write to',
    projects: 'Projects',
    memberships: 'What it belongs to',
    data: 'Download the list (CSV)',
  },
  data: {
    licence: 'Licence of the data:',
    fields: (n) => `What the ${n} columns say`,
    updated: 'Updated on',
    rows: (n) => counted(n, 'row', 'rows'),
    download: (format) => `Download as ${format}`,
    catalogue: 'The catalogue of the data, for machines (DCAT, JSON-LD)',
    json: 'The JSON has whole documents, as the portal publishes them.',
    sets: {
      alerts: {
        title: 'Alerts',
        summary:
          'Each row is an alert: day, how long it is in force, products, versions and sources.',
      },
      members: {
        title: 'Members of an alliance',
        summary:
          'Each row is an organisation: since when a source names it, until when, and who says so.',
      },
      projects: {
        title: 'Projects and agreements',
        summary: 'Each row is a project, with its partners, its period and how it stands.',
      },
      press: {
        title: 'Press review',
        summary: 'Each row is an item: title, outlet, abstract, date and link.',
      },
      pillars: {
        title: 'The pillars of the city',
        summary: 'Each row is a pillar: goals, working group, guidelines, networks and sources.',
      },
      figures: {
        title: 'The figures of the yearly reports',
        summary:
          'Each row is a figure, with its period, definition, how it was counted and its source.',
      },
    },
  },
};
