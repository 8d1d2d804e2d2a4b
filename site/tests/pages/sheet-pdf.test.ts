// SPDX-License-Identifier: AGPL-3.0-or-later
import { inflateSync } from 'node:zlib';
import { documentPath } from '@portico/shared/paths';
import { expect, test } from 'vitest';
import { runsIn } from '../../publisher/sheets/fonts.ts';
import type { SheetDocument, SheetJob } from '../../publisher/sheets/sheet-job.ts';
import { sheetPdf } from '../../publisher/sheets/sheet-pdf.ts';
import type { SheetBlock } from '../../publisher/sheets/sheet-blocks.ts';
import { sheetText } from '../../publisher/sheets/sheet-text.ts';
import { wantedSheets } from '../../publisher/sheets/wanted-sheets.ts';
import { everything } from './everything.ts';
import { fixture, fixtures, ORIGIN, storeOf } from './portal.ts';

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
      if ('blocks' in block) return wordsOf(block.blocks);
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
  expect(answers).toMatch(/ — Non è giusto\n/);
  expect(answers).not.toContain('Non è giusto:');
});

/** Every part of a sheet that stands on one page, with what is in it. */
const wholeIn = (blocks: readonly SheetBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'whole') return [wordsOf([block]), ...wholeIn(block.blocks)];
    return 'blocks' in block ? wholeIn(block.blocks) : [];
  });

test('a question stands with its message and its first answer on one page, and so do its reasons, which repeat them', () => {
  for (const quiz of fixtures) {
    if (quiz.type !== 'quiz') continue;
    const whole = wholeIn(sheetText(quiz, 'it'));
    for (const { text, message, answers } of quiz.locales.it.questions) {
      const parts = whole.filter(
        (words) => words.includes(text) && (!message || words.includes(message.from)),
      );
      const [, said = ''] = parts.filter((words) =>
        answers.every((one) => words.includes(one.text)),
      );
      for (const { reason } of answers) expect(said, text).toContain(reason);
    }
  }
});

/** The places at which lines of text begin on each page of a PDF, in points from its top edge. */
const startsOnPages = (pdf: Buffer): number[][] =>
  pagesOf(pdf).map((text) =>
    [...text.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => 841.89 - Number(y)),
  );

test('answers with long reasons are cut between two, so that no page stays half empty', async () => {
  const quiz = fixtures.find((one) => one.type === 'quiz' && one.use === 'spot');
  if (quiz?.type !== 'quiz') throw new Error('There is no such quiz.');
  const { pdf } = await sheetPdf(jobOf(quiz));
  const filled = startsOnPages(pdf).map((lines) => Math.max(...lines.filter((y) => y < 780)));
  // The answers are the last half of the sheet; on its last page stands whom to call.
  const answers = filled.slice(Math.ceil(filled.length / 2), -1);
  expect(answers.length).toBeGreaterThan(3);
  for (const lowest of answers) expect(lowest).toBeGreaterThan(480);
});

