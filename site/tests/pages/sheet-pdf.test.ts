// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { SheetDocument, SheetJob } from '../../publisher/sheets/sheet-job.ts';
import { sheetPdf } from '../../publisher/sheets/sheet-pdf.ts';
import { type SheetBlock, sheetText } from '../../publisher/sheets/sheet-text.ts';
import { everything } from './everything.ts';
import { fixture, fixtures } from './portal.ts';

const jobOf = (document: SheetDocument, more: Partial<SheetJob> = {}): SheetJob => ({
  document,
  locale: 'it',
  frame: {
    portalName: 'Portale di prova',
    city: 'Città di prova',
    licence: 'CC BY 4.0',
    numbers: [{ name: 'Emergenze', phone: '112' }],
    help: 'https://portale.example/aiuto/',
  },
  address: 'https://portale.example/articoli/prova/',
  updated: '2026-06-01',
  ...more,
});

/** All words of some blocks, in order. */
const wordsOf = (blocks: readonly SheetBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
      if (block.kind === 'box') return wordsOf(block.blocks);
      if (block.kind === 'list')
        return block.items.map((item) => `${item.marker} ${wordsOf(item.blocks)}`).join('\n');
      return '';
    })
    .join('\n');

test('a sheet prints every kind of block, with addresses written out and pictures in words', () => {
  const [article] = everything().filter(({ type }) => type === 'article');
  if (article?.type !== 'article') throw new Error('There is no article.');
  for (const block of article.locales.it.body)
    if (block.type === 'image') block.picture.alt = 'Uno schermo';
  const words = wordsOf(sheetText(article, 'it'));
  for (const part of [
    'In breve',
    '• Una riga.',
    'Titolo 3',
    'altrove (a.example)',
    '1. Passo',
    '— Chi lo dice',
    'Riquadro',
    '[Figura: Uno schermo]',
    'Didascalia',
    'Tabella',
    'Termine: ',
    'Cosa fare adesso',
  ])
    expect(words).toContain(part);
});

test('the sheet of a quiz has the questions first, and right answers and reasons on pages after them', () => {
  const quiz = fixtures.find((one) => one.type === 'quiz' && one.use === 'spot');
  if (quiz?.type !== 'quiz') throw new Error('There is no such quiz.');
  const [questions = '', answers = ''] = wordsOf(sheetText(quiz, 'it')).split('Risposte e perché');
  for (const { text, answers: all, message } of quiz.locales.it.questions) {
    expect(questions).toContain(text);
    if (message) expect(questions).toContain(message.from);
    for (const { text: answer, reason } of all) {
      expect(questions).toContain(answer);
      expect(questions).not.toContain(reason);
      expect(answers).toContain(reason);
    }
  }
});

test('a sheet is tagged, names its language and title, brings its own type, and is the same each time', async () => {
  const document = fixture('lesson');
  const { pdf, pages } = await sheetPdf(jobOf(document));
  const text = pdf.toString('latin1');
  expect(pages).toBeGreaterThan(1);
  expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(pages);
  expect(text).toContain('/Lang (it)');
  expect(text).toMatch(/\/MarkInfo \d+ 0 R/);
  expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Figure'])
    expect(text).toContain(`/S /${tag}\n`);
  const fonts = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
  expect(fonts.length).toBeGreaterThan(0);
  for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+TitilliumWeb/);
  expect((await sheetPdf(jobOf(document))).pdf.equals(pdf)).toBe(true);
});

test('a title with signs of XML leaves the PDF whole, and letters of other languages are written', async () => {
  const document = structuredClone(fixture('article'));
  document.locales.it.title = 'Åsa & Šimić <3 «città» 🎁';
  const { pdf } = await sheetPdf(jobOf(document));
  const [, xml = ''] = /<x:xmpmeta(.*?)<\/x:xmpmeta>/s.exec(pdf.toString('utf8')) ?? [];
  expect(xml).toContain('Åsa ＆ Šimić ‹3');
});

test('letters that the type has not are said, not printed as boxes', async () => {
  const document = structuredClone(fixture('article'));
  document.locales.it.title = 'Пароль';
  await expect(sheetPdf(jobOf(document))).rejects.toThrow('have no letter «П»');
});
