// SPDX-License-Identifier: AGPL-3.0-or-later
import { english } from './desk.en.ts';
import { italian } from './desk.it.ts';

/** Languages in which the desk speaks to its people; not those of the contents. */
export const DESK_LANGUAGES = ['it', 'en'] as const;

export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

/** What the desk says: sentences, and functions that make one. */
export type DeskMessages = typeof italian;

const MESSAGES: Readonly<Record<DeskLanguage, DeskMessages>> = { it: italian, en: english };

/** The language of the desk for what Payload knows of the person; Italian for all that we do not speak. */
export const deskLanguage = (language: string): DeskLanguage => (language === 'en' ? 'en' : 'it');

export const deskMessages = (language: DeskLanguage): DeskMessages => MESSAGES[language];
