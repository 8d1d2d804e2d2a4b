// SPDX-License-Identifier: AGPL-3.0-or-later

const COLUMNS = [
  'Cod.',
  'Titolo evento',
  'Riassunto',
  'Descrizione',
  'Filone',
  'Data',
  'Orario',
  'Ora fine',
  'Sede',
  'Indirizzo',
  'CAP',
  'Città',
  'Senza gradini',
  'Accessibilità',
  'Pubblico',
  'Lingue',
  'Prenotazione',
  'Relatori',
  'Mail',
] as const;

type Column = (typeof COLUMNS)[number];
type Row = Record<Column, string>;

const TRACKS = ['In famiglia', 'Al lavoro', 'A scuola'];
const DAYS = ['11/03/2027', '12 marzo 2027', '2027-03-13'];
const THEMES = ['Truffe al telefono', 'Password', 'Copie di sicurezza', 'Foto e figli', 'Lo SPID'];
const ROOMS = ['Biblioteca dimostrativa', 'Sala civica di prova', 'Centro anziani di prova'];
const AUDIENCES = ['Imprese', 'Studenti; Tutti', 'Imprese, Enti pubblici'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/** One event of a programme as an office writes it. */
function rowOf(at: number): Row {
  const hour = 9 + (at % 8);
  const isKnown = at % ROOMS.length === 0;
  return {
    'Cod.': `E${String(at + 1).padStart(3, '0')}`,
    'Titolo evento': `${pick(THEMES, at)}: incontro ${at + 1}`,
    Riassunto: 'Un incontro breve per provare insieme.',
    Descrizione: 'Si guarda che cosa succede. Poi si prova. Alla fine si fanno domande.',
    Filone: pick(TRACKS, at),
    Data: pick(DAYS, Math.floor(at / 40)),
    Orario: at % 2 === 0 ? `${hour}.30` : `${hour}:00`,
    'Ora fine': `${hour + 1},30`,
    Sede: pick(ROOMS, at),
    Indirizzo: isKnown ? '' : `Via di Prova ${(at % ROOMS.length) + 1}`,
    CAP: isKnown ? '' : '20121',
    Città: isKnown ? '' : 'Milano',
    'Senza gradini': isKnown ? '' : 'sì',
    Accessibilità: isKnown ? '' : 'Rampa all’ingresso e ascensore.',
    Pubblico: pick(AUDIENCES, at),
    Lingue: 'italiano',
    Prenotazione: at % 4 === 0 ? '60 posti' : 'ingresso libero',
    Relatori: `Relatore di prova ${at} (conduce)`,
    Mail: 'eventi@portale.example',
  };
}

/** Mistakes, each of another kind, by the number of their row from 0. */
export const MISTAKES: Readonly<Record<number, Partial<Row>>> = {
  3: { 'Titolo evento': '' },
  11: { Data: '31/02/2027' },
  17: { Orario: '25.00' },
  23: { Orario: '14.30', 'Ora fine': '12.00' },
  31: { Filone: 'Al lavro' },
  38: { Sede: 'Bibliotca dimostrativa', Indirizzo: '' },
  44: { Pubblico: 'marziani' },
  52: { Lingue: 'klingon' },
  61: { Mail: 'eventi@portale' },
  70: { Prenotazione: 'forse' },
  79: { 'Cod.': 'E001' },
  88: { Data: 'giovedì mattina' },
  97: { Riassunto: 'Un incontro breve per provare insieme. '.repeat(12) },
  110: { Orario: 'mattina' },
};

/** One that is harder to read than its audience should find it. */
const HARD: typeof MISTAKES = {
  5: {
    Descrizione:
      'La predisposizione amministrativa della documentazione organizzativa, conformemente alle disposizioni regolamentari precedentemente comunicate, presuppone inderogabilmente la sottoscrizione preventiva della dichiarazione sostitutiva.',
  },
};

const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text}"` : text);

/** 120 events as Excel saves them in Italy: semicolons, Windows-1252. @param mistakes of the first try */
export function programmeSheet(mistakes: typeof MISTAKES = {}): Buffer {
  const rows = Array.from(
    { length: 120 },
    (_, at): Row => ({
      ...rowOf(at),
      ...HARD[at],
      ...mistakes[at],
    }),
  );
  const lines = rows.map((row) => COLUMNS.map((column) => quoted(row[column])).join(';'));
  const text = [COLUMNS.join(';'), ...lines].join('\r\n');
  // All its letters have the same number in Windows-1252 but the curled apostrophe.
  return Buffer.from(text.replaceAll('’', "'"), 'latin1');
}
