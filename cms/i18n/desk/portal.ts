// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const texts = (count: number): Said =>
  count === 1 ? { it: '1 testo', en: '1 text' } : { it: `${count} testi`, en: `${count} texts` };

/** The page for administrators: what waits, what is held, what does not answer. */
export const portal = {
  title: { it: 'Come sta il portale', en: 'How the portal is' },
  fine: { it: 'Tutto a posto: non serve fare niente.', en: 'All is well: there is nothing to do.' },
  toLookAt: (count: number): Said =>
    count === 1
      ? { it: 'C’è una cosa da guardare.', en: 'There is one thing to look at.' }
      : { it: `Ci sono ${count} cose da guardare.`, en: `There are ${count} things to look at.` },
  site: {
    title: { it: 'Il sito', en: 'The site' },
    answers: (at: string): Said => ({
      it: `Risponde. Mostra ciò che è stato approvato fino a: ${at}.`,
      en: `It answers. It shows what was approved until: ${at}.`,
    }),
    upToDate: {
      it: 'Tutto ciò che è approvato è online.',
      en: 'All that is approved is online.',
    },
    silent: (last: string | null): Said => ({
      it: `Il sito non risponde${last ? `. L’ultima volta ha risposto ${last}` : ' da quando la redazione è accesa'}. Avvisa chi gestisce il portale.`,
      en: `The site does not answer${last ? `. It last answered ${last}` : ' since the desk was started'}. Tell those who run the portal.`,
    }),
    revision: (online: number, approved: number): Said => ({
      it: `Versione online ${online}, approvata ${approved}`,
      en: `Version online ${online}, approved ${approved}`,
    }),
    refused: {
      it: 'Il sito non riesce a mostrare questi testi: resta online ciò che c’era prima. Apri il testo, correggilo e invialo di nuovo in revisione.',
      en: 'The site cannot show these texts: what was there before stays online. Open the text, mend it and submit it for review again.',
    },
    why: (reason: string): Said => ({ it: `Perché: ${reason}`, en: `Why: ${reason}` }),
    behind: (count: number): Said => ({
      it: `${texts(count).it}: ciò che è stato deciso non si vede ancora sul sito. Di solito bastano pochi secondi.`,
      en: `${texts(count).en}: what was decided does not show on the site yet. Usually it takes a few seconds.`,
    }),
    more: (count: number): Said => ({ it: `e altri ${count}`, en: `and ${count} more` }),
    lookNow: { it: 'Fai guardare adesso', en: 'Have it look now' },
    looking: {
      it: 'Richiesta inviata: tra pochi secondi la pagina si aggiorna.',
      en: 'Asked: the page is brought up to date in a few seconds.',
    },
    operator: {
      it: 'Chi gestisce il sito decide così: «node site/publisher/operate.ts status» dice che cosa aspetta; «accept» lo accetta, «release» fa ripartire.',
      en: 'Those who run the site decide so: “node site/publisher/operate.ts status” says what waits; “accept” accepts it, “release” makes it go on.',
    },
  },
  publisher: {
    title: { it: 'I programmi accanto', en: 'The programs beside it' },
    fine: (at: string): Said => ({
      it: `Il programma che pubblica ha guardato la redazione ${at}.`,
      en: `The program that publishes looked at the desk ${at}.`,
    }),
    fresh: {
      it: 'Il programma che pubblica risponde, e non ha ancora guardato la redazione.',
      en: 'The program that publishes answers, and has not looked at the desk yet.',
    },
    cut: {
      it: 'Il programma che pubblica non riesce a leggere la redazione: niente di nuovo va online. Avvisa chi gestisce il portale.',
      en: 'The program that publishes cannot read the desk: nothing new comes online. Tell those who run the portal.',
    },
    silent: {
      it: 'Il programma che pubblica non risponde: niente di nuovo va online. Avvisa chi gestisce il portale.',
      en: 'The program that publishes does not answer: nothing new comes online. Tell those who run the portal.',
    },
    ratings: {
      it: 'Il programma delle valutazioni risponde.',
      en: 'The program of the ratings answers.',
    },
    noRatings: {
      it: 'Il programma delle valutazioni non risponde: i lettori non possono inviarne. Il resto del sito funziona. Avvisa chi gestisce il portale.',
      en: 'The program of the ratings does not answer: readers cannot send any. The rest of the site works. Tell those who run the portal.',
    },
  },
  moments: {
    title: { it: 'I momenti', en: 'Moments' },
    none: { it: 'Nessun momento in programma.', en: 'No moment is planned.' },
    next: (count: number, what: 'publish' | 'withdraw', title: string, at: string): Said => ({
      it: `In programma: ${count}. Il prossimo: «${title}» ${what === 'publish' ? 'va online' : 'esce dal sito'} ${at}.`,
      en: `Planned: ${count}. The next: “${title}” ${what === 'publish' ? 'comes online' : 'leaves the site'} ${at}.`,
    }),
    late: {
      it: 'Questi momenti sono passati e non risultano fatti:',
      en: 'These moments are over and are not noted as done:',
    },
    settle: { it: 'Fallo adesso', en: 'Do it now' },
    settled: { it: 'Fatto.', en: 'Done.' },
  },
  mail: {
    title: { it: 'I messaggi', en: 'Mail' },
    noServer: {
      it: 'Nessun server di posta: i messaggi restano qui. Chi gestisce il portale ne indica uno (SMTP_URL), e partono.',
      en: 'No mail server: mail stays here. Those who run the portal name one (SMTP_URL), and it leaves.',
    },
    none: { it: 'Nessun messaggio aspetta.', en: 'No mail waits.' },
    count: (count: number): Said =>
      count === 1
        ? { it: '1 messaggio aspetta.', en: '1 mail waits.' }
        : { it: `${count} messaggi aspettano.`, en: `${count} mails wait.` },
    oldest: (count: number): Said =>
      count === 1
        ? { it: 'Il messaggio', en: 'The mail' }
        : { it: `I ${count} più vecchi`, en: `The ${count} oldest` },
    forDigest: (count: number): Said => ({
      it: `Novità tenute per il riepilogo delle 8: ${count}.`,
      en: `News kept for the summary at 8: ${count}.`,
    }),
    to: (name: string, since: string): Said => ({
      it: `A ${name}, ${since}`,
      en: `To ${name}, ${since}`,
    }),
    attempts: (count: number, next: string): Said => ({
      it: `${count === 1 ? 'Un tentativo' : `${count} tentativi`}. Prossimo: ${next}.`,
      en: `${count === 1 ? 'One attempt' : `${count} attempts`}. Next: ${next}.`,
    }),
    retry: { it: 'Riprova ora', en: 'Try now' },
    discard: { it: 'Elimina', en: 'Delete' },
    discardText: {
      it: 'Il messaggio non parte più. Resta scritto chi lo ha eliminato.',
      en: 'The mail does not leave any more. Who deleted it stays written.',
    },
    retried: {
      it: 'Ho riprovato: se il messaggio è ancora qui, guarda perché.',
      en: 'Tried: if the mail is still here, look why.',
    },
    dropped: { it: 'Non partiti', en: 'Not sent' },
    about: (what: string, subject: string): Said => ({
      it: `${what}: ${subject}`,
      en: `${what}: ${subject}`,
    }),
  },
};
