// SPDX-License-Identifier: AGPL-3.0-or-later

/** The Italian words of alerts. `alert.en.ts` must have the same keys. */
export const alert = {
  alert: {
    of: (day: string) => `Avviso ${/^(8|11)\b/.test(day) ? 'dell’' : 'del '}${day}`,
    /** @param day first day on which it is no longer in force */
    over: (day: string) => `Non più attuale ${/^(8|11)\b/.test(day) ? 'dall’' : 'dal '}${day}`,
    overNote: 'Lo lasciamo qui per chi lo cerca: i consigli restano utili.',
    body: 'Che cosa succede',
    signs: 'Come riconoscerlo',
    products: 'Prodotti e versioni colpiti',
    columns: {
      name: 'Prodotto',
      affected: 'Versioni colpite',
      fixed: 'Versione che ripara',
      cves: 'Codici CVE',
    },
    notFixed: 'Non c’è ancora',
    sources: 'Chi lo dice',
    all: 'Tutti gli avvisi',
    inForce: 'Attuali',
    noneInForce: 'Adesso non c’è nessun avviso attuale.',
    overIn: (year: string) => `Non più attuali, del ${year}`,
    count: (n: number) => (n === 1 ? '1 avviso' : `${n} avvisi`),
    none: 'Non c’è ancora nessun avviso.',
    feed: 'Gli avvisi, per chi usa un lettore di notizie',
    data: 'Scarica tutti gli avvisi, con prodotti e versioni (JSON)',
    feedTitle: (portal: string) => `${portal}: avvisi`,
  },
};
