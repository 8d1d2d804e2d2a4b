// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { type DemoLogin, newPassword, readLogins, writeLogins } from './logins.ts';

/** An account of the demonstration: named by what it is there for, for nobody is invented. */
interface Planned {
  readonly role: DemoLogin['role'];
  readonly email: string;
  readonly name: string;
  /** Slug of the organisation. */
  readonly organisation?: string;
  /** Slugs of the editions. */
  readonly editions?: readonly string[];
}

const PRESS_OFFICE = 'stampa@demo.example';

const PLANNED: readonly Planned[] = [
  {
    role: 'editor',
    email: 'redazione-a@demo.example',
    name: 'Redazione di Impresa dimostrativa A',
    organisation: 'impresa-dimostrativa-a',
  },
  {
    role: 'editor',
    email: 'redazione-b@demo.example',
    name: 'Redazione di Impresa dimostrativa B',
    organisation: 'impresa-dimostrativa-b',
  },
  { role: 'reviewer', email: 'revisione-1@demo.example', name: 'Prima revisione del Comune' },
  { role: 'reviewer', email: 'revisione-2@demo.example', name: 'Seconda revisione del Comune' },
  {
    role: 'organiser',
    email: 'programma@demo.example',
    name: 'Ufficio del programma',
    organisation: 'redazione-dimostrativa',
    editions: ['settimana-dimostrativa-2027', 'milano-digital-week-2024'],
  },
  { role: 'administrator', email: 'amministrazione@demo.example', name: 'Amministrazione' },
  {
    role: 'editor',
    email: PRESS_OFFICE,
    name: 'Ufficio stampa dell’Alleanza',
    organisation: 'milano-smart-city-alliance',
  },
];

/** The people of the demonstration, each as a request of their own. */
export interface People {
  readonly editorOf: ReadonlyMap<string, PayloadRequest>;
  /** Writes the press review, of the Alliance and of the others. */
  readonly pressOffice: PayloadRequest;
  readonly organiser: PayloadRequest;
  readonly organiserEditions: ReadonlySet<string>;
  readonly firstReviewer: PayloadRequest;
  readonly secondReviewer: PayloadRequest;
}

/** An organisation or an edition. */
const bySlug = (documents: readonly PublishedDocument[], slug: string): PublishedDocument => {
  const found = documents.find(
    ({ type, locales }) =>
      (type === 'organisation' || type === 'edition') && locales.it.slug === slug,
  );
  if (!found) throw new Error(`The demo content has no «${slug}», which an account needs.`);
  return found;
};

async function userOf(payload: Payload, email: string) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  });
  return docs[0];
}

async function ensureUser(
  payload: Payload,
  planned: Planned,
  password: string,
  organisation: string | undefined,
  editions: string[],
): Promise<void> {
  if (await userOf(payload, planned.email)) return;
  const { email, name, role } = planned;
  await payload.create({
    collection: 'users',
    data: { email, name, role, password, organisation: organisation ?? null, editions },
    overrideAccess: true,
  });
}

async function requestOf(payload: Payload, email: string): Promise<PayloadRequest> {
  const user = await userOf(payload, email);
  if (!user) throw new Error(`The account ${email} was not made.`);
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload);
}

/** Passwords are noted before the accounts are made: a seeding that dies in between goes on with the same ones. */
async function notePasswords(
  payload: Payload,
  dataDir: string,
  documents: readonly PublishedDocument[],
): Promise<Map<string, string>> {
  const noted = new Map((await readLogins(dataDir)).map((login) => [login.email, login.password]));
  const logins: DemoLogin[] = [];
  for (const { role, email, organisation } of PLANNED) {
    const known = noted.get(email);
    if (!known && (await userOf(payload, email)))
      throw new Error(
        `The account ${email} exists, but its password is in no demo-logins.json: seed into a fresh data folder.`,
      );
    const owner = organisation === undefined ? undefined : bySlug(documents, organisation);
    const named = owner?.type === 'organisation' ? owner.locales.it.name : null;
    logins.push({ role, email, password: known ?? newPassword(), organisation: named });
  }
  await writeLogins(dataDir, logins);
  return new Map(logins.map(({ email, password }) => [email, password]));
}

/** Makes the accounts that are not there. Their organisations and editions must be. */
export async function ensurePeople(
  payload: Payload,
  dataDir: string,
  documents: readonly PublishedDocument[],
): Promise<People> {
  const passwords = await notePasswords(payload, dataDir, documents);
  const idOf = (slug: string): string => bySlug(documents, slug).id;
  for (const planned of PLANNED) {
    await ensureUser(
      payload,
      planned,
      passwords.get(planned.email) ?? newPassword(),
      planned.organisation && idOf(planned.organisation),
      (planned.editions ?? []).map(idOf),
    );
  }
  const request = (email: string) => requestOf(payload, email);
  const editors = PLANNED.filter(({ role }) => role === 'editor');
  const organiser = PLANNED.find(({ role }) => role === 'organiser');
  return {
    editorOf: new Map(
      await Promise.all(
        editors.map(
          async ({ email, organisation = '' }) =>
            [idOf(organisation), await request(email)] as const,
        ),
      ),
    ),
    pressOffice: await request(PRESS_OFFICE),
    organiser: await request(organiser?.email ?? ''),
    organiserEditions: new Set((organiser?.editions ?? []).map(idOf)),
    firstReviewer: await request('revisione-1@demo.example'),
    secondReviewer: await request('revisione-2@demo.example'),
  };
}
