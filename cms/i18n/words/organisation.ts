// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An organisation. */
export const organisation = {
  kind: {
    label: ['Tipo', 'Kind'],
    the: 'il tipo',
    options: {
      institution: ['Istituzione', 'Institution'],
      association: ['Associazione', 'Association'],
      company: ['Impresa', 'Company'],
      school: ['Scuola', 'School'],
      editorial: ['Redazione', 'Editorial team'],
    },
  },
  memberSince: {
    label: ['Aderisce dal', 'Member since'],
    help: [
      'Anno in cui è entrata nel portale. Se un’alleanza la elenca tra chi aderisce, vale quello che dice l’alleanza.',
      'Year in which it joined the portal. Where an alliance lists it as a member, what the alliance says counts.',
    ],
  },
  fictional: {
    label: ['Organizzazione inventata per la dimostrazione', 'Invented for the demonstration'],
  },
  members: {
    label: ['Chi aderisce', 'Members'],
    help: [
      'Anche chi ne è uscito: scrivi fino a quando ne ha fatto parte, senza togliere la riga.',
      'Also who has left: write until when it belonged to it, without removing the row.',
    ],
    entry: ['Organizzazione che aderisce', 'Member'],
    the: 'chi aderisce',
  },
  'members.organisation': {
    label: ['Organizzazione', 'Organisation'],
    help: ['Chi aderisce.', 'Who belongs to it.'],
    the: 'l’organizzazione',
  },
  'members.role': {
    label: ['Ruolo', 'Role'],
    the: 'il ruolo',
    options: {
      promoter: ['La promuove', 'Promotes it'],
      founder: ['C’era dall’inizio', 'Was there at the beginning'],
      member: ['È entrata dopo', 'Came later'],
      portal: ['Solo nel portale', 'On the portal only'],
    },
  },
  'members.from': {
    label: ['Inizio', 'Beginning'],
    help: [
      'Per quanto si sa: 2021, 3/2021 o 19/3/2021.',
      'As far as it is known: 2021, 3/2021 or 19/3/2021.',
    ],
    the: 'l’inizio',
  },
  'members.until': {
    label: ['Fine', 'End'],
    help: ['Solo se ne è uscita.', 'Only when it has left.'],
    the: 'la fine',
  },
  'members.source': {
    label: ['Fonte', 'Source'],
    help: [
      'Chi lo dice, e quando. Senza, la pagina scrive che la fonte è da trovare.',
      'Who says so, and when. Without one the page says that a source is to be found.',
    ],
    the: 'la fonte',
  },
  'members.sourceUrl': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
  joining: {
    label: ['Come aderire', 'How to join'],
    help: ['Le condizioni, e che cosa fare.', 'The conditions, and what to do.'],
    the: 'come aderire',
  },
  joiningEmail: {
    label: ['Posta per chi vuole aderire', 'Mailbox for who wants to join'],
    help: ['Senza, la pagina dà quella del portale.', 'Without it the page gives the portal’s.'],
    the: 'la posta per chi vuole aderire',
  },
  description: { label: ['Che cosa fa per il portale', 'What it does for the portal'] },
} as const satisfies Words;
