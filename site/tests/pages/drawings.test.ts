// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TOPIC_ICONS } from '@portico/shared/contract/topic';
import { expect, test } from 'vitest';
import { packed } from '../../src/components/drawing/packed.ts';
import { topics } from '../../src/queries/topics.ts';
import { answerAt } from './compiled.ts';
import { askOf, fixtures, storeOf } from './portal.ts';

const ART = path.resolve(import.meta.dirname, '../../src/art');
const drawing = (name: string): string => readFileSync(path.join(ART, `${name}.svg`), 'utf8');
const names = [...TOPIC_ICONS.map((icon) => `topics/${icon}`), 'skyline'];

test.each(names)('the drawing %s weighs less than 4 kB', (name) => {
  expect(Buffer.byteLength(drawing(name))).toBeLessThan(4000);
});

test.each(names)('the drawing %s takes its colours from the page and says nothing', (name) => {
  const svg = drawing(name);
  expect(svg).not.toMatch(
    /#[0-9a-f]{3,6}\b|rgb|\bstyle=|\s(?:fill|stroke)="|<text|<script|href="[^#]/i,
  );
  expect(svg).toContain('aria-hidden="true"');
});

test('each topic has a drawing of its own, on its page, its tile and the cards of its articles', async () => {
  const store = storeOf();
  const all = askOf(store)(topics, { locale: 'it' });
  expect(all).toHaveLength(12);
  expect(new Set(all.map(({ icon }) => icon)).size).toBe(12);
  expect(all.map(({ icon }) => icon)).not.toContain('page');
  const list = await answerAt('/articoli/', store);
  for (const { icon, path: address } of all) {
    const lines = packed(drawing(`topics/${icon}`)).replace(/^<svg[^>]*>|<\/svg>\n$/g, '');
    expect(await answerAt(address, store), address).toContain(lines);
    expect(list, address).toContain(lines);
  }
});

test('two topics never share a drawing: the second that chose it has the neutral one', () => {
  const changed = fixtures
    .filter((document) => document.type === 'topic')
    .map((document) => ({ ...document, icon: 'hook' as const }));
  const shown = askOf(storeOf({ changed }))(topics, { locale: 'it' }).map(({ icon }) => icon);
  expect(shown.filter((icon) => icon === 'hook')).toHaveLength(1);
  expect(shown.filter((icon) => icon === 'page')).toHaveLength(changed.length - 1);
});

test('the card of an article whose title tells of a threat has the sign of danger, and no other card', async () => {
  const list = await answerAt('/articoli/', storeOf());
  const signs = [...list.matchAll(/<li class="card" data-kind="article".*?<\/li>/gs)].flatMap(
    ([card]) => {
      const [, title = ''] = /<h3[^>]*><a[^>]*>(.*?)<\/a>/s.exec(card) ?? [];
      return card.includes('M56 43l14 25H42z') ? [title] : [];
    },
  );
  expect(signs.toSorted()).toEqual([
    'Copie di sicurezza contro il ransomware',
    'Cyberbullismo: come fermarlo',
    'Fatture false, cambio di IBAN e «frode del capo»',
    'Mi hanno rubato WhatsApp: che cosa fare',
    'Negozi online falsi: come comprare tranquilli',
    'Qualcuno ti ricatta con immagini intime',
  ]);
});
