// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameOlderPictures } from '../../media/older-names.ts';
import { contributorsOf } from '../../records/contributors.ts';
import { pictureUses } from '../../records/picture-uses.ts';
import { published } from '../../records/rows.ts';
import { noteOlderUses } from '../../workflow/picture-uses/note-uses.ts';
import {
  article,
  type Body,
  make,
  online,
  richText,
  startWorld,
  uploaded,
  type World,
} from '../workflow/world.ts';
import { testOffSecantus } from '../on-secantus.ts';
import { jpeg, picture as blank, upload, uploaded as answered } from './pictures.ts';

const LIMIT = 120_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, LIMIT);
afterAll(() => world?.stop());

/** A picture that the person finds by its name, with nobody as its author. */
async function picture(alt: string, background: string): Promise<Body> {
  const row = await uploaded(world.cms, alt, undefined, background);
  await world.cms.payload.update({ collection: 'media', id: row.id, data: { alt } });
  return row;
}

/** A text that shows a picture inside its body. */
const withImage = (id: string) => {
  const body: Body = richText('Guarda la figura.');
  body.root.children.push({
    ...{ type: 'block', version: 2, format: '' },
    fields: { id: '0123456789abcdef01234567', blockType: 'image', picture: id },
  });
  return body;
};

const articleWith = (title: string, changes: object): Promise<string> =>
  make(
    world.cms,
    'articles',
    article(world, { title, organisation: world.organisation, ...changes }),
  );

const outcomes = ({ texts }: Body) =>
  Object.fromEntries(
    texts.map((one: Body) => [one.title, one.why ? `${one.outcome}: ${one.why}` : one.outcome]),
  );

const shown = async (id: string): Promise<string[]> => {
  const row = await world.cms.payload.findByID({ collection: 'articles', id, depth: 0 });
  return [row.picture, JSON.stringify(row.body)].map(String);
};

test(
  'one picture takes the place of another everywhere: what is online is sent, what somebody writes in is only changed, and each is told before',
  async () => {
    const { cms, editor, reviewer, stranger } = world;
    const from = await picture('Un lucchetto aperto.', '#900');
    const to = await picture('Un lucchetto chiuso.', '#090');
    const plain = await articleWith('Uno', { picture: from.id });
    const inBody = await articleWith('Due', { body: withImage(from.id) });
    const edited = await articleWith('Tre', { picture: from.id });
    for (const id of [plain, inBody, edited]) await online(world, 'articles', id);
    await editor.patch(`/api/articles/${edited}`, { summary: 'Altre parole, non inviate.' });
    const draft = await articleWith('Quattro', { picture: from.id });
    const waiting = await articleWith('Cinque', { picture: from.id });
    await editor.post(`/api/articles/${waiting}/submit`, {});
    const foreign = await articleWith('Sei', {
      picture: from.id,
      organisation: world.otherOrganisation,
    });

    const uses = await editor.get(`/api/media/${from.id}/uses`);
    expect(uses.body.others).toBe(1);
    expect(
      uses.body.texts.map(({ title, state, working, online: on }: Body) => [
        ...[title, state, working, on],
      ]),
    ).toEqual([
      ['Cinque', 'pending', true, false],
      ['Due', 'live', true, true],
      ['Quattro', 'draft', true, false],
      ['Tre', 'live', true, true],
      ['Uno', 'live', true, true],
    ]);
    const refused = await reviewer.delete(`/api/media/${from.id}`);
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      409,
      expect.stringContaining('«Cinque», «Due», «Quattro», «Sei», «Tre» e altri 1'),
    ]);

    const told = {
      Uno: 'sent',
      Due: 'sent',
      Tre: 'changed: unsent',
      Quattro: 'changed: not-online',
      Cinque: 'changed: waiting',
    };
    const path = `/api/media/${from.id}/replace`;
    const asked = await editor.post(path, { with: to.id });
    expect([outcomes(asked.body), asked.body.done, asked.body.others]).toEqual([told, false, 1]);
    expect((await shown(plain))[0]).toBe(from.id);
    const done = await editor.post(path, { with: to.id, confirm: true });
    expect([outcomes(done.body), done.body.done]).toEqual([told, true]);
    for (const id of [plain, edited, draft, waiting]) expect((await shown(id))[0]).toBe(to.id);
    expect((await shown(inBody))[1]).toContain(to.id);
    expect((await shown(foreign))[0]).toBe(from.id);

    // What is online never changes without an approval; the author of the submissions does not give it.
    const revision = async (id: string): Promise<Body> =>
      JSON.parse(
        (await published.first({ payload: cms.payload }, { id: { equals: id } }))?.canonical ??
          '{}',
      );
    expect((await revision(plain)).locales.it.picture.alt).toBe('Un lucchetto aperto.');
    const submission = async (id: string): Promise<Body> =>
      (await reviewer.get(`/api/articles/${id}/submission/diff`)).body;
    const [first, second] = [await submission(plain), await submission(inBody)];
    expect(JSON.stringify(first)).toContain('Immagine sostituita: Un lucchetto chiuso.');
    const approved = await reviewer.post(`/api/articles/${plain}/approve`, {
      digest: first.submission.digest,
      with: [{ collection: 'articles', id: inBody, digest: second.submission.digest }],
    });
    expect(approved.status).toBe(200);
    const now = await revision(plain);
    expect(now.locales.it.picture.alt).toBe('Un lucchetto chiuso.');
    expect(now.changes.at(-1).text.it).toBe('Immagine sostituita: Un lucchetto chiuso.');

    expect((await stranger.post(path, { with: to.id, confirm: true })).body.texts).toEqual([
      expect.objectContaining({ title: 'Sei', outcome: 'changed', why: 'not-online' }),
    ]);
    expect((await reviewer.delete(`/api/media/${from.id}`)).status).toBe(409);
  },
  LIMIT,
);

