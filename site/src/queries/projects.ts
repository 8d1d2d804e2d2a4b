// SPDX-License-Identifier: AGPL-3.0-or-later
import { PROJECT_STATES } from '@portico/shared/contract/project';
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

const rank = ({ state }: ListedProject): number => PROJECT_STATES.indexOf(state);

/** Every project: those under way first, then by title. */
export const projects: Query<{ readonly locale: ActiveLocale }, readonly ListedProject[]> = {
  name: 'projects',
  answer: (store, { locale }) =>
    store
      .all('project')
      .flatMap((entry) => {
        const card = cardOf(entry, locale);
        if (!card) return [];
        const { kind, state, stateAsOf } = entry.document;
        const { area } = contentOrItalian(entry, locale);
        return [{ card, area, kind, state, ...(stateAsOf !== undefined && { stateAsOf }) }];
      })
      .sort((a, b) => rank(a) - rank(b) || a.card.title.localeCompare(b.card.title, locale)),
};

/** A project of an organisation, with what it does there. */
export interface ProjectOf extends ListedLink {
  readonly role: Project['partners'][number]['role'];
}

/** The projects in which an organisation takes part. */
export const organisationProjects: Query<
  { readonly organisation: string; readonly locale: ActiveLocale },
  readonly ProjectOf[]
> = {
  name: 'organisation-projects',
  answer: (store, { organisation, locale }) =>
    store.by('projectsByPartner', organisation).flatMap((entry) => {
      const link = listedLink(entry, locale);
      const partner = entry.document.partners.find(
        ({ organisation: { id } }) => id === organisation,
      );
      return link && partner ? [{ ...link, role: partner.role }] : [];
    }),
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
