// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { outbox } from '../../records/outbox.ts';
import { published } from '../../records/rows.ts';
import { verifyReminders } from '../../records/verification.ts';
import { remindToVerify } from '../../workflow/reminders/remind-to-verify.ts';
import { startCms } from '../harness.ts';
import { testOffSecantus } from '../on-secantus.ts';
import { breaking } from './breaking.ts';
import { article, online, startWorld, type World } from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const db = () => ({ payload: world.cms.payload });

/** Each test has the texts that it makes, and no others. */
beforeEach(async () => {
  for (const { id } of await published.find(db()))
    await published.update(db(), id, { checkedOn: '2090-01-01', verifyBy: null });
  await outbox.remove(db(), { id: { exists: true } });
  await verifyReminders.remove(db(), { id: { exists: true } });
});

/** An article of the editor that was last checked on a day: it is due a year later. */
async function checkedOn(day: string): Promise<{ readonly id: string; readonly title: string }> {
  const title = `Promemoria ${++number}`;
  const { body } = await world.editor.post('/api/articles', article(world, { title }));
  await online(world, 'articles', body.doc.id, world.editor);
  await published.update(db(), body.doc.id, { checkedOn: day });
  await outbox.remove(db(), { id: { exists: true } });
  return { id: body.doc.id, title };
}

/** A moment in Rome, in winter unless it is said otherwise. */
const at = (day: string, time = '09:00:00+01:00') => new Date(`${day}T${time}`);
const remind = (now: Date, payload = world.cms.payload) => remindToVerify(payload, now);

/** The mails that wait, by person; the outbox is empty afterwards. */
async function mails(): Promise<Record<string, { subject: string; text: string }[]>> {
  const rows = await outbox.find(db());
  await outbox.remove(db(), { id: { exists: true } });
  return Object.groupBy(rows, ({ to }) => to.split('@')[0] ?? '') as never;
}

test('two weeks before and on the day the editors of the organisation get one mail with all of their texts', async () => {
  const first = await checkedOn('2029-03-16');
  const second = await checkedOn('2029-03-16');
  expect(await remind(at('2030-03-01'))).toBe(0);
  await remind(at('2030-03-02'));
  const before = await mails();
  expect(Object.keys(before).sort()).toEqual(['collega', 'redattrice']);
  expect(before['redattrice']).toHaveLength(1);
  const [mail] = before['redattrice'] ?? [];
  expect(mail?.subject).toBe('Da ricontrollare: 2 contenuti');
  for (const { id, title } of [first, second]) {
    expect(mail?.text).toContain(`«${title}», entro il 16 marzo 2030`);
    expect(mail?.text).toContain(`/admin/collections/articles/${id}`);
  }
  for (const day of ['2030-03-02', '2030-03-03', '2030-03-15'])
    expect(await remind(at(day)), day).toBe(0);
  await remind(at('2030-03-16'));
  expect((await mails())['redattrice']).toHaveLength(1);
  expect(await remind(at('2030-03-16', '18:00:00+01:00'))).toBe(0);
});

testOffSecantus('after two weeks without a check the reviewers get one summary', async () => {
  const { title } = await checkedOn('2029-03-16');
  await remind(at('2030-03-16'));
  await mails();
  expect(await remind(at('2030-03-29'))).toBe(0);
  await remind(at('2030-03-30'));
  const late = await mails();
  expect(Object.keys(late).sort()).toEqual(['revisora', 'revisore']);
  expect(late['revisora']?.[0]?.text).toContain(title);
  expect(await remind(at('2030-04-15', '09:00:00+02:00'))).toBe(0);
});

testOffSecantus('a machine that slept through both days tells late, and once', async () => {
  await checkedOn('2029-03-16');
  await remind(at('2030-03-20'));
  const told = await mails();
  expect(told['redattrice']).toHaveLength(1);
  expect(told['redattrice']?.[0]?.text).toContain('il giorno è arrivato, o è già passato');
  expect(await remind(at('2030-03-21'))).toBe(0);
});

testOffSecantus(
  'one that slept for months tells editors and reviewers together, each once',
  async () => {
    await checkedOn('2029-03-16');
    await remind(at('2030-08-01', '09:00:00+02:00'));
    const told = await mails();
    for (const who of ['redattrice', 'revisora']) expect(told[who], who).toHaveLength(1);
    expect(await remind(at('2030-08-02', '09:00:00+02:00'))).toBe(0);
  },
);

test('a restart and two at once write nothing twice', async () => {
  await checkedOn('2029-03-16');
  await Promise.all([remind(at('2030-03-02')), remind(at('2030-03-02'))]);
  expect((await mails())['redattrice']).toHaveLength(1);
  const again = await startCms({ dataDir: world.cms.dataDir, env: world.cms.env });
  try {
    expect(await remind(at('2030-03-02'), again.payload)).toBe(0);
  } finally {
    await again.payload.destroy();
  }
});

test('I7: what fails leaves nothing behind, and is told the next time', async () => {
  await checkedOn('2029-03-16');
  await breaking(world.cms, 'verify-reminders', async () => {
    await expect(remind(at('2030-03-02'))).rejects.toThrow('The disk is full.');
  });
  expect(await mails()).toEqual({});
  await remind(at('2030-03-02'));
  expect((await mails())['redattrice']).toHaveLength(1);
});

