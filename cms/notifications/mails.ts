// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { momentSaid } from '../i18n/planned.ts';
import type { AnnouncementRow } from '../records/announcements.ts';
import type { MailTopic } from './choice.ts';
import type { Author } from '../records/contributors.ts';
import { dateFormat } from '../i18n/dates.ts';
import type { DeskLanguage } from '../i18n/desk.ts';
import { quoted, type Said, spoken } from '../i18n/said.ts';
import { VERB_WORDS } from '../i18n/vocabulary.ts';
import type { SubmissionRow } from '../records/rows.ts';

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

const OPEN: Said = { it: 'Apri il contenuto', en: 'Open the content' };
const DECIDE: Said = { it: 'Leggi e decidi', en: 'Read and decide' };

/**
 * A mail about a text.
 * @param what happened, before at most 100 characters of the title in the subject
 * @param sentence for the text; below it stands where the content is
 * @param open what the link leads to
 */
function mailAbout(
  submission: Pick<SubmissionRow, 'title'>,
  link: string,
  what: Said,
  sentence: (title: string) => Said,
  open: Said = OPEN,
): SaidMail {
  const title = line(submission.title);
  const short = title.slice(0, 100);
  const { it, en } = sentence(title);
  return {
    subject: { it: `${what.it}: ${short}`, en: `${what.en}: ${short}` },
    text: {
      it: `${it}\n\n${open.it}: ${link}\n`,
      en: `${en}\n\n${open.en}: ${link}\n`,
    },
  };
}

/** Titles that a mail names at most. */
const MAX_TITLES = 10;

/** The titles of texts that something happened to together with another; nothing when there are none. */
function together(others: readonly string[]): Said {
  if (others.length === 0) return { it: '', en: '' };
  const titles = quoted(others.slice(0, MAX_TITLES).map(line));
  const more = others.length - MAX_TITLES;
  const rest: Said =
    more > 0 ? { it: ` e altri ${more}`, en: ` and ${more} more` } : { it: '', en: '' };
  return {
    it: `\n\nInsieme: ${titles.it}${rest.it}.`,
    en: `\n\nTogether with it: ${titles.en}${rest.en}.`,
  };
}

/** Its subject says how many more there are. */
function withOthers(mail: SaidMail, { length }: readonly string[]): SaidMail {
  if (length === 0) return mail;
  const { it, en } = mail.subject;
  const more = length === 1 ? 'un altro' : `altri ${length}`;
  return { ...mail, subject: { it: `${it} e ${more}`, en: `${en} and ${length} more` } };
}

/** To the reviewers: something waits. @param others titles of what was submitted with it */
export function submittedMail(
  submission: SubmissionRow,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const by = line(submission.submittedByName);
  const when = submission.publishAt ? plannedSaid(submission) : { it: '', en: '' };
  const along = together(others);
  const mail = mailAbout(
    submission,
    link,
    { it: 'Da approvare', en: 'To approve' },
    (title) => ({
      it: `${by} ha inviato in revisione «${title}».${when.it}${along.it}`,
      en: `${by} has submitted “${title}” for review.${when.en}${along.en}`,
    }),
    DECIDE,
  );
  return withOthers(mail, others);
}

/** To the authors of a text that another person sent along with their own, which the authors may not know of. */
export function sentAlongMail(
  submission: SubmissionRow,
  by: Person,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const name = line(by.name);
  const along = together(others);
  return mailAbout(submission, link, { it: 'Inviato in revisione', en: 'Submitted' }, (title) => ({
    it: `${name} ha inviato in revisione «${title}», che hai scritto tu, insieme a un altro testo che rimanda a questo.${along.it}`,
    en: `${name} has submitted “${title}”, which you wrote, for review, together with another text that refers to it.${along.en}`,
  }));
}

/** To the other side of a talk about a text: one mail, however many remarks and answers were written. */
export function remarksMail(submission: SubmissionRow, link: string, topic: MailTopic): SaidMail {
  return mailAbout(
    submission,
    link,
    { it: 'Annotazioni', en: 'Remarks' },
    (title) => ({
      it: `Ci sono novità nelle annotazioni su «${title}».`,
      en: `There is something new in the remarks on “${title}”.`,
    }),
    topic === 'mailWaiting' ? DECIDE : OPEN,
  );
}

/** To the person who asked somebody without an account for an opinion. */
export function opinionMail(submission: SubmissionRow, asked: string, link: string): SaidMail {
  const name = line(asked);
  return mailAbout(submission, link, { it: 'Parere arrivato', en: 'Opinion given' }, (title) => ({
    it: `${name} ha dato il suo parere su «${title}».`,
    en: `${name} gave an opinion on “${title}”.`,
  }));
}

