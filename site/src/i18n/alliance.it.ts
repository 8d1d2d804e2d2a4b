// SPDX-License-Identifier: AGPL-3.0-or-later

/** «dal 2021», «dall’11 marzo 2021», «da marzo 2021». */
const since = (date: string): string => {
  if (/^(?:8|11)\b/.test(date)) return `dall’${date}`;
  return /^\d/.test(date) ? `dal ${date}` : `da ${date}`;
};

/** «fino al 2022», «fino ad aprile 2022». */
const until = (date: string): string => {
  if (/^(?:8|11)\b/.test(date)) return `fino all’${date}`;
  if (/^\d/.test(date)) return `fino al ${date}`;
  return /^a/.test(date) ? `fino ad ${date}` : `fino a ${date}`;
};

/** «il 13 settembre 2026», «l’8 aprile 2025», «a settembre 2026», «nel 2026». */
const at = (date: string): string => {
  if (/^(?:8|11)\b/.test(date)) return `l’${date}`;
  if (/^\d{4}$/.test(date)) return `nel ${date}`;
  if (/^\d/.test(date)) return `il ${date}`;
  return /^a/.test(date) ? `ad ${date}` : `a ${date}`;
};

const counted = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;

/** «12 imprese. Altre 2 solo nel portale: di loro non abbiamo una fonte pubblica.» @param said of those on the portal */
const withPortal = (members: string, onPortal: number, said = ''): string => {
  if (onPortal === 0) return `${members}.`;
  return `${members}. ${onPortal === 1 ? 'Un’altra' : `Altre ${onPortal}`} solo nel portale${said}.`;
};

