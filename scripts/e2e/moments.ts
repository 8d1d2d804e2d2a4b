// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { likeADemoArticle } from '../harness/articles.ts';
import { goTo, noBrowser } from '../harness/browser.ts';
import type { Client } from '../harness/client.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { waitFor } from '../machine/wait.ts';
import { OURS_IN_EDITOR, seriousViolations } from './axe.ts';
import { sharedPortal, windowOfPerson } from './desk.ts';

/** Texts that come online at a moment, and programs that die before it. */

let portal: TestPortal;
let editor: Client;
let reviewer: Client;
let fields: Record<string, unknown>;

beforeAll(async () => {
  portal = await sharedPortal();
  editor = await portal.as('editor');
  reviewer = await portal.as('reviewer');
  fields = await likeADemoArticle(editor);
});

const WHY = 'Prova: il testo è come quello della dimostrazione.';

const statusAt = async (path: string): Promise<number> => {
  const answer = await fetch(`${portal.site}${path}`);
  await answer.body?.cancel();
  return answer.status;
};

describe('a text that was approved for a moment', () => {
  test('I7 I9 R01: comes at it although the CMS was killed and the publisher too, and is recorded once', async () => {
    const { id } = await editor.create('articles', { ...fields, title: 'Arriva da solo' });
    const publishAt = new Date(Date.now() + 7000).toISOString();
    const sent = await editor.json<{ submission: { digest: string } }>(
      'POST',
      `/api/articles/${id}/submit`,
      { publishAt },
    );
    const { digest } = sent.submission;
    await reviewer.json('POST', `/api/articles/${id}/approve`, { digest, publishAt, reason: WHY });
    // The publisher was nudged: it has the text as soon as it has looked.
    await sleep(1500);
    await Promise.all([portal.service('cms').kill(), portal.service('publisher').kill()]);
    expect(await statusAt('/articoli/arriva-da-solo/')).toBe(404);
    await portal.start('publisher');
    await waitFor(async () => (await statusAt('/articoli/arriva-da-solo/')) === 200, {
      timeoutMs: 60_000,
      everyMs: 100,
      what: 'the text to come online without the CMS',
    });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
    await portal.start('cms');
    const entry = await waitFor(
      async () => (await portal.manifest()).documents.find((one) => one.id === id),
      { timeoutMs: 60_000, everyMs: 200, what: 'the CMS to write it into its records' },
    );
    expect(entry).toMatchObject({ digest, firstPublished: publishAt, version: 1 });
    await portal.untilOnline(entry.revision);
    expect(await statusAt('/articoli/arriva-da-solo/')).toBe(200);
  });
});

describe.skipIf(noBrowser)('at the desk', () => {
  const opened = async (role: string, path: string): Promise<Page> => {
    const page = await windowOfPerson(role);
    await goTo(page, path);
    return page;
  };

  test('the moment is said in words before it is sent, and before it is approved', async () => {
    const { id } = await editor.create('articles', { ...fields, title: 'Sabato mattina' });
    const desk = await opened('editor', `/admin/collections/articles/${id}`);
    const bar = desk.locator('.desk-bar');
    await bar.getByText('Scegli il momento').click();
    const comes = bar.getByRole('group', { name: 'Quando va online' });
    await comes.getByLabel('Giorno').fill('2027-10-31');
    await comes.getByLabel('Ora italiana').fill('02:30');
    await comes.getByLabel('la seconda (ora solare)').check();
    await bar
      .getByText(
        'domenica 31 ottobre 2027 alle 2:30 (ora solare, la seconda delle due), ora italiana',
      )
      .first()
      .waitFor();
    await comes.getByLabel('Giorno').fill('2027-03-28');
    await comes.getByText('quest’ora non c’è').waitFor();
    await comes.getByLabel('Giorno').fill('2027-11-27');
    await comes.getByLabel('Ora italiana').fill('08:00');
    const words = 'sabato 27 novembre 2027 alle 8:00, ora italiana';
    await bar.getByText(words).first().waitFor();
    expect(await seriousViolations(desk, OURS_IN_EDITOR)).toEqual([]);
    await bar.getByRole('button', { name: 'Invia in revisione' }).click();
    await bar.getByText('Inviato in revisione').waitFor();

    const review = await opened('reviewer', `/admin/esame/articles/${id}`);
    await review.getByText(`Una volta approvato, va online ${words}.`).waitFor();
    expect(await seriousViolations(review)).toEqual([]);

    const { submission } = await editor.json<{ submission: { digest: string } }>(
      'GET',
      `/api/articles/${id}/status`,
    );
    const { digest } = submission;
    await reviewer.json('POST', `/api/articles/${id}/approve`, { digest, reason: WHY });
    await goTo(review, `/admin/collections/articles/${id}`);
    await review.getByText(`Approvato: online da ${words}`).waitFor();
    await review.getByRole('button', { name: 'Scegli il momento' }).click();
    const dialog = review.getByRole('dialog', { name: 'Scegli il momento' });
    const goes = dialog.getByRole('group', { name: 'Quando esce dal sito' });
    await goes.getByLabel('Giorno').fill('2027-12-24');
    await goes.getByLabel('Ora italiana').fill('18:00');
    expect(await seriousViolations(review, ['.desk-dialog'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Salva il momento' }).click();
    await review.getByText('Esce dal sito venerdì 24 dicembre 2027 alle 18:00').waitFor();
  });

  test('what nobody has checked says so on the site and on the first page, until one press', async () => {
    const page = '/glossario/bluetooth/';
    const overdue = 'Questo testo doveva essere ricontrollato entro';
    const textAt = async (path: string) => (await fetch(`${portal.site}${path}`)).text();
    expect(await textAt(page)).toContain(overdue);
    const desk = await windowOfPerson('reviewer');
    const list = desk.getByRole('region', { name: 'Da ricontrollare' });
    await list.getByText('scaduto da 3 settimane').waitFor();
    expect(await seriousViolations(desk)).toEqual([]);
    await list.getByRole('link', { name: /^Ricontrolla/ }).click();
    const bar = desk.locator('.desk-bar');
    await bar.getByText(/Da ricontrollare entro .*: scaduto da 3 settimane\./).waitFor();
    await bar.getByRole('button', { name: 'Ho ricontrollato: è ancora vero' }).click();
    const dialog = desk.getByRole('dialog', { name: 'È ancora tutto vero?' });
    await dialog.getByLabel('Che cosa hai guardato').fill('Riletta la definizione.');
    expect(await seriousViolations(desk, ['.desk-dialog'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Ho ricontrollato: è ancora vero' }).click();
    await bar.getByText('Ricontrollato.').waitFor();
    await bar.getByText(/Da ricontrollare entro .*: scade tra/).waitFor();
    await waitFor(async () => !(await textAt(page)).includes(overdue), {
      timeoutMs: 60_000,
      everyMs: 200,
      what: 'the page to lose its line',
    });
  });
});
