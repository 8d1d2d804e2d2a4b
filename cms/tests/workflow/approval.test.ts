// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocuments } from '../../open-data/document-texts.ts';
import { readManifest } from '../../open-data/manifest.ts';
import { describeOffSecantus, testOffSecantus } from '../on-secantus.ts';
import {
  type Actor,
  article,
  type Body,
  online,
  richText,
  startWorld,
  uploaded,
  type World,
} from './world.ts';

let world: World;
let number = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const LIMIT = 180_000;

/** An article that the editor has written. */
async function written(changes: object = {}, by: Actor = world.editor): Promise<string> {
  const title = `Come difendersi, parte ${++number}`;
  const { organisation } = world;
  const data = article(world, { title, ...(by !== world.editor && { organisation }), ...changes });
  const { status, body } = await by.post('/api/articles', data);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.doc.id;
}

async function sent(id: string, by: Actor = world.editor, body: object = {}): Promise<string> {
  const answer = await by.post(`/api/articles/${id}/submit`, body);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.submission.digest;
}

async function edited(path: string, changes: object, by: Actor = world.editor): Promise<void> {
  const answer = await by.patch(`/api/articles/${path}`, changes);
  expect(answer).toMatchObject({ status: 200 });
}

const approve = (id: string, digest: string, by: Actor = world.reviewer, more: object = {}) =>
  by.post(`/api/articles/${id}/approve`, { digest, ...more });

async function onlineText(id: string): Promise<Body> {
  const manifest = await readManifest(world.cms.payload);
  const entry = manifest.documents.find((document) => document.id === id);
  if (!entry) return undefined;
  const texts = await readDocuments(world.cms.payload, [entry.digest]);
  return JSON.parse(texts[entry.digest] ?? 'null');
}

const code = (answer: { body: Body }): string => answer.body.errors?.[0]?.code;

/** A text that links to another document. */
function linkingTo(id: string): object {
  const text = richText('Leggi anche la domanda.');
  const fields = { linkType: 'internal', doc: { relationTo: 'catalogue', value: id } };
  const link = { type: 'link', version: 3, fields, children: text.root.children[0]?.children };
  return { root: { ...text.root, children: [{ ...text.root.children[0], children: [link] }] } };
}

/** Two articles that were never online and link to each other: the editor's, and that of `by`. */
async function namingEachOther(by: Actor = world.editor): Promise<[string, string, string]> {
  const title = `La risposta ${number}`;
  const first = await written({ title: `La domanda ${number}` });
  const organisation = by === world.stranger ? world.otherOrganisation : world.organisation;
  const second = await written({ title, organisation }, by);
  const { payload } = world.cms;
  for (const [id, to] of [
    [first, second],
    [second, first],
  ] as const)
    await payload.update({
      collection: 'articles',
      id,
      locale: 'it',
      data: { body: linkingTo(to) } as never,
    });
  return [first, second, title];
}

