// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_ONLY_LOCALES } from '@portico/shared/locales';
import { helpPath, RATING_PATH, ratedPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { routesOf } from '../../publisher/render/routes.ts';
import { messages } from '../../src/i18n/index.ts';
import { answerAt, textOf } from './compiled.ts';
import { fixture, storeOf } from './portal.ts';

const store = storeOf();

/** The texts of the elements with that `data-element`, as a validator reads them. */
const elements = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<(\\w+)[^>]* data-element="${name}"[^>]*>(.*?)</\\1>`, 'gs'))].map(
    ([, , inner = '']) => textOf(inner).replaceAll(/\s+/g, ' ').trim(),
  );

const formIn = (html: string): string =>
  /<form[^>]* data-element="feedback".*?<\/form>/s.exec(html)?.[0] ?? '';

test('every page that people look for asks how clear it is, in the words of the model (C.SI.2.5)', async () => {
  for (const address of ['/', '/articoli/', '/aiuto/']) {
    const form = formIn(await answerAt(address, store));
    expect(form).toMatch(new RegExp(`^<form[^>]* action="${RATING_PATH}" method="post"`));
    expect(form).toContain(`name="page" value="${address}"`);
    expect(elements(form, 'feedback-title')).toEqual([
      'Quanto sono chiare le informazioni su questa pagina?',
    ]);
    for (const star of [1, 2, 3, 4, 5])
      expect(elements(form, `feedback-rate-${star}`)).toEqual([String(star)]);
    const [positive = '', negative = ''] = ['positive', 'negative'].map(
      (side) =>
        new RegExp(`<fieldset data-element="feedback-rating-${side}">.*?</fieldset>`, 's').exec(
          form,
        )?.[0] ?? '',
    );
    expect(elements(positive, 'feedback-rating-question')).toEqual([
      'Quali sono stati gli aspetti che hai preferito?',
    ]);
    expect(elements(positive, 'feedback-rating-answer')).toEqual([
      'Le indicazioni erano chiare',
      'Le indicazioni erano complete',
      'Capivo sempre che stavo procedendo correttamente',
      'Non ho avuto problemi tecnici',
      'Altro',
    ]);
    expect(elements(negative, 'feedback-rating-question')).toEqual([
      'Dove hai incontrato le maggiori difficoltà?',
    ]);
    expect(elements(negative, 'feedback-rating-answer')).toEqual([
      'A volte le indicazioni non erano chiare',
      'A volte le indicazioni non erano complete',
      'A volte non capivo se stavo procedendo correttamente',
      'Ho avuto problemi tecnici',
      'Altro',
    ]);
    expect(form.match(/<input[^>]* data-element="feedback-input-text"/g)).toHaveLength(1);
  }
});

test.each(HELP_ONLY_LOCALES)(
  'the help page asks in its own language, and is answered in it: %s',
  async (language) => {
    const address = helpPath(language);
    const form = formIn(await answerAt(address, store));
    const italian = formIn(await answerAt('/aiuto/', store));
    expect(form).toContain(`name="page" value="${address}"`);
    const asked = ['title', 'rating-question', 'rating-answer'].flatMap((name) =>
      elements(form, `feedback-${name}`),
    );
    expect(asked).toHaveLength(13);
    for (const words of asked) expect(textOf(italian)).not.toContain(words);
    for (const outcome of ['received', 'lost'] as const) {
      const html = await answerAt(ratedPath(outcome, language), store);
      expect(html).toMatch(new RegExp(`<html lang="${language}"`));
      expect(html).toContain(`href="${address}"`);
      expect(textOf(html)).not.toContain(messages('it').rating[outcome].title);
      expect(html.match(/<p class="lead">/g)).toHaveLength(1);
    }
  },
);

test('a text asks for the stars only: the page that follows has the whole form', async () => {
  const address = `/articoli/${fixture('article').locales.it.slug}/`;
  const html = await answerAt(address, store);
  const form = new RegExp(`<form[^>]* action="${RATING_PATH}".*?</form>`, 's').exec(html)?.[0];
  expect(form).toContain(`name="page" value="${address}"`);
  expect(elements(form ?? '', 'feedback-title')).toEqual([
    'Quanto sono chiare le informazioni su questa pagina?',
  ]);
  for (const star of [1, 2, 3, 4, 5]) {
    // In whatever order its attributes stand: similar ones side by side weigh less when compressed.
    expect(form).toMatch(new RegExp(`<button(?=[^>]* name="star")[^>]* value="${star}"`));
    expect(elements(form ?? '', `feedback-rate-${star}`)).toEqual([`${star} ★`]);
  }
  // The program that takes ratings puts page and stars in.
  const why = formIn(await answerAt(ratedPath('why', 'it'), store));
  expect(why).toContain(`name="page" value="${ratedPath('why', 'it')}"`);
  for (const star of [1, 2, 3, 4, 5]) expect(why).toContain(`name="stars" value="${star}"`);
});

test('pages that nobody looks for do not ask, and keep the link to report a problem', async () => {
  for (const address of ['/404.html', ratedPath('received', 'it'), ratedPath('lost', 'it')]) {
    const html = await answerAt(address, store);
    expect(formIn(html)).toBe('');
    expect(textOf(html)).not.toMatch(/chiar[ae] .*\?|pagina è chiara/);
    expect(html).toMatch(/class="feedback".*?href="mailto:/s);
  }
});

test('the pages about a rating are in both languages, and no list or search finds them', async () => {
  const routes = routesOf(store);
  for (const locale of ['it', 'en'] as const)
    for (const outcome of ['why', 'received', 'lost'] as const) {
      const address = ratedPath(outcome, locale);
      expect(routes.has(address)).toBe(true);
      const html = await answerAt(address, store);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('data-pagefind-body');
      // The program that takes ratings says here why one was not taken.
      expect(html.match(/<p class="lead">/g)).toHaveLength(1);
      expect(await answerAt('/sitemap.xml', store)).not.toContain(address);
    }
});

test('the privacy page says for how many days a rating is kept: the number of the settings', async () => {
  const settings = fixture('settings');
  settings.ratingRetentionDays = 77;
  const html = textOf(await answerAt('/privacy/', storeOf({ changed: [settings] })));
  expect(html).toMatch(/77\s+giorni, poi si cancella/);
});
