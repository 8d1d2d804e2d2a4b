// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ShownPlan } from '../../programme/shown.ts';
import type { Actor, Answer, Body, World } from '../workflow/world.ts';

/** A CSV of these rows, as Excel writes it in Italy. */
export const csv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
  );

async function send(
  { cms }: World,
  who: Pick<Actor, 'cookie'>,
  path: string,
  data: Uint8Array,
  fields: object,
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(data)], 'programma.xlsx'));
  form.set('_payload', JSON.stringify(fields));
  const answer = await cms.fetch(path, {
    method: 'POST',
    headers: { Origin: cms.env.CMS_URL, Cookie: who.cookie },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

/** What an import would do. */
export const check = (
  world: World,
  who: Pick<Actor, 'cookie'>,
  data: Uint8Array,
  fields: object = {},
): Promise<Answer> => send(world, who, '/api/programme/check', data, fields);

export async function planOf(
  world: World,
  who: Pick<Actor, 'cookie'>,
  data: Uint8Array,
  fields: object = {},
): Promise<ShownPlan> {
  const { status, body } = await check(world, who, data, fields);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.plan;
}

/** Looks first, then imports. */
export async function bringIn(
  world: World,
  who: Pick<Actor, 'cookie'>,
  data: Uint8Array,
  { token, overwrite, ...fields }: Record<string, unknown> = {},
): Promise<Answer> {
  const seen = token ?? (await planOf(world, who, data, fields)).token;
  const body = { ...fields, ...(overwrite !== undefined && { overwrite }), token: seen };
  return send(world, who, '/api/programme/import', data, body);
}

export const HEADINGS = [
  'Codice',
  'Titolo',
  'Sommario',
  'Testo',
  'Giorno',
  'Ora',
  'Fine',
  'Luogo',
  'Indirizzo',
  'CAP',
  'Città',
  'Accessibilità del luogo',
  'Destinatari',
  'Prenotazione',
  'E-mail',
] as const;

export type Heading = (typeof HEADINGS)[number];

const WHOLE: Readonly<Record<Heading, string>> = {
  Codice: '',
  Titolo: 'Riconoscere un messaggio falso',
  Sommario: 'Un’ora per guardare chi scrive davvero.',
  Testo: 'Si leggono insieme dieci messaggi. Alcuni sono veri, altri no.',
  Giorno: '11/10/2024',
  Ora: '9.30',
  Fine: '10.30',
  Luogo: 'Biblioteca di prova',
  Indirizzo: 'Via di Prova 1',
  CAP: '20121',
  Città: 'Milano',
  'Accessibilità del luogo': 'Rampa e ascensore.',
  Destinatari: 'Tutti',
  Prenotazione: 'ingresso libero',
  'E-mail': 'eventi@portale.example',
};

/** A programme: each row is whole but for what it names. */
export const programme = (...rows: readonly Partial<Record<Heading, string>>[]): Buffer =>
  csv([
    [...HEADINGS],
    ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? WHOLE[heading])),
  ]);