testOffSecantus(
  'nobody is woken: before seven in Rome it waits, also on the days when the clocks change',
  async () => {
    await checkedOn('2030-03-31');
    expect(await remind(new Date('2031-03-17T05:59:00Z'))).toBe(0);
    expect(await remind(new Date('2031-03-17T06:00:00Z'))).toBeGreaterThan(0);
    // The clocks have gone forward that night: seven o'clock is five in UTC.
    expect(await remind(new Date('2031-03-31T04:59:00Z'))).toBe(0);
    expect(await remind(new Date('2031-03-31T05:00:00Z'))).toBeGreaterThan(0);
    await mails();
    await checkedOn('2029-10-27');
    // They go back: two weeks before a Sunday with 25 hours.
    expect(await remind(new Date('2030-10-13T05:00:00Z'))).toBeGreaterThan(0);
    expect(await remind(new Date('2030-10-27T05:59:00Z'))).toBe(0);
    expect(await remind(new Date('2030-10-27T06:00:00Z'))).toBeGreaterThan(0);
  },
);

testOffSecantus('a text of the 29th of February is due on the 28th, a year later', async () => {
  await checkedOn('2028-02-29');
  expect(await remind(at('2029-02-13'))).toBe(0);
  await remind(at('2029-02-14'));
  expect((await mails())['redattrice']?.[0]?.text).toContain('entro il 28 febbraio 2029');
});

testOffSecantus('what belongs to the Comune is for its reviewers to check', async () => {
  await published.update(db(), world.topic, { checkedOn: '2028-03-16' });
  await remind(at('2030-03-02'));
  expect(Object.keys(await mails()).sort()).toEqual(['revisora', 'revisore']);
});

testOffSecantus('who checks is not told again: the next day is a year away', async () => {
  const { id } = await checkedOn('2029-03-16');
  await remind(at('2030-03-02'));
  await mails();
  const note = 'Riletto.';
  expect((await world.editor.post(`/api/articles/${id}/verify`, { note })).status).toBe(200);
  expect(await remind(new Date())).toBe(0);
});

/** More texts of the editor's organisation, as if they were online and had last been checked on that day. */
async function moreOf({ id }: { readonly id: string }, count: number): Promise<void> {
  const row = await published.first(db(), { id: { equals: id } });
  if (!row) throw new Error(`${id} is not online.`);
  for (let copy = 0; copy < count; copy++)
    await published.create(db(), { ...row, id: `${id.slice(0, -4)}${String(1000 + copy)}` });
}

/** How many rows each transaction wrote while something was done, the most first. */
async function writesOf(work: () => Promise<unknown>): Promise<number[]> {
  const writes = world.cms.payload.db as unknown as Record<
    'create' | 'updateOne',
    (args: { readonly req?: { readonly transactionID?: unknown } }) => Promise<unknown>
  >;
  const whole = { create: writes.create, updateOne: writes.updateOne };
  const counts = new Map<string, number>();
  for (const name of ['create', 'updateOne'] as const)
    writes[name] = async (args) => {
      const transaction = String(await args.req?.transactionID);
      counts.set(transaction, (counts.get(transaction) ?? 0) + 1);
      return whole[name].call(writes, args);
    };
  try {
    await work();
  } finally {
    Object.assign(writes, whole);
  }
  return [...counts.values()].sort((one, other) => other - one);
}

testOffSecantus(
  'many texts at once are one mail a person, and no transaction writes more for it',
  async () => {
    const one = await checkedOn('2028-03-16');
    await moreOf(one, 60);
    const writes = await writesOf(() => remind(at('2030-03-02')));
    expect(writes[0]).toBeLessThanOrEqual(5);
    const told = await mails();
    expect(Object.keys(told).sort()).toEqual(['collega', 'redattrice', 'revisora', 'revisore']);
    for (const [who, all] of Object.entries(told))
      expect(
        all.map(({ subject }) => subject),
        who,
      ).toEqual(['Da ricontrollare: 61 contenuti']);
    expect(await remind(at('2030-03-02', '18:00:00+01:00'))).toBe(0);
    expect(await remind(at('2030-03-03'))).toBe(0);
  },
);

testOffSecantus(
  'whose mail fails keeps nobody else from theirs, and gets it later; the others once',
  async () => {
    await checkedOn('2028-03-16');
    for (const { email } of [world.colleague, world.editor]) {
      await verifyReminders.remove(db(), { id: { exists: true } });
      await breaking(
        world.cms,
        'outbox',
        async () => {
          await expect(remind(at('2030-03-02'))).rejects.toThrow('The disk is full.');
        },
        email,
      );
      const first = await mails();
      expect(Object.values(first).map(({ length }) => length)).toEqual([1, 1, 1]);
      // The process was killed, and the next one starts on another day.
      await remind(at('2030-03-03'));
      const second = await mails();
      expect(Object.keys(second)).toEqual([email.split('@')[0]]);
      expect(await remind(at('2030-03-04'))).toBe(0);
    }
  },
);

testOffSecantus('what becomes due after the mail of a day is in that of the next', async () => {
  await checkedOn('2029-03-16');
  await remind(at('2030-03-02'));
  await mails();
  const { title } = await checkedOn('2029-03-15');
  expect(await remind(at('2030-03-02', '12:00:00+01:00'))).toBe(0);
  await remind(at('2030-03-03'));
  const next = await mails();
  expect(next['redattrice']?.map(({ subject }) => subject)).toEqual([`Da ricontrollare: ${title}`]);
});
