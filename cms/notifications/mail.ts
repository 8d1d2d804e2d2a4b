// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Said, spoken } from '../i18n/said.ts';

/** A mail in one language, as it is sent. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** A mail in both languages. */
export interface SaidMail {
  readonly subject: Said;
  readonly text: Said;
}

export const mailIn = (language: string, { subject, text }: SaidMail): Mail => ({
  subject: spoken(subject, language),
  text: spoken(text, language),
});

/** A mail about the work, with where one chooses when such mails come. */
export const withChoice = (mail: SaidMail, choice: string): SaidMail => ({
  ...mail,
  text: {
    it: `${mail.text.it}\n--\nRicevi questo messaggio perché lavori ai contenuti del portale. Scegli quando riceverli:\n${choice}\n`,
    en: `${mail.text.en}\n--\nYou receive this message because you work on the contents of the portal. Choose when to get them:\n${choice}\n`,
  },
});

/** Text of a user in one line: line breaks in it could look like lines of ours. */
export const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
