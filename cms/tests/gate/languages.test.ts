// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noSuchPage } from '../../gate/pages/no-such-page.ts';
import { GATE_MESSAGES, TYPE_NAMES } from '../../http/messages.ts';
import type { Said } from '../../i18n/said.ts';
import { addPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';

/** A message, with examples in the place of what it is made from. */
function example(message: Said | ((...parts: never[]) => Said)): Said {
  if (typeof message !== 'function') return message;
  const ofParts = message as (...parts: unknown[]) => Said;
  return ofParts(2048, TYPE_NAMES.text);
}

test.each(Object.entries({ ...GATE_MESSAGES, ...TYPE_NAMES }))(
  'the gate says «%s» in both languages',
  (_name, message) => {
    const { it, en } = example(message);
    expect(it).toMatch(/\p{L}{2}/u);
    expect(en).toMatch(/\p{L}{2}/u);
    expect(en).not.toBe(it);
    for (const text of [it, en]) expect(text).not.toMatch(/undefined|\[object/);
  },
);

describe('a refusal is in the language of its reader', () => {
  let cms: TestCms;
  let session: string;
  let administrator: string;
  beforeAll(async () => {
    cms = await startCms();
    const person = await addPerson(cms, { role: 'reviewer', email: 'reviewer@example.org' });
    session = person.cookie;
    const other = await addPerson(cms, { role: 'administrator', email: 'a@example.org' });
    administrator = other.cookie;
  });
  afterAll(() => cms?.stop());

  const refusal = async (path: string, headers: Record<string, string>): Promise<string> => {
    const answer = await cms.fetch(path, { headers });
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    return errors[0]?.message ?? '';
  };

  const refusedSave = async (
    collection: string,
    data: object,
    headers: Record<string, string>,
  ): Promise<string> => {
    const answer = await cms.fetch(`/api/${collection}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    });
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    return errors[0]?.message ?? '';
  };

  test('also in the built CMS, where classes have lost their names', async () => {
    const headers = { Cookie: administrator, 'Accept-Language': 'en' };
    const sent = { ...headers, 'Content-Type': 'application/json' };
    await cms.fetch('/api/settings', { method: 'POST', headers: sent, body: '{}' });
    Object.defineProperty(APIError, 'name', { value: '', configurable: true });
    try {
      expect(await refusedSave('settings', {}, headers)).toBe(
        'It exists already: edit the one that is there.',
      );
    } finally {
      Object.defineProperty(APIError, 'name', { value: 'APIError', configurable: true });
    }
  });

  const { it: italian, en: english } = GATE_MESSAGES.notFound;
  test.each([
    ['an English desk', { Cookie: 'portico-lng=en', 'Accept-Language': 'it' }, english],
    [
      'an Italian desk in an English browser',
      { Cookie: 'portico-lng=it', 'Accept-Language': 'en' },
      italian,
    ],
    ['an English browser', { 'Accept-Language': 'en-GB,en;q=0.9,it;q=0.8' }, english],
    ['a German browser', { 'Accept-Language': 'de-CH,de;q=0.9' }, italian],
    ['a browser that says nothing', {}, italian],
    ['a desk in a language that there is not', { Cookie: 'portico-lng=xx' }, italian],
  ])('%s', async (_who, headers, expected) => {
    expect(await refusal('/api/nothing', headers)).toBe(expected);
  });

  test('and so is what a query or a field is refused for', async () => {
    const headers = { Cookie: `${session}; portico-lng=en` };
    expect(await refusal('/api/articles?where[nothing][equals]=x', headers)).toBe(
      GATE_MESSAGES.unknownField('nothing').en,
    );
    const said = await refusedSave('topics', { title: 5 }, headers);
    expect(said).toBe('The field “Title” must be a text.');
  });

  test('where there is nothing, people get a page with the way back, and programs JSON', async () => {
    const ask = (accept: string, language: string): Response => {
      const headers = { accept, 'accept-language': language };
      return noSuchPage(new Request(`${cms.env.CMS_URL}/zzz`, { headers }), cms.config);
    };
    const page = ask('text/html,*/*', 'it');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toContain('no-store');
    const html = await page.text();
    expect(html).toContain(`<html lang="it">`);
    expect(html).toContain(`<h1>${GATE_MESSAGES.notFound.it}</h1>`);
    expect(html).toContain('href="/admin"');
    const { errors } = (await ask('*/*', 'en').json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toBe(GATE_MESSAGES.notFound.en);
  });

  test.each([
    ['alerts', { over: 'x' }, 'Non più attuale dal giorno', /una data/],
    ['events', { speakers: [{ name: 5 }] }, 'Relatori, n. 1 · Nome', /un testo/],
    ['articles', { body: { root: { children: 5 } } }, 'Testo', /forma giusta/],
    ['articles', { title: 'a\0' }, 'Titolo', /caratteri/],
    ['articles', { picture: crypto.randomUUID() }, 'Immagine', /non esiste/],
    ['events', { booking: { kind: 'x' } }, 'Prenotazione · Come si prenota', /non valida/],
    [
      'users',
      { name: 'B', email: 'reviewer@example.org', role: 'reviewer' },
      'Email',
      /registrato/,
    ],
  ])('%s: a field that is refused is called as in its form', async (slug, data, name, why) => {
    const headers = { Cookie: `${administrator}; portico-lng=it` };
    const said = await refusedSave(slug, data, headers);
    expect(said).toContain(name);
    expect(said).toMatch(why);
    expect(said).not.toMatch(/[a-z][A-Z]|\.\d|following|\bbody\b/);
  });
});