test('whom to call and where the page is stand on one page, beside each other', async () => {
  const { frame } = jobOf(fixture('lesson'));
  const numbers = Array.from({ length: 6 }, (_, n) => ({ name: `Numero ${n}`, phone: `${n} 00` }));
  for (const type of ['article', 'lesson', 'quiz'] as const) {
    const { pdf } = await sheetPdf(jobOf(fixture(type), { frame: { ...frame, numbers } }));
    const text = pdf.toString('latin1');
    // The last page has the code, whose figure is drawn once, and the numbers.
    expect(text.match(/\/S \/Figure\b/g)).toHaveLength(1);
    const last = startsOnPages(pdf).at(-1) ?? [];
    expect(last.length, type).toBeGreaterThan(numbers.length + 4);
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

test.each([
  ['Impostazioni → Privacy', 'it', 'Impostazioni > Privacy'],
  ['✓ Chiama. ✗ Non cliccare. ✅ ❌', 'it', '(sì) Chiama. (no) Non cliccare. (sì) (no)'],
  ['✔ Call', 'en', '(yes) Call'],
  ['⚠️ Attenzione ⚠', 'it', '(!) Attenzione (!)'],
  ['Festa 🎉🎉 👩‍👩‍👧 fine', 'it', 'Festa [simbolo] [simbolo] fine'],
  ['1️⃣ Apri, ② premi, №\u20093', 'it', '1 Apri, 2 premi, No 3'],
  ['☐ fatto ☑ fatto', 'it', '[ ] fatto (sì) fatto'],
  ['da 3 a 5 ≤ 10, 4 ≠ 5, ∞', 'it', 'da 3 a 5 <= 10, 4 =/= 5, [simbolo]'],
  ['co‑fondatore 🇮🇹 ★ ● perche\u0301', 'it', 'co-fondatore IT * • perché'],
  ['Già: «€ 5» – 3 × 2', 'it', 'Già: «€ 5» – 3 × 2'],
] as const)(
  'of a sign that the type has not another one or a word is printed: %s',
  (text, locale, printed) => {
    for (const weight of ['regular', 'strong'] as const)
      expect(
        runsIn(text, weight, locale)
          .map((run) => run.text)
          .join(''),
      ).toBe(printed);
  },
);

const linking = (url: string, words: string): SheetDocument => {
  const document = structuredClone(fixture('article'));
  const children = [
    { type: 'link' as const, to: { url }, children: [{ type: 'text' as const, text: words }] },
  ];
  document.locales.it.body = [
    { type: 'heading', level: 2, children },
    { type: 'paragraph', children },
    { type: 'table', header: [children, children], rows: [[children, children]] },
  ];
  return document;
};

test.each([
  [
    'https://www.commissariatodips.it/segnala/',
    'segnala',
    'segnala (commissariatodips.it/segnala)',
  ],
  ['https://a.example/', 'a', 'a (a.example)'],
  ['https://a.example/guida/', 'a.example/guida', 'a.example/guida'],
  ['mailto:aiuto@a.example?subject=Ciao', 'Scrivici', 'Scrivici (aiuto@a.example)'],
  ['tel:+390288448844', 'Chiama', 'Chiama (+390288448844)'],
  ['tel:112', '112', '112'],
  [
    'https://a.example/guida?utm_source=portale&utm_medium=web&utm_campaign=lunga',
    'qui',
    'qui (a.example/guida)',
  ],
  [`https://a.example/${'lungo-'.repeat(20)}`, 'qui', 'qui (a.example/…)'],
])('on paper the address of a link stands in brackets: %s', (url, words, printed) => {
  const text = wordsOf(sheetText(linking(url, words), 'it'));
  // The heading, the paragraph, both heads and both cells of the table.
  expect(text.split(printed)).toHaveLength(7);
  expect(text).not.toContain(`${printed} (`);
});

test('and that of a document of the portal which is online', () => {
  const document = structuredClone(fixture('article'));
  const to = { type: 'article' as const, id: fixture('lesson').id };
  document.locales.it.body = [
    {
      type: 'paragraph',
      children: [{ type: 'link', to, children: [{ type: 'text', text: 'Leggi' }] }],
    },
  ];
  const online = { [`article/${to.id}`]: 'https://portale.example/articoli/truffe/' };
  expect(wordsOf(sheetText(document, 'it', online))).toContain(
    'Leggi (portale.example/articoli/truffe)',
  );
  expect(wordsOf(sheetText(document, 'it'))).not.toContain('Leggi (');
});

test('a sheet is made anew when what it links to comes online or goes', () => {
  const document = structuredClone(fixture('article'));
  const { id } = fixture('course');
  const link = {
    type: 'link' as const,
    to: { type: 'course' as const, id },
    children: [{ type: 'text' as const, text: 'Segui' }],
  };
  document.locales.it.body = [{ type: 'paragraph', children: [link] }];
  const sheetIn = (without: readonly string[]) => {
    const store = storeOf({ changed: [document], without });
    const entry = store.get('article', document.id);
    if (!entry) throw new Error('The article is not there.');
    const site = { entries: new Map([[entry.id, entry]]), store };
    const [sheet] = wantedSheets(site, ORIGIN);
    return sheet;
  };
  const [online, gone] = [sheetIn([]), sheetIn([id])];
  const { slug } = fixture('course').locales.it;
  const address = `${ORIGIN}${documentPath('course', slug, 'it')}`;
  expect(online?.job().links).toMatchObject({ [`course/${id}`]: address });
  expect(gone?.job().links).not.toHaveProperty([`course/${id}`]);
  expect(online?.key).toBe(gone?.key);
  expect(online?.frame).not.toBe(gone?.frame);
});

const KIT = fixture('kit');

/** The file of the kit of the fixtures. */
function sheetOfKit(options: Parameters<typeof storeOf>[0] = {}) {
  const store = storeOf(options);
  const entry = store.get('kit', KIT.id);
  if (!entry) throw new Error('The kit is not there.');
  const [sheet] = wantedSheets({ entries: new Map([[entry.id, entry]]), store }, ORIGIN);
  if (!sheet) throw new Error('The kit has no sheet.');
  return sheet;
}

test('the sheet of a kit has how to use it, then each of its sheets on the front of a leaf, all listed beside it', async () => {
  const job = sheetOfKit().job();
  expect(job.parts?.map(({ document }) => document.id)).toEqual(KIT.sheets.map(({ id }) => id));
  const words = wordsOf(sheetText(job.document, 'it', job.links, job.parts));
  for (const { document } of job.parts ?? []) expect(words).toContain(document.locales.it.title);
  const { pdf, pages } = await sheetPdf(job);
  const text = pdf.toString('latin1');
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(text) ?? [];
  const order = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
  expect(order).toHaveLength(pages);
  const begins = [...text.matchAll(/\/Dest \[(\d+) 0 R/g)].map(([, id]) => order.indexOf(id));
  expect(begins).toHaveLength(1 + KIT.sheets.length);
  for (const page of begins) expect(page % 2).toBe(0);
});

test('a kit with a licence of its own has it at the foot of its pages, its sheets that of the portal', () => {
  const changed = structuredClone(KIT);
  changed.licence = {
    name: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  };
  const job = sheetOfKit({ changed: [changed] }).job();
  expect(job.licence).toBe('CC BY-SA 4.0');
  expect(job.parts?.map(({ licence }) => licence)).toEqual(KIT.sheets.map(() => undefined));
  expect(sheetOfKit().job().licence).toBeUndefined();
});

test('I10: the sheet of a kit is another one as soon as one of its texts is another, or gone', () => {
  const first = KIT.sheets.find(({ type }) => type === 'article');
  const part = fixtures.find(({ id }) => id === first?.id);
  if (!first || part?.type !== 'article') throw new Error('The kit has no article.');
  const changed = structuredClone(part);
  changed.locales.it.summary = 'Un altro riassunto.';
  const [now, edited, without] = [
    sheetOfKit(),
    sheetOfKit({ changed: [changed] }),
    sheetOfKit({ without: [first.id] }),
  ];
  expect(new Set([now.key, edited.key, without.key]).size).toBe(3);
  expect(JSON.stringify(without.job())).not.toContain(part.locales.it.title);
});

test('letters that the type has not are said, not printed as boxes', async () => {
  const document = structuredClone(fixture('article'));
  document.locales.it.title = 'Пароль';
  await expect(sheetPdf(jobOf(document))).rejects.toThrow('have no letter «П»');
});

/** What is drawn on each page of a PDF. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/FlateDecode[^>]*>>\s*stream\n(.*?)\nendstream/gs)]
    .map(([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .filter((text) => /\bBT\b/.test(text));

/** How many lines stand on each page of a PDF. */
const linesOnPages = (pdf: Buffer): number[] =>
  pagesOf(pdf).map((text) => text.match(/\bBT\b/g)?.length ?? 0);

test('a full stop after an explained word never begins a line', async () => {
  const article = structuredClone(fixture('article'));
  const { slug, title, summary } = article.locales.it;
  // Words of every length: one of them ends where the line does.
  const body = Array.from({ length: 60 }, (_, length) => ({
    type: 'paragraph' as const,
    children: [`Poi spiega la parola ${'i'.repeat(length)} che hai letto, e phishing`, '.'].map(
      (text) => ({ type: 'text' as const, text }),
    ),
  }));
  article.locales = { it: { slug, title, summary, body } };
  const { pdf } = await sheetPdf(jobOf(article));
  const lines = pagesOf(pdf).flatMap((page) => page.match(/BT.*?ET/gs) ?? []);
  const letters = (line: string): number =>
    (line.match(/<([0-9a-f]+)>/g) ?? []).join('').replaceAll(/[<>]/g, '').length / 4;
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.filter((line) => letters(line) === 1)).toEqual([]);
});

test('the last page of a sheet is never a line alone: whom to call stands together', async () => {
  const numbers = fixture('settings').locales.it.help.flatMap(({ name, phone }) =>
    phone ? [{ name, phone }] : [],
  );
  const { frame } = jobOf(fixture('lesson'));
  // Long and short ones: what they say does not matter.
  for (const document of fixtures.filter((_, at) => at % 3 === 0)) {
    if (document.type !== 'article' && document.type !== 'lesson' && document.type !== 'quiz')
      continue;
    const { pdf, pages } = await sheetPdf(jobOf(document, { frame: { ...frame, numbers } }));
    const lines = linesOnPages(pdf);
    expect(lines).toHaveLength(pages);
    expect(lines.at(-1), document.locales.it.title).toBeGreaterThan(numbers.length + 2);
  }
});

test('no page is for whom to call alone, where lines that stand a little closer save it', async () => {
  const article = fixture('article');
  const line = (text: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  });
  /** Pages of a sheet with so many lines. */
  const pagesOf = async (lines: number): Promise<number> => {
    const changed = structuredClone(article);
    const { slug, title, summary } = changed.locales.it;
    changed.locales = {
      it: { slug, title, summary, body: Array.from({ length: lines }, () => line('Una riga.')) },
    };
    return (await sheetPdf(jobOf(changed))).pages;
  };
  // Eleven lines stand on one page with whom to call when they are a little closer, eight as they are, twelve never.
  expect(await Promise.all([8, 11, 12].map(pagesOf))).toEqual([1, 1, 2]);
});
