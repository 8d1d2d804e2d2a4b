// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKFLOW_MESSAGES } from '../../workflow/messages.ts';
import { article, type Body, startWorld, type World } from './world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startWorld();
  id = (await world.editor.post('/api/articles', article(world))).body.doc.id;
});
afterAll(() => world?.stop());

/** Asks as the editor, whose browser prefers a language. */
async function ask(language: string, method: string, path: string, body?: object): Promise<Body> {
  const answer = await world.cms.fetch(`/api/articles/${id}${path}`, {
    method,
    headers: {
      Origin: world.cms.env.CMS_URL,
      Cookie: world.editor.cookie,
      'Accept-Language': language,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json();
}

/** The same in Italian, in English, and in a language that the desk does not speak. */
const inEach = async (read: (language: string) => Promise<unknown>): Promise<unknown[]> =>
  Promise.all(['it', 'en', 'fr'].map(read));

test('a refused verb is explained in the language of the person', async () => {
  const reasons = await inEach(async (language) => {
    const { errors } = await ask(language, 'POST', '/recall', {});
    return errors[0].message;
  });
  const italian = 'Il contenuto è una bozza: ora non si può ritirare l’invio.';
  expect(reasons).toEqual([italian, 'The content is a draft: you cannot recall it now.', italian]);
});

test('«ritirare l’invio» has its object in the genitive', () => {
  expect(WORKFLOW_MESSAGES.role('recall').it).toBe(
    'Il tuo ruolo non permette di ritirare l’invio di questo contenuto.',
  );
  expect(WORKFLOW_MESSAGES.scope('recall').it).toBe(
    'Puoi ritirare l’invio solo dei tuoi contenuti.',
  );
  expect(WORKFLOW_MESSAGES.scope('submit').it).toBe(
    'Puoi inviare in revisione solo i tuoi contenuti.',
  );
});

test('a refused save is explained in the language of the person', async () => {
  const reasons = await inEach(async (language) => {
    const organisation = world.otherOrganisation;
    const { errors } = await ask(language, 'PATCH', '?draft=true', { organisation });
    expect(errors[0].data.code).toBe('other-organisation');
    return errors[0].message;
  });
  const italian =
    'L’organizzazione di un contenuto si cambia solo con «Sposta», che è dell’amministratore.';
  const english =
    'The organisation of a content changes only by “Move”, which administrators have.';
  expect(reasons).toEqual([italian, english, italian]);
});

test('what the desk says cannot be done now is said in the language of the person', async () => {
  const reasons = await inEach(async (language) => {
    const { can } = await ask(language, 'GET', '/status');
    return can.withdraw.message;
  });
  const italian = 'Il tuo ruolo non permette di togliere dal sito questo contenuto.';
  const english = 'Your role does not allow you to withdraw this content.';
  expect(reasons).toEqual([italian, english, italian]);
});
