// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { answerAt } from './compiled.ts';
import { fixtures, storeOf } from './portal.ts';

const kit = structuredClone(
  fixtures.find((one) => one.type === 'kit' && one.locales.it.files !== undefined),
);
const lesson = structuredClone(
  fixtures.find((one) => one.type === 'lesson' && one.locales.it.video !== undefined),
);
if (kit?.type !== 'kit' || lesson?.type !== 'lesson')
  throw new Error('The demo has a kit with a file and a lesson with a video.');

const kitPage = `/materiali/${kit.locales.it.slug}/`;
const lessonPage = `/lezioni/${lesson.locales.it.slug}/`;

test('a kit says format, pages, size and whether a file is accessible, before the download', async () => {
  const page = await answerAt(kitPage, storeOf());
  const [file] = kit.locales.it.files ?? [];
  expect(page).toContain(`href="/media/${file?.sha256}.pdf"`);
  expect(page).toMatch(/\(PDF, [12] pagin[ae],\s+1\d\skB\)/);
  expect(page).toMatch(/download="[\p{L}\p{N}-]+\.pdf"/u);
  expect(page).toContain('PDF con la struttura per i lettori di schermo.');
  const untagged = structuredClone(kit);
  untagged.locales.it.files = (kit.locales.it.files ?? []).map((one) => ({
    ...one,
    tagged: false,
    pages: 1,
    bytes: 2_400_000,
  }));
  const other = await answerAt(kitPage, storeOf({ changed: [untagged] }));
  expect(other).toContain('PDF non accessibile');
  expect(other).toMatch(/\(PDF, 1 pagina,\s+2,4\sMB\)/);
});

test('a video says what it weighs, loads nothing before it is started, and has captions and a transcript', async () => {
  const page = await answerAt(lessonPage, storeOf());
  const { video } = lesson.locales.it;
  if (video?.kind !== 'here') throw new Error('The video of the demo is a file.');
  const element = /<video[^>]*>/.exec(page)?.[0] ?? '';
  expect(element).toContain('preload="none"');
  expect(element).not.toContain('autoplay');
  expect(page).toContain(`src="/media/${video.file.sha256}.webm"`);
  expect(page).toMatch(
    new RegExp(`<track kind="captions" src="/media/${video.captions.sha256}\\.vtt" srclang="it"`),
  );
  expect(page).toContain('Video, 24\u00A0s, WebM 71\u00A0kB.');
  expect(page).toContain('Sottotitoli: Italiano, English.');
  const transcript = /<details class="transcript">.*?<\/details>/s.exec(page)?.[0] ?? '';
  expect(transcript).toContain('Il lucchetto si chiude.');
});

test('a video in two forms offers the lighter one first, says both sizes, and has the captions of each language', async () => {
  const changed = structuredClone(lesson);
  const { video } = changed.locales.it;
  if (video?.kind !== 'here' || changed.locales.en?.video?.kind !== 'here')
    throw new Error('The video of the demo is a file, in both languages.');
  video.other = { ...video.file, format: 'mp4', sha256: 'a'.repeat(64), bytes: 50_000 };
  const page = await answerAt(lessonPage, storeOf({ changed: [changed] }));
  const sources = [...page.matchAll(/<source src="[^"]*\.(\w+)" type="([^"]*)"/g)];
  expect(sources.map(([, ...form]) => form)).toEqual([
    ['mp4', 'video/mp4'],
    ['webm', 'video/webm'],
  ]);
  expect(page).toContain('MP4 50\u00A0kB o WebM 71\u00A0kB');
  const tracks = [...page.matchAll(/<track [^>]*srclang="(\w+)" label="(\w+)"( default)?/g)];
  expect(tracks.map(([, ...track]) => track)).toEqual([
    ['it', 'Italiano', ' default'],
    ['en', 'English', undefined],
  ]);
  // Of another video they would be the wrong ones.
  changed.locales.en.video.file.sha256 = 'b'.repeat(64);
  expect(await answerAt(lessonPage, storeOf({ changed: [changed] }))).not.toContain('srclang="en"');
});

test('a lesson says what its minutes are made of, in the language of the page', async () => {
  expect(await answerAt(lessonPage, storeOf())).toMatch(
    /9 minuti.*2 per leggere, 5 per provare, 2 per rispondere/s,
  );
  const english = `/en/lessons/${lesson.locales.en?.slug}/`;
  expect(await answerAt(english, storeOf())).toContain('5 to try it, 2 to answer');
  const { quiz: _none, exerciseMinutes: _neither, ...bare } = structuredClone(lesson);
  const page = await answerAt(lessonPage, storeOf({ changed: [bare] }));
  expect(page).not.toContain('per leggere');
});

test('a video elsewhere is a link that says where it leads, and nothing of it is loaded', async () => {
  const changed = structuredClone(lesson);
  const url = 'https://www.video.example/guarda?v=1';
  changed.locales.it.video = { kind: 'elsewhere', title: 'Mettere il PIN', url };
  const page = await answerAt(lessonPage, storeOf({ changed: [changed] }));
  expect(page).toContain(`href="${url}"`);
  expect(page).toContain('Vai al video su video.example');
  expect(page).not.toMatch(/<(?:video|iframe|embed|object)/);
  expect(page).not.toContain(`src="${url}"`);
});
