// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, logIn, noBrowser, windowOf } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { seriousViolations } from './axe.ts';
import { openDesk } from './desk.ts';

const PERSON = {
  role: 'reviewer',
  email: 'passkey@example.org',
  password: 'cometa lavagna prezzemolo',
};
const ACCOUNT = ['.desk-factor'];

let portal: TestPortal;
let page: Page;
/** What the passkey answered. */
let answered = '';

/** A device with a fingerprint reader that recognises its owner, as Chromium simulates it. */
async function withFingerprint(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe.skipIf(noBrowser)('the second step of a login', () => {
  beforeAll(async () => {
    const [shared, browser] = await openDesk();
    portal = shared;
    const administrator = await windowOf(browser);
    await enter(administrator, portal.cms, portal.login('administrator'));
    const { password, ...account } = PERSON;
    const post = async (path: string, data: object) => {
      const answer = await administrator.request.post(`${portal.cms}/api/users${path}`, { data });
      expect(answer.ok(), path).toBe(true);
      return answer.json();
    };
    const { doc } = await post('', { name: 'Prova Passkey', ...account });
    const { link } = await post(`/${doc.id}/invite`, {});
    const token = new URL(link).hash.slice(1);
    await post('/accept-invitation', { token, password });
    await administrator.context().close();
    page = await windowOf(browser);
    await withFingerprint(page);
  });
  afterAll(() => page?.context().close());

  test('a person adds a passkey on their page, and keeps the recovery codes', async () => {
    await enter(page, portal.cms, PERSON);
    await page.goto(`${portal.cms}/admin/account`);
    await page.getByLabel('La tua password').fill(PERSON.password);
    await page.keyboard.press('Enter');
    await page.getByText('Confermato: ora puoi fare una modifica.').waitFor();
    expect(await seriousViolations(page, ACCOUNT)).toEqual([]);
    await page.getByRole('button', { name: 'Aggiungi una passkey' }).press('Enter');
    await page.getByLabel('Come la chiami?').fill('Portatile');
    await page.getByRole('button', { name: 'Crea la passkey' }).press('Enter');
    await page.getByRole('heading', { name: 'I tuoi codici di recupero' }).waitFor();
    expect(await page.locator('.desk-codes__list code').count()).toBe(10);
    expect(await seriousViolations(page, ACCOUNT)).toEqual([]);
    await page.getByRole('button', { name: 'Li ho salvati, continua' }).press('Enter');
    await page.getByText('Portatile', { exact: true }).waitFor();
  });

  test('the password alone leads to the second step, and the passkey into the desk', async () => {
    await page.request.post(`${portal.cms}/api/users/logout`, { data: {} });
    await logIn(page, portal.cms, PERSON);
    await page.waitForURL(/secondo-passaggio/);
    await page.getByText('Prova Passkey, il primo passaggio è fatto.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const sent = page.waitForRequest(/\/api\/users\/second-step$/);
    await page.getByRole('button', { name: 'Usa la passkey' }).press('Enter');
    answered = (await sent).postData() ?? '';
    await page.waitForURL((url) => url.pathname === '/admin');
    const me = await page.request.get(`${portal.cms}/api/users/me`);
    expect(await me.text()).toContain(PERSON.email);
  });

  test('B11: what the passkey answered opens nothing a second time', async () => {
    const { request } = page.context();
    const headers = { 'Content-Type': 'application/json' };
    await request.post(`${portal.cms}/api/users/logout`, { data: {} });
    await request.post(`${portal.cms}/api/users/login`, { data: PERSON });
    const again = await request.post(`${portal.cms}/api/users/second-step`, {
      headers,
      data: answered,
    });
    expect(again.status()).toBe(403);
    const me = await request.get(`${portal.cms}/api/users/me`);
    expect(await me.json()).toMatchObject({ user: null });
  });
});
