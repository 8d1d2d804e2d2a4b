// SPDX-License-Identifier: AGPL-3.0-or-later
import { TZDate } from '@date-fns/tz';
import { type ActiveLocale, TIME_ZONE } from '@portico/shared/locales';
import { alertFeedPath, feedPath, homePath, portalPath } from '@portico/shared/paths';
import { day } from '../i18n/dates.ts';
import { messages } from '../i18n/index.ts';
import { frame } from '../queries/frame.ts';
import { settingsModified } from '../queries/settings.ts';
import { type FeedItem, feedItems } from '../queries/feed.ts';
import type { Ask } from '../queries/query.ts';
import { atom } from './atom.ts';
import { ended } from './ended.ts';
import type { FileMaker } from './file.ts';

/** Entries of the feed. */
const LIMIT = 30;

/** What changed comes first: who reads it again knows the rest. */
function summaryOf({ event, over, summary, changed }: FeedItem, locale: ActiveLocale): string {
  const { alert, changes } = messages(locale);
  const text = [over && alert.over(day(over, locale)), event, summary].filter(Boolean).join('. ');
  return changed ? `${changes}: ${ended(changed)} ${text}` : text;
}

/** The instant at which a civil date begins. */
function midnight(date: string): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, dayOfMonth, TIME_ZONE).getTime()).toISOString();
}

/** The end of an alert is a change that nobody makes: at the midnight of its day. */
const updatedOf = ({ modified, over }: FeedItem): string => {
  const end = over === undefined ? modified : midnight(over);
  return Date.parse(end) > Date.parse(modified) ? end : modified;
};

const entriesOf = (
  ask: Ask,
  params: { readonly locale: ActiveLocale; readonly limit: number; readonly only?: 'alert' },
  origin: string,
) =>
  ask(feedItems, params).map((item) => ({
    id: item.id,
    title: item.title,
    url: origin + item.path,
    published: item.published,
    updated: updatedOf(item),
    author: item.author,
    summary: summaryOf(item, params.locale),
  }));

/** The newest documents as an Atom feed. */
export const feed: FileMaker<'feed'> = (ask, { locale }, origin) => {
  const { portalName, city } = ask(frame, { locale });
  return atom(
    {
      name: 'feed',
      title: messages(locale).feed.title(portalName),
      author: city,
      page: homePath(locale),
      self: feedPath(locale),
      updated: ask(settingsModified, {}),
      entries: entriesOf(ask, { locale, limit: LIMIT }, origin),
    },
    locale,
    origin,
  );
};

/** The newest alerts as an Atom feed of their own. */
export const alertFeed: FileMaker<'alert-feed'> = (ask, { locale }, origin) => {
  const { portalName, city } = ask(frame, { locale });
  return atom(
    {
      name: 'alerts',
      title: messages(locale).alert.feedTitle(portalName),
      author: city,
      page: portalPath('alerts', locale),
      self: alertFeedPath(locale),
      updated: ask(settingsModified, {}),
      entries: entriesOf(ask, { locale, limit: LIMIT, only: 'alert' }, origin),
    },
    locale,
    origin,
  );
};