describe('what goes online is what was reviewed', () => {
  test(
    'R16: an editor types on while the reviewer approves: the frozen text goes online',
    async () => {
      const id = await written({ summary: 'Il testo che il revisore ha letto.' });
      const digest = await sent(id);
      await edited(id, { summary: 'Una frase scritta dopo.' });
      expect(await approve(id, digest)).toMatchObject({ status: 200 });
      const text = await onlineText(id);
      expect(text.locales.it.summary).toBe('Il testo che il revisore ha letto.');
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      expect(body).toMatchObject({ state: 'live', changed: true });
    },
    LIMIT,
  );

  testOffSecantus(
    'R16: what was not read is not sent back either',
    async () => {
      const id = await written();
      const digest = await sent(id);
      await edited(id, { summary: 'Secondo invio.' });
      await sent(id);
      const refused = await world.reviewer.post(`/api/articles/${id}/return`, {
        reason: 'Manca la fonte.',
        digest,
      });
      expect([refused.status, code(refused)]).toEqual([409, 'stale']);
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      expect(body).toMatchObject({ state: 'pending', returned: null });
    },
    LIMIT,
  );

  testOffSecantus(
    'R16: the first of two submissions cannot be approved any more',
    async () => {
      const id = await written();
      const first = await sent(id);
      await edited(id, { summary: 'Secondo invio.' });
      const second = await sent(id);
      const refused = await approve(id, first);
      expect([refused.status, code(refused)]).toEqual([409, 'stale']);
      expect(await onlineText(id)).toBeUndefined();
      expect(await approve(id, second)).toMatchObject({ status: 200 });
    },
    LIMIT,
  );

  test(
    'the former text stays online until the new one is approved, and while it is returned',
    async () => {
      const id = await written({ summary: 'Primo testo.' });
      await approve(id, await sent(id));
      await edited(id, { summary: 'Nuovo testo.' });
      const digest = await sent(id);
      expect((await onlineText(id)).locales.it.summary).toBe('Primo testo.');
      const answer = await world.reviewer.post(`/api/articles/${id}/return`, {
        reason: 'Manca la fonte.',
      });
      expect(answer.status).toBe(200);
      expect((await onlineText(id)).locales.it.summary).toBe('Primo testo.');
      expect((await approve(id, digest)).status).toBe(409);
      const { body } = await world.editor.get('/api/desk');
      expect(body.returned).toContainEqual(
        expect.objectContaining({ id, reason: 'Manca la fonte.', state: 'live-returned' }),
      );
    },
    LIMIT,
  );

  testOffSecantus(
    'first publication stays, modified and version move with an approved edit only',
    async () => {
      const id = await written();
      const entry = async () =>
        (await readManifest(world.cms.payload)).documents.find((document) => document.id === id);
      await approve(id, await sent(id));
      const first = await entry();
      await edited(id, { summary: 'Si cambia.' });
      const digest = await sent(id);
      expect(await entry()).toEqual(first);
      await approve(id, digest);
      const second = await entry();
      expect(second?.firstPublished).toBe(first?.firstPublished);
      expect(second?.version).toBe(2);
      expect(Date.parse(second?.modified ?? '')).toBeGreaterThan(Date.parse(first?.modified ?? ''));
    },
    LIMIT,
  );

  testOffSecantus(
    'a text that is online already is not sent again',
    async () => {
      const id = await written();
      await approve(id, await sent(id));
      const again = await world.editor.post(`/api/articles/${id}/submit`, {});
      expect([again.status, code(again)]).toEqual([409, 'unchanged']);
    },
    LIMIT,
  );

  test(
    'languages that are not named stay as they are online',
    async () => {
      const english = {
        title: `How to defend yourself ${number}`,
        summary: 'As it was approved.',
        body: richText('Look who writes.'),
      };
      const id = await written();
      await edited(`${id}?locale=en`, english);
      await approve(id, await sent(id));
      expect(Object.keys((await onlineText(id)).locales)).toEqual(['en', 'it']);
      await edited(`${id}?locale=en`, { summary: 'Half wri' });
      await edited(id, { summary: 'Solo italiano.' });
      await approve(id, await sent(id, world.editor, { languages: ['it'] }));
      const { locales } = await onlineText(id);
      expect(locales.it.summary).toBe('Solo italiano.');
      expect(locales.en.summary).toBe('As it was approved.');
    },
    LIMIT,
  );
});

