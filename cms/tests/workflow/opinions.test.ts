// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opinionAnswer } from '../../opinion/opinion-answer.ts';
import { history } from '../../records/history.ts';
import { opinions } from '../../records/opinions.ts';
import { outbox } from '../../records/outbox.ts';
import { settleDue } from '../../workflow/settle/settle-due.ts';
import { testOffSecantus } from '../on-secantus.ts';
import {
  type Actor,
  article,
  type Body,
  person,
  richText,
  startWorld,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const WORDS = 'Denuncia entro tre giorni. La banca restituisce tutto.';
const ASKED = 'Avv. Bianchi, ufficio <legale>';

interface Sent {
  readonly id: string;
  readonly digest: string;
}

async function sent(): Promise<Sent> {
  const fields = { title: `Da far leggere ${++number}`, body: richText(WORDS) };
  const made = await world.editor.post('/api/articles', article(world, fields));
  const { id } = made.body.doc;
  const { body } = await world.editor.post(`/api/articles/${id}/submit`, {});
  return { id, digest: body.submission.digest };
}

async function linkTo({ id, digest }: Sent, by: Actor = world.reviewer): Promise<string> {
  const question = 'I tre giorni sono giusti?';
  const { status, body } = await by.post(`/api/articles/${id}/consult`, {
    ...{ digest, asked: ASKED, question },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.link;
}

let sources = 0;

/** As from a browser without a session, each time from another source. */
async function open(link: string, fields?: Record<string, string>) {
  sources += 1;
  const headers = { 'X-Forwarded-For': `192.0.2.${sources}`, 'Accept-Language': 'it' };
  const request = new Request(link, {
    headers,
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
  const secret = new URL(link).pathname.split('/').at(-1) ?? '';
  const answer = await opinionAnswer(world.cms.payload, request, secret);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** The name of the passage that holds some words. */
function passageOf(html: string, words: string): string {
  const after = html.slice(html.lastIndexOf(words));
  return /name="mark-([^"]+)"/.exec(after)?.[1] ?? '';
}

const listed = async ({ id }: Sent): Promise<Body> =>
  (await world.reviewer.get(`/api/articles/${id}/opinions`)).body.opinions[0];

const remarksOn = async ({ id }: Sent): Promise<Body[]> =>
  (await world.reviewer.get(`/api/articles/${id}/remarks`)).body.remarks;

test('somebody without an account reads the frozen text, and what is not right comes back as remarks', async () => {
  const text = await sent();
  const link = await linkTo(text);
  const page = await open(link);
  expect(page.status).toBe(200);
  for (const words of ['I tre giorni sono giusti?', 'Denuncia entro tre giorni.', '&lt;legale&gt;'])
    expect(page.html).toContain(words);
  // A scanner of mails that follows the link uses nothing up.
  expect((await open(link)).status).toBe(200);
  const body = passageOf(page.html, 'Denuncia entro tre giorni.');
  const title = passageOf(page.html, `Da far leggere ${number}`);
  const taken = await open(link, {
    [`mark-${body}`]: 'amend',
    [`note-${body}`]: 'Subito, non entro tre giorni.',
    [`mark-${title}`]: 'right',
    whole: 'Per il resto va bene.',
  });
  expect(taken.status).toBe(303);
  expect(await remarksOn(text)).toMatchObject([
    {
      state: 'open',
      label: 'Testo',
      text: 'Da correggere. Subito, non entro tre giorni.',
      quote: expect.stringContaining('Denuncia entro tre giorni.'),
      by: { name: ASKED },
    },
  ]);
  expect(await listed(text)).toMatchObject({
    ...{ state: 'given', asked: ASKED, note: 'Per il resto va bene.' },
    marks: { right: 1, wrong: 0, amend: 1 },
  });
  const approved = await world.secondReviewer.post(`/api/articles/${text.id}/approve`, {
    digest: text.digest,
  });
  expect(approved.body.errors[0].code).toBe('open-remarks');
});

test('… the link works once; who asked is told, and the history says it', async () => {
  const text = await sent();
  const link = await linkTo(text);
  const filled = { whole: 'Va tutto bene.' };
  const both = await Promise.all([open(link, filled), open(link, filled)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const again = await open(link);
  expect(again.status).toBe(200);
  expect(again.html).toContain('Il parere è arrivato, grazie.');
  expect(again.html).not.toContain('Denuncia');
  const db = { payload: world.cms.payload };
  const events = await history.find(db, { where: { document: { equals: text.id } } });
  expect(events.map(({ verb }) => verb).sort()).toEqual(['advise', 'consult', 'submit']);
  const mails = await outbox.find(db, { where: { to: { equals: world.reviewer.email } } });
  const told = mails.filter(({ text: words }) => words.includes(`«Da far leggere ${number}»`));
  expect(told.filter(({ subject }) => subject.startsWith('Parere arrivato'))).toHaveLength(1);
});

testOffSecantus(
  'a second opinion through the same link is not taken, and its author can copy it',
  async () => {
    const text = await sent();
    const link = await linkTo(text);
    const page = (await open(link)).html;
    const title = passageOf(page, `Da far leggere ${number}`);
    const body = passageOf(page, 'Denuncia entro tre giorni.');
    const second = {
      [`mark-${title}`]: '',
      [`note-${title}`]: '',
      [`mark-${body}`]: 'amend',
      [`note-${body}`]: 'Entro <due> giorni.\nLo dice la legge.',
      'mark-0123456789abcdef': 'wrong',
      whole: 'Della collega.',
    };
    expect((await open(link, { whole: 'Del direttore.' })).status).toBe(303);
    const answer = await open(link, second);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('già stato usato');
    expect(answer.html).not.toContain('grazie');
    expect(answer.html).toContain(
      'Passo 2: Da correggere. Entro &lt;due&gt; giorni.\nLo dice la legge.',
    );
    expect(answer.html).toContain('Passo 3: Sbagliato.');
    expect(answer.html).not.toContain('Passo 1');
    expect(answer.html).toContain('Della collega.');
    expect(answer.html).not.toContain('Denuncia');
    expect((await listed(text)).note).toBe('Del direttore.');
  },
);

testOffSecantus(
  'what is sent through a link that is over, but for one that never was, can be copied too',
  async () => {
    const text = await sent();
    const link = await linkTo(text);
    const { id: opinion } = await listed(text);
    expect((await world.editor.post(`/api/articles/${text.id}/revoke`, { opinion })).status).toBe(
      200,
    );
    const answer = await open(link, { whole: 'Mezz’ora di lavoro.' });
    expect(answer.status).toBe(410);
    expect(answer.html).toContain('ha revocato questo collegamento');
    expect(answer.html).toContain('Mezz’ora di lavoro.');
    // Else any site could have words of its own shown here.
    const madeUp = await open(`${link.slice(0, -3)}abc`, { whole: 'Chiama questo numero.' });
    expect(madeUp.status).toBe(404);
    expect(madeUp.html).not.toContain('Chiama');
  },
);

testOffSecantus(
  'a link that is wrong, revoked, expired, or whose text was taken back shows nothing of it, and says why',
  async () => {
    const gone = async (link: string, status: number, why: string): Promise<void> => {
      for (const page of [await open(link), await open(link, { whole: 'Nota.' })]) {
        expect(page.status).toBe(status);
        expect(page.html).toContain(why);
        expect(page.html).not.toContain('Denuncia');
      }
    };
    const text = await sent();
    const link = await linkTo(text);
    await gone(`${link.slice(0, -3)}abc`, 404, 'Questo collegamento non esiste.');
    const { id: opinion } = await listed(text);
    const path = `/api/articles/${text.id}/revoke`;
    expect((await world.stranger.post(path, { opinion })).status).toBe(404);
    expect((await world.editor.post(path, { opinion })).status).toBe(200);
    expect((await world.editor.post(path, { opinion })).status).toBe(409);
    await gone(link, 410, 'ha revocato questo collegamento');
    const late = await linkTo(text);
    const row = await opinions.first(
      { payload: world.cms.payload },
      { and: [{ document: { equals: text.id } }, { ended: { exists: false } }] },
    );
    const expiresAt = new Date(Date.now() - 1000).toISOString();
    await opinions.update({ payload: world.cms.payload }, row?.id ?? '', { expiresAt });
    await gone(late, 410, 'Il tempo per dare il parere è finito.');
    const other = await linkTo(text);
    expect((await world.editor.post(`/api/articles/${text.id}/recall`, {})).status).toBe(200);
    await gone(other, 410, 'Questo testo non aspetta più un parere');
    expect(await remarksOn(text)).toEqual([]);
  },
);

testOffSecantus(
  'a link whose text was taken back stays closed when the same text is sent again, before and after',
  async () => {
    const text = await sent();
    const link = await linkTo(text);
    const path = `/api/articles/${text.id}`;
    const closed = async (): Promise<void> => {
      for (const page of [await open(link), await open(link, { whole: 'Nota.' })]) {
        expect(page.status).toBe(410);
        expect(page.html).toContain('Questo testo non aspetta più un parere');
      }
      expect((await listed(text)).state).toBe('over');
    };
    await world.editor.post(`${path}/recall`, {});
    await closed();
    const again = await world.editor.post(`${path}/submit`, {});
    expect(again.body.submission.digest).toBe(text.digest);
    await closed();
    // Another one can be asked, of the text as it waits now.
    expect((await open(await linkTo(text))).status).toBe(200);
  },
);

testOffSecantus(
  '… also when it waits again because its approval lapsed before its moment',
  async () => {
    const approver = await person(world.cms, 'decaduta', 'reviewer');
    const text = await sent();
    const path = `/api/articles/${text.id}`;
    const link = await linkTo(text);
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    expect((await world.reviewer.post(`${path}/schedule`, { publishAt })).status).toBe(200);
    const { digest } = text;
    expect((await approver.post(`${path}/approve`, { digest })).status).toBe(200);
    expect((await open(link)).status).toBe(410);
    const change = { role: 'editor', organisation: world.organisation };
    await world.administrator.patch(`/api/users/${approver.id}`, change);
    await settleDue(world.cms.payload);
    const { body } = await world.administrator.get(`${path}/status`);
    expect(body.state).toBe('pending');
    expect((await open(link)).status).toBe(410);
    expect((await listed(text)).state).toBe('over');
  },
);

testOffSecantus(
  'every link that nobody ended can be revoked, however its text stands, also one that is over or late',
  async () => {
    const revoked = async (text: Sent): Promise<void> => {
      const link = await linkTo(text);
      const { id: opinion } = await listed(text);
      await world.editor.post(`/api/articles/${text.id}/recall`, {});
      const path = `/api/articles/${text.id}/revoke`;
      expect((await world.stranger.post(path, { opinion })).status).toBe(404);
      expect((await world.editor.post(path, { opinion })).status).toBe(200);
      expect(await listed(text)).toMatchObject({ state: 'revoked' });
      const page = await open(link);
      expect([page.status, page.html.includes('ha revocato questo collegamento')]).toEqual([
        410,
        true,
      ]);
      expect((await world.editor.post(path, { opinion })).status, 'once').toBe(409);
    };
    await revoked(await sent());
    const text = await sent();
    const link = await linkTo(text);
    const { id: opinion } = await listed(text);
    const returned = { reason: 'Manca la fonte.' };
    await world.secondReviewer.post(`/api/articles/${text.id}/return`, returned);
    const path = `/api/articles/${text.id}`;
    expect((await world.secondReviewer.post(`${path}/revoke`, { opinion })).status).toBe(200);
    expect((await open(link)).html).toContain('ha revocato questo collegamento');
  },
);

test('links for opinions end with the account that made them; what was given stays', async () => {
  const asker = await person(world.cms, 'uscita', 'reviewer');
  const [text, other] = [await sent(), await sent()];
  const [given, open1, colleague] = [
    await linkTo(other, asker),
    await linkTo(text, asker),
    await linkTo(await sent()),
  ];
  expect((await open(given, { whole: 'Va bene.' })).status).toBe(303);
  expect((await world.administrator.delete(`/api/users/${asker.id}`)).status).toBe(200);
  const page = await open(open1);
  expect(page.status).toBe(410);
  expect(page.html).toContain('La redazione ha revocato questo collegamento.');
  expect(page.html).not.toContain('Denuncia');
  expect(await listed(text)).toMatchObject({ state: 'revoked', asked: ASKED });
  expect(await listed(other)).toMatchObject({ state: 'given', note: 'Va bene.' });
  expect((await open(colleague)).status).toBe(200);
});

testOffSecantus(
  '… and with the right to ask: another role or organisation of who asked, and the desk says why',
  async () => {
    for (const change of [
      { role: 'editor', organisation: world.otherOrganisation },
      { organisation: world.otherOrganisation },
    ]) {
      const isReviewer = 'role' in change;
      const name = isReviewer ? 'retrocessa' : 'trasferita';
      const asker = await person(world.cms, name, isReviewer ? 'reviewer' : 'editor', {
        organisation: world.organisation,
      });
      const text = await sent();
      const link = await linkTo(text, asker);
      expect((await open(link)).status).toBe(200);
      const changed = await world.administrator.patch(`/api/users/${asker.id}`, change);
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
      for (const page of [await open(link), await open(link, { whole: 'Nota.' })]) {
        expect(page.status).toBe(410);
        expect(page.html).toContain('non segue più questo testo');
        expect(page.html).not.toContain('Denuncia');
      }
      expect(await listed(text)).toMatchObject({ state: 'left', by: { id: asker.id } });
    }
  },
);

testOffSecantus('F01: who opens links in a loop is told after how long to come back', async () => {
  const at = () => {
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    const request = new Request('http://localhost:3000/parere/abc', { headers });
    return opinionAnswer(world.cms.payload, request, 'abc');
  };
  for (let asked = 0; asked < 60; asked += 1) await at();
  const refused = await at();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
});

testOffSecantus('an answer that is not taken keeps what was written, with the reason', async () => {
  const text = await sent();
  const link = await linkTo(text);
  const page = await open(link);
  const nothing = await open(link, {});
  expect(nothing.status).toBe(400);
  expect(nothing.html).toContain('Segna almeno un passo');
  const body = passageOf(page.html, 'Denuncia entro tre giorni.');
  const long = await open(link, {
    [`mark-${body}`]: 'wrong',
    [`note-${body}`]: 'troppo '.repeat(200),
    whole: '"><script>alert(1)</script>',
  });
  expect(long.status).toBe(400);
  expect(long.html).toContain('value="wrong" checked');
  expect(long.html).toContain('troppo troppo');
  expect(long.html).not.toContain('<script>');
  expect((await listed(text)).state).toBe('waits');
});

testOffSecantus(
  'C06: the page runs no script, is framed by nobody, and its address goes nowhere',
  async () => {
    const { headers } = await open(await linkTo(await sent(), world.editor));
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
  },
);

testOffSecantus('the secret is in no answer but the first, and not in the database', async () => {
  const text = await sent();
  const secret = new URL(await linkTo(text)).pathname.split('/').at(-1) ?? '';
  const rows = await opinions.find({ payload: world.cms.payload });
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(JSON.stringify(await listed(text))).not.toMatch(/secret|hash/i);
});
