// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Course } from '@portico/shared/contract/course';
import type { Lesson } from '@portico/shared/contract/lesson';
import { documentPath, homePath } from '@portico/shared/paths';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { demoDocuments } from '../harness/made-documents.ts';
import { noBrowser, openPage, PHONE } from './browser.ts';

const documents = demoDocuments();

/** A course of the demo with lessons, the last of which has a check. */
function courseToFollow(): { readonly course: Course; readonly lessons: readonly Lesson[] } {
  for (const course of documents) {
    if (course.type !== 'course' || course.delivery.kind !== 'here') continue;
    const lessons = course.delivery.lessons.flatMap(({ id }) =>
      documents.filter((one): one is Lesson => one.type === 'lesson' && one.id === id),
    );
    if (lessons.at(-1)?.quiz && lessons.length > 1) return { course, lessons };
  }
  throw new Error('The demo has no course whose last lesson has a check.');
}

const { course, lessons } = courseToFollow();
const title = course.locales.it.title;
const coursePath = documentPath('course', course.locales.it.slug, 'it');
const lessonPath = (lesson: Lesson | undefined): string =>
  documentPath('lesson', lesson?.locales.it.slug ?? '', 'it');

describe.skipIf(noBrowser)('somebody who learns', () => {
  async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage({ viewport: PHONE, reducedMotion: 'reduce', ...options });
    page.setDefaultTimeout(60_000);
    await page.goto(path);
    return page;
  }

  const stored = (page: Page): Promise<Record<string, string>> =>
    page.evaluate(() => ({ ...localStorage, ...sessionStorage }));

  /** Answers the question that is shown, by keyboard, with its first answer or as it stands. */
  async function answer(page: Page): Promise<void> {
    const question = page.locator('.question:visible');
    const first = question.locator('input').first();
    if ((await first.count()) > 0) {
      await first.focus();
      await page.keyboard.press('Space');
    }
    await page.locator('#quiz-check').focus();
    await page.keyboard.press('Enter');
  }

  /** Answers every question of a quiz by keyboard. */
  async function answerAll(page: Page): Promise<void> {
    const count = await page.locator('.question').count();
    for (let n = 1; n <= count; n += 1) {
      await answer(page);
      expect(await page.locator('#quiz-verdict').textContent(), `question ${n}`).toMatch(/giust/i);
      // The last button says that the result comes.
      expect(await page.locator('#quiz-next').textContent()).toBe(
        n < count ? 'Avanti' : 'Vedi il risultato',
      );
      await page.keyboard.press('Enter');
    }
  }

  /** Answers every question of a quiz at once, as somebody who taps fast. */
  const tapThrough = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const press = (id: string) => document.querySelector<HTMLElement>(`#${id}`)?.click();
      for (const question of document.querySelectorAll('.question')) {
        question.querySelector('input')?.click();
        press('quiz-check');
        press('quiz-next');
      }
    });

  test('without script finds a course on the first page, reads its lessons, answers, and prints an attestation', async () => {
    const page = await opened(homePath('it'), { javaScriptEnabled: false });
    await page.getByRole('link', { name: /Scopri il tuo livello/ }).click();
    // The whole test on one page; reasons wait folded, and no control is there that does nothing.
    expect(await page.locator('fieldset.question:visible').count()).toBeGreaterThan(10);
    // Buttons that send a form, as the stars of a rating do, need no script.
    const idle = page.locator('main button:visible:not(form[action] > [type=submit])');
    expect(await idle.count()).toBe(0);
    const address = page.url();
    await page.locator('fieldset input').first().check();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(address);
    await page.getByText('Risposte e perché').first().click();
    expect(await page.locator('.reasons').first().isVisible()).toBe(true);

    await page.goto(homePath('it'));
    await page.getByRole('link', { name: 'Guarda tutto quello che puoi imparare' }).click();
    await page.locator('main').getByRole('link', { name: title }).first().click();
    await page.getByRole('link', { name: 'Comincia la prima lezione' }).click();
    expect(new URL(page.url()).pathname).toBe(lessonPath(lessons[0]));
    expect(await page.locator('.remember').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Ascolta' }).isVisible()).toBe(false);
    // Larger text needs no script.
    const size = () => page.locator('.lead').evaluate((lead) => getComputedStyle(lead).fontSize);
    const before = Number.parseFloat(await size());
    await page.getByLabel('Testo più grande').check();
    expect(Number.parseFloat(await size())).toBeGreaterThan(before * 1.2);

    for (const lesson of lessons.slice(1)) {
      await page.getByRole('link', { name: /^Prossima lezione/ }).click();
      expect(new URL(page.url()).pathname).toBe(lessonPath(lesson));
    }
    await page.getByRole('link', { name: /^Rispondi alle domande/ }).click();
    await page.locator('fieldset input').first().check();
    await page.getByText('Risposte e perché').first().click();
    expect(await page.locator('.reasons').first().isVisible()).toBe(true);
    await page.goBack();
    await page.getByRole('link', { name: 'Prepara l’attestato' }).click();
    await page.getByLabel('Nome e cognome').fill('Maria Bianchi');
    await page.getByLabel(lessons[0]?.locales.it.title ?? '').check();
    await page.emulateMedia({ media: 'print' });
    const [printed] = await page.locator('main').allInnerTexts();
    expect(printed).toContain(lessons[0]?.locales.it.title);
    expect(printed).not.toContain(lessons[1]?.locales.it.title);
    expect(printed).toContain('Non è un esame');
    await page.context().close();
  });

  test('nothing leaves the browser during a quiz: no request, no storage, no cookie', async () => {
    const page = await opened(homePath('it'));
    await page.getByRole('link', { name: /Scopri il tuo livello/ }).click();
    await page.locator('#quiz-controls').waitFor();
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const address = page.url();
    await answerAll(page);
    await page.locator('#quiz-result').waitFor();
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await stored(page)).toEqual({});
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

    // The result is where the focus is, says each topic in words, and can be had again.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quiz-result');
    expect(await page.locator('#quiz-levels dd').count()).toBeGreaterThan(3);
    expect(await page.locator('#quiz-levels dd').first().textContent()).toMatch(/: .*\..* su \d/);
    expect(await page.locator('#quiz-paths a').count()).toBe(2);
    expect(await page.locator('#quiz-lessons a').count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ricomincia' }).click();
    const legend = page.locator('.question:visible legend');
    expect(await legend.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('input:checked').count()).toBe(0);
    await answer(page);
    expect(await violations(page)).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('is reminded where they are only after they asked for it, and is forgotten when they say so', async () => {
    const page = await opened(homePath('it'));
    await page.getByRole('link', { name: /Scopri il tuo livello/ }).click();
    await page.locator('#quiz-controls').waitFor();
    await tapThrough(page);
    await page.locator('#quiz-paths a').first().click();
    const path = new URL(page.url()).pathname;
    await page.locator('a[data-start]').click();
    // The page of the step says which path it is, and the way on leads along it.
    const place = page.locator('.path-place:visible');
    expect(await place.locator('a').first().getAttribute('href')).toBe(path);
    await place.locator('a').last().click();
    expect(await place.textContent()).toMatch(/tappa 2 di \d/);
    await page.locator('.it-brand-wrapper').click();
    await page.getByRole('link', { name: 'Guarda tutto quello che puoi imparare' }).click();
    await page.locator('main').getByRole('link', { name: title }).first().click();
    await page.locator('a[data-start]').click();
    await page.locator('.lesson-nav').scrollIntoViewIfNeeded();
    expect(await stored(page)).toEqual({});

    await page.getByRole('button', { name: 'Ricorda dove sono arrivato' }).click();
    expect(Object.keys(await stored(page))).toEqual(['learning']);
    await page.getByLabel('Testo più grande').check();
    await page.goto(homePath('it'));
    const goOn = page.getByRole('link', { name: `Riprendi: Lezione 2 di ${lessons.length}` });
    await goOn.click();
    expect(new URL(page.url()).pathname).toBe(lessonPath(lessons[1]));
    expect(await page.getByLabel('Testo più grande').isChecked()).toBe(true);

    await page.locator('.breadcrumb').getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: `Riprendi: Lezione 2 di ${lessons.length}` }).click();
    for (const [index] of lessons.slice(1).entries()) {
      await page.locator('.lesson-nav').scrollIntoViewIfNeeded();
      await page.getByText('Hai letto questa lezione').waitFor();
      if (index < lessons.length - 2)
        await page.getByRole('link', { name: /^Prossima lezione/ }).click();
    }
    await page.getByRole('link', { name: /^Rispondi alle domande/ }).click();
    await page.locator('#quiz-controls').waitFor();
    await tapThrough(page);
    await page.locator('#quiz-result').waitFor();
    // What was wrong can be read again, and is offered before the attestation when it was much.
    const [, right = 0, of = 1] =
      /(\d+) su (\d+)/.exec((await page.locator('#quiz-score').textContent()) ?? '') ?? [];
    expect(await page.locator('#quiz-reread li').count()).toBe(Number(of) - Number(right));
    const first = page.locator('#quiz-result .btn-primary:visible');
    const isEnough = Number(right) / Number(of) >= 2 / 3;
    expect(await first.textContent()).toMatch(isEnough ? /attestato/ : /Torna alla lezione/);

    await page.goto(homePath('it'));
    await page.getByRole('link', { name: 'Hai finito questo corso' }).click();
    await page.getByRole('link', { name: 'Prepara l’attestato' }).click();
    const sheet = page.locator('.attestation');
    expect(await sheet.locator('li input:checked').count()).toBe(lessons.length + 1);
    expect(await sheet.textContent()).toContain('Segnata da questo browser il');
    await page.getByLabel('Nome e cognome').fill('Maria Bianchi');
    expect(await violations(page)).toEqual([]);
    // What is kept: addresses, days, titles; neither name nor answers.
    const kept = Object.values(await stored(page)).join();
    expect(kept).not.toMatch(/Maria|giust|question/i);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    await page.goto(coursePath);
    await page.getByRole('button', { name: 'Dimentica tutto' }).click();
    expect(await stored(page)).toEqual({});
    expect(await page.getByRole('link', { name: 'Comincia la prima lezione' }).count()).toBe(1);
    expect(await page.locator('.done:visible').count()).toBe(0);
    expect(await page.locator('.attestation input:checked').count()).toBe(0);
    await page.goto(homePath('it'));
    expect(await page.locator('.go-on').isVisible()).toBe(false);
    await page.context().close();
  });

  test('hears the page sentence by sentence, by a voice of the device only', async () => {
    // This Chromium has no voices: these stand for those of a device, and speak at once.
    const voices = (localService: boolean) => `
      const said = (window.said = []);
      const voice = { name: 'Voce', lang: 'it-IT', localService: ${localService}, default: true };
      window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
      Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
        getVoices: () => [voice], cancel() { this.now = undefined; },
        speak(one) { said.push(one.text); this.now = one; },
        goOn() { this.now?.dispatchEvent(new Event('end')); },
      }) });`;
    const page = await opened('/');
    await page.addInitScript(voices(true));
    await page.goto(lessonPath(lessons[0]));
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    const goOn = () =>
      page.evaluate(() => (speechSynthesis as unknown as { goOn: () => void }).goOn());
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join());
    await page.getByRole('button', { name: 'Ascolta' }).click();
    expect(await said()).toEqual([lessons[0]?.locales.it.title]);
    expect(await marked()).toBe(lessons[0]?.locales.it.title);
    await goOn();
    await goOn();
    const [, second, third] = await said();
    expect(lessons[0]?.locales.it.summary.startsWith(second ?? '?')).toBe(true);
    // What is marked may hide a definition, which is not read.
    expect((await marked()).startsWith(third?.slice(0, 20) ?? '?')).toBe(true);
    await page.getByRole('button', { name: 'Pausa' }).click();
    await goOn();
    expect(await said()).toHaveLength(3);
    await page.getByRole('button', { name: 'Continua' }).click();
    expect((await said()).at(-1)).toBe(third);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ferma' }).click();
    expect(await marked()).toBe('');
    expect(await stored(page)).toEqual({});
    await page.context().close();

    const elsewhere = await opened('/');
    await elsewhere.addInitScript(voices(false));
    await elsewhere.goto(lessonPath(lessons[0]));
    await elsewhere.waitForLoadState('networkidle');
    expect(await elsewhere.getByRole('button', { name: 'Ascolta' }).isVisible()).toBe(false);
    await elsewhere.context().close();
  });
});