describe('I6: nobody approves what they wrote', () => {
  test(
    'whoever sends it, and whoever wrote in it, does not approve it',
    async () => {
      const id = await written({}, world.reviewer);
      await edited(id, { summary: 'Ritocco.' }, world.secondReviewer);
      const digest = await sent(id, world.administrator);
      for (const writer of [world.reviewer, world.secondReviewer, world.administrator]) {
        const answer = await approve(id, digest, writer);
        expect([answer.status, code(answer)]).toEqual([403, 'own-work']);
      }
    },
    LIMIT,
  );

  test(
    'approval clears what it covered, and only that',
    async () => {
      const id = await written();
      await edited(id, { summary: 'La revisora corregge.' }, world.reviewer);
      const digest = await sent(id);
      await edited(id, { summary: 'Un altro ritocco.' }, world.secondReviewer);
      expect(await approve(id, digest, world.secondReviewer)).toMatchObject({ status: 200 });
      const next = await sent(id);
      expect(await approve(id, next, world.secondReviewer)).toMatchObject({ status: 403 });
      expect(await approve(id, next, world.reviewer)).toMatchObject({ status: 200 });
    },
    LIMIT,
  );

  testOffSecantus(
    'approval in one language clears nobody who may have written another',
    async () => {
      const id = await written();
      const english = { body: richText('Look who writes.'), summary: 'Three signs.' };
      await edited(`${id}?locale=en`, english, world.secondReviewer);
      const italian = await sent(id, world.editor, { languages: ['it'] });
      expect(await approve(id, italian)).toMatchObject({ status: 200 });
      await edited(`${id}?locale=en`, { title: `How to defend yourself ${number}` });
      const both = await sent(id);
      const own = await approve(id, both, world.secondReviewer);
      expect([own.status, code(own)]).toEqual([403, 'own-work']);
      expect(await approve(id, both)).toMatchObject({ status: 200 });
      await edited(id, { summary: 'Solo italiano.' });
      const next = await sent(id, world.editor, { languages: ['it'] });
      expect(await approve(id, next, world.secondReviewer)).toMatchObject({ status: 200 });
    },
    LIMIT,
  );

  testOffSecantus(
    'whoever wrote what was withdrawn does not put it back alone',
    async () => {
      const id = await written();
      await edited(id, { summary: 'La revisora scrive.' }, world.reviewer);
      expect(await approve(id, await sent(id), world.secondReviewer)).toMatchObject({
        status: 200,
      });
      await edited(id, { title: `Un altro titolo ${number}` });
      expect(await approve(id, await sent(id), world.reviewer)).toMatchObject({ status: 200 });
      const reason = 'Una frase non era vera.';
      const { status } = await world.secondReviewer.post(`/api/articles/${id}/withdraw`, {
        reason,
      });
      expect(status).toBe(200);
      const again = await sent(id);
      const own = await approve(id, again, world.reviewer);
      expect([own.status, code(own)]).toEqual([403, 'own-work']);
      expect(await approve(id, again, world.secondReviewer)).toMatchObject({ status: 200 });
    },
    LIMIT,
  );

  testOffSecantus(
    'whoever made a picture in it does not approve it',
    async () => {
      const picture = await uploaded(world.cms, 'Una chiave sul tavolo.', world.secondReviewer);
      const id = await written({}, world.administrator);
      await edited(id, { picture: picture.id }, world.administrator);
      const digest = await sent(id);
      const answer = await approve(id, digest, world.secondReviewer);
      expect([answer.status, code(answer)]).toEqual([403, 'own-work']);
      expect(await approve(id, digest, world.reviewer)).toMatchObject({ status: 200 });
    },
    LIMIT,
  );

  test(
    'demotion takes effect on the next request',
    async () => {
      const id = await written();
      const digest = await sent(id);
      const { payload } = world.cms;
      await payload.update({
        collection: 'users',
        id: world.secondReviewer.id,
        data: { role: 'editor', organisation: world.otherOrganisation },
      });
      const answer = await approve(id, digest, world.secondReviewer);
      expect([401, 403, 404]).toContain(answer.status);
      expect(await onlineText(id)).toBeUndefined();
    },
    LIMIT,
  );
});

