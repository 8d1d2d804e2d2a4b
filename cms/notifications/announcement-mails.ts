// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../i18n/planned.ts';
import type { Said } from '../i18n/said.ts';
import type { AnnouncementRow } from '../records/announcements.ts';
import type { Author } from '../records/contributors.ts';
import type { SubmissionRow } from '../records/rows.ts';
import { line, type SaidMail } from './mail.ts';
import { mailAbout } from './mail-about.ts';

/** How an event changed, after the name of a person. */
const ANNOUNCED: Readonly<Record<AnnouncementRow['kind'], Said>> = {
  moved: { it: 'ha spostato', en: 'has moved' },
  cancelled: { it: 'ha annullato', en: 'has cancelled' },
  online: { it: 'ha portato online', en: 'has put online' },
};

/** What happened, when it takes place now, and why. */
function announcedSaid({ kind, byName, title, reason, announced }: AnnouncementRow): Said {
  const { it, en } = ANNOUNCED[kind];
  const name = line(byName);
  const when = kind === 'moved' && announced.start ? momentSaid(announced.start) : undefined;
  return {
    it: `${name} ${it} «${line(title)}»${when ? `: comincia ${when.it}` : ''}.\n\nMotivo: ${line(reason)}`,
    en: `${name} ${en} “${line(title)}”${when ? `: it begins ${when.en}` : ''}.\n\nReason: ${line(reason)}`,
  };
}

/** To the reviewers: an event changed online at once, and waits for one of them. */
export function announcementMail(row: AnnouncementRow, link: string): SaidMail {
  const { it, en } = announcedSaid(row);
  const until = momentSaid(row.until);
  return mailAbout(row, link, { it: 'Da confermare', en: 'To confirm' }, () => ({
    it: `${it}\n\nÈ già online. Confermalo, o annulla il cambio, entro ${until.it}.`,
    en: `${en}\n\nIt is online already. Confirm it, or undo the change, by ${until.en}.`,
  }));
}

/** To reviewers and administrators, once: nobody confirmed it in time. */
export function unconfirmedMail(row: AnnouncementRow, link: string): SaidMail {
  const { it, en } = announcedSaid(row);
  return mailAbout(row, link, { it: 'Nessuno ha confermato', en: 'Nobody has confirmed' }, () => ({
    it: `${it}\n\nSono passate 24 ore e nessuno lo ha confermato. Resta online così: guardalo adesso.`,
    en: `${en}\n\n24 hours have passed and nobody has confirmed it. It stays online as it is: look at it now.`,
  }));
}

/** To those who changed an event at once: somebody took it back. */
export function undoneMail(
  row: AnnouncementRow,
  by: Author,
  reason: string,
  link: string,
): SaidMail {
  const name = line(by.name);
  return mailAbout(row, link, { it: 'Cambio annullato', en: 'Change undone' }, (title) => ({
    it: `${name} ha annullato il cambio di «${title}»: online è di nuovo come prima.\n\nMotivo: ${reason}`,
    en: `${name} has undone the change of “${title}”: online it is as before.\n\nReason: ${reason}`,
  }));
}

/** What a change at once did to a text that waited: one of them at least. */
export interface Overtaken {
  /** Nothing else was to change: it waits no more. */
  readonly isNeedless: boolean;
  /** It had another time, state or reason. */
  readonly overwrites: boolean;
}

/** To the writers of a text that waited when its event was changed at once. */
export function overtakenMail(
  submission: SubmissionRow,
  by: Author,
  { isNeedless, overwrites }: Overtaken,
  link: string,
): SaidMail {
  const name = line(by.name);
  const what: Said = overwrites
    ? {
        it: 'Nel testo inviato in revisione c’era un altro orario, stato o motivo: ora c’è quello nuovo. Se non è giusto, correggilo nel modulo e invialo di nuovo.',
        en: 'The submitted text had another time, state or reason: it has the new one now. If that is not right, correct it in the form and submit it again.',
      }
    : {
        it: 'Il testo inviato in revisione diceva la stessa cosa.',
        en: 'The submitted text said the same.',
      };
  const rest: Said = isNeedless
    ? {
        it: 'Non c’è altro da approvare: il testo non aspetta più.',
        en: 'There is nothing else to approve: the text waits no more.',
      }
    : { it: 'Il resto aspetta ancora.', en: 'The rest still waits.' };
  const subject = { it: 'Il tuo testo è cambiato', en: 'Your text has changed' };
  return mailAbout(submission, link, subject, (title) => ({
    it: `${name} ha cambiato subito «${title}», che è online.\n\n${what.it} ${rest.it}`,
    en: `${name} has changed “${title}”, which is online, at once.\n\n${what.en} ${rest.en}`,
  }));
}
