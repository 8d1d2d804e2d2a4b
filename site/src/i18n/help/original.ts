// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpKey } from '@portico/shared/contract/settings';

/**
 * The Italian words of each help entry from which those of the other languages were made. Where the settings say
 * something else by now, the translation would describe another service beside the new number: it is not shown.
 */
export const TRANSLATED_FROM: Readonly<
  Record<HelpKey, { readonly name: string; readonly when: string }>
> = {
  emergency: {
    name: 'Emergenze',
    when: 'Chiama se tu o un’altra persona siete in pericolo adesso. Il numero è gratuito e risponde a ogni ora.',
  },
  bank: {
    name: 'La tua banca',
    when: 'Chiama subito se hai dato dati della carta o del conto, o se vedi un pagamento che non hai fatto. Usa il numero scritto sul retro della carta, sul contratto o nell’app. Non usare mai un numero arrivato con un messaggio.',
  },
  report: {
    name: 'Segnalazione online alla Polizia Postale',
    when: 'Per far sapere alla Polizia Postale di un sito, di un messaggio o di un profilo sospetto. Una segnalazione non è una denuncia.',
  },
  complaint: {
    name: 'Denuncia in un ufficio di polizia',
    when: 'Se hai perso soldi, dati o un account, o se qualcuno ti ricatta: vai di persona alla Polizia di Stato, alla Polizia Postale o ai Carabinieri. Porta un documento e le prove.',
  },
  children: {
    name: 'Emergenza Infanzia',
    when: 'Se una bambina, un bambino o un adolescente è in pericolo o è vittima di abusi, anche in rete. È gratuito e risponde a ogni ora.',
  },
  talk: {
    name: 'Telefono Azzurro',
    when: 'Se sei un bambino, una bambina o un adolescente e vuoi parlare con qualcuno, anche se non è urgente. Possono chiamare anche gli adulti. È gratuito e risponde a ogni ora.',
  },
  violence: {
    name: 'Contro violenza e stalking',
    when: 'Se qualcuno ti fa violenza, ti segue o ti controlla. È gratuito, risponde a ogni ora, in più lingue.',
  },
  trafficking: {
    name: 'Numero verde antitratta',
    when: 'Se qualcuno ti sfrutta o ti obbliga a lavorare. È gratuito e anonimo, risponde a ogni ora, in molte lingue.',
  },
  privacy: {
    name: 'Garante per la protezione dei dati personali',
    when: 'Se qualcuno usa i tuoi dati senza diritto, o se temi che le tue immagini intime siano diffuse.',
  },
  incident: {
    name: 'CSIRT Italia',
    when: 'Per imprese ed enti pubblici: per notificare un incidente informatico e leggere gli avvisi tecnici.',
  },
};