describe('several at once', () => {
  test(
    'documents approved together have one revision, and refer to each other',
    async () => {
      const { cms, administrator } = world;
      const topic = await cms.payload.create({
        collection: 'topics',
        data: { title: 'Password', summary: 'Sceglierle e custodirle.', icon: 'lock' },
        locale: 'it',
      });
      const id = await written({ topics: [topic.id] }, administrator);
      const alone = await administrator.post(`/api/articles/${id}/submit`, {});
      expect([alone.status, alone.body.errors[0].issues[0].code]).toEqual([
        422,
        'reference-not-published',
      ]);
      const other = await administrator.post(`/api/topics/${topic.id}/submit`, {});
      const digest = await sent(id, administrator);
      const tooEarly = await approve(id, digest);
      expect([tooEarly.status, code(tooEarly)]).toEqual([422, 'references']);
      const review = await world.reviewer.get(`/api/articles/${id}/submission/diff`);
      const companion = review.body.with[0];
      expect(companion).toMatchObject({ collection: 'topics', id: topic.id });
      const together = await approve(id, digest, world.reviewer, {
        with: [{ collection: 'topics', id: topic.id, digest: other.body.submission.digest }],
      });
      expect(together).toMatchObject({ status: 200 });
      const { documents } = await readManifest(cms.payload);
      const revisions = documents
        .filter((document) => [id, topic.id].includes(document.id))
        .map((document) => document.revision);
      expect(revisions).toEqual([together.body.revision, together.body.revision]);
    },
    LIMIT,
  );

  test(
    'two new texts that name each other are sent together and approved together',
    async () => {
      const { editor, reviewer } = world;
      const [first, second, title] = await namingEachOther();
      const status = (await editor.get(`/api/articles/${first}/status`)).body;
      expect(status.can.submit).toMatchObject({ allowed: false, why: 'requirements' });
      expect(status.together).toEqual([{ collection: 'articles', id: second, title, ready: true }]);
      const body = { with: [{ collection: 'articles', id: second }] };
      expect((await editor.post(`/api/articles/${first}/submit`, body)).status).toBe(200);
      const review = (await reviewer.get(`/api/articles/${first}/submission/diff`)).body;
      expect(review.with).toMatchObject([{ id: second, title, level: null }]);
      const { digest } = review.submission;
      const alone = await approve(first, digest);
      expect([alone.status, code(alone)]).toEqual([422, 'references']);
      expect(alone.body.errors[0].issues[0].message).toContain(`«${title}»`);
      const [other] = review.with;
      const companion = { collection: 'articles', id: second, digest: other.digest };
      expect((await approve(first, digest, reviewer, { with: [companion] })).status).toBe(200);
      expect(await onlineText(second)).toBeDefined();
    },
    LIMIT,
  );

  testOffSecantus(
    'when one of them lacks something none is sent, and the refusal says which',
    async () => {
      const { editor } = world;
      const [first, second, title] = await namingEachOther();
      await editor.patch(`/api/articles/${second}`, { summary: '' });
      const status = (await editor.get(`/api/articles/${first}/status`)).body;
      expect(status.together).toMatchObject([{ id: second, ready: false }]);
      const answer = await editor.post(`/api/articles/${first}/submit`, {
        with: [{ collection: 'articles', id: second }],
      });
      expect([answer.status, code(answer)]).toEqual([422, 'requirements']);
      expect(answer.body.errors[0].message).toContain(`«${title}»: manca`);
      expect((await editor.get(`/api/articles/${first}/status`)).body.state).toBe('draft');
    },
    LIMIT,
  );

  testOffSecantus(
    'I1: a text of others is neither sent along nor named',
    async () => {
      const { editor, stranger } = world;
      const [first, second, title] = await namingEachOther(stranger);
      expect((await editor.get(`/api/articles/${first}/status`)).body.together).toEqual([]);
      const answer = await editor.post(`/api/articles/${first}/submit`, {
        with: [{ collection: 'articles', id: second }],
      });
      expect(answer.status).toBe(404);
      expect(JSON.stringify(answer.body)).not.toContain(title);
    },
    LIMIT,
  );

  testOffSecantus(
    'what was withdrawn is not offered to be sent along',
    async () => {
      const { editor, reviewer } = world;
      const withdrawn = await written();
      await approve(withdrawn, await sent(withdrawn));
      const reason = 'Un errore grave.';
      await reviewer.post(`/api/articles/${withdrawn}/withdraw`, { reason });
      const id = await written({ body: linkingTo(withdrawn) });
      const status = (await editor.get(`/api/articles/${id}/status`)).body;
      expect(status.issues).toMatchObject([{ code: 'reference-not-published' }]);
      expect(status.together).toEqual([]);
    },
    LIMIT,
  );

  test(
    'one that is stale holds back all',
    async () => {
      const one = await written();
      const two = await written();
      const digest = await sent(one);
      await sent(two);
      const answer = await approve(one, digest, world.reviewer, {
        with: [{ collection: 'articles', id: two, digest: '0'.repeat(64) }],
      });
      expect([answer.status, code(answer)]).toEqual([409, 'stale']);
      expect(await onlineText(one)).toBeUndefined();
    },
    LIMIT,
  );
});

