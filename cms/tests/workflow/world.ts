// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CollectionName } from '@portico/shared/contract/types';
import sharp from 'sharp';
import type { Role } from '../../access/roles.ts';
import { login } from '../auth/people.ts';
import { SESSION_LENGTH } from '../../users/session/limits.ts';
import { codeKey, saveDatabase, startCms, type StartOptions, type TestCms } from '../harness.ts';

/** Somebody with a session. */
export interface Actor {
  readonly id: string;
  readonly email: string;
  /** The session, as a browser sends it. */
  readonly cookie: string;
  readonly get: <T = Body>(path: string) => Promise<Answer<T>>;
  readonly post: <T = Body>(path: string, body?: object) => Promise<Answer<T>>;
  readonly patch: <T = Body>(path: string, body: object) => Promise<Answer<T>>;
  readonly delete: <T = Body>(path: string) => Promise<Answer<T>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of an API under test; each test says what it expects of them.
export type Body = any;

export interface Answer<T = Body> {
  readonly status: number;
  readonly body: T;
}

const PASSWORD = 'una frase lunga per le prove 42';

/** A CMS with two organisations, an edition and people of every role. */
export interface World {
  readonly cms: TestCms;
  readonly organisation: string;
  readonly otherOrganisation: string;
  readonly edition: string;
  readonly topic: string;
  readonly administrator: Actor;
  readonly reviewer: Actor;
  readonly secondReviewer: Actor;
  readonly editor: Actor;
  readonly colleague: Actor;
  readonly stranger: Actor;
  readonly organiser: Actor;
  readonly nobody: Omit<Actor, 'id' | 'email' | 'cookie'>;
  readonly stop: () => Promise<void>;
}

/** What is sent without a word of its note is a small correction: most tests are about something else. */
const withNote = (path: string, body: object | undefined): object | undefined =>
  body && path.endsWith('/submit') && !('note' in body) ? { small: true, ...body } : body;

function speak(cms: TestCms, cookie: string | undefined) {
  const call =
    (method: string) =>
    async (path: string, body?: object): Promise<Answer> => {
      const answer = await cms.fetch(path, {
        method,
        headers: {
          Origin: cms.env.CMS_URL,
          ...(body && { 'Content-Type': 'application/json' }),
          ...(cookie && { Cookie: cookie }),
        },
        ...(body && { body: JSON.stringify(withNote(path, body)) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    };
  return { get: call('GET'), post: call('POST'), patch: call('PATCH'), delete: call('DELETE') };
}

export async function person(
  cms: TestCms,
  name: string,
  role: Role,
  more: object = {},
): Promise<Actor> {
  const email = `${name}@example.org`;
  const user = await cms.payload.create({
    collection: 'users',
    // The generated types know the fields of today; tests of the workflow care for role and scope only.
    data: { email, name, password: PASSWORD, role, ...more } as never,
    overrideAccess: true,
  });
  const cookie = await login(cms, email, PASSWORD);
  return { id: user.id, email, cookie, ...speak(cms, cookie) };
}

/** Creates a working copy past the gate, as set-up does. */
export async function make(
  cms: TestCms,
  collection: CollectionName,
  data: object,
): Promise<string> {
  const { id } = await cms.payload.create({
    collection,
    data: data as never,
    locale: 'it',
    overrideAccess: true,
    depth: 0,
  });
  return id;
}

/** A picture in the media library; `by` is its author, or nobody. */
export async function uploaded(
  cms: TestCms,
  alt: string,
  by?: Actor,
  background = '#06c',
): Promise<Body> {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
  const user = by && (await cms.payload.findByID({ collection: 'users', id: by.id, depth: 0 }));
  return cms.payload.create({
    collection: 'media',
    data: { alt, licence: 'own' },
    file: { data, mimetype: 'image/png', name: 'quadrato.png', size: data.length },
    locale: 'it',
    ...(user && { user: { ...user, collection: 'users' } }),
  });
}

const ROLES = {
  administrator: 'amministratrice',
  reviewer: 'revisora',
  secondReviewer: 'revisore',
  editor: 'redattrice',
  colleague: 'collega',
  stranger: 'estraneo',
  organiser: 'organizzatrice',
} as const;

/** What a world is made of, besides its database: to be found again in a copy of that. */
interface Kept {
  readonly secret: string;
  readonly ids: Pick<World, 'organisation' | 'otherOrganisation' | 'edition' | 'topic'>;
  readonly people: Readonly<Record<keyof typeof ROLES, Pick<Actor, 'id' | 'email' | 'cookie'>>>;
}

function worldOf(cms: TestCms, { ids, people }: Omit<Kept, 'secret'>): World {
  const actor = (who: keyof typeof ROLES): Actor => ({
    ...people[who],
    ...speak(cms, people[who].cookie),
  });
  return {
    cms,
    ...ids,
    administrator: actor('administrator'),
    reviewer: actor('reviewer'),
    secondReviewer: actor('secondReviewer'),
    editor: actor('editor'),
    colleague: actor('colleague'),
    stranger: actor('stranger'),
    organiser: actor('organiser'),
    nobody: speak(cms, undefined),
    stop: () => cms.stop(),
  };
}

async function makeWorld(options: StartOptions): Promise<World> {
  const cms = await startCms(options);
  const organisation = await make(cms, 'organisations', ORGANISATION('Impresa dimostrativa A'));
  const otherOrganisation = await make(
    cms,
    'organisations',
    ORGANISATION('Impresa dimostrativa B'),
  );
  const edition = await make(cms, 'editions', EDITION);
  const topic = await make(cms, 'topics', TOPIC);
  const people = {
    administrator: await person(cms, ROLES.administrator, 'administrator'),
    reviewer: await person(cms, ROLES.reviewer, 'reviewer'),
    secondReviewer: await person(cms, ROLES.secondReviewer, 'reviewer'),
    editor: await person(cms, ROLES.editor, 'editor', { organisation }),
    colleague: await person(cms, ROLES.colleague, 'editor', { organisation }),
    stranger: await person(cms, ROLES.stranger, 'editor', { organisation: otherOrganisation }),
    organiser: await person(cms, ROLES.organiser, 'organiser', {
      organisation,
      editions: [edition],
    }),
  };
  const world = worldOf(cms, { ids: { organisation, otherOrganisation, edition, topic }, people });
  await online(world, 'organisations', organisation);
  await online(world, 'organisations', otherOrganisation);
  await online(world, 'topics', topic);
  await online(world, 'editions', edition);
  return world;
}

/** Half the life of a session: the people of a world that was kept are still logged in. */
const KEPT_FOR_MS = (SESSION_LENGTH / 2) * 1000;

/** Where the world of this code is kept. */
async function keptWorld(): Promise<string> {
  const own = createHash('sha256')
    .update(await readFile(import.meta.filename))
    // It holds passwords.
    .update(await readFile(path.join(import.meta.dirname, '../cheap-hashes.ts')))
    .digest('hex');
  const database = process.env['MONGODB_URI'] ? 'mongodb' : 'sqlite';
  const age = Math.floor(Date.now() / KEPT_FOR_MS);
  const name = `portico-world-${database}-${await codeKey()}-${own.slice(0, 8)}-${age}`;
  return path.join(os.tmpdir(), name);
}

/** Keeps a world for the test files that come after; the folder appears whole. */
async function keep(world: World, folder: string): Promise<void> {
  const making = `${folder}.${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  await saveDatabase(world.cms, path.join(making, 'database'));
  const { organisation, otherOrganisation, edition, topic } = world;
  const people = Object.keys(ROLES).map((who) => {
    const { id, email, cookie } = world[who as keyof typeof ROLES];
    return [who, { id, email, cookie }];
  });
  const kept = {
    secret: world.cms.env.PAYLOAD_SECRET,
    ids: { organisation, otherOrganisation, edition, topic },
    people: Object.fromEntries(people),
  } satisfies Kept;
  await writeFile(path.join(making, 'world.json'), JSON.stringify(kept));
  // Another process may have been faster: its world is as good.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
}

/**
 * A world of its own for a test file. It is made once per state of the code and copied afterwards: passwords, logins and
 * approvals take seconds.
 */
export async function startWorld(options: StartOptions = {}): Promise<World> {
  // MongoDB has no migrations.
  if ((options.migrate && !process.env['MONGODB_URI']) || options.dataDir)
    return makeWorld(options);
  const folder = await keptWorld();
  const text = await readFile(path.join(folder, 'world.json'), 'utf8').catch(() => undefined);
  if (text === undefined) {
    const world = await makeWorld(options);
    await keep(world, folder);
    return world;
  }
  const kept: Kept = JSON.parse(text);
  const env = { PAYLOAD_SECRET: kept.secret, ...options.env };
  return worldOf(await startCms({ ...options, env, begin: path.join(folder, 'database') }), kept);
}

/** Sends and approves a document. */
export async function online(
  world: World,
  collection: CollectionName,
  id: string,
  by: Actor = world.administrator,
): Promise<number> {
  const sent = await by.post(`/api/${collection}/${id}/submit`, {});
  if (sent.status !== 200) throw new Error(`submit ${collection}: ${JSON.stringify(sent)}`);
  const approved = await world.reviewer.post(`/api/${collection}/${id}/approve`, {
    digest: sent.body.submission.digest,
  });
  if (approved.status !== 200)
    throw new Error(`approve ${collection}: ${JSON.stringify(approved)}`);
  return approved.body.revision;
}

/** A venue of the first organisation that is online. @returns its id */
export async function onlineVenue(world: World): Promise<string> {
  const id = await make(world.cms, 'venues', {
    name: 'Sala di prova',
    address: { street: 'Via di Prova 1', postcode: '20121', city: 'Milano' },
    organisation: world.organisation,
  });
  await online(world, 'venues', id);
  return id;
}

export const ORGANISATION = (name: string) => ({ name, kind: 'company', fictional: true });

export const TOPIC = {
  title: 'Truffe online',
  summary: 'Riconoscerle e difendersi.',
  icon: 'shield',
};

export const EDITION = {
  title: 'Milano Digital Week 2024',
  summary: 'Cinque giorni di incontri gratuiti.',
  start: '2024-10-10T12:00:00.000Z',
  end: '2024-10-14T12:00:00.000Z',
};

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  textFormat: 0,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

/** A rich text of plain paragraphs, as the editor stores it. */
export const richText = (...texts: string[]) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: texts.map(paragraph),
  },
});

/** A rich text that links to an article. */
export function linkTo(id: string): object {
  const text: Body = richText('Leggi anche questo.');
  const [paragraph] = text.root.children;
  const fields = { linkType: 'internal', doc: { relationTo: 'articles', value: id } };
  const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields };
  paragraph.children = [{ ...link, children: paragraph.children }];
  return text;
}

/** Everything that an article needs. */
export const article = (world: Pick<World, 'topic'>, changes: object = {}) => ({
  title: 'Come riconoscere un messaggio falso',
  summary: 'Tre segni che un messaggio non viene dalla tua banca.',
  audiences: ['citizens'],
  topics: [world.topic],
  body: richText('Guarda chi scrive. Non avere fretta. Chiama la banca.'),
  ...changes,
});

/** Everything that a quiz needs: a question with two answers, each with its reason. */
export const quiz = (world: Pick<World, 'topic'>, changes: object = {}) => ({
  title: 'Verifica: il messaggio della banca',
  summary: 'Una domanda su quello che hai letto.',
  use: 'check',
  audiences: ['citizens'],
  topics: [world.topic],
  questions: [
    {
      kind: 'one',
      text: 'La banca ti chiede il codice. Che cosa fai?',
      answers: [
        { text: 'Chiudo e chiamo io.', right: true, reason: 'Il numero lo scegli tu.' },
        { text: 'Do il codice.', right: false, reason: 'La banca vera non lo chiede mai.' },
      ],
    },
  ],
  ...changes,
});

/** Everything that a lesson needs, besides a course that lists it. */
export const lesson = (world: Pick<World, 'topic'>, changes: object = {}) => ({
  title: 'Chi ti scrive davvero',
  summary: 'Guardare il mittente prima di rispondere.',
  audiences: ['citizens'],
  topics: [world.topic],
  body: richText('Guarda chi scrive. Non avere fretta. Chiama la banca.'),
  ...changes,
});

/** Everything that a course of these lessons needs; without one it lacks them. */
export const course = (
  world: Pick<World, 'topic' | 'organisation'>,
  lessons: readonly string[],
  changes: object = {},
) => ({
  title: 'Riconoscere le truffe',
  summary: 'Un corso breve per non cadere nelle truffe.',
  level: 'base',
  audiences: ['citizens'],
  topics: [world.topic],
  outcomes: [
    { text: 'riconoscere un messaggio falso' },
    { text: 'chiamare chi scrive' },
    { text: 'fare una denuncia' },
  ],
  forWhom: 'Chi usa il telefono ogni giorno.',
  delivery: { kind: 'here', lessons: [...lessons] },
  providers: [world.organisation],
  ...changes,
});
