// SPDX-License-Identifier: AGPL-3.0-or-later

export type ListenWords = Readonly<
  Record<'listen' | 'pause' | 'goOn' | 'stop' | 'private', string>
>;

/** What reading aloud says, by language: it comes with the script, as no page needs it without one. */
export const WORDS: Readonly<Partial<Record<string, ListenWords>>> = {
  it: {
    listen: 'Ascolta',
    pause: 'Pausa',
    goOn: 'Continua',
    stop: 'Ferma',
    private: 'Legge la voce del tuo dispositivo: il testo non va a nessuno.',
  },
  en: {
    listen: 'Listen',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    private: 'The voice is that of your device: the text goes to nobody.',
  },
};
