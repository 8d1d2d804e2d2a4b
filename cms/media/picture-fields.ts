// SPDX-License-Identifier: AGPL-3.0-or-later
import { PICTURE_LICENCES } from '@portico/shared/contract/picture-licence';
import type { Field } from 'payload';
import { uiField } from '../fields/codec/components.ts';
import { civilDate } from '../fields/simple/time.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { labelAt, optionAt } from '../i18n/words/index.ts';
import { foldedColumn } from '../records/find-folded.ts';
import { isFinished } from '../values/finished-address.ts';
import { component } from '../values/import-map.ts';
import { MAX_PICTURE_NAME, tidiedName } from '../values/picture-name.ts';
import { INTERNAL, madeByServer } from './upload-fields.ts';

const NO_NAME: Said = {
  it: 'Scrivi il nome: con esso si ritrova l’immagine nelle raccolte.',
  en: 'Write the name: the picture is found by it in the lists.',
};

const NO_ADDRESS: Said = {
  it: 'L’indirizzo deve essere completo, con https://',
  en: 'The address must be complete, with https://',
};

const tidied = ({ value }: { readonly value?: unknown }): unknown =>
  typeof value === 'string' ? tidiedName(value) : value;

/** What people call a picture: the form proposes the name of its file; without a word it is what the picture shows. */
export const nameFields = (): Field[] => [
  {
    name: 'name',
    label: { it: 'Nome', en: 'Name' },
    type: 'text',
    maxLength: MAX_PICTURE_NAME,
    hooks: { beforeValidate: [tidied] },
    validate: (value: unknown, { operation, req }: never | NamedAt) =>
      operation !== 'update' || value !== '' || spoken(NO_NAME, req.i18n.language),
    admin: {
      description: {
        it: 'Come la cercherai: «Piazza Duomo al tramonto». Chi legge il sito non lo vede.',
        en: 'How you will look for it: “Piazza Duomo at sunset”. Readers of the site do not see it.',
      },
      components: { Field: component('media/PictureName.tsx', 'PictureName') },
    },
  },
  foldedColumn('name', false, 'foldedName'),
];

interface NamedAt {
  readonly operation?: string;
  readonly req: { readonly i18n: { readonly language: string } };
}

/** Who made it, whence it comes, and why it may be shown. */
export const rightsFields = (): Field[] => [
  {
    name: 'licence',
    label: labelAt('block', 'licence'),
    type: 'select',
    options: PICTURE_LICENCES.map((value) => ({
      value,
      label: { ...optionAt('block', 'licence', value) },
    })),
    admin: {
      description: {
        it: 'Senza licenza un testo con questa immagine non si può inviare.',
        en: 'Without a licence no text with this picture can be sent.',
      },
    },
  },
  ...civilDate()
    .fields({
      name: 'permittedUntil',
      vocabulary: 'block',
      path: 'permittedUntil',
      localized: false,
    })
    .map((field): Field => {
      const admin = 'admin' in field ? field.admin : {};
      const condition = (data: Readonly<Record<string, unknown>>): boolean =>
        data['licence'] === 'permission';
      return { ...field, admin: { ...admin, condition } } as Field;
    }),
  {
    name: 'credits',
    label: labelAt('block', 'credits'),
    type: 'text',
    admin: {
      description: {
        it: 'Chi l’ha fatta, come vuole essere citato: «Maria Rossi». La licenza si aggiunge da sé.',
        en: 'Who made it, as they want to be named: “Maria Rossi”. The licence is added by itself.',
      },
    },
  },
  {
    name: 'creditsEn',
    label: { it: 'Autore, in inglese', en: 'Author, in English' },
    type: 'text',
    admin: {
      description: {
        it: 'Per le pagine in inglese, se ci sono parole da tradurre. Se manca, vale quello sopra.',
        en: 'For English pages, where there are words to translate. Without it the one above holds.',
      },
    },
  },
  {
    name: 'source',
    label: { it: 'Indirizzo della fonte', en: 'Address of the source' },
    type: 'text',
    validate: (value: unknown, { req }: never | NamedAt) => {
      if (typeof value !== 'string' || value.trim() === '') return true;
      const url = URL.parse(value.trim());
      const isWeb = url !== null && /^https?:$/.test(url.protocol) && isFinished(url);
      return isWeb || spoken(NO_ADDRESS, req.i18n.language);
    },
    admin: {
      description: {
        it: 'La pagina da cui viene, se viene da un sito.',
        en: 'The page that it comes from, where it comes from a site.',
      },
    },
  },
];

/** What the server keeps of the part that stays in sight, and what the page of a picture shows of it and of its use. */
export const focusFields = (): Field[] => [
  ...(['focusX', 'focusY'] as const).map(
    (name): Field => ({
      name,
      type: 'number',
      access: madeByServer,
      admin: INTERNAL,
    }),
  ),
  {
    name: 'cut',
    type: 'group',
    access: madeByServer,
    admin: INTERNAL,
    fields: [
      { name: 'sha256', type: 'text', index: true },
      { name: 'width', type: 'number' },
      { name: 'height', type: 'number' },
      { name: 'bytes', type: 'number' },
    ],
  },
  uiField('pictureFocus', component('media/PictureFocus.tsx', 'PictureFocus')),
  uiField('pictureUses', component('media/PictureUses.tsx', 'PictureUses')),
];