describe('addresses', () => {
  test(
    'an address is claimed when it is sent, fixed when it is online, and nobody else’s ever after',
    async () => {
      const slug = `phishing-${number}`;
      const first = await written({ slug });
      const second = await written({ slug });
      const digest = await sent(first);
      const taken = await world.editor.post(`/api/articles/${second}/submit`, {});
      expect([taken.status, taken.body.errors[0].issues[0].code]).toEqual([422, 'slug-taken']);
      await approve(first, digest);
      await edited(first, { slug: `${slug}-nuovo` });
      const moved = await world.editor.post(`/api/articles/${first}/submit`, {});
      expect([moved.status, moved.body.errors[0].issues[0].code]).toEqual([422, 'slug-fixed']);
      await world.reviewer.post(`/api/articles/${first}/withdraw`, { reason: 'Superato.' });
      const still = await world.editor.post(`/api/articles/${second}/submit`, {});
      expect(still.status).toBe(422);
    },
    LIMIT,
  );

  test(
    'a recalled submission gives its address back',
    async () => {
      const slug = `smishing-${number}`;
      const first = await written({ slug });
      await sent(first);
      await world.colleague.post(`/api/articles/${first}/recall`, {});
      await sent(await written({ slug }));
    },
    LIMIT,
  );
});

describe('withdrawal', () => {
  test(
    'shows who refers to it and asks; then leaves a tombstone with the reason',
    async () => {
      const { cms, administrator, reviewer } = world;
      const { id: topic } = await cms.payload.create({
        collection: 'topics',
        data: { title: `Argomento ${++number}`, summary: 'In breve.', icon: 'book' },
        locale: 'it',
      });
      await online(world, 'topics', topic);
      const id = await written({ topics: [topic] }, administrator);
      await approve(id, await sent(id, administrator));
      const asked = await reviewer.post(`/api/topics/${topic}/withdraw`, { reason: 'Accorpato.' });
      expect([asked.status, code(asked)]).toEqual([409, 'still-used']);
      expect(asked.body.errors[0].referrers).toMatchObject([{ collection: 'articles', id }]);
      const done = await reviewer.post(`/api/topics/${topic}/withdraw`, {
        reason: 'Accorpato.',
        confirm: true,
      });
      expect(done.status).toBe(200);
      const manifest = await readManifest(cms.payload);
      expect(manifest.documents.some((document) => document.id === topic)).toBe(false);
      expect(manifest.withdrawn).toContainEqual(
        expect.objectContaining({
          id: topic,
          reason: 'Accorpato.',
          revision: done.body.revision,
          slugs: { it: `argomento-${number - 1}` },
        }),
      );
    },
    LIMIT,
  );

  test(
    'closes what waited, and a new approval brings the page back',
    async () => {
      const id = await written();
      await approve(id, await sent(id));
      await edited(id, { summary: 'In attesa.' });
      const digest = await sent(id);
      const empty = await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: '  ' });
      expect([empty.status, code(empty)]).toEqual([422, 'reason-needed']);
      await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Un errore grave.' });
      expect((await approve(id, digest)).status).toBe(409);
      expect(await onlineText(id)).toBeUndefined();
      await approve(id, await sent(id));
      expect((await onlineText(id)).locales.it.summary).toBe('In attesa.');
    },
    LIMIT,
  );

  testOffSecantus(
    'what had changes returned is withdrawn too, and nobody is asked to correct it',
    async () => {
      const id = await written();
      await approve(id, await sent(id));
      await edited(id, { summary: 'Da correggere.' });
      await sent(id);
      await world.reviewer.post(`/api/articles/${id}/return`, { reason: 'Manca la fonte.' });
      await world.reviewer.post(`/api/articles/${id}/withdraw`, { reason: 'Superato.' });
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      expect(body).toMatchObject({ state: 'withdrawn', returned: null });
      const desk = await world.editor.get('/api/desk');
      expect(JSON.stringify(desk.body.returned)).not.toContain(id);
      expect(JSON.stringify(desk.body.withdrawn)).toContain(id);
      await sent(id);
      await world.reviewer.post(`/api/articles/${id}/return`, { reason: 'Non ancora.' });
      const again = await world.editor.get(`/api/articles/${id}/status`);
      expect(again.body).toMatchObject({ state: 'returned' });
    },
    LIMIT,
  );

  testOffSecantus(
    'home and settings stay: without them there is no site',
    async () => {
      const { id } = await world.cms.payload.create({
        collection: 'home',
        data: { claim: 'Vivere al sicuro con il digitale.' },
        locale: 'it',
      });
      await online(world, 'home', id);
      const answer = await world.reviewer.post(`/api/home/${id}/withdraw`, { reason: 'Prova.' });
      expect([answer.status, code(answer)]).toEqual([403, 'forbidden']);
    },
    LIMIT,
  );
});

