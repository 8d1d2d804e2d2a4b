// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '../locales.ts';
import type { OrganisationKind } from '../organisation-kinds.ts';

/** Names of a type of document in one language. */
interface TypeWords {
  readonly one: string;
  readonly many: string;
  /** First part of the address of its pages, as in `/articoli/<slug>/`; only for types with a page. */
  readonly address?: string;
}

/**
 * To whom a document belongs: `organisation` to the one that its working copy names; `self` is its own owner (the card
 * of an organisation); `city` to the Comune alone.
 */
type Owner = 'organisation' | 'self' | 'city';

/** How a document belongs to an edition: it names one, or is one. Organisers write only these and venues. */
type EditionOwner = 'named' | 'self';

/** The facts of a type of document from which everything else follows. Its schema stands in `document.ts`. */
interface ContentType {
  /** Collection of the working copies and of their API, `/api/<plural>`. */
  readonly plural: string;
  readonly words: Readonly<Record<ActiveLocale, TypeWords>>;
  /** Field of each language that names a document. */
  readonly title: string;
  /** Its own page at an address made of its slug. */
  readonly page?: true;
  /** There is one document of it, always: it cannot be withdrawn. */
  readonly single?: true;
  readonly owner: Owner;
  readonly edition?: EditionOwner;
  /** Roles that write it besides administrators and reviewers, who write everything. */
  readonly writers: readonly ('editor' | 'organiser')[];
  /** Kinds of organisation whose editors write it; absent: all. */
  readonly writerKinds?: readonly OrganisationKind[];
  /** May a link inside a text lead to it? Without a page of its own it stands on the first page. */
  readonly linkable?: true;
  /** Does the site make A4 sheets of it, to be printed? Those of a kit are one file with all sheets that it names. */
  readonly sheet?: true;
  /** Is it in the Atom feed? */
  readonly feed?: true;
  /**
   * Fields of the Italian text whose reading level is measured, in reading order; those of entries of a list as
   * `steps.why`. Absent: it has no audience.
   */
  readonly readingLevel?: readonly string[];
  /** It names no audience because it is for all of them. */
  readonly forEveryone?: true;
  /** Written one after the other: its form goes on to the next one by one button. */
  readonly inSeries?: true;
  /**
   * Months after which its texts are checked again, unless the settings say otherwise. Absent: never, because it says what
   * was (a press item, the report of a year), or only chooses among others.
   */
  readonly verifyMonths?: number;
  /** Heading of the desk's menu under which it stands. */
  readonly group: 'content' | 'learning' | 'programme' | 'city' | 'portal';
}

/**
 * Every type of document, in the order in which references need them: what is named comes before what names it. From
 * this table follow collections and menu, access by owner, pickers, addresses, site map, A–Z, feeds, filters of the
 * search, the order of seeding, and the templates that the page tests look at.
 */
