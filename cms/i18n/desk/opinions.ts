// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../planned.ts';
import type { Said } from '../said.ts';

/** Opinions of people without an account, in the review. */
export const opinions = {
  title: { it: 'Pareri esterni', en: 'Outside opinions' },
  how: {
    it: 'Chi non ha un account (un avvocato, la Polizia Postale) legge il testo con un collegamento che vale una volta, e segna ogni passo. Quello che non va torna qui come annotazione.',
    en: 'Somebody without an account (a lawyer, the police) reads the text through a link that works once, and marks each passage. What is not right comes back here as a remark.',
  },
  who: { it: 'A chi lo chiedi', en: 'Whom you ask' },
  whoHelp: {
    it: 'Nome ed ente, come si leggeranno nelle annotazioni: «Avv. Anna Bianchi, ufficio legale».',
    en: 'Name and office, as they will be read in the remarks: “Anna Bianchi, legal office”.',
  },
  question: { it: 'Che cosa vuoi sapere (facoltativo)', en: 'What you want to know (optional)' },
  days: { it: 'Giorni di validità', en: 'Days for which it works' },
  whoFirst: { it: 'Scrivi prima a chi lo chiedi.', en: 'Write first whom you ask.' },
  make: { it: 'Crea il collegamento', en: 'Make the link' },
  link: { it: 'Collegamento per il parere', en: 'Link for the opinion' },
  linkOnce: {
    it: 'Copialo ora e mandalo tu: non si vede più. Chi lo ha legge questo testo.',
    en: 'Copy it now and send it yourself: it is not shown again. Whoever has it reads this text.',
  },
  copy: { it: 'Copia', en: 'Copy' },
  copied: { it: 'Copiato.', en: 'Copied.' },
  /** @param until ISO 8601 */
  waits: (until: string): Said => {
    const { it, en } = momentSaid(until);
    return { it: `Atteso fino a ${it}`, en: `Expected until ${en}` };
  },
  /** @param since ISO 8601 */
  expired: (since: string): Said => {
    const { it, en } = momentSaid(since);
    return { it: `Scaduto ${it}`, en: `Expired ${en}` };
  },
  /** @param at «ieri alle 9:30» */
  revoked: (at: string): Said => ({ it: `Revocato ${at}`, en: `Revoked ${at}` }),
  left: (name: string): Said => ({
    it: `Chiuso: ${name} non segue più questo testo. Se serve ancora, chiedi tu il parere`,
    en: `Closed: ${name} does not work on this text any more. If it is still needed, ask for the opinion yourself`,
  }),
  over: {
    it: 'Chiuso: questo testo non aspetta più',
    en: 'Closed: this text does not wait any more',
  },
  /** @param at «ieri alle 9:30» */
  given: (at: string, right: number, wrong: number, amend: number): Said => ({
    it: `Dato ${at}: ${right} ${right === 1 ? 'giusto' : 'giusti'}, ${wrong} ${wrong === 1 ? 'sbagliato' : 'sbagliati'}, ${amend} da correggere`,
    en: `Given ${at}: ${right} right, ${wrong} wrong, ${amend} to amend`,
  }),
  askedBy: (name: string, at: string): Said => ({
    it: `Chiesto da ${name}, ${at}`,
    en: `Asked for by ${name}, ${at}`,
  }),
} as const;
