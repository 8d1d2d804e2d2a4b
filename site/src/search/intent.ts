// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { PortalPage } from '@portico/shared/paths';
import { type Meant, meantIn } from './said.ts';
import type { SearchableType } from './setup.ts';
import * as english from './situation-words.en.ts';
import * as italian from './situation-words.it.ts';
import { withoutStopWords } from './stop-words.ts';
import { bareWords } from './words.ts';

type Named<K extends string> = Readonly<Partial<Record<K, string>>>;

/** Words that name a kind of page, bare. */
const TYPES: Readonly<Record<string, Named<SearchableType>>> = {
  it: {
    course: 'corso corsi formazione',
    lesson: 'lezione lezioni',
    event: 'evento eventi incontro incontri appuntamenti serata serate gara gioco',
    quiz: 'quiz test',
    kit: `materiale materiali kit volantino volantini locandina locandine poster opuscolo opuscoli`,
    path: 'percorso percorsi',
    project: 'progetto progetti',
    // «Un avviso» is mostly a bill or a parcel.
    alert: 'avvisi allerta allerte',
  },
  en: {
    course: 'course courses training',
    lesson: 'lesson lessons',
    event: 'event events meeting meetings workshop workshops',
    quiz: 'quiz quizzes test',
    kit: 'kit kits materials poster posters leaflet leaflets flyer flyers',
    path: 'path paths',
    project: 'project projects agreement agreements',
    alert: 'alert alerts',
    report: 'statistics figures',
  },
};

/** The list of each kind, by its name among the portal's own pages. */
const LISTS: Readonly<Record<string, PortalPage>> = {
  course: 'courses',
  lesson: 'lessons',
  event: 'events',
  quiz: 'quizzes',
  kit: 'kits',
  path: 'paths',
  project: 'projects',
  alert: 'alerts',
  report: 'reports',
};

/** Words that name a page of the portal itself, bare. */
const PAGES: Readonly<Record<string, Named<PortalPage>>> = {
  it: {
    glossary: 'glossario dizionario vocabolario',
    index: 'indice',
    press: 'rassegna giornali',
    data: 'opendata csv',
  },
  en: {
    glossary: 'glossary dictionary',
    index: 'index',
    press: 'newspapers',
    data: 'opendata csv',
  },
};

/** Every list and page of the portal that a query can name. */
export const PAGES_NAMED: ReadonlySet<string> = new Set([
  ...Object.values(LISTS),
  ...Object.values(PAGES).flatMap((pages) => Object.keys(pages)),
  ...Object.keys(italian.LISTS),
  ...Object.keys(english.LISTS),
]);

/** Words that name who it is for, bare. */
const AUDIENCES: Readonly<Record<string, Named<Audience>>> = {
  it: {
    over65: 'anziano anziani anziana anziane nonno nonna nonni pensionati pensionato 65 over65',
    students: `studente studenti studentessa ragazzi ragazze scuola classe insegnante insegnanti maestra prof
      professoressa docente docenti`,
    newcomers: 'straniero stranieri straniera stranieri immigrati immigrato',
    businesses: 'azienda aziende impresa imprese ditta',
    institutions: 'ente enti comunale comunali pubblici amministrazione',
  },
  en: {
    over65: 'elderly senior seniors grandparents 65',
    students: 'student students school pupils kids teacher teachers',
    newcomers: 'immigrant immigrants foreigner foreigners newcomers',
    businesses: 'business businesses company companies firm firms',
    institutions: 'public administration',
  },
};

/** What somebody looks for, where the query says so. */
export interface Intent {
  readonly type: string;
  readonly audience: string | undefined;
  /** The other words of the query; may be empty. */
  readonly rest: string;
}

function meantBy(word: string, known: Readonly<Record<string, string>> = {}): string | undefined {
  const bare = bareWords(word);
  return Object.keys(known).find((name) =>
    bare.some((one) => known[name]?.split(/\s+/).includes(one)),
  );
}

/** Says that it costs nothing, as all that the portal teaches. */
const isPrice = (word: string): boolean => /^(?:gratis|gratuit[aeio]|free)$/i.test(word);

/** Says that a law asks for it: «obbligo di formazione» is about the law, not about a course. */
const isDuty = (word: string): boolean => /^obblig(?:o|hi|at[aeio]|atori[aeo]?)$/i.test(word);

/** What people ask in other words than the name of a list or page, by language. */
const ASKED: Readonly<Record<string, Meant>> = { it: italian.LISTS, en: english.LISTS };

/** The kind of page of a list. */
const KINDS = new Map(Object.entries(LISTS).map(([kind, list]) => [list as string, kind]));

/** The lists, or the page of the portal itself, that a query names or asks for. */
export function listsNamed(query: string, locale: string): string[] {
  const intent = intentOf(query, locale);
  if (intent) return [LISTS[intent.type] ?? []].flat();
  const [asked] = meantIn(query, locale, ASKED[locale] ?? {});
  if (asked !== undefined) return [asked];
  const named = query.split(/\s+/).map((word) => meantBy(word, PAGES[locale]));
  return [named.find((page) => page !== undefined) ?? []].flat();
}

/** Which kind of page a query asks for («insegno alle medie») or names («corso per anziani»), if it does. */
export function intentOf(query: string, locale: string): Intent | undefined {
  const words = withoutStopWords(query, locale).split(/\s+/);
  const isLaw = words.some(isDuty);
  const types = words.map((word) => (isLaw ? undefined : meantBy(word, TYPES[locale])));
  const [asked = ''] = meantIn(query, locale, ASKED[locale] ?? {});
  const type = KINDS.get(asked) ?? types.find((one) => one !== undefined);
  if (type === undefined) return undefined;
  const audiences = words.map((word) => meantBy(word, AUDIENCES[locale]));
  const audience = audiences.find((one) => one !== undefined);
  const rest = words.filter((word, at) => !types[at] && !audiences[at] && !isPrice(word)).join(' ');
  return { type, audience, rest };
}
