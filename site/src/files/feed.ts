// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { feedPath, homePath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { frame } from '../queries/frame.ts';
import { settingsModified } from '../queries/settings.ts';
import { type FeedItem, feedItems } from '../queries/feed.ts';
import { atom } from './atom.ts';
import { ended } from './ended.ts';
import type { FileMaker } from './file.ts';

/** Entries of the feed. */
const LIMIT = 30;

/** What changed comes first: who reads it again knows the rest. */
function summaryOf({ event, summary, changed }: FeedItem, locale: ActiveLocale): string {
  const text = [event, summary].filter(Boolean).join('. ');
  return changed ? `${messages(locale).changes}: ${ended(changed)} ${text}` : text;
}

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
      entries: ask(feedItems, { locale, limit: LIMIT }).map((item) => ({
        id: item.id,
        title: item.title,
        url: origin + item.path,
        published: item.published,
        updated: item.modified,
        author: item.author,
        summary: summaryOf(item, locale),
      })),
    },
    locale,
    origin,
  );
};
