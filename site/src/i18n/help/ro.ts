// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpOnlyWords } from './words.ts';

export const ro: HelpOnlyWords = {
  skip: { label: 'Scurtături', content: 'Mergi la conținut', footer: 'Mergi la subsolul paginii' },
  title: 'Ai nevoie de ajutor?',
  languages: 'Limbi',
  print: {
    print: 'Tipărește',
    howToPrint: 'Deschide meniul browserului și alege „Imprimare”. Pagina este deja pregătită.',
  },
  feedback: {
    report: 'Semnalează o problemă prin e-mail',
    note: 'Se deschide programul tău de e-mail. Nu scrie fapte private, parole sau coduri.',
  },
  rating: {
    question: 'Cât de clare sunt informațiile de pe această pagină?',
    scale: 'De la 1 stea (deloc) la 5 (foarte clare)',
    good: {
      question: 'Ce ți-a plăcut?',
      answers: [
        'Indicațiile erau clare',
        'Indicațiile erau complete',
        'Înțelegeam mereu că merg bine',
        'Nu am avut probleme tehnice',
        'Altceva',
      ],
    },
    bad: {
      question: 'Unde ți-a fost cel mai greu?',
      answers: [
        'Uneori indicațiile nu erau clare',
        'Uneori indicațiile nu erau complete',
        'Uneori nu înțelegeam dacă merg bine',
        'Am avut probleme tehnice',
        'Altceva',
      ],
    },
    text: 'Vrei să ne spui și altceva?',
    note: 'Fără nume, numere sau coduri. Nu știm cine scrie: nu putem răspunde.',
    send: 'Trimite',
    received: {
      title: 'Mulțumim, evaluarea ta a ajuns',
      summary: 'O citesc cei care scriu și verifică paginile. Nu știm cine ești.',
    },
    lost: {
      title: 'Evaluarea ta nu a ajuns',
      summary: 'Încearcă mai târziu sau scrie-ne cu „Semnalează o problemă prin e-mail”, mai jos.',
    },
  },
  rest: 'Restul portalului este în italiană, iar o parte în engleză:',
  help: {
    happened: 'S-a întâmplat ceva?',
    situations: {
      link: { title: 'Am deschis un link suspect', short: 'Am deschis un link' },
      soldi: { title: 'Am dat bani, date sau coduri', short: 'Am dat bani sau coduri' },
      account: { title: 'Mi-au furat WhatsApp sau alt cont', short: 'Mi-au furat un cont' },
      ricatto: { title: 'Cineva mă șantajează sau mă amenință', short: 'Cineva mă șantajează' },
      telefono: {
        title: 'Mi-am pierdut telefonul sau mi l-au furat',
        short: 'Mi-am pierdut telefonul',
      },
      azienda: { title: 'Firma mea este atacată', short: 'Firma mea este atacată' },
    },
    bank: 'Banca mea',
    person: 'O persoană de încredere',
    sources: 'Unde am citit numerele și adresele, și când',
    notTheirs: 'nu este site-ul propriu',
    lookThere: 'numărul pe care îl găsești în „Ai nevoie de ajutor?”',
    open: 'Deschide site-ul',
  },
  entries: {
    emergency: {
      name: 'Urgențe',
      when: 'Sună dacă tu sau altă persoană sunteți în pericol acum. Numărul este gratuit și răspunde la orice oră.',
    },
    bank: {
      name: 'Banca ta',
      when: 'Sună imediat dacă ai dat datele cardului sau ale contului ori dacă vezi o plată pe care nu ai făcut-o. Folosește numărul scris pe spatele cardului, în contract sau în aplicație. Nu folosi niciodată un număr venit într-un mesaj.',
    },
    report: {
      name: 'Sesizare online la Polizia Postale',
      when: 'Ca să anunți Polizia Postale despre un site, un mesaj sau un profil suspect. O sesizare (segnalazione) nu este o plângere (denuncia).',
    },
    complaint: {
      name: 'Plângere la un birou de poliție',
      when: 'Dacă ai pierdut bani, date sau un cont ori dacă cineva te șantajează: mergi personal la Polizia di Stato, la Polizia Postale sau la Carabinieri și depune plângere (denuncia). Adu un act de identitate și dovezile.',
    },
    children: {
      name: 'Urgențe pentru copii (Emergenza Infanzia)',
      when: 'Dacă un copil sau un adolescent este în pericol sau este victima unui abuz, și pe internet. Este gratuit și răspunde la orice oră.',
    },
    talk: {
      name: 'Telefono Azzurro (copii și adolescenți)',
      when: 'Dacă ești copil sau adolescent și vrei să vorbești cu cineva, chiar dacă nu este urgent. Pot suna și adulții. Este gratuit și răspunde la orice oră.',
    },
    violence: {
      name: 'Împotriva violenței și a hărțuirii',
      when: 'Dacă cineva este violent cu tine, te urmărește sau te controlează. Este gratuit, răspunde la orice oră, în mai multe limbi.',
    },
    trafficking: {
      name: 'Număr gratuit împotriva traficului de persoane',
      when: 'Dacă cineva te exploatează sau te obligă să muncești. Este gratuit și anonim, răspunde la orice oră, în multe limbi.',
    },
    privacy: {
      name: 'Autoritatea pentru protecția datelor (Garante)',
      when: 'Dacă cineva îți folosește datele fără drept sau dacă te temi că imaginile tale intime vor fi răspândite.',
    },
    incident: {
      name: 'CSIRT Italia',
      when: 'Pentru firme și instituții publice: ca să notifice un incident informatic și să citească avizele tehnice.',
    },
  },
};
