// SPDX-License-Identifier: AGPL-3.0-or-later
import { PROJECT_STATES } from '@portico/shared/contract/project';
import { lastDayOf } from '@portico/shared/contract/partial-date';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardOf, cardsOf } from './card.ts';
import { contentOrItalian } from './content.ts';
import { listedLink, type ListedLink } from './list-language.ts';
import type { Entry, Query } from './query.ts';

type Project = Entry<'project'>['document'];

/** A project in the list of all of them. */
export interface ListedProject {
  readonly card: Card;
  readonly area: string;
  readonly kind: Project['kind'];
  readonly state: Project['state'];
  readonly stateAsOf?: string;
}

/** How a project stands today. */
export interface Standing {
  readonly state: Project['state'];
  /** When its term ended, of one of which nobody has said that it is done. */
  readonly ended?: string;
}

/** What a source said of it holds no longer than its term: after that nobody has told how it stands. */
function standingOf({ state, period }: Project, today: string): Standing {
  const ended = period?.until;
  if (state === 'done' || ended === undefined || lastDayOf(ended) >= today) return { state };
  return { state: 'unknown', ended };
}

const rank = ({ state }: ListedProject): number => PROJECT_STATES.indexOf(state);

/** Every project: those under way first, then by title. Changes after midnight. */
export const projects: Query<{ readonly locale: ActiveLocale }, readonly ListedProject[]> = {
  name: 'projects',
  answer: (store, { locale }) =>
    store
      .all('project')
      .flatMap((entry) => {
        const card = cardOf(entry, locale);
        if (!card) return [];
        const { kind, stateAsOf } = entry.document;
        const { state } = standingOf(entry.document, store.today);
        const { area } = contentOrItalian(entry, locale);
        return [{ card, area, kind, state, ...(stateAsOf !== undefined && { stateAsOf }) }];
      })
      .sort((a, b) => rank(a) - rank(b) || a.card.title.localeCompare(b.card.title, locale)),
};

/** How a project stands. Changes after midnight. */
export const projectStanding: Query<{ readonly id: string }, Standing> = {
  name: 'project-standing',
  answer: (store, { id }) => {
    const entry = store.get('project', id);
    return entry ? standingOf(entry.document, store.today) : { state: 'unknown' };
  },
};

/** A project of an organisation, with what it does there. */
export interface ProjectOf extends ListedLink {
  readonly role: Project['partners'][number]['role'];
}

/** How many projects stand on the page of an organisation; the list of projects has them all. */
const ORGANISATION_LIMIT = 20;

const newestFirst = (a: Entry<'project'>, b: Entry<'project'>): number =>
  b.firstPublished.localeCompare(a.firstPublished);

/** The newest projects in which an organisation takes part, and whether there are more. */
export const organisationProjects: Query<
  { readonly organisation: string; readonly locale: ActiveLocale },
  { readonly found: readonly ProjectOf[]; readonly more: boolean }
> = {
  name: 'organisation-projects',
  answer: (store, { organisation, locale }) => {
    const all = store.by('projectsByPartner', organisation);
    const newest = all.toSorted(newestFirst).slice(0, ORGANISATION_LIMIT);
    const found = newest.flatMap((entry) => {
      const link = listedLink(entry, locale);
      const partner = entry.document.partners.find(
        ({ organisation: { id } }) => id === organisation,
      );
      return link && partner ? [{ ...link, role: partner.role }] : [];
    });
    return { found, more: all.length > newest.length };
  },
};

/** The cards of what a project names, in its order. */
export const projectRelated: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'project-related',
  answer: (store, { id, locale }) =>
    cardsOf(
      (store.get('project', id)?.document.related ?? []).flatMap(
        (one) => store.get(one.type, one.id) ?? [],
      ),
      locale,
    ),
};