testOffSecantus(
  'a picture without a licence stops a submission and takes no other one’s place',
  async () => {
    const { cms, editor } = world;
    const from = await picture('Un telefono.', '#009');
    const bare = await uploaded(cms, 'Una mano.', undefined, '#990');
    await cms.payload.update({ collection: 'media', id: bare.id, data: { licence: null } });
    const id = await articleWith('Senza licenza', { picture: bare.id });
    const sent = await editor.post(`/api/articles/${id}/submit`, {});
    expect([sent.status, sent.body.errors[0].issues[0].code]).toEqual([422, 'picture-licence']);
    const replaced = await editor.post(`/api/media/${from.id}/replace`, { with: bare.id });
    expect([replaced.status, replaced.body.errors[0].message]).toEqual([
      422,
      'L’immagine «Una mano.» non ha una licenza e non è tua: chiedi al Comune di sceglierla, o usa un’altra immagine.',
    ]);
    expect((await editor.post(`/api/media/${from.id}/replace`, { with: from.id })).status).toBe(
      400,
    );
    expect((await world.nobody.get(`/api/media/${from.id}/uses`)).status).toBe(401);
  },
);

testOffSecantus(
  'a picture that is online without a licence stays with its text; who gives it one is no author of that, and lets it be checked',
  async () => {
    const { cms, editor, reviewer } = world;
    const old = await picture('Una finestra.', '#456');
    const id = await articleWith('Con una finestra', { picture: old.id });
    await online(world, 'articles', id);
    await cms.payload.update({ collection: 'media', id: old.id, data: { licence: null } });
    await editor.patch(`/api/articles/${id}`, { summary: 'Altre parole.' });
    await online(world, 'articles', id, editor);
    const told = async () => (await editor.get(`/api/articles/${id}/status`)).body;
    expect((await told()).advice).toMatchObject([{ code: 'picture-unlicensed', field: 'picture' }]);
    const given = await reviewer.patch(`/api/media/${old.id}`, { licence: 'cc0-1.0' });
    expect(given.status).toBe(200);
    expect(await contributorsOf({ payload: cms.payload }, [old.id])).toEqual([]);
    const checked = await editor.post(`/api/articles/${id}/verify`, { note: 'Riletto.' });
    expect(checked.status).toBe(200);
    await editor.patch(`/api/articles/${id}`, { summary: 'Ancora altre parole.' });
    await online(world, 'articles', id, editor);
    await reviewer.patch(`/api/media/${old.id}`, { alt: 'Una finestra chiusa.' });
    expect(await contributorsOf({ payload: cms.payload }, [old.id])).toMatchObject([
      { user: reviewer.id },
    ]);
  },
);

testOffSecantus(
  'a language that stays behind is told, and a text that cannot be saved keeps the former picture without stopping the others',
  async () => {
    const { cms, editor } = world;
    const english = (id: string, alt: string) =>
      cms.payload.update({ collection: 'media', id, locale: 'en', data: { alt } });
    const from = await picture('Una porta.', '#234');
    await english(from.id, 'A door.');
    const to = await picture('Un cancello.', '#345');
    const gone = await picture('Un muro.', '#567');
    const both = await articleWith('In due lingue', { picture: from.id });
    const { audiences: _a, topics: _t, ...words } = article(world, { title: 'In two languages' });
    await editor.patch(`/api/articles/${both}?locale=en`, { ...words, picture: from.id });
    await online(world, 'articles', both);
    const broken = await articleWith('Guasto', { picture: from.id, body: withImage(gone.id) });
    await cms.payload.delete({ collection: 'media', id: gone.id });
    const path = `/api/media/${from.id}/replace`;
    const done = await editor.post(path, { with: to.id, confirm: true });
    expect(outcomes(done.body)).toEqual({
      Guasto: 'left: requirements',
      'In due lingue': 'sent: languages-behind',
    });
    const [refused, behind] = done.body.texts;
    expect(refused.message).toContain('sceglierne un altro');
    expect(behind.message).toMatch(/^in inglese la pagina resta con l’immagine di prima\. \S/);
    expect((await shown(broken))[0]).toBe(from.id);
    expect((await shown(both))[0]).toBe(to.id);
  },
);

