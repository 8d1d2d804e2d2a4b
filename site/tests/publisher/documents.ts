// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alert } from '@portico/shared/contract/alert';
import type { Article } from '@portico/shared/contract/article';
import type { Course } from '@portico/shared/contract/course';
import type { Event } from '@portico/shared/contract/event';
import type { Home } from '@portico/shared/contract/home';
import type { Lesson } from '@portico/shared/contract/lesson';
import type { Organisation } from '@portico/shared/contract/organisation';
import type { PressItem } from '@portico/shared/contract/press';
import type { Project } from '@portico/shared/contract/project';
import type { Settings } from '@portico/shared/contract/settings';
import type { Topic } from '@portico/shared/contract/topic';

/** Made documents: small, valid, and different in what the caller says. */

const idOf = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const articleId = (n: number): string => idOf(1, n);
export const topicId = (n: number): string => idOf(2, n);
export const organisationId = (n: number): string => idOf(3, n);
export const HOME_ID = idOf(4, 0);
export const SETTINGS_ID = idOf(5, 0);

export function article(
  n: number,
  title = `Articolo ${n}`,
  { topic = 0, organisation = 0, english = false, picture = '' } = {},
): Article {
  const content = {
    slug: `articolo-${n}`,
    title,
    summary: `Riassunto di ${title}`,
    body: [
      {
        type: 'paragraph' as const,
        children: [{ type: 'text' as const, text: `Testo di ${title}.` }],
      },
    ],
    ...(picture
      ? {
          picture: {
            alt: null,
            renditions: [{ sha256: picture, width: 10, height: 10, bytes: 10 }],
          },
        }
      : {}),
  };
  return {
    contract: 1,
    type: 'article',
    id: articleId(n),
    organisation: { type: 'organisation', id: organisationId(organisation) },
    topics: [{ type: 'topic', id: topicId(topic) }],
    audiences: ['citizens'],
    locales: english ? { it: content, en: { ...content, slug: `article-${n}` } } : { it: content },
  };
}

export const topic = (n: number, title = `Argomento ${n}`): Topic => ({
  contract: 1,
  type: 'topic',
  id: topicId(n),
  icon: 'lock',
  locales: { it: { slug: `argomento-${n}`, title, summary: `Che cosa è ${title}` } },
});

export const eventId = (n: number): string => idOf(6, n);

export function event(n: number, title = `Evento ${n}`, { english = false } = {}): Event {
  const content = {
    slug: `evento-${n}`,
    title,
    summary: `Riassunto di ${title}`,
    body: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: title }] }],
    speakers: [],
    documents: [],
  };
  return {
    contract: 1,
    type: 'event',
    id: eventId(n),
    status: 'online',
    start: '2026-06-10T18:00:00+02:00',
    audiences: ['citizens'],
    languages: ['it'],
    signLanguage: false,
    subtitles: false,
    free: true,
    booking: { kind: 'none' },
    contacts: {},
    organisers: [{ type: 'organisation', id: organisationId(0) }],
    locales: english ? { it: content, en: { ...content, slug: `event-${n}` } } : { it: content },
  };
}

export const lessonId = (n: number): string => idOf(7, n);
export const courseId = (n: number): string => idOf(8, n);

export const lesson = (n: number): Lesson => ({
  contract: 1,
  type: 'lesson',
  id: lessonId(n),
  organisation: { type: 'organisation', id: organisationId(0) },
  topics: [{ type: 'topic', id: topicId(0) }],
  audiences: ['citizens'],
  locales: {
    it: {
      slug: `lezione-${n}`,
      title: `Lezione ${n}`,
      summary: `Riassunto della lezione ${n}`,
      body: [{ type: 'paragraph', children: [{ type: 'text', text: `Testo ${n}.` }] }],
    },
  },
});

export const course = (n: number, lessons: readonly number[]): Course => ({
  contract: 1,
  type: 'course',
  id: courseId(n),
  providers: [{ type: 'organisation', id: organisationId(0) }],
  level: 'base',
  topics: [{ type: 'topic', id: topicId(0) }],
  audiences: ['citizens'],
  delivery: {
    kind: 'here',
    lessons: lessons.map((one) => ({ type: 'lesson', id: lessonId(one) })),
  },
  prerequisites: [],
  free: true,
  locales: {
    it: {
      slug: `corso-${n}`,
      title: `Corso ${n}`,
      summary: `Riassunto del corso ${n}`,
      outcomes: ['riconoscere', 'chiamare', 'denunciare'],
      forWhom: 'Per tutti.',
    },
  },
});

