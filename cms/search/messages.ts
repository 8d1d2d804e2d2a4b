// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import { DESK_MESSAGES } from '../i18n/desk.ts';
import { quoted } from '../i18n/said.ts';

const { filters } = DESK_MESSAGES.search;

/** Why a search, or its name, is refused, and what to do. */
export const SEARCH_MESSAGES = {
  tooLong: (most: number): Said => ({
    it: `La ricerca è troppo lunga: al massimo ${most} caratteri.`,
    en: `The search is too long: ${most} characters at most.`,
  }),
  tooManyWords: (most: number): Said => ({
    it: `La ricerca ha più di ${most} parole: scrivine meno.`,
    en: `The search has more than ${most} words: write fewer.`,
  }),
  /** A known filter with a value that there is not, or not any more. */
  badFilter: (filter: keyof typeof filters): Said => ({
    it: `Il filtro «${filters[filter].it}» ha un valore che non esiste, o non esiste più. Sceglilo di nuovo.`,
    en: `The filter “${filters[filter].en}” has a value that does not exist, or not any more. Choose it again.`,
  }),
  unknownFilter: (name: string): Said => ({
    it: `Il filtro «${name}» non esiste, o non esiste più.`,
    en: `The filter “${name}” does not exist, or not any more.`,
  }),
  busy: {
    it: 'In questo momento cercano in molti. Riprova tra qualche secondo.',
    en: 'Many people are searching at the moment. Try again in a few seconds.',
  },
  noSuch: {
    it: 'Questa ricerca salvata non c’è, o non è tua.',
    en: 'There is no such saved search, or it is not yours.',
  },
  taken: (name: string): Said => ({
    it: `Hai già una ricerca che si chiama ${quoted([name]).it}: scegli un altro nome.`,
    en: `You already have a search called ${quoted([name]).en}: choose another name.`,
  }),
  tooMany: (most: number): Said => ({
    it: `Hai già ${most} ricerche salvate: eliminane una.`,
    en: `You already have ${most} saved searches: delete one.`,
  }),
  tooManyShared: (most: number): Said => ({
    it: `Condividi già ${most} ricerche: togli la condivisione a una, oppure tieni questa per te.`,
    en: `You already share ${most} searches: stop sharing one, or keep this one for yourself.`,
  }),
  noOrganisation: {
    it: 'Non lavori per un’organizzazione: puoi tenere la ricerca per te.',
    en: 'You do not work for an organisation: you can keep the search for yourself.',
  },
  notWithEverybody: {
    it: 'Solo chi approva può condividere una ricerca con tutti.',
    en: 'Only those who approve can share a search with everybody.',
  },
};