testOffSecantus(
  'what waits for a decision keeps its picture from being deleted; the same file, uploaded again, does not',
  async () => {
    const { editor, reviewer } = world;
    const first = await picture('Un ponte.', '#678');
    const again = await picture('Un ponte sul fiume.', '#678');
    const other = await picture('Un fiume.', '#789');
    const id = await articleWith('Il ponte', { picture: first.id });
    await online(world, 'articles', id);
    const path = `/api/media/${first.id}/replace`;
    const done = await editor.post(path, { with: again.id, confirm: true });
    expect(outcomes(done.body)).toEqual({ 'Il ponte': 'sent' });
    expect((await reviewer.delete(`/api/media/${first.id}`)).status).toBe(200);
    await editor.patch(`/api/articles/${id}`, { picture: other.id });
    const uses = await editor.get(`/api/media/${again.id}/uses`);
    expect(uses.body.texts).toMatchObject([{ title: 'Il ponte', working: false, waiting: true }]);
    expect((await reviewer.delete(`/api/media/${again.id}`)).status).toBe(409);
  },
);

testOffSecantus(
  'another focus is another cut under another hash; what is online keeps its own until it is sent',
  async () => {
    const { cms, editor, stranger } = world;
    const top = await jpeg({ width: 600, height: 300 });
    const bytes = await blank({ width: 600, height: 1200, background: '#fc0' })
      .composite([{ input: top, top: 0, left: 0 }])
      .jpeg()
      .toBuffer();
    const made = await answered(
      await upload(cms, editor.cookie, bytes, {
        data: { name: ' Piazza  del Duomo ', alt: 'Una piazza.', licence: 'own' },
      }),
    );
    const row = () => cms.payload.findByID({ collection: 'media', id: made.id, depth: 0 });
    const before = await row();
    expect([before.name, before.cut?.width, before.cut?.height]).toEqual([
      ...['Piazza del Duomo', 600, 315],
    ]);
    const found = await editor.get(`/api/media?where[name][like]=PIAZZA duomo`);
    expect(found.body.docs.map((one: Body) => one.id)).toEqual([made.id]);
    const id = await articleWith('Con una piazza', { picture: made.id });
    await online(world, 'articles', id);
    const path = `/api/media/${made.id}/focus`;
    expect((await stranger.post(path, { x: 1, y: 1 })).status).toBe(404);
    expect((await editor.post(path, { x: 50, y: 101 })).status).toBe(400);
    expect((await editor.post(path, { x: 50, y: 0 })).status).toBe(200);
    const after = await row();
    expect([after.focusX, after.focusY]).toEqual([50, 0]);
    expect(after.renditions).toEqual(before.renditions);
    expect(after.cut?.sha256).not.toBe(before.cut?.sha256);
    const onlineCut = async (): Promise<string> =>
      JSON.parse(
        (await published.first({ payload: cms.payload }, { id: { equals: id } }))?.canonical ??
          '{}',
      ).locales.it.picture.cut.sha256;
    expect(await onlineCut()).toBe(before.cut?.sha256);
    await online(world, 'articles', id);
    expect(await onlineCut()).toBe(after.cut?.sha256);
    const original = 'a'.repeat(64);
    await cms.payload.db.updateOne({ collection: 'media', id: made.id, data: { original } });
    expect((await editor.post(path, { x: 50, y: 0 })).status).toBe(200);
    expect((await editor.post(path, { x: 10, y: 10 })).status).toBe(404);
  },
);

test('pictures from before have names, and their use is known, after a start', async () => {
  const { payload } = world.cms;
  const old = await picture('Una chiave.', '#099');
  const id = await articleWith('Di prima', { picture: old.id });
  await payload.db.updateOne({
    collection: 'media',
    id: old.id,
    data: { name: null, foldedName: null },
  });
  const english = await picture('Una serratura.', '#0aa');
  await payload.update({
    collection: 'articles',
    id,
    locale: 'en',
    data: { title: 'From before', body: withImage(english.id) },
  });
  await pictureUses.remove({ payload }, { id: { equals: id } });
  expect((await world.reviewer.delete(`/api/media/${english.id}`)).status).toBe(503);
  await world.editor.patch(`/api/articles/${id}`, { body: withImage(english.id) });
  expect((await world.reviewer.delete(`/api/media/${english.id}`)).status).toBe(409);
  await pictureUses.remove({ payload }, { id: { equals: id } });
  await nameOlderPictures(payload);
  await noteOlderUses(payload, new AbortController().signal);
  expect(await payload.findByID({ collection: 'media', id: old.id })).toMatchObject({
    ...{ name: 'Una chiave.', foldedName: 'una chiave.' },
  });
  const uses = await world.editor.get(`/api/media/${old.id}/uses`);
  expect(uses.body.texts).toMatchObject([{ title: 'Di prima', working: true, online: false }]);
});
