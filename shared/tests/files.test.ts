// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { blobsIn } from '../contract/blob.ts';
import { PublishedDocument } from '../contract/document.ts';
import { Picture } from '../contract/picture.ts';
import { duration, fileSize } from '../file-size.ts';
import { mediaPath } from '../paths.ts';
import { FIXTURE_FILES } from './fixtures.ts';

interface Content {
  readonly it: { files?: unknown; video?: Record<string, unknown> };
}

/** A copy of a fixture, to be changed. */
function copyOf(file: string): { readonly locales: Content } {
  const found = FIXTURE_FILES.find((fixture) => fixture.file === file);
  return structuredClone(found?.data) as { locales: Content };
}

const LESSON = 'lesson/bloccare-lo-schermo.json';
const KIT = 'kit/una-lezione-sulle-truffe-a-scuola.json';

const refusedAt = (document: unknown): string[] =>
  PublishedDocument.safeParse(document).error?.issues.map(({ path }) => path.join('.')) ?? [];

test.each(['file', 'captions', 'transcript'])(
  'a video of ours without its %s is refused',
  (part) => {
    const lesson = copyOf(LESSON);
    delete lesson.locales.it.video?.[part];
    expect(refusedAt(lesson)).toEqual([`locales.it.video.${part}`]);
  },
);

test.each([
  ['both forms are MP4', 'other', { format: 'webm' }, 'video-same-format'],
  ['the other form is of another video', 'other', { seconds: 90 }, 'video-lengths-differ'],
  ['the captions end after it', 'captions', { seconds: 40 }, 'captions-too-long'],
  ['the captions say that they are German', 'captions', { language: 'de' }, 'captions-language'],
])('a video is refused when %s', (_what, part, changes, code) => {
  const lesson = copyOf(LESSON);
  const { video = {} } = lesson.locales.it;
  video['other'] = { ...(video['file'] as object), format: 'mp4', sha256: 'c'.repeat(64) };
  expect(refusedAt(lesson)).toEqual([]);
  video[part] = { ...(video[part] as object), ...changes };
  const { error } = PublishedDocument.safeParse(lesson);
  expect(error?.issues).toMatchObject([
    { path: ['locales', 'it', 'video', part], params: { code } },
  ]);
});

test('a video elsewhere is an address with a title, and nothing to load', () => {
  const lesson = copyOf(LESSON);
  const elsewhere = { kind: 'elsewhere', title: 'Mettere il PIN', url: 'https://video.example/1' };
  lesson.locales.it.video = elsewhere;
  expect(refusedAt(lesson)).toEqual([]);
  lesson.locales.it.video = { ...elsewhere, poster: { alt: null, renditions: [] } };
  expect(refusedAt(lesson)).toEqual(['locales.it.video']);
  lesson.locales.it.video = { ...elsewhere, url: 'javascript:alert(1)' };
  expect(refusedAt(lesson)).toEqual(['locales.it.video.url']);
});

test('a kit has PDFs and no other files', () => {
  const kit = copyOf(KIT);
  const [file] = kit.locales.it.files as object[];
  kit.locales.it.files = [{ ...file, format: 'docx' }];
  expect(refusedAt(kit)).toEqual(['locales.it.files.0.format']);
});

test('pictures and files are found in a document, each with its format', () => {
  const lesson = copyOf(LESSON);
  const formats = blobsIn(lesson).map(({ format }) => format);
  expect(new Set(formats)).toEqual(new Set(['webm', 'vtt', 'webp']));
  const [video] = blobsIn({ sha256: 'a'.repeat(64), format: 'webm' });
  expect(mediaPath(video?.sha256 ?? '', video?.format)).toBe(`/media/${'a'.repeat(64)}.webm`);
  expect(blobsIn({ renditions: [{ sha256: 'b'.repeat(64), width: 1 }] })).toEqual([
    { sha256: 'b'.repeat(64), format: 'webp' },
  ]);
});

test('sizes and lengths are said as people say them', () => {
  expect(fileSize(15_522, 'it')).toBe('16\u00A0kB');
  expect(fileSize(4_240_000, 'it')).toBe('4,2\u00A0MB');
  expect(fileSize(4_240_000, 'en')).toBe('4.2\u00A0MB');
  expect(fileSize(12, 'it')).toBe('1\u00A0kB');
  expect([24, 60, 125].map(duration)).toEqual(['24\u00A0s', '1\u00A0min', '2\u00A0min 5\u00A0s']);
});

test('a picture names its author where the licence asks for it, and a permission has a last day', () => {
  const picture = {
    alt: 'Un lucchetto',
    renditions: [{ sha256: 'a'.repeat(64), width: 480, height: 270, bytes: 900 }],
  };
  const wrongAt = (more: object): string[] =>
    Picture.safeParse({ ...picture, ...more }).error?.issues.map(({ path }) => path.join('.')) ??
    [];
  for (const licence of ['cc-by-4.0', 'cc-by-sa-4.0']) {
    expect(wrongAt({ licence })).toEqual(['credits']);
    expect(wrongAt({ licence, credits: 'Maria Rossi' })).toEqual([]);
  }
  for (const licence of ['cc0-1.0', 'public-domain', 'own'])
    expect(wrongAt({ licence })).toEqual([]);
  expect(wrongAt({ licence: 'permission' })).toEqual(['credits', 'permittedUntil']);
  const permission = { licence: 'permission', credits: 'Maria Rossi' };
  expect(wrongAt({ ...permission, permittedUntil: '2027-12-31' })).toEqual([]);
  expect(wrongAt({ licence: 'own', permittedUntil: '2027-12-31' })).toEqual(['permittedUntil']);
  expect(wrongAt({ licence: 'mine' })).toEqual(['licence']);
  expect(wrongAt({ source: 'javascript:alert(1)' })).toEqual(['source']);
  // What was published before there were licences stays right.
  expect(wrongAt({ credits: 'Foto di Maria Rossi, CC BY 4.0' })).toEqual([]);
});

test('the cut of a picture is one of its blobs', () => {
  const size = { width: 480, height: 270, bytes: 900 };
  const picture = {
    cut: { ...size, sha256: 'c'.repeat(64) },
    renditions: [{ ...size, sha256: 'a'.repeat(64) }],
  };
  expect(blobsIn({ picture }).map(({ sha256 }) => sha256[0])).toEqual(['c', 'a']);
});
