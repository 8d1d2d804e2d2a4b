// SPDX-License-Identifier: AGPL-3.0-or-later
import * as actions from './desk/actions.ts';
import * as announcements from './desk/announcements.ts';
import * as bar from './desk/bar.ts';
import * as board from './desk/board.ts';
import * as controls from './desk/controls.ts';
import * as dashboard from './desk/dashboard.ts';
import * as events from './desk/events.ts';
import * as figures from './desk/figures.ts';
import * as hold from './desk/hold.ts';
import * as languages from './desk/languages.ts';
import * as difference from './desk/difference.ts';
import * as opinions from './desk/opinions.ts';
import * as panel from './desk/panel.ts';
import * as moments from './desk/moments.ts';
import * as notes from './desk/notes.ts';
import * as parts from './desk/parts.ts';
import * as pictures from './desk/pictures.ts';
import * as programme from './desk/programme.ts';
import * as portal from './desk/portal.ts';
import * as press from './desk/press.ts';
import * as ratings from './desk/ratings.ts';
import * as remarks from './desk/remarks.ts';
import * as review from './desk/review.ts';
import * as saving from './desk/saving.ts';
import * as search from './desk/search.ts';
import * as secondFactor from './desk/second-factor.ts';
import * as session from './desk/session.ts';
import * as verify from './desk/verify.ts';
import * as users from './desk/users.ts';
import * as translation from './desk/translation.ts';
import * as versions from './desk/versions.ts';
import { type Said, spoken } from './said.ts';
import { STATE_WORDS, VERB_WORDS } from './vocabulary.ts';

/** Languages of the desk; the contents have others. */
export const DESK_LANGUAGES = ['it', 'en'] as const;

export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

/** Everything that the components of the desk say. */
export const DESK_MESSAGES = {
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  ...actions,
  ...announcements,
  ...bar,
  ...board,
  ...controls,
  ...dashboard,
  ...events,
  ...figures,
  ...hold,
  ...languages,
  ...moments,
  ...notes,
  ...difference,
  ...opinions,
  ...panel,
  ...parts,
  ...portal,
  ...press,
  ...pictures,
  ...programme,
  ...ratings,
  ...remarks,
  ...review,
  ...saving,
  ...search,
  ...secondFactor,
  ...session,
  ...verify,
  ...users,
  ...translation,
  ...versions,
};

/** Messages in one language: texts, and functions that make one. */
type InOneLanguage<M> = M extends Said
  ? string
  : M extends (...values: infer V) => Said
    ? (...values: V) => string
    : { readonly [K in keyof M]: InOneLanguage<M[K]> };

export type DeskMessages = InOneLanguage<typeof DESK_MESSAGES>;

const isSaid = (messages: object): messages is Said =>
  'it' in messages && typeof messages.it === 'string';

function inLanguage(messages: object, language: DeskLanguage): unknown {
  if (isSaid(messages)) return spoken(messages, language);
  if (typeof messages === 'function')
    return (...values: unknown[]) => spoken(messages(...values), language);
  return Object.fromEntries(
    Object.entries(messages).map(([key, inner]) => [key, inLanguage(inner, language)]),
  );
}

const MESSAGES = Object.fromEntries(
  DESK_LANGUAGES.map((language) => [language, inLanguage(DESK_MESSAGES, language)]),
  // The type says of each key what `inLanguage` does with its value.
) as Readonly<Record<DeskLanguage, DeskMessages>>;

/** The language of the desk for one that Payload knows; Italian for those that the desk does not speak. */
export const deskLanguage = (language: string): DeskLanguage =>
  language.startsWith('en') ? 'en' : 'it';

export const deskMessages = (language: DeskLanguage): DeskMessages => MESSAGES[language];