/** To those who answer for a press item: its link leads nowhere. @param link of the item; @param page of the desk */
export function deadLinkMail(title: string, link: string, page: string): SaidMail {
  const what = { it: 'Collegamento che non si apre', en: 'Link that does not open' };
  return mailAbout({ title }, page, what, (name) => ({
    it: `Il collegamento di «${name}» non porta più a una pagina:\n${line(link)}\n\nAprilo e guarda. Se l’articolo ha cambiato indirizzo, scrivi quello nuovo. Se non c’è più, scrivi il giorno nel campo «Non più online dal»: la voce resta, e il sito lo dice.`,
    en: `The link of “${name}” does not lead to a page any more:\n${line(link)}\n\nOpen it and look. If the article has moved, write the new address. If it is gone, write the day into the field “No longer online since”: the item stays, and the site says so.`,
  }));
}

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

const VERDICTS = {
  approved: VERB_WORDS.approve,
  returned: VERB_WORDS.return,
  withdrawn: VERB_WORDS.withdraw,
};

/** A decision on a text, for its authors. */
export interface Verdict {
  readonly kind: keyof typeof VERDICTS;
  readonly submission: SubmissionRow;
  readonly by: Author;
  readonly reason?: string | undefined;
}

/** When an approved text comes online. */
function plannedSaid({ publishAt }: Pick<SubmissionRow, 'publishAt'>): Said {
  const { it, en } = momentSaid(publishAt ?? '');
  return {
    it: `\n\nUna volta approvato, è online da ${it}.`,
    en: `\n\nOnce approved, it is online from ${en}.`,
  };
}

/** To the authors: the decision on their text. @param others titles of their texts that were decided on with it */
export function verdictMail(
  { kind, submission, by, reason }: Verdict,
  link: string,
  others: readonly string[] = [],
): SaidMail {
  const { done, past } = VERDICTS[kind];
  const name = line(by.name);
  const along = together(others);
  const when: Said =
    kind === 'approved' && submission.publishAt ? plannedSaid(submission) : { it: '', en: '' };
  const mail = mailAbout(submission, link, done, (title) => ({
    it: `${name} ${past.it} «${title}».${when.it}${along.it}${reason ? `\n\nMotivo: ${reason}` : ''}`,
    en: `${name} ${past.en} “${title}”.${when.en}${along.en}${reason ? `\n\nReason: ${reason}` : ''}`,
  }));
  return withOthers(mail, others);
}

/** «22 novembre 2026 alle ore 15:42»: a mail may arrive late, so it names the moment and not the time that is left. */
const moment = (language: DeskLanguage, at: Date): string =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);

interface InvitationFacts {
  readonly name: string;
  /** Who invites. */
  readonly by: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** To a person who is invited to the desk. */
export function invitationMail({ name, by, link, expiresAt }: InvitationFacts): SaidMail {
  const until = new Date(expiresAt);
  return {
    subject: { it: 'Invito alla redazione del portale', en: 'Invitation to the editors’ desk' },
    text: {
      it: `Ciao ${line(name)},

${line(by)} ti invita nella redazione del portale, dove si scrivono e si approvano i contenuti.

Apri questo indirizzo e scegli la tua password:
${link}

L’indirizzo vale per te soltanto, fino a: ${moment('it', until)}. Se scade, chiedi un nuovo invito a ${line(by)}.

Se non aspettavi questo invito, non serve fare niente: senza la tua password non succede nulla.
`,
      en: `Hello ${line(name)},

${line(by)} invites you to the editors’ desk of the portal, where contents are written and approved.

Open this address and choose your password:
${link}

The address is for you alone, until: ${moment('en', until)}. If it expires, ask ${line(by)} for a new one.

If you did not expect this invitation, there is nothing to do: without your password nothing happens.
`,
    },
  };
}

/** To a person who asked for a new password. */
export const resetMail = (link: string, expires: Date): SaidMail => ({
  subject: { it: 'Scegli una nuova password', en: 'Choose a new password' },
  text: {
    it: `Qualcuno ha chiesto di cambiare la password del tuo account nella redazione del portale.

Se sei stato tu, apri questo indirizzo. Funziona una sola volta:
${link}

L’indirizzo scade: ${moment('it', expires)}.

Se non sei stato tu, non serve fare niente: la password resta quella di prima.
`,
    en: `Somebody asked to change the password of your account at the editors’ desk of the portal.

If it was you, open this address. It works only once:
${link}

The address expires: ${moment('en', expires)}.

If it was not you, there is nothing to do: the password stays the same.
`,
  },
});
