// SPDX-License-Identifier: AGPL-3.0-or-later
import { PublishedDocument } from '@portico/shared/contract/document';
import type { PdfFile } from '@portico/shared/contract/file';
import type { Indicator } from '@portico/shared/contract/report';
import type { Picture } from '@portico/shared/contract/picture';
import type { Block, Inline } from '@portico/shared/contract/rich-text';
import { DOCUMENT_TYPES } from '@portico/shared/contract/types';
import { fixture, fixtures } from './portal.ts';

function somePicture(): Picture {
  for (const document of fixtures) {
    const picture = document.type === 'article' && document.locales.it.picture;
    if (picture) return picture;
  }
  throw new Error('No article of the demonstration has a picture.');
}

function somePdf(): PdfFile {
  for (const document of fixtures) {
    const file = document.type === 'kit' && document.locales.it.files?.[0];
    if (file) return file;
  }
  throw new Error('No kit of the demonstration has a file.');
}

const indicator = (key: string, definition: Indicator['definition']): Indicator => ({
  key,
  name: `Indicatore ${key}`,
  value: 1000,
  bound: 'exact',
  unit: 'cose',
  period: { from: '2025', until: '2025' },
  definition,
  source: { title: 'Chi lo dice', url: 'https://a.example/', date: '2026-01' },
});

const text = (words: string): Inline => ({ type: 'text', text: words });

/** A text with every kind of block and of run. */
function everyBlock(): Block[] {
  const children: Inline[] = [
    text('Parola '),
    { type: 'text', text: 'grassa', strong: true },
    { type: 'text', text: 'Wort', emphasis: true, language: 'de' },
    { type: 'break' },
    {
      type: 'link',
      to: { url: 'https://a.example/' },
      children: [{ type: 'text', text: 'altrove' }],
    },
  ];
  const paragraph: Block = { type: 'paragraph', children };
  const list: Block = {
    type: 'list',
    ordered: true,
    items: [
      {
        children,
        list: { type: 'list', ordered: false, items: [{ children }] },
        otherLists: [{ type: 'list', ordered: true, items: [{ children }] }],
      },
    ],
  };
  const tones = ['note', 'tip', 'warning', 'danger'] as const;
  return [
    ...[2, 2, 3, 4].map(
      (level, n): Block => ({
        type: 'heading',
        level: level as 2 | 3 | 4,
        children: [text(`Titolo ${n}`)],
      }),
    ),
    paragraph,
    list,
    { type: 'quote', children, source: 'Chi lo dice' },
    ...tones.map(
      (tone): Block => ({
        type: 'callout',
        tone,
        title: 'Riquadro',
        children: [paragraph, list],
      }),
    ),
    { type: 'image', picture: somePicture(), caption: 'Didascalia' },
    {
      type: 'table',
      caption: 'Tabella',
      header: [children, children],
      rows: [[children, children]],
    },
    { type: 'steps', items: [{ title: 'Passo', children: [paragraph, list] }] },
    { type: 'definition', term: 'Termine', children },
  ];
}

/** One document of each type with something in every field, which name each other. */
export function everything(): PublishedDocument[] {
  const body = everyBlock();
  const found = Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, fixture(type)]));
  const ref = (type: string) => ({ type, id: found[type]?.id });
  const web = 'https://a.example/';
  const opening = { ...somePicture(), alt: 'Che cosa si vede', credits: 'Chi l’ha fatta' };
  const rich = { body, picture: opening };
  const line = 'Una riga.';
  const inLanguage: Record<string, object> = {
    article: { ...rich, inBrief: [line], doNow: body },
    alert: { body, doNow: body, signs: body },
    event: {
      ...rich,
      ...{ forWhom: line, cost: line, bookingNote: line, statusReason: line, accessibility: line },
      speakers: [{ name: line, role: line }],
      documents: [{ title: line, url: web }],
      sponsors: [{ name: line, url: web }, { name: line }],
    },
    venue: { directions: line, accessibility: line },
    organisation: { description: line, joining: line },
    project: {
      places: [line],
      body,
      commitments: [{ title: line, state: 'done' }],
      results: [{ value: '1', label: 'cosa', counts: line, source: line, sourceUrl: web }],
    },
    edition: { theme: line, body, tracks: [{ key: 'uno', name: line }] },
    page: {
      ...rich,
      timeline: [
        { date: '2013', title: line, text: line, source: { title: line, url: web } },
        { date: '2013-04', title: line },
        { date: '2013-04-19', title: line },
      ],
    },
    pillar: {
      body,
      workingGroup: line,
      guidelines: [
        { title: line, date: '2014-05', url: web, changed: line },
        { title: line, date: '2026-01-31', file: somePdf() },
      ],
      networks: [
        { name: line, reach: 'national', url: web, part: line },
        { name: line, reach: 'international' },
      ],
    },
    report: {
      body,
      indicators: [
        indicator('users', { kind: 'unpublished' }),
        { ...indicator('parts', { kind: 'published', text: line }), unit: '%', value: 12.5 },
        {
          ...indicator('views', { kind: 'published', text: line }),
          method: line,
          comparison: line,
        },
      ],
    },
  };
  const besides: Record<string, object> = {
    article: { organisation: ref('organisation'), topics: [ref('topic')] },
    alert: {
      ...{ organisation: ref('organisation'), topics: [ref('topic')], situation: 'azienda' },
      ...{ since: '2026-01-01', over: '2026-02-01' },
      products: [
        { name: line, affected: '< 2.0', fixed: '2.0', cves: ['CVE-2024-1234', 'CVE-2025-123456'] },
        { name: line, affected: '1.0' },
      ],
      sources: [{ title: line, url: web, date: '2026' }],
    },
    event: {
      ...{ status: 'moved', formerStart: '2027-03-01T10:00:00+01:00', onlineUrl: web },
      ...{ start: '2027-03-12T10:00:00+01:00', end: '2027-03-12T12:00:00+01:00' },
      ...{ booking: { kind: 'link', url: web }, edition: ref('edition'), track: 'uno' },
      ...{ organisers: [ref('organisation')], venue: ref('venue') },
      contacts: { email: 'a@a.example', phone: '02 1234', website: web },
    },
    organisation: {
      ...{ kind: 'association', website: web, memberSince: 2020, joiningEmail: 'a@a.example' },
      members: ['promoter', 'founder', 'member', 'portal'].map((role, n) => ({
        ...{ organisation: ref('organisation'), role, source: line, sourceUrl: web },
        ...{ from: `201${n}`, until: `201${n}-06` },
      })),
    },
    project: {
      ...{ kind: 'protocol', stateAsOf: '2024-10', period: { from: '2023', until: '2025-05-01' } },
      organisation: ref('organisation'),
      partners: ['signatory', 'signatory', 'promoter', 'partner', 'provider'].map((role) => ({
        ...{ organisation: ref('organisation'), role },
      })),
      related: [ref('event'), ref('article'), ref('page')],
    },
    press: { offlineSince: '2026-11-20', projects: [ref('project')] },
    edition: { website: web, organisers: [ref('organisation')] },
    page: { organisation: ref('organisation'), menu: 'footer', lists: 'pillars' },
    pillar: {
      projects: [ref('project')],
      related: [ref('article'), ref('event'), ref('page')],
    },
    report: { previous: ref('report') },
    home: { chosen: [ref('article'), ref('event')] },
  };
  return DOCUMENT_TYPES.map((type) => {
    const { locales, ...document } = found[type] as PublishedDocument;
    return PublishedDocument.parse({
      ...document,
      ...besides[type],
      locales: { it: { ...locales.it, ...inLanguage[type] } },
    });
  });
}
