// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { Picture } from '@portico/shared/contract/picture';

const ORGANISATION = '0f0e0d0c-0000-4000-8000-000000000001';
const TOPIC = '0f0e0d0c-0000-4000-8000-000000000002';

const picture = (alt: string | null): Picture => ({
  alt,
  credits: 'Disegno della redazione',
  source: 'https://esempio.it/disegni',
  licence: alt === null ? 'permission' : 'cc-by-sa-4.0',
  ...(alt === null && { permittedUntil: '2027-12-31' }),
  cut: { sha256: 'c'.repeat(64), width: 320, height: 168, bytes: 3000 },
  renditions: [
    { sha256: 'a'.repeat(64), width: 320, height: 180, bytes: 4000 },
    { sha256: 'b'.repeat(64), width: 960, height: 540, bytes: 16000 },
  ],
});

const italian: DocumentOf<'article'>['locales']['it'] = {
  slug: 'tutto',
  title: 'Tutto quello che un testo può avere',
  summary: 'Ogni nodo della lista chiusa, ogni segno, ogni tipo di collegamento.',
  picture: picture('Una mano che tiene un telefono'),
  inBrief: ['Primo punto.', 'Secondo punto.'],
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Una parola ' },
        { type: 'text', text: 'forte', strong: true },
        { type: 'text', text: ', una ' },
        { type: 'text', text: 'detta in inglese', emphasis: true, language: 'en' },
        { type: 'text', text: ' e un ' },
        {
          type: 'link',
          to: { url: 'https://www.commissariatodips.it/' },
          children: [{ type: 'text', text: 'collegamento' }],
        },
        { type: 'text', text: '.' },
        { type: 'break' },
        { type: 'text', text: 'Seconda riga.', strong: true, emphasis: true },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Titolo' }] },
    { type: 'heading', level: 3, children: [{ type: 'text', text: 'Sotto' }] },
    { type: 'heading', level: 4, children: [{ type: 'text', text: 'Più in fondo' }] },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        {
          children: [{ type: 'text', text: 'Uno' }],
          list: {
            type: 'list',
            ordered: false,
            items: [
              { children: [{ type: 'text', text: 'Dentro' }] },
              {
                children: [{ type: 'text', text: 'Ancora dentro' }],
                list: {
                  type: 'list',
                  ordered: true,
                  items: [{ children: [{ type: 'text', text: 'In fondo' }] }],
                },
              },
            ],
          },
          otherLists: [
            {
              type: 'list',
              ordered: true,
              items: [{ children: [{ type: 'text', text: 'Altrove' }] }],
            },
          ],
        },
        { children: [{ type: 'text', text: 'Due' }] },
      ],
    },
    { type: 'quote', children: [{ type: 'text', text: 'Detto bene.' }], source: 'Un libro' },
    { type: 'quote', children: [{ type: 'text', text: 'Detto da nessuno.' }] },
    { type: 'image', picture: picture('Uno schermo'), caption: 'Lo schermo' },
    { type: 'image', picture: picture(null) },
    {
      type: 'table',
      caption: 'Prezzi',
      header: [[{ type: 'text', text: 'Che cosa' }], [{ type: 'text', text: 'Quanto' }]],
      rows: [
        [[{ type: 'text', text: 'Pane', strong: true }], [{ type: 'text', text: '2 euro' }]],
        [[], [{ type: 'text', text: '3 euro' }]],
      ],
    },
    { type: 'definition', term: 'Phishing', children: [{ type: 'text', text: 'Un inganno.' }] },
    {
      type: 'callout',
      tone: 'warning',
      title: 'Attenzione',
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: 'Non rispondere.' }] },
        { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: 'Mai.' }] }] },
      ],
    },
    {
      type: 'steps',
      items: [
        {
          title: 'Chiama',
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'link', to: { url: 'tel:112' }, children: [{ type: 'text', text: '112' }] },
              ],
            },
          ],
        },
        { title: 'Aspetta', children: [] },
      ],
    },
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          to: { type: 'topic', id: TOPIC },
          children: [{ type: 'text', text: 'L’argomento', strong: true }],
        },
      ],
    },
  ],
  doNow: [{ type: 'paragraph', children: [{ type: 'text', text: 'Cambia la password.' }] }],
};

/** The organisation and the topic that the article names. */
export const NAMED: readonly [DocumentOf<'organisation'>, DocumentOf<'topic'>] = [
  {
    contract: 1,
    type: 'organisation',
    id: ORGANISATION,
    kind: 'editorial',
    fictional: true,
    locales: { it: { slug: 'redazione-dimostrativa', name: 'Redazione dimostrativa' } },
  },
  {
    contract: 1,
    type: 'topic',
    id: TOPIC,
    icon: 'mail',
    locales: {
      it: { slug: 'posta', title: 'Posta', summary: 'Messaggi e inganni.' },
      en: { slug: 'mail', title: 'Mail', summary: 'Messages and tricks.' },
    },
  },
];

/** One article with everything that the contract can say. */
export const EVERYTHING: DocumentOf<'article'> = {
  contract: 1,
  type: 'article',
  id: '0f0e0d0c-0000-4000-8000-000000000003',
  organisation: { type: 'organisation', id: ORGANISATION },
  topics: [{ type: 'topic', id: TOPIC }],
  audiences: ['over65', 'citizens'],
  verifiedOn: '2026-03-29',
  locales: {
    it: italian,
    en: {
      slug: 'everything',
      title: 'All that a text can have',
      summary: 'In English.',
      picture: picture('A hand holding a phone'),
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Short.' }] }],
    },
  },
};
