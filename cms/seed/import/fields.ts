// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Picture } from '@portico/shared/contract/picture';
import { TIME_ZONE } from '@portico/shared/locales';
import { type MediaId, storedText } from './rich-text.ts';

type Content<T extends DocumentType> = DocumentOf<T>['locales']['it'];

/** What an importer gives: the part that is the same in every language, and the part of one. */
export interface Importer<T extends DocumentType> {
  readonly shared: (document: DocumentOf<T>) => object;
  readonly content: (content: Content<T>, mediaId: MediaId, path: string) => object;
}

const id = (reference: Reference | undefined): string | null => reference?.id ?? null;
const ids = (references: readonly Reference[]): string[] => references.map((one) => one.id);
const media = (picture: Picture | undefined, mediaId: MediaId): string | null =>
  picture ? mediaId(picture) : null;
const texts = (lines: readonly string[] | undefined) => (lines ?? []).map((text) => ({ text }));
/** Noon, as the day picker stores a day: in no time zone near Rome is it another one. */
const day = (date: string | undefined): string | null => (date ? `${date}T12:00:00.000Z` : null);
const moment = (instant: string | undefined): string | null =>
  instant ? new Date(instant).toISOString() : null;
/** The inverse of `present/`: what a form holds when it says what a document says. */
export const IMPORTERS: { readonly [T in DocumentType]: Importer<T> } = {
  article: {
    shared: (document) => ({
      organisation: id(document.organisation),
      topics: ids(document.topics),
      audiences: document.audiences,
      verifiedOn: day(document.verifiedOn),
    }),
    content: (content, mediaId, path) => ({
      slug: content.slug,
      title: content.title,
      summary: content.summary,
      picture: media(content.picture, mediaId),
      inBrief: texts(content.inBrief),
      body: storedText(content.body, `${path}.body`, mediaId),
      doNow: storedText(content.doNow, `${path}.doNow`, mediaId),
    }),
  },
  event: {
    shared: (document) => ({
      // Whose the working copy is: the first of those who organise.
      organisation: id(document.organisers[0]),
      edition: id(document.edition),
      track: document.track ?? null,
      venue: id(document.venue),
      onlineUrl: document.onlineUrl ?? null,
      status: document.status,
      start: moment(document.start),
      start_tz: TIME_ZONE,
      end: moment(document.end),
      end_tz: TIME_ZONE,
      formerStart: moment(document.formerStart),
      formerStart_tz: TIME_ZONE,
      audiences: document.audiences,
      languages: document.languages,
      signLanguage: document.signLanguage,
      subtitles: document.subtitles,
      free: document.free,
      booking: document.booking,
      contacts: document.contacts,
      organisers: ids(document.organisers),
    }),
    content: (content, mediaId, path) => ({
      ...content,
      picture: media(content.picture, mediaId),
      body: storedText(content.body, `${path}.body`, mediaId),
    }),
  },
  edition: {
    shared: (document) => ({
      organisation: id(document.organisers[0]),
      start: day(document.start),
      end: day(document.end),
      organisers: ids(document.organisers),
      website: document.website ?? null,
    }),
    content: (content, mediaId, path) => ({
      ...content,
      body: storedText(content.body, `${path}.body`, mediaId),
    }),
  },
  venue: {
    shared: ({ address, position, stepFree }) => ({ address, position: position ?? {}, stepFree }),
    content: (content) => content,
  },
  topic: {
    shared: ({ icon }) => ({ icon }),
    content: (content) => content,
  },
  organisation: {
    shared: (document) => ({
      kind: document.kind,
      website: document.website ?? null,
      memberSince: document.memberSince ?? null,
      fictional: document.fictional,
    }),
    content: (content) => content,
  },
  home: {
    shared: (document) => ({
      chosen: ids(document.chosen),
      noticeDates: {
        from: day(document.noticeDates?.from),
        until: day(document.noticeDates?.until),
      },
    }),
    content: ({ claim, searchExamples, notice, figures }) => ({
      claim,
      searchExamples: texts(searchExamples),
      notice: {
        text: notice?.text ?? null,
        linkLabel: notice?.link?.label ?? null,
        linkDocument: notice?.link && 'id' in notice.link.to ? notice.link.to.id : null,
        linkUrl: notice?.link && 'url' in notice.link.to ? notice.link.to.url : null,
      },
      figures,
    }),
  },
  settings: {
    shared: (document) => ({
      licence: document.licence,
      declarationUrl: document.declarationUrl,
      feedbackEmail: document.feedbackEmail,
      accessibilityEmail: document.accessibilityEmail,
      securityContact: document.securityContact,
      logRetentionDays: document.logRetentionDays,
      noindex: document.noindex,
    }),
    content: ({ help, searchAliases, ...content }) => ({
      ...content,
      help: help.map((entry) => ({
        ...entry,
        ...(entry.checkedOn && { checkedOn: day(entry.checkedOn) }),
      })),
      searchAliases: searchAliases.map(({ words, means }) => ({ words: words.join(', '), means })),
    }),
  },
};
