// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { Audience } from '@portico/shared/audiences';

/** An article in few words: titled paragraphs. */
interface Short {
  readonly id: string;
  readonly organisation: string;
  readonly topic: string;
  readonly audiences: Audience[];
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
}

const article = (text: Short): DocumentOf<'article'> => ({
  contract: 1,
  type: 'article',
  id: text.id,
  organisation: { type: 'organisation', id: text.organisation },
  topics: [{ type: 'topic', id: text.topic }],
  audiences: text.audiences,
  locales: {
    it: {
      slug: text.slug,
      title: text.title,
      summary: text.summary,
      body: text.paragraphs.map((paragraph) => ({
        type: 'paragraph',
        children: [{ type: 'text', text: paragraph }],
      })),
    },
  },
});

type Named = Readonly<
  Record<'impresaA' | 'impresaB' | 'business' | 'tricks' | 'passwords', string>
>;

/** Waits for the reviewers. */
export const pendingArticle = ({ impresaA, business }: Named) =>
  article({
    id: 'de50c0de-0000-4000-8000-000000000001',
    organisation: impresaA,
    topic: business,
    audiences: ['businesses'],
    slug: 'chiavette-usb-trovate',
    title: 'Chiavette USB trovate: non collegarle',
    summary: 'Una chiavetta lasciata in un parcheggio può contenere un programma nocivo.',
    paragraphs: [
      'Chi vuole entrare in un’azienda a volte lascia una chiavetta in un luogo di passaggio. Conta sulla curiosità di chi la trova.',
      'Se trovi una chiavetta, non collegarla al computer. Consegnala a chi si occupa dei sistemi e racconta dove l’hai trovata.',
      'Se l’hai già collegata, stacca il computer dalla rete e avvisa subito. Non spegnerlo: chi lo controlla ha bisogno di vedere che cosa è successo.',
    ],
  });

/** Was sent back with a reason. */
export const returnedArticle = ({ impresaB, tricks }: Named) =>
  article({
    id: 'de50c0de-0000-4000-8000-000000000002',
    organisation: impresaB,
    topic: tricks,
    audiences: ['citizens'],
    slug: 'codici-qr-in-strada',
    title: 'Codici QR in strada: guarda prima di inquadrare',
    summary: 'Un adesivo può coprire il codice vero e portarti su un sito falso.',
    paragraphs: [
      'I codici QR sui parchimetri e sulle vetrine sono comodi. Qualcuno però incolla sopra un altro codice, che porta a un sito falso.',
      'Prima di inquadrare, guarda se c’è un adesivo. Poi leggi l’indirizzo sullo schermo. Se non lo riconosci, chiudi.',
      'Non scrivere i dati della carta su una pagina aperta da un codice. Usa l’app ufficiale.',
    ],
  });

export const RETURN_REASON =
  'Il testo è chiaro. Manca che cosa fare se si è già pagato: aggiungi chi chiamare, con il numero e la fonte.';

/** A draft for people over 65 that is much too hard to read. */
export const hardDraft = ({ impresaA, passwords }: Named) =>
  article({
    id: 'de50c0de-0000-4000-8000-000000000003',
    organisation: impresaA,
    topic: passwords,
    audiences: ['over65'],
    slug: 'gestione-delle-credenziali',
    title: 'La gestione delle credenziali di autenticazione',
    summary: 'Bozza da semplificare: il testo è troppo difficile per i suoi destinatari.',
    paragraphs: [
      'La gestione delle credenziali di autenticazione rappresenta un elemento imprescindibile nell’ambito della protezione delle informazioni personali conservate presso i fornitori di servizi digitali, i quali predispongono procedure di identificazione progressivamente più articolate.',
      'Si raccomanda pertanto l’adozione di un programma specializzato nella conservazione crittografata delle parole d’ordine, unitamente all’attivazione sistematica dell’autenticazione a più fattori su tutte le piattaforme che ne consentano la configurazione, con particolare riferimento alle caselle di posta elettronica utilizzate per il recupero degli accessi.',
      'Qualora si verifichi una compromissione, è opportuno procedere tempestivamente alla sostituzione delle credenziali interessate, verificando contestualmente l’eventuale riutilizzo delle medesime presso ulteriori fornitori e segnalando l’accaduto agli organismi competenti secondo le modalità previste.',
    ],
  });