/** Words of projects, press review, members and open data. */
export const alliance = {
  partialDates: { since, until },
  project: {
    none: 'Non c’è ancora nessun progetto.',
    kinds: { project: 'Progetto', protocol: 'Protocollo' },
    area: 'Ambito',
    state: 'A che punto è',
    states: {
      planned: 'Previsto',
      running: 'In corso',
      done: 'Concluso',
      unknown: 'Da verificare',
    },
    asOf: (date: string) => `Lo dice una fonte: ${date}.`,
    unknownAsOf: (date: string) => `L’ultima fonte trovata: ${date}.`,
    ended: (date: string) => `La durata è finita ${at(date)}.`,
    all: 'Tutti i progetti',
    period: 'Periodo',
    term: 'Durata',
    partners: 'Chi ne fa parte',
    roles: {
      promoter: 'promotore',
      signatory: 'firmatario',
      partner: 'partecipante',
      provider: 'corsi o contenuti',
    },
    places: 'Dove',
    commitments: 'Gli impegni',
    results: 'I risultati in numeri',
    sources: 'Da dove vengono questi fatti',
    related: 'Testi ed eventi collegati',
    by: 'A cura di',
    lists: {
      planned: 'Previsti',
      running: 'In corso',
      done: 'Conclusi',
      unknown: 'Di cui non sappiamo a che punto sono',
    },
  },
  press: {
    none: 'Non c’è ancora nessuna voce.',
    count: (n: number) => counted(n, 'voce', 'voci'),
    heading: 'Rassegna stampa',
    all: 'Tutte le voci di questo progetto',
    read: (outlet: string) => `Leggi su ${outlet}`,
    offline: (date: string) => `Non più online: lo abbiamo visto il ${date}.`,
    about: 'Progetti:',
    feed: 'Le ultime voci, per chi usa un lettore di notizie',
    data: 'Scarica tutta la rassegna (CSV)',
    feedTitle: (portal: string) => `${portal}: rassegna stampa`,
  },
  members: {
    heading: 'Chi ne fa parte, secondo le fonti',
    firms: (n: number) => counted(n, 'impresa', 'imprese'),
    organisations: (n: number) => counted(n, 'organizzazione', 'organizzazioni'),
    roles: {
      promoter: 'la promuove',
      founder: 'tra le prime',
      member: 'tra quelle venute dopo',
      portal: 'solo nel portale',
    },
    /** Of a firm, before the name of the alliance. */
    of: {
      promoter: 'Promuove',
      founder: 'Tra le prime organizzazioni di',
      member: 'Tra le organizzazioni di',
      portal: 'Nel portale con',
    },
    was: {
      promoter: 'Ha promosso',
      founder: 'È stata tra le prime organizzazioni di',
      member: 'È stata tra le organizzazioni di',
      portal: 'È stata nel portale con',
    },
    /** Before «dal 2021»: a source names it since then, and may not say when it joined. */
    named: 'nelle fonti',
    source: 'Fonte:',
    sourceMissing: 'Non abbiamo ancora trovato una fonte pubblica.',
    did: {
      articles: (n: number) => counted(n, 'articolo', 'articoli'),
      alerts: (n: number) => counted(n, 'avviso', 'avvisi'),
      courses: (n: number) => counted(n, 'corso', 'corsi'),
      events: (n: number) => counted(n, 'evento', 'eventi'),
      projects: (n: number) => counted(n, 'progetto', 'progetti'),
    },
    didNote: 'I numeri contano quello che è online su questo portale, e cambiano da soli.',
    former: 'Chi ne ha fatto parte',
    years: 'Anno per anno',
    founded: 'Le prime:',
    joined: 'Nuove nelle fonti:',
    joinedPortal: 'Nel portale:',
    left: 'Sono uscite:',
    inAll: (members: string, onPortal: number) => `In tutto: ${withPortal(members, onPortal)}`,
    /** @param isSourced a public source names those that are on the portal only */
    now: (members: string, onPortal: number, isSourced: boolean) =>
      `Secondo le ultime fonti che abbiamo trovato: ${withPortal(
        members,
        onPortal,
        isSourced ? '' : `: di ${onPortal === 1 ? 'lei' : 'loro'} non abbiamo una fonte pubblica`,
      )}`,
    sources: 'Da dove viene questo elenco',
    noSource: (names: string) => `Di ${names} non abbiamo ancora trovato una fonte pubblica.`,
    join: 'Come aderire',
    joinMail: 'Scrivi a',
    projects: 'Progetti',
    memberships: 'Di che cosa fa parte',
    data: 'Scarica l’elenco (CSV)',
  },
  data: {
    licence: 'Licenza dei dati:',
    fields: (n: number) => `Che cosa dicono le ${n} colonne`,
    updated: 'Aggiornati il',
    rows: (n: number) => counted(n, 'riga', 'righe'),
    download: (format: string) => `Scarica in ${format}`,
    catalogue: 'Il catalogo dei dati, per le macchine (DCAT, JSON-LD)',
    json: 'Il JSON ha i documenti interi, nella forma in cui il portale li pubblica.',
    sets: {
      alerts: {
        title: 'Avvisi',
        summary:
          'Ogni riga è un avviso: giorno, fino a quando è attuale, prodotti, versioni e fonti.',
      },
      members: {
        title: 'Chi fa parte di un’alleanza',
        summary:
          'Ogni riga è un’organizzazione, con da quando una fonte la nomina, fino a quando, e chi lo dice.',
      },
      projects: {
        title: 'Progetti e protocolli',
        summary: 'Ogni riga è un progetto, con chi lo fa, il periodo e a che punto è.',
      },
      press: {
        title: 'Rassegna stampa',
        summary: 'Ogni riga è una voce: titolo, testata, sintesi, data e collegamento.',
      },
      pillars: {
        title: 'I pilastri della città',
        summary: 'Ogni riga è un pilastro: obiettivi, gruppo di lavoro, linee guida, reti e fonti.',
      },
      figures: {
        title: 'I numeri dei rapporti annuali',
        summary: 'Ogni riga è un numero, con periodo, definizione, come si è contato e fonte.',
      },
    },
  },
};
