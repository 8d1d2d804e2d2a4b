// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, noBrowser } from '../harness/browser.ts';
import type { TestPortal } from '../harness/test-portal.ts';
import { inRoot } from '../machine/root.ts';
import { OURS_IN_EDITOR, seriousViolations } from './axe.ts';
import { openDesk, windowOfPerson } from './desk.ts';
import { choose, fill, write } from './editor-page.ts';

const COURSE = 'Messaggi veri e messaggi falsi';
const FIRST = 'Chi ti scrive davvero';
const SECOND = 'Nessuna fretta';
const THIRD = 'Chiama tu';
const CHECK = `Verifica: ${FIRST}`;
const BODY = 'Guarda chi scrive. Il phishing imita la tua banca. Non premere il link. Chiama tu.';

/** The editor of a firm, and a reviewer. */
let portal: TestPortal;
let editor: Page;
let reviewer: Page;

const button = (page: Page, name: string | RegExp, exact = false) =>
  page.getByRole('button', { name, exact });

const rows = () => editor.locator('.desk-part');

const titles = () => rows().locator('.desk-part__title').allInnerTexts();

/** Where a course is edited whose choices are made: `story.ts` makes those of an article by keyboard and mouse. */
async function begun(): Promise<string> {
  const { cms } = portal;
  const topics = await editor.request.get(`${cms}/api/catalogue?where[type][equals]=topic&depth=0`);
  const { docs } = (await topics.json()) as { docs: readonly { id: string }[] };
  const answer = await editor.request.post(`${cms}/api/courses?depth=0&locale=it`, {
    headers: { Origin: cms },
    data: {
      title: COURSE,
      level: 'base',
      audiences: ['citizens'],
      topics: docs.slice(0, 1).map(({ id }) => id),
      outcomes: ['riconoscere', 'chiamare', 'denunciare'].map((text) => ({ text })),
      forWhom: 'Chi usa il telefono ogni giorno.',
    },
  });
  const { doc } = (await answer.json()) as { doc: { id: string } };
  return `${cms}/admin/collections/courses/${doc.id}`;
}

/** Opens a new part from the document that is open. */
async function add(name: string, collection: string): Promise<void> {
  await button(editor, name, true).click();
  await editor.waitForURL((url) => url.pathname.includes(`/${collection}/`));
  await editor.locator('[data-desk=state]').waitFor();
}

/** Goes back by the line above the fields that names the course, or the lesson. */
async function back(title: string, collection: string): Promise<void> {
  await editor.locator('#field-deskPartOf').getByRole('link', { name: title }).click();
  await editor.waitForURL((url) => url.pathname.includes(`/${collection}/`));
  await editor.locator('[data-desk=state]').waitFor();
}

/** Writes a lesson that was just begun. */
async function writeLesson(title: string): Promise<void> {
  await fill(editor, 'title', title);
  await fill(editor, 'summary', `${title}: che cosa fare, in tre minuti.`);
  await write(editor, 'body', BODY);
}

/** Holds back what the server answers about the form from now on. */
async function holdAnswers() {
  let waiting = 0;
  const { promise: released, resolve } = Promise.withResolvers<void>();
  await editor.route('**/admin/**', async (route) => {
    const request = route.request();
    if (!request.headers()['next-action'] || !request.postData()?.includes('form-state'))
      return route.fallback();
    const response = await route.fetch();
    waiting += 1;
    await released;
    await route.fulfill({ response });
  });
  return {
    waiting: () => waiting,
    release: async (): Promise<void> => {
      resolve();
      await editor.unrouteAll({ behavior: 'wait' });
    },
  };
}

/** The page of a document on the site, by its address. */
const page = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${portal.site}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};

