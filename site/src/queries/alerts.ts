// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import { isAlertOver } from '@portico/shared/contract/alert';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardOf } from './card.ts';
import { type ListedLink, listedLink } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';
import { isOverdue } from './verification.ts';

const isOver = (store: Store, { document }: Entry<'alert'>): boolean =>
  isAlertOver(document, store.today);

/** The newest first by their day; of one day, by their first publication. */
export const byDay = (a: Entry<'alert'>, b: Entry<'alert'>): number =>
  b.document.since.localeCompare(a.document.since) ||
  Date.parse(b.firstPublished) - Date.parse(a.firstPublished) ||
  (a.id < b.id ? -1 : 1);

/** Those in force, then those that are over, each the newest first. */
export function inOrder(store: Store, alerts: readonly Entry<'alert'>[]): Entry<'alert'>[] {
  const sorted = alerts.toSorted(byDay);
  return [
    ...sorted.filter((one) => !isOver(store, one)),
    ...sorted.filter((one) => isOver(store, one)),
  ];
}

/** The card of an alert, which says of which day it is, and whether it is over. Changes after midnight. */
export function alertCard(
  store: Store,
  entry: Entry<'alert'>,
  locale: ActiveLocale,
): Card | undefined {
  const found = cardOf(entry, locale);
  if (!found) return undefined;
  // Alerts are short, all of them: nobody chooses one by its minutes.
  const { minutes: _minutes, ...card } = found;
  const { since, over } = entry.document;
  return { ...card, alert: { since, ...(over && isOver(store, entry) && { over }) } };
}

/** Cards of alerts, in the order of `inOrder`. */
export const alertCards = (
  store: Store,
  alerts: readonly Entry<'alert'>[],
  locale: ActiveLocale,
): Card[] => inOrder(store, alerts).flatMap((entry) => alertCard(store, entry, locale) ?? []);

/** The first day on which an alert is no longer in force, when it has come; else `null`. Changes after midnight. */
export const alertOver: Query<{ readonly id: string }, string | null> = {
  name: 'alert-over',
  answer: (store, { id }) => {
    const entry = store.get('alert', id);
    return (entry && isOver(store, entry) && entry.document.over) || null;
  },
};

/** An alert in one line. */
export interface AlertLine extends ListedLink {
  /** Its day. */
  readonly since: string;
}

/**
 * The newest alert in force, in the language or else in Italian: for an audience the newest that names it, else the newest for everybody. One
 * that nobody has checked in time leaves by itself. Changes after midnight.
 */
export const newestAlert: Query<
  { readonly locale: ActiveLocale; readonly audience?: Audience },
  AlertLine | null
> = {
  name: 'newest-alert',
  answer: (store, { locale, audience }) => {
    const inForce = store
      .all('alert')
      .toSorted(byDay)
      .filter((entry) => !isOver(store, entry) && !isOverdue(store, entry))
      .flatMap((entry) => {
        const { since, audiences } = entry.document;
        const link = listedLink(entry, locale);
        return link ? [{ line: { ...link, since }, audiences }] : [];
      });
    const named = (one: Audience) => inForce.find(({ audiences }) => audiences.includes(one));
    const found = audience ? (named(audience) ?? named('citizens')) : inForce[0];
    return found?.line ?? null;
  },
};

/** The newest alerts of a topic that are in force. Changes after midnight. */
export const topicAlerts: Query<
  { readonly topic: string; readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'topic-alerts',
  answer: (store, { topic, locale, limit }) =>
    alertCards(
      store,
      store.by('alertsByTopic', topic).filter((entry) => !isOver(store, entry)),
      locale,
    ).slice(0, limit),
};

/** The newest alerts that an organisation signed: those in force first. Changes after midnight. */
export const organisationAlerts: Query<
  { readonly organisation: string; readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'organisation-alerts',
  answer: (store, { organisation, locale, limit }) =>
    alertCards(store, store.by('alertsByOrganisation', organisation), locale).slice(0, limit),
};
