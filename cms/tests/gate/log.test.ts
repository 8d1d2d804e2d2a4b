// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { logConsole } from '../../values/log-console.ts';
import { article, startWorld, type World } from '../workflow/world.ts';

interface Line {
  /** Of pino: 30 is info, 40 a warning, 50 an error. */
  readonly level: number;
  readonly msg?: string;
  readonly err?: object;
}

let lines: Line[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ log: (line) => lines.push(JSON.parse(line) as Line) });
});
afterAll(() => world?.stop());
beforeEach(() => {
  lines = [];
});

test('what a person may not do, or did not get right, is a line in the log and no error', async () => {
  const { editor, reviewer, administrator, otherOrganisation, organisation } = world;
  const made = await editor.post('/api/articles', article(world));
  const path = `/api/articles/${made.body.doc.id}`;
  const refused = [
    await editor.patch(path, { organisation: otherOrganisation }),
    await editor.post(`${path}/approve`, { digest: 'x' }),
    await editor.post('/api/topics', { title: 'Nuovo' }),
    await editor.patch(`/api/users/${editor.id}`, { password: 'un’altra frase lunga 42' }),
    await reviewer.delete(`/api/organisations/${organisation}`),
    await administrator.post('/api/users', { email: 'x@example.org', role: 'editor' }),
    await administrator.post('/api/home', {}),
    await administrator.post('/api/home', {}),
    await editor.get(`/api/articles/${'0'.repeat(24)}`),
  ].filter(({ status }) => status >= 400);
  expect(refused.length).toBeGreaterThan(6);
  expect(refused.every(({ status }) => status < 500)).toBe(true);
  expect(lines.filter(({ level, err }) => level >= 50 || err !== undefined)).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
});

test('work of the CMS that fails is an error, although a person would have been refused', () => {
  const err = new APIError('This field is not valid.', 400);
  world.cms.payload.logger.error({ err, msg: 'Mail was not delivered' });
  expect(lines).toMatchObject([{ level: 50, msg: 'Mail was not delivered' }]);
});

test('what is broken stays an error, with its cause', async () => {
  const { db } = world.cms.payload;
  const find = db.find;
  db.find = () => Promise.reject(new Error('The disk is on fire'));
  const answer = await world.reviewer.get('/api/articles');
  db.find = find;
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain('fire');
  const errors = lines.filter(({ level }) => level >= 50);
  expect(JSON.stringify(errors)).toContain('The disk is on fire');
});

test('A16: what goes to the console, as Next’s own errors, has the form of the log and none of what people typed', () => {
  const written: string[] = [];
  const former = { ...console };
  logConsole((entry) => written.push(entry));
  const cause = new Error('Failed query: select ?\nparams: rosa@example.org,Una frase segreta');
  console.error('⨯', Object.assign(new Error('The page failed.', { cause }), { params: ['Rosa'] }));
  console.log('The CMS listens.');
  const several = new AggregateError([cause], 'Two failed.');
  console.error([cause], { a: { err: cause, map: new Map([['b', cause]]) } }, several);
  console.error({ text: cause.message }, Object.assign(new (class Page {})(), { cause }));
  console.warn('%s of %d: %s', 'Page', 3, cause);
  console.warn(Object.assign(new Error('Rendered.'), { digest: '4711' }), new Date(0));
  Object.assign(console, former);
  expect(written.join('')).not.toMatch(/Rosa|rosa@|segreta/);
  expect(written[2]).toContain('Two failed.');
  expect(written[2]?.match(/message: 'Failed query: select \?'/g)).toHaveLength(4);
  expect(written[4]).toContain('WARN (cms): Page of 3: ');
  expect(written[5]).toMatch(/digest: '4711'[\s\S]*1970-01-01T00:00:00/);
  expect(written[0]).toMatch(/^\[\d\d:\d\d:\d\d\] ERROR \(cms\): ⨯ /);
  expect(written[0]).toContain('The page failed.');
  expect(written[0]).toContain('Failed query: select ?');
  expect(written[0]).not.toMatch(/Rosa|rosa@|segreta/);
  expect(written[1]).toMatch(/ INFO \(cms\): The CMS listens\.\n$/);
});

test('A16: a query that fails is in the log without what it carried', async () => {
  const { db } = world.cms.payload;
  const create = db.create;
  const params = ['scrypt:9f8e', 'Una frase segreta'];
  const query = `Failed query: insert into "users" values (?, ?)\nparams: ${params.join()}`;
  db.create = () => {
    const cause = Object.assign(new Error('constraint failed'), { code: 'SQLITE_CONSTRAINT' });
    throw Object.assign(new Error(query, { cause }), { query, params });
  };
  const answer = await world.editor.post('/api/articles', article(world));
  db.create = create;
  expect(answer.status).toBe(500);
  const logged = JSON.stringify(lines.filter(({ level }) => level >= 50));
  expect(logged).toContain('SQLITE_CONSTRAINT');
  expect(logged).toContain('insert into');
  expect(logged).toContain('log.test.ts');
  expect(logged).not.toMatch(/scrypt|segreta/);
});