describe.skipIf(noBrowser)('a firm’s editor writes a course in one sitting', () => {
  beforeAll(async () => {
    [portal] = await openDesk();
    editor = await windowOfPerson('editor');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, one] of Object.entries({ editor, reviewer }))
      await one?.screenshot({ path: inRoot('test-results', 'course', `${name}.png`) });
  });

  test('the course first; «Aggiungi lezione» keeps what is typed and opens a lesson that knows it', async () => {
    await goTo(editor, await begun());
    await fill(editor, 'summary', 'Tre lezioni per capire chi ti scrive.');
    // At once: nothing of it is saved yet.
    await add('Aggiungi lezione', 'lessons');
    await editor.getByText('Lezione 1 di 1 del corso').waitFor();
    // It has the readers and the topic of its course.
    await editor.locator('#field-audiences').getByText('Tutti').waitFor();
    await writeLesson(FIRST);
  });

  test('a word that the glossary has is explained by one button', async () => {
    await button(editor, 'Spiega «phishing»').click();
    await editor.locator('[data-lexical-editor] a', { hasText: 'phishing' }).waitFor();
    await button(editor, 'Spiega «phishing»').waitFor({ state: 'detached' });
  });

  test('the lesson gets its check, with a right answer and a reason for each', async () => {
    await add('Aggiungi una verifica', 'quizzes');
    await fill(editor, 'summary', 'Una domanda su quello che hai letto.');
    await button(editor, /Aggiungi Domanda/).click();
    await fill(editor, 'questions__0__text', 'La banca ti scrive. Che cosa fai?');
    for (const [index, answer] of ['Chiamo io la banca.', 'Premo il link.'].entries()) {
      await button(editor, /Aggiungi Risposta/).click();
      await fill(editor, `questions__0__answers__${index}__text`, answer);
    }
    const right = editor.locator('#field-questions__0__answers__0__right');
    await right.waitFor();
    const answers = await holdAnswers();
    await fill(editor, 'questions__0__answers__0__reason', 'Il numero lo scegli tu.');
    await expect.poll(answers.waiting).toBeGreaterThan(0);
    // The answer about the reason comes when the kind is another already: the box follows what was chosen.
    await choose(editor, 'questions__0__kind', 'Mettere in ordine');
    await answers.release();
    await right.waitFor({ state: 'detached' });
    await choose(editor, 'questions__0__kind', 'Una sola risposta giusta');
    await right.waitFor();
    await editor.getByText('Domanda 1, risposta 2: manca il perché.').waitFor();
    await fill(editor, 'questions__0__answers__1__reason', 'Il link porta a un sito falso.');
    await editor.getByText('Domanda 1: nessuna risposta è segnata come giusta.').waitFor();
    await editor.locator('#field-questions__0__answers__0__right').check();
    await editor.locator('.desk-row-title', { hasText: 'È giusta' }).waitFor();
    expect(await seriousViolations(editor, OURS_IN_EDITOR)).toEqual([]);
    await back(FIRST, 'lessons');
    await back(COURSE, 'courses');
  });

  test('nothing that was typed in the course is lost; the next lessons follow, and are put in order by keyboard and pointer', async () => {
    // The page is there before its form is filled.
    await expect
      .poll(() => editor.locator('#field-summary').inputValue())
      .toBe('Tre lezioni per capire chi ti scrive.');
    for (const title of [THIRD, SECOND]) {
      await add('Aggiungi lezione', 'lessons');
      await writeLesson(title);
      await back(COURSE, 'courses');
    }
    await expect.poll(titles).toEqual([`1. ${FIRST}`, `2. ${THIRD}`, `3. ${SECOND}`]);
    await button(editor, `Sposta prima «${SECOND}»`).press('Enter');
    await expect.poll(titles).toEqual([`1. ${FIRST}`, `2. ${SECOND}`, `3. ${THIRD}`]);
    const grip = button(editor, `Trascina «${THIRD}»`);
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await rows().first().boundingBox()];
    if (!from || !to) throw new Error('The rows are not shown.');
    await editor.mouse.move(from.x + 10, from.y + 10);
    await editor.mouse.down();
    await editor.mouse.move(from.x + 10, from.y - 20, { steps: 4 });
    await editor.mouse.move(from.x + 10, to.y + 5, { steps: 8 });
    await editor.mouse.up();
    await expect.poll(titles).toEqual([`1. ${THIRD}`, `2. ${FIRST}`, `3. ${SECOND}`]);
    expect(await seriousViolations(editor, OURS_IN_EDITOR)).toEqual([]);
  });

  test('all is sent together by one button', async () => {
    await expect.poll(() => rows().getByText('Non manca niente').count()).toBe(4);
    await button(editor, /^Invia insieme/).click();
    await editor.getByText('Inviato in revisione.').waitFor();
    await expect.poll(() => rows().getByText('In revisione').count()).toBe(4);
  });

  test('the reviewer reads the right answers with their reasons, and approves course, lessons and check together', async () => {
    reviewer = await windowOfPerson('reviewer');
    const row = reviewer.getByRole('listitem').filter({ hasText: COURSE });
    await row
      .getByRole('link', { name: /^Esamina/ })
      .first()
      .click();
    const together = reviewer.locator('.desk-notice').filter({ hasText: FIRST });
    await together.getByRole('link', { name: CHECK }).click();
    await reviewer.getByText('Il numero lo scegli tu.').first().waitFor();
    await reviewer.goBack();
    await together.waitFor();
    const reason = reviewer.getByLabel('Motivo dell’approvazione');
    if (await reason.isVisible()) await reason.fill('Il testo è chiaro lo stesso.');
    await button(reviewer, 'Approva').click();
    await reviewer
      .getByText(/^Online da/)
      .first()
      .waitFor();
  });

  test('they are online in one release: the course with its lessons in their order, the lesson with its word and its check', async () => {
    const course = await page('/corsi/messaggi-veri-e-messaggi-falsi/');
    expect(course.status).toBe(200);
    const places = [THIRD, FIRST, SECOND].map((title) => course.text.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const lesson = await page('/lezioni/chi-ti-scrive-davvero/');
    expect(lesson.status).toBe(200);
    expect(lesson.text).toMatch(/<button[^>]*class="term"[^>]*>phishing<\/button>/);
    expect(lesson.text).toContain('Lezione 2 di 3');
    expect(lesson.text).toContain('/quiz/verifica-chi-ti-scrive-davvero/');
    const check = await page('/quiz/verifica-chi-ti-scrive-davvero/');
    expect(check.text).toContain('La banca ti scrive. Che cosa fai?');
    expect((await page('/lezioni/nessuna-fretta/')).status).toBe(200);
    expect((await page('/lezioni/chiama-tu/')).status).toBe(200);
  });
});
