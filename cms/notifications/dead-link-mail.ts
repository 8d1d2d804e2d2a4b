// SPDX-License-Identifier: AGPL-3.0-or-later
import { line, type SaidMail } from './mail.ts';
import { mailAbout } from './mail-about.ts';

/** To those who answer for a press item: its link leads nowhere. @param link of the item; @param page of the desk */
export function deadLinkMail(title: string, link: string, page: string): SaidMail {
  const what = { it: 'Collegamento che non si apre', en: 'Link that does not open' };
  return mailAbout({ title }, page, what, (name) => ({
    it: `Il collegamento di «${name}» non porta più a una pagina:\n${line(link)}\n\nAprilo e guarda. Se l’articolo ha cambiato indirizzo, scrivi quello nuovo. Se non c’è più, scrivi il giorno nel campo «Non più online dal»: la voce resta, e il sito lo dice.`,
    en: `The link of “${name}” does not lead to a page any more:\n${line(link)}\n\nOpen it and look. If the article has moved, write the new address. If it is gone, write the day into the field “No longer online since”: the item stays, and the site says so.`,
  }));
}
