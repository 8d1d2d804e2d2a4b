// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';

/** Names a document that does not exist: the site shows nothing in its place. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const SLUG = 'bozza';
const WEB = 'https://manca.example/';
const MAIL = 'manca@manca.example';
const DAY = '2000-01-01';

const paragraph = (text: string) => [
  { type: 'paragraph' as const, children: [{ type: 'text' as const, text }] },
];

type Minimal = { readonly [T in DocumentType]: Omit<DocumentOf<T>, 'id' | 'contract' | 'type'> };

/**
 * For each type a document with every field that the contract asks for: what a draft lacks is shown like this in its
 * preview, so that the writer sees the page before the last field is filled. Never frozen, never published.
 */
export const MINIMAL: Minimal = {
  article: {
    organisation: { type: 'organisation', id: NOBODY },
    topics: [{ type: 'topic', id: NOBODY }],
    audiences: ['citizens'],
    locales: {
      it: {
        slug: SLUG,
        title: '(manca il titolo)',
        summary: '(manca il riassunto)',
        body: paragraph('(manca il testo)'),
      },
    },
  },
  event: {
    status: 'scheduled',
    start: `${DAY}T00:00:00+01:00`,
    formerStart: `${DAY}T00:00:00+01:00`,
    venue: { type: 'venue', id: NOBODY },
    audiences: ['citizens'],
    languages: ['it'],
    signLanguage: false,
    subtitles: false,
    free: true,
    booking: { kind: 'none' },
    contacts: {},
    organisers: [{ type: 'organisation', id: NOBODY }],
    locales: {
      it: {
        slug: SLUG,
        title: '(manca il titolo)',
        summary: '(manca il riassunto)',
        body: paragraph('(manca il testo)'),
        speakers: [],
        documents: [],
      },
    },
  },
  edition: {
    start: DAY,
    end: '2100-01-01',
    organisers: [],
    locales: {
      it: { slug: SLUG, title: '(manca il titolo)', summary: '(manca il riassunto)', tracks: [] },
    },
  },
  venue: {
    address: { street: '(manca la via)', postcode: '00000', city: '(manca la città)' },
    stepFree: 'unknown',
    locales: { it: { slug: SLUG, name: '(manca il nome)' } },
  },
  topic: {
    icon: 'book',
    locales: { it: { slug: SLUG, title: '(manca il titolo)', summary: '(manca il riassunto)' } },
  },
  organisation: {
    kind: 'company',
    fictional: false,
    locales: { it: { slug: SLUG, name: '(manca il nome)' } },
  },
  home: {
    chosen: [],
    locales: { it: { claim: '(manca la frase di apertura)', searchExamples: [], figures: [] } },
  },
  settings: {
    licence: { name: '(manca la licenza)', version: '(manca)', url: WEB },
    declarationUrl: WEB,
    feedbackEmail: MAIL,
    accessibilityEmail: MAIL,
    securityContact: MAIL,
    logRetentionDays: 0,
    noindex: true,
    locales: {
      it: {
        portalName: '(manca il nome del portale)',
        city: '(manca la città)',
        controller: '(manca il titolare)',
        dataProtectionOfficer: '(manca il responsabile)',
        contacts: '(mancano i contatti)',
        help: [{ name: '(manca)', when: '(manca)', source: WEB, checkedOn: DAY }],
        searchAliases: [],
      },
    },
  },
};

/** What stands in for a part of a list or a picture that lacks one thing. */
export const PARTS: Readonly<Record<string, unknown>> = {
  alt: '(manca il testo alternativo)',
  name: '(manca il nome)',
  title: '(manca il titolo)',
  text: '(manca il testo)',
  label: '(manca la scritta)',
  value: '(manca)',
  counts: '(manca)',
  source: '(manca la fonte)',
  term: '(manca la parola)',
  caption: '(manca la didascalia)',
  key: 'manca',
  when: '(manca)',
  checkedOn: DAY,
  from: DAY,
  until: DAY,
  url: WEB,
  seats: 1,
  kind: 'none',
  means: '(manca)',
  words: ['(manca)'],
  children: [{ type: 'text', text: '(manca il testo)' }],
};
