// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { escapeMarkup } from '../rich-text/escape.ts';
import type { FileBody } from './file.ts';

/** One entry of an Atom feed (RFC 4287). */
interface AtomEntry {
  /** Id of its document. */
  readonly id: string;
  readonly title: string;
  /** Where it stands, complete. */
  readonly url: string;
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
}

interface AtomFeed {
  /** The same for ever, inside the portal. */
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** Addresses of the page that it is about, and of itself. */
  readonly page: string;
  readonly self: string;
  /** When nothing stands in it. */
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

/** Feed readers know an entry by its id for ever; RFC 4151 tags need a day on which the name was ours. */
const tag = (origin: string, id: string): string => `tag:${new URL(origin).hostname},2024:${id}`;

/** Each language of a document is an entry of its own (RFC 4287, 4.2.6): who reads both feeds gets both. */
const entryId = (id: string, locale: ActiveLocale): string =>
  locale === DEFAULT_LOCALE ? id : `${id}/${locale}`;

const written = (entry: AtomEntry, locale: ActiveLocale, origin: string): string =>
  [
    '<entry>',
    `<id>${escapeMarkup(tag(origin, entryId(entry.id, locale)))}</id>`,
    `<title>${escapeMarkup(entry.title)}</title>`,
    `<link href="${escapeMarkup(entry.url)}"/>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    `<author><name>${escapeMarkup(entry.author)}</name></author>`,
    `<summary>${escapeMarkup(entry.summary)}</summary>`,
    '</entry>',
  ].join('');

/** A feed in a language. */
export function atom(feed: AtomFeed, locale: ActiveLocale, origin: string): FileBody {
  const updated = feed.entries
    .map((entry) => entry.updated)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeMarkup(tag(origin, `${feed.name}-${locale}`))}</id>`,
    `<title>${escapeMarkup(feed.title)}</title>`,
    `<author><name>${escapeMarkup(feed.author)}</name></author>`,
    `<link href="${escapeMarkup(origin + feed.page)}"/>`,
    `<link rel="self" href="${escapeMarkup(origin + feed.self)}"/>`,
    `<updated>${updated.at(-1) ?? feed.updated}</updated>`,
    ...feed.entries.map((entry) => written(entry, locale, origin)),
    '</feed>',
  ].join('\n');
  return { body: `${body}\n`, type: 'application/atom+xml; charset=utf-8' };
}