describeOffSecantus('reading level', () => {
  const HARD = `${'La predisposizione dell’autenticazione multifattoriale presuppone l’adeguamento infrastrutturale antecedentemente concordato. '.repeat(14)}`;

  test(
    'below the line of the audience an approval needs a written reason, which stays in the history',
    async () => {
      const id = await written({ audiences: ['over65'], body: richText(HARD.trim()) });
      const digest = await sent(id);
      const without = await approve(id, digest);
      expect([without.status, code(without)]).toEqual([422, 'reason-needed']);
      const reason = 'Testo di legge, non si può semplificare.';
      expect(await approve(id, digest, world.reviewer, { reason })).toMatchObject({ status: 200 });
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      expect(body.history[0]).toMatchObject({ verb: 'approve', reason });
      const { index, needed } = body.history[0].readingLevel;
      expect(needed).toBe(80);
      expect(index).toBeLessThan(needed);
    },
    LIMIT,
  );

  test(
    'one impossible sentence needs a written reason, however easy the others are',
    async () => {
      const easy = 'Oggi il mare è blu. La luna sale piano. Il gatto dorme sul tavolo. ';
      const impossible = `${HARD.slice(0, HARD.indexOf('.'))}, ${HARD.slice(0, HARD.indexOf('.') + 1).toLowerCase()}`;
      const id = await written({
        audiences: ['over65'],
        body: richText(easy.repeat(20).trim(), impossible),
      });
      const digest = await sent(id);
      const without = await approve(id, digest);
      expect([without.status, code(without)]).toEqual([422, 'reason-needed']);
      expect(without.body.errors[0].message).toContain('La frase più difficile ha leggibilità');
      const review = (await world.reviewer.get(`/api/articles/${id}/submission/diff`)).body;
      expect(review.readingLevel.index).toBeGreaterThanOrEqual(review.readingLevel.needed);
      expect(review.readingLevel).toMatchObject({ below: true, hard: [{ text: impossible }] });
      const reason = 'È il testo della norma.';
      expect(await approve(id, digest, world.reviewer, { reason })).toMatchObject({ status: 200 });
      const { body } = await world.editor.get(`/api/articles/${id}/status`);
      const { hardest, hardestNeeded } = body.history[0].readingLevel;
      expect(hardest).toBeLessThan(hardestNeeded);
    },
    LIMIT,
  );
});
