// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of Payload's that say less than people need, or say it in the words of programmers. */
export const payloadWords = {
  it: {
    authentication: {
      backToLogin: 'Torna all’accesso',
      changePassword: 'Cambia la password',
      checkYourEmailForPasswordReset:
        'Se c’è un account con questo indirizzo, tra poco arriva un messaggio con il link per scegliere una nuova password. Guarda anche nella posta indesiderata.',
      confirmPassword: 'Ripeti la password',
      emailSent: 'Guarda la posta',
      forgotPassword: 'Password dimenticata',
      forgotPasswordEmailInstructions:
        'Scrivi la tua e-mail: ti mandiamo un link per scegliere una nuova password.',
      logOut: 'Esci',
      login: 'Accedi',
      logout: 'Esci',
      newPassword: 'Nuova password (almeno 12 caratteri)',
      resetPassword: 'Scegli la password',
    },
    error: {
      autosaving:
        'Non riesco a salvare. Quello che hai scritto è ancora in questa pagina: non chiuderla.',
      documentNotFound:
        'Questo contenuto non c’è: forse è stato eliminato, oppure non è tra quelli su cui lavori.',
    },
    fields: { chooseFromExisting: 'Scegli dalla raccolta' },
    general: {
      adminTheme: 'Colori',
      anotherUserTakenOver:
        'Un’altra persona ha continuato questo testo. Copia quello che non è ancora salvato, poi ricarica la pagina.',
      backToDashboard: 'Torna alla scrivania',
      close: 'Chiudi',
      createNew: 'Crea nuovo',
      createNewLabel: 'Crea nuovo: {{label}}',
      dashboard: 'Scrivania',
      currentlyEditing:
        'Un’altra persona ha questo testo aperto e ci sta scrivendo. Se continui tu, lei non può più salvare.',
      documentLocked: 'Lo sta scrivendo un’altra persona',
      editingTakenOver: 'Ora scrive un’altra persona',
      locale: 'Lingua del contenuto',
      newPassword: 'Nuova password (almeno 12 caratteri)',
      noLabel: '–',
      notFound: 'Pagina non trovata',
      nothingFound: 'Questa pagina non c’è',
      payloadSettings: 'Le tue preferenze',
      perPage: 'Per pagina: {{limit}}',
      takeOver: 'Continuo io',
      viewReadOnly: 'Leggi soltanto',
      sorryNotFound: 'Forse è stata eliminata, oppure non è tra quelle su cui lavori.',
    },
    upload: { fileName: 'Immagine', selectFile: 'Scegli un file' },
  },
  en: {
    authentication: { newPassword: 'New password (at least 12 characters)' },
    general: {
      dashboard: 'Desk',
      locale: 'Language of the content',
      newPassword: 'New password (at least 12 characters)',
      noLabel: '–',
      payloadSettings: 'Your preferences',
    },
  },
};