export const organisation = (n: number, name = `Organizzazione ${n}`): Organisation => ({
  contract: 1,
  type: 'organisation',
  id: organisationId(n),
  kind: 'company',
  fictional: true,
  locales: { it: { slug: `organizzazione-${n}`, name } },
});

/** An organisation to which others belong. */
export const alliance = (n: number, members: readonly number[]): Organisation => ({
  ...organisation(n),
  kind: 'association',
  ...(members.length > 0 && {
    members: members.map((one) => ({
      organisation: { type: 'organisation', id: organisationId(one) },
      role: one % 2 === 0 ? ('founder' as const) : ('portal' as const),
      from: '2021-03-19',
      ...(one % 3 === 0 && { until: '2026-06-10' }),
    })),
  }),
});

export const projectId = (n: number): string => idOf(9, n);

export const project = (n: number, title = `Progetto ${n}`, partner = 0): Project => ({
  contract: 1,
  type: 'project',
  id: projectId(n),
  organisation: { type: 'organisation', id: organisationId(0) },
  kind: 'project',
  state: 'running',
  partners: [
    { organisation: { type: 'organisation', id: organisationId(partner) }, role: 'partner' },
  ],
  related: [{ type: 'article', id: articleId(n) }],
  locales: {
    it: {
      slug: `progetto-${n}`,
      title,
      area: 'Dati',
      summary: `Riassunto di ${title}`,
      body: [{ type: 'paragraph', children: [{ type: 'text', text: `Testo di ${title}.` }] }],
      sources: [{ title: 'Fonte', url: 'https://fonte.example/' }],
    },
  },
});

export const pressId = (n: number): string => idOf(10, n);

export const press = (
  n: number,
  title = `Voce ${n}`,
  { outlet = 'Giornale', year = 2024, projects = [n] as readonly number[], offline = false } = {},
): PressItem => ({
  contract: 1,
  type: 'press',
  id: pressId(n),
  outlet,
  date: `${year}-05-1${n % 10}`,
  link: `https://giornale.example/${n}`,
  ...(offline && { offlineSince: '2026-05-01' }),
  projects: projects.map((one) => ({ type: 'project', id: projectId(one) })),
  locales: { it: { title, abstract: `Sintesi di ${title}.` } },
});

export const alertId = (n: number): string => idOf(11, n);

/** An alert of the first of January 2026. @param over first day on which it is no longer in force */
export function alert(
  n: number,
  over?: string,
  { title = `AVVISO ${n}`, topic = 0, english = false } = {},
): Alert {
  const text = [
    {
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: `Testo di ${title}.` }],
    },
  ];
  const content = {
    slug: `avviso-${n}`,
    title,
    summary: `Riassunto di ${title}`,
    doNow: text,
    body: text,
  };
  return {
    contract: 1,
    type: 'alert',
    id: alertId(n),
    organisation: { type: 'organisation', id: organisationId(0) },
    since: '2026-01-01',
    ...(over !== undefined && { over }),
    topics: [{ type: 'topic', id: topicId(topic) }],
    audiences: ['citizens'],
    // It stays the newest that somebody has checked.
    verifiedOn: '2026-12-01',
    sources: [{ title: 'Fonte', url: 'https://fonte.example/', date: '2026-01-01' }],
    locales: english ? { it: content, en: { ...content, slug: `alert-${n}` } } : { it: content },
  };
}

export const home = (claim = 'Vivere sicuri in digitale'): Home => ({
  contract: 1,
  type: 'home',
  id: HOME_ID,
  chosen: [],
  locales: {
    it: {
      claim,
      searchExamples: [],
      figures: [],
    },
  },
});

export const settings = (portalName = 'Portale di prova'): Settings => ({
  contract: 1,
  type: 'settings',
  id: SETTINGS_ID,
  licence: { name: 'CC BY', version: '4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  declarationUrl: 'https://form.agid.gov.it/',
  feedbackEmail: 'portale@example.org',
  accessibilityEmail: 'accessibilita@example.org',
  securityContact: 'sicurezza@example.org',
  logRetentionDays: 7,
  noindex: true,
  locales: {
    it: {
      portalName,
      city: 'Comune di prova',
      controller: 'Comune di prova',
      dataProtectionOfficer: 'dpo@example.org',
      contacts: 'portale@example.org',
      help: [
        {
          name: 'Emergenze',
          when: 'In pericolo',
          phone: '112',
          source: 'https://112.gov.it/',
          checkedOn: '2026-11-01',
        },
      ],
      searchAliases: [],
    },
  },
});
