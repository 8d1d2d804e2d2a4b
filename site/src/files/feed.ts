// SPDX-License-Identifier: AGPL-3.0-or-later
import { feedPath, homePath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { chrome } from '../queries/chrome.ts';
import { settingsModified } from '../queries/settings.ts';
import { type FeedItem, feedItems } from '../queries/syndication.ts';
import { escape } from '../rich-text/escape.ts';
import type { FileMaker } from './file.ts';

/** Entries of the feed. */
const LIMIT = 30;

/** Feed readers know an entry by its id for ever; RFC 4151 tags need a day on which the name was ours. */
const tag = (origin: string, id: string): string => `tag:${new URL(origin).hostname},2024:${id}`;

const entry = (item: FeedItem, origin: string): string =>
  [
    '<entry>',
    `<id>${escape(tag(origin, item.id))}</id>`,
    `<title>${escape(item.title)}</title>`,
    `<link href="${escape(origin + item.path)}"/>`,
    `<published>${item.published}</published>`,
    `<updated>${item.modified}</updated>`,
    `<author><name>${escape(item.author)}</name></author>`,
    `<summary>${escape(item.summary)}</summary>`,
    '</entry>',
  ].join('');

/** The newest articles and events as an Atom feed (RFC 4287). */
export const feed: FileMaker<'feed'> = (ask, { locale }, origin) => {
  const { portalName, city } = ask(chrome, { locale });
  const items = ask(feedItems, { locale, limit: LIMIT });
  const updated = items
    .map(({ modified }) => modified)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escape(tag(origin, `feed-${locale}`))}</id>`,
    `<title>${escape(messages(locale).feed.title(portalName))}</title>`,
    `<author><name>${escape(city)}</name></author>`,
    `<link href="${escape(origin + homePath(locale))}"/>`,
    `<link rel="self" href="${escape(origin + feedPath(locale))}"/>`,
    `<updated>${updated.at(-1) ?? ask(settingsModified, {})}</updated>`,
    ...items.map((item) => entry(item, origin)),
    '</feed>',
  ].join('\n');
  return { body: `${body}\n`, type: 'application/atom+xml; charset=utf-8' };
};
