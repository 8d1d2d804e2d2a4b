// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { feedPath, homePath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { frame } from '../queries/frame.ts';
import { settingsModified } from '../queries/settings.ts';
import { type FeedItem, feedItems } from '../queries/feed.ts';
import { escapeMarkup } from '../rich-text/escape.ts';
import type { FileMaker } from './file.ts';

/** Entries of the feed. */
const LIMIT = 30;

/** Feed readers know an entry by its id for ever; RFC 4151 tags need a day on which the name was ours. */
const tag = (origin: string, id: string): string => `tag:${new URL(origin).hostname},2024:${id}`;

/** Each language of a document is an entry of its own (RFC 4287, 4.2.6): who reads both feeds gets both. */
const entryId = (id: string, locale: ActiveLocale): string =>
  locale === DEFAULT_LOCALE ? id : `${id}/${locale}`;

const entry = (item: FeedItem, locale: ActiveLocale, origin: string): string =>
  [
    '<entry>',
    `<id>${escapeMarkup(tag(origin, entryId(item.id, locale)))}</id>`,
    `<title>${escapeMarkup(item.title)}</title>`,
    `<link href="${escapeMarkup(origin + item.path)}"/>`,
    `<published>${item.published}</published>`,
    `<updated>${item.modified}</updated>`,
    `<author><name>${escapeMarkup(item.author)}</name></author>`,
    `<summary>${escapeMarkup([item.event, item.summary].filter(Boolean).join('. '))}</summary>`,
    '</entry>',
  ].join('');

/** The newest documents as an Atom feed (RFC 4287). */
export const feed: FileMaker<'feed'> = (ask, { locale }, origin) => {
  const { portalName, city } = ask(frame, { locale });
  const items = ask(feedItems, { locale, limit: LIMIT });
  const updated = items
    .map(({ modified }) => modified)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeMarkup(tag(origin, `feed-${locale}`))}</id>`,
    `<title>${escapeMarkup(messages(locale).feed.title(portalName))}</title>`,
    `<author><name>${escapeMarkup(city)}</name></author>`,
    `<link href="${escapeMarkup(origin + homePath(locale))}"/>`,
    `<link rel="self" href="${escapeMarkup(origin + feedPath(locale))}"/>`,
    `<updated>${updated.at(-1) ?? ask(settingsModified, {})}</updated>`,
    ...items.map((item) => entry(item, locale, origin)),
    '</feed>',
  ].join('\n');
  return { body: `${body}\n`, type: 'application/atom+xml; charset=utf-8' };
};
