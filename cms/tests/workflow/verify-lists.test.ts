// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { addDays, addMonths } from '@portico/shared/verification';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueWords, theDay } from '../../i18n/civil-days.ts';
import { published } from '../../records/rows.ts';
import { writeOlderChecks } from '../../records/verification.ts';
import { type Actor, article, type Body, online, startWorld, type World } from './world.ts';

let world: World;
/** Ids by the days that are left. */
const ids = new Map<number, string>();
const today = civilDate(Date.now());
const db = () => ({ payload: world.cms.payload });

/** The day of a check after which a text is due in some days. @see addMonths */
const checked = (days: number): string => addMonths(addDays(today, days), -12);

beforeAll(async () => {
  world = await startWorld();
  for (const days of [15, 9, 0, -1, -30]) {
    const title = `Tra ${days} giorni`;
    const { body } = await world.editor.post('/api/articles', article(world, { title }));
    await online(world, 'articles', body.doc.id, world.editor);
    await published.update(db(), body.doc.id, { verifyBy: addDays(today, days) });
    ids.set(days, body.doc.id);
  }
});
afterAll(() => world?.stop());

const listed = async (who: Actor): Promise<string[]> =>
  (await who.get('/api/desk')).body.verify.map(({ id }: Body) => id);

const of = (...days: number[]): string[] => days.map((one) => ids.get(one) ?? '');

test('the first page of an editor has what is due within two weeks, overdue first', async () => {
  expect(await listed(world.editor)).toEqual(of(-30, -1, 0, 9));
  const { body } = await world.editor.get('/api/desk');
  expect(body.verify[0]).toMatchObject({ day: addDays(today, -30), state: 'live' });
  expect(await listed(world.stranger)).toEqual([]);
});

test('that of a reviewer has what is overdue, and what only the Comune writes', async () => {
  expect(await listed(world.reviewer)).toEqual(of(-30, -1));
  await published.update(db(), world.topic, { verifyBy: addDays(today, 3) });
  expect(await listed(world.reviewer)).toEqual([...of(-30, -1), world.topic]);
  await published.update(db(), world.topic, { verifyBy: null });
});

test('the lists filter what is to be checked, and what is overdue', async () => {
  const found = async (operator: string, value: string): Promise<string[]> => {
    const where = `where[and][0][or][0][_status][${operator}]=${value}`;
    const { status, body } = await world.editor.get(`/api/articles?limit=100&depth=0&${where}`);
    expect(status).toBe(200);
    return body.docs.map(({ id }: Body) => id).sort();
  };
  expect(await found('equals', 'verify')).toEqual(of(-30, -1, 0, 9).sort());
  expect(await found('equals', 'overdue')).toEqual(of(-30, -1).sort());
  expect(await found('in', 'overdue,draft')).toEqual(of(-30, -1).sort());
  expect(await found('not_equals', 'verify')).toEqual(of(15));
});

test('who corrects an overdue text is told that a correction is no check', async () => {
  const path = `/api/articles/${ids.get(-30)}`;
  const codes = async (): Promise<string[]> =>
    (await world.editor.get(`${path}/status`)).body.advice.map(({ code }: Body) => code);
  expect(await codes()).toEqual(['still-overdue']);
  await world.editor.patch(path, { verifiedOn: `${today}T12:00:00.000Z` });
  expect(await codes()).toEqual(['still-overdue']);
  await published.update(db(), ids.get(-30) ?? '', { checkedOn: addDays(today, -400) });
  expect(await codes()).toEqual([]);
});

test('texts that went online before there were columns are found after a start', async () => {
  const id = ids.get(15) ?? '';
  await published.update(db(), id, { checkedOn: null, verifyBy: null });
  await writeOlderChecks(world.cms.payload);
  expect(await published.first(db(), { id: { equals: id } })).toMatchObject({ checkedOn: today });
});

test('a month that is shorter hides no text that is due', async () => {
  const id = ids.get(15) ?? '';
  for (const days of [14, 13, 1, 0, -1]) {
    await published.update(db(), id, { checkedOn: checked(days), verifyBy: null });
    expect(await listed(world.editor), String(days)).toContain(id);
  }
});

test.each([
  [0, 'scade oggi'],
  [1, 'scade domani'],
  [9, 'scade tra 9 giorni'],
  [-1, 'scaduto da ieri'],
  [-13, 'scaduto da 13 giorni'],
  [-21, 'scaduto da 3 settimane'],
  [-100, 'scaduto da 3 mesi'],
  [-730, 'scaduto da 23 mesi'],
  [-800, 'scaduto da 2 anni'],
])('%i days are said «%s»', (days, words) => {
  expect(dueWords(addDays('2028-02-29', days), '2028-02-29').it).toBe(words);
});

test('a day has the article that Italian wants', () => {
  expect(
    ['2027-03-01', '2027-03-03', '2027-03-08', '2027-03-11'].map((day) => theDay(day).it),
  ).toEqual(['il 1º marzo 2027', 'il 3 marzo 2027', 'l’8 marzo 2027', 'l’11 marzo 2027']);
});