export const TYPES = {
  settings: {
    plural: 'settings',
    words: {
      it: { one: 'Impostazioni', many: 'Impostazioni' },
      en: { one: 'Settings', many: 'Settings' },
    },
    title: 'portalName',
    single: true,
    owner: 'city',
    writers: [],
    verifyMonths: 6,
    group: 'portal',
  },
  home: {
    plural: 'home',
    words: {
      it: { one: 'Pagina iniziale', many: 'Pagina iniziale' },
      en: { one: 'Home page', many: 'Home page' },
    },
    title: 'claim',
    single: true,
    owner: 'city',
    writers: [],
    linkable: true,
    group: 'portal',
  },
  topic: {
    plural: 'topics',
    words: {
      it: { one: 'Argomento', many: 'Argomenti', address: 'argomenti' },
      en: { one: 'Topic', many: 'Topics', address: 'topics' },
    },
    title: 'title',
    page: true,
    owner: 'city',
    writers: [],
    linkable: true,
    verifyMonths: 24,
    group: 'portal',
  },
  organisation: {
    plural: 'organisations',
    words: {
      it: { one: 'Organizzazione', many: 'Organizzazioni', address: 'organizzazioni' },
      en: { one: 'Organisation', many: 'Organisations', address: 'organisations' },
    },
    title: 'name',
    page: true,
    owner: 'self',
    writers: ['editor'],
    linkable: true,
    verifyMonths: 12,
    group: 'portal',
  },
  venue: {
    plural: 'venues',
    words: {
      it: { one: 'Luogo', many: 'Luoghi', address: 'luoghi' },
      en: { one: 'Venue', many: 'Venues', address: 'venues' },
    },
    title: 'name',
    page: true,
    owner: 'organisation',
    writers: ['editor', 'organiser'],
    linkable: true,
    verifyMonths: 12,
    group: 'programme',
  },
  edition: {
    plural: 'editions',
    words: {
      it: { one: 'Edizione', many: 'Edizioni', address: 'edizioni' },
      en: { one: 'Edition', many: 'Editions', address: 'editions' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    edition: 'self',
    writers: ['organiser'],
    linkable: true,
    group: 'programme',
  },
  event: {
    plural: 'events',
    words: {
      it: { one: 'Evento', many: 'Eventi', address: 'eventi' },
      en: { one: 'Event', many: 'Events', address: 'events' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    edition: 'named',
    writers: ['editor', 'organiser'],
    linkable: true,
    feed: true,
    readingLevel: [
      'title',
      'summary',
      'statusReason',
      'body',
      'forWhom',
      'accessibility',
      'cost',
      'bookingNote',
    ],
    verifyMonths: 6,
    group: 'programme',
  },
  page: {
    plural: 'pages',
    words: {
      it: { one: 'Pagina', many: 'Pagine', address: 'pagine' },
      en: { one: 'Page', many: 'Pages', address: 'pages' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    writerKinds: ['institution', 'association'],
    linkable: true,
    verifyMonths: 12,
    group: 'content',
  },
  article: {
    plural: 'articles',
    words: {
      it: { one: 'Articolo', many: 'Articoli', address: 'articoli' },
      en: { one: 'Article', many: 'Articles', address: 'articles' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    sheet: true,
    feed: true,
    readingLevel: ['title', 'summary', 'inBrief', 'body', 'doNow'],
    verifyMonths: 12,
    group: 'content',
  },
  alert: {
    plural: 'alerts',
    words: {
      it: { one: 'Avviso', many: 'Avvisi', address: 'avvisi' },
      en: { one: 'Alert', many: 'Alerts', address: 'alerts' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    sheet: true,
    feed: true,
    readingLevel: ['title', 'summary', 'doNow', 'body', 'signs'],
    verifyMonths: 3,
    group: 'content',
  },
  term: {
    plural: 'terms',
    words: {
      it: { one: 'Parola', many: 'Glossario', address: 'glossario' },
      en: { one: 'Term', many: 'Glossary', address: 'glossary' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    readingLevel: ['title', 'definition', 'body'],
    forEveryone: true,
    verifyMonths: 24,
    group: 'learning',
  },
  quiz: {
    plural: 'quizzes',
    words: {
      it: { one: 'Quiz', many: 'Quiz', address: 'quiz' },
      en: { one: 'Quiz', many: 'Quizzes', address: 'quizzes' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    sheet: true,
    readingLevel: [
      'title',
      'summary',
      'questions.text',
      'questions.message.text',
      'questions.message.signs.why',
      'questions.answers.text',
      'questions.answers.reason',
    ],
    verifyMonths: 12,
    group: 'learning',
  },
  lesson: {
    plural: 'lessons',
    words: {
      it: { one: 'Lezione', many: 'Lezioni', address: 'lezioni' },
      en: { one: 'Lesson', many: 'Lessons', address: 'lessons' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    sheet: true,
    readingLevel: ['title', 'summary', 'video.transcript', 'body', 'exercise'],
    verifyMonths: 12,
    group: 'learning',
  },
  kit: {
    plural: 'kits',
    words: {
      it: { one: 'Materiale', many: 'Materiali', address: 'materiali' },
      en: { one: 'Kit', many: 'Kits', address: 'kits' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    sheet: true,
    readingLevel: ['title', 'summary', 'forWhom', 'body'],
    verifyMonths: 12,
    group: 'learning',
  },
  course: {
    plural: 'courses',
    words: {
      it: { one: 'Corso', many: 'Corsi', address: 'corsi' },
      en: { one: 'Course', many: 'Courses', address: 'courses' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    feed: true,
    readingLevel: ['title', 'summary', 'outcomes', 'forWhom', 'body', 'cost', 'conditions'],
    verifyMonths: 12,
    group: 'learning',
  },
  path: {
    plural: 'paths',
    words: {
      it: { one: 'Percorso', many: 'Percorsi', address: 'percorsi' },
      en: { one: 'Path', many: 'Paths', address: 'paths' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    linkable: true,
    readingLevel: ['title', 'summary', 'steps.why'],
    verifyMonths: 12,
    group: 'learning',
  },
  project: {
    plural: 'projects',
    words: {
      it: { one: 'Progetto', many: 'Progetti', address: 'progetti' },
      en: { one: 'Project', many: 'Projects', address: 'projects' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    writerKinds: ['institution', 'association'],
    linkable: true,
    readingLevel: ['title', 'summary', 'body'],
    forEveryone: true,
    verifyMonths: 12,
    group: 'city',
  },
  press: {
    plural: 'press-items',
    words: {
      it: { one: 'Voce della rassegna stampa', many: 'Rassegna stampa' },
      en: { one: 'Press item', many: 'Press review' },
    },
    title: 'title',
    owner: 'organisation',
    writers: ['editor'],
    writerKinds: ['institution', 'association'],
    inSeries: true,
    group: 'city',
  },
  pillar: {
    plural: 'pillars',
    words: {
      it: { one: 'Pilastro', many: 'Pilastri', address: 'pilastri' },
      en: { one: 'Pillar', many: 'Pillars', address: 'pillars' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    writerKinds: ['institution', 'association'],
    linkable: true,
    verifyMonths: 12,
    group: 'city',
  },
  report: {
    plural: 'reports',
    words: {
      it: { one: 'Rapporto', many: 'Rapporti', address: 'rapporti' },
      en: { one: 'Report', many: 'Reports', address: 'reports' },
    },
    title: 'title',
    page: true,
    owner: 'organisation',
    writers: ['editor'],
    writerKinds: ['institution', 'association'],
    linkable: true,
    feed: true,
    group: 'city',
  },
} as const satisfies Record<string, ContentType>;

export type DocumentType = keyof typeof TYPES;

/** The types whose entry has one value in one column. */
export type TypesWith<K extends string, V> = {
  [T in DocumentType]: (typeof TYPES)[T] extends Readonly<Record<K, V>> ? T : never;
}[DocumentType];

/** Types of document that have a page of their own, with an address made of their slug. */
export type PageType = TypesWith<'page', true>;

export type LinkableType = TypesWith<'linkable', true>;

/** Types of which there is one document. */
export type SingleType = TypesWith<'single', true>;

export type FeedType = TypesWith<'feed', true>;

/** Types whose texts are checked again after some months. */
export type VerifiedType = TypesWith<'verifyMonths', number>;

/** Types of which the site makes a sheet. */
export type SheetType = TypesWith<'sheet', true>;

/** Name of the collection that holds the working copies of a type. */
export type CollectionName = (typeof TYPES)[DocumentType]['plural'];

/** Every type, in the order of the table. */
export const DOCUMENT_TYPES = Object.keys(TYPES) as [DocumentType, ...DocumentType[]];

/** The row of a type in the table, with every column. */
export const factsOf = (type: DocumentType): ContentType => TYPES[type];

/** The types for which something holds, in the order of the table. */
const typesWhere = <T extends DocumentType>(
  holds: (facts: ContentType) => true | undefined,
): readonly [T, ...T[]] =>
  DOCUMENT_TYPES.filter((type) => holds(TYPES[type])) as unknown as readonly [T, ...T[]];

export const PAGE_TYPES = typesWhere<PageType>(({ page }) => page);
export const LINKABLE_TYPES = typesWhere<LinkableType>(({ linkable }) => linkable);
export const SHEET_TYPES = typesWhere<SheetType>(({ sheet }) => sheet);
export const FEED_TYPES = typesWhere<FeedType>(({ feed }) => feed);

/** Types whose texts are checked again after some months. */
export const VERIFIED_TYPES = typesWhere<VerifiedType>(({ verifyMonths }) =>
  verifyMonths === undefined ? undefined : true,
) as readonly DocumentType[];

/** Months after which the texts of a type are checked again by default; 0 is never. */
export const verifyMonthsOf = (type: DocumentType): number => factsOf(type).verifyMonths ?? 0;

export const hasPage = (type: DocumentType): type is PageType => factsOf(type).page === true;

export const hasSheet = (type: DocumentType): type is SheetType => factsOf(type).sheet === true;

/** Is it something to learn with? */
export const isLearning = (type: DocumentType): boolean => TYPES[type].group === 'learning';

export const isSingle = (type: DocumentType): type is SingleType => factsOf(type).single === true;

/** The collection that holds the working copies of each type. */
export const COLLECTION_OF = Object.fromEntries(
  DOCUMENT_TYPES.map((type) => [type, TYPES[type].plural]),
) as { readonly [T in DocumentType]: (typeof TYPES)[T]['plural'] };

/** The type of document that a collection holds; `undefined` when it holds none. */
export const typeOfCollection = (collection: string): DocumentType | undefined =>
  DOCUMENT_TYPES.find((type) => TYPES[type].plural === collection);

/** The values of a field of a content, or of that field of each entry of a list: `steps.why`. */
export function valuesAt(content: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (values, name) =>
        values
          .flat()
          .flatMap((value) =>
            typeof value === 'object' && value !== null && name in value
              ? [(value as Readonly<Record<string, unknown>>)[name]]
              : [],
          ),
      [content],
    );
}

/** The title, name or claim of a document in one language; `undefined` when it is empty. */
export function titleIn(type: DocumentType, content: unknown): string | undefined {
  const title = (content as Readonly<Record<string, unknown>> | undefined)?.[TYPES[type].title];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}
