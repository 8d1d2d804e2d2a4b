// SPDX-License-Identifier: AGPL-3.0-or-later
// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { deskMessages } from '../../i18n/desk.ts';
import { sayInItalian } from '../../components/controls/english.ts';
import { markMain } from '../../components/controls/landmark.ts';
import { leadLabels, nameControls } from '../../components/controls/names.ts';

const words = deskMessages('it').controls;

const page = (html: string): void => {
  document.body.innerHTML = html;
};

const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

const textOf = (selector: string): string | null => at(selector).textContent;

beforeEach(() => page(''));

test('the label of a field in a block leads to it, though two blocks have a field of this name', () => {
  const block = (uuid: string) =>
    `<div class="field-type text"><label class="field-label" for="${uuid}__field-title">Titolo</label>
      <input id="field-title" class="${uuid}"></div>`;
  page(block('a') + block('b'));
  leadLabels(document);
  expect(at('.a').id).toBe('a__field-title');
  expect(at('.b').id).toBe('b__field-title');
});

test('columns are sorted by their name, not by [object Object]', () => {
  page(
    `<div class="sort-column"><span class="sort-column__label">Titolo</span>
      <button class="sort-column__desc sort-column__button" aria-label="Ordina per [object Object] Decrescente">
      </button></div>`,
  );
  nameControls(document, words);
  expect(at('button').getAttribute('aria-label')).toBe('Ordina per Titolo, decrescente');
});

test('a control whose label comes later gets its name then', () => {
  page('<div class="field-type"><div contenteditable="true"></div></div>');
  nameControls(document, words);
  expect(at('[contenteditable]').getAttribute('aria-label')).toBeNull();
  at('.field-type').insertAdjacentHTML('afterbegin', '<span class="field-label">Testo</span>');
  nameControls(document, words);
  expect(at('[contenteditable]').getAttribute('aria-label')).toBe('Testo');
});

test('pickers announce in Italian', () => {
  page(
    `<span id="aria-selection">option Anziani, selected.</span>
      <span id="aria-focused">value Scuole focused, 2 of 3.</span>
      <span id="aria-results">4 results available for search term an.</span>
      <span id="aria-guidance">Destinatari is focused ,type to refine list, press Down to open the menu,  press left to focus selected values</span>`,
  );
  sayInItalian(document);
  expect(textOf('#aria-selection')).toBe('Anziani: scelto.');
  expect(textOf('#aria-focused')).toBe('Scuole, 2 di 3.');
  expect(textOf('#aria-results')).toBe('4 risultati per «an».');
  expect(textOf('#aria-guidance')).toMatch(/^Destinatari: scrivi per cercare, freccia giù/);
});

test('what Payload has in English only is said in Italian; an editor’s own words stay', () => {
  page(
    `<button aria-label="Drag to move"></button><div class="react-datepicker-time__header">Time</div>
      <p>Time</p><p aria-label="Choose life">Add block</p>
      <div data-sonner-toast><div data-title>Failed to fetch</div></div>`,
  );
  sayInItalian(document);
  expect(at('button').getAttribute('aria-label')).toBe('Trascina per spostare');
  expect(textOf('.react-datepicker-time__header')).toBe('Ora');
  expect(textOf('[data-title]')).toMatch(/^Il server non risponde/);
  expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    'Time',
    'Add block',
  ]);
  expect(at('[aria-label="Choose life"]')).toBeTruthy();
});

test('a page has one main: its view, or the one that Payload has', () => {
  page('<div class="template-default__wrap"><header></header><div class="view"></div></div>');
  markMain(document);
  expect(at('.view').getAttribute('role')).toBe('main');
  at('.view').insertAdjacentHTML('beforeend', '<main></main>');
  markMain(document);
  expect(at('.view').getAttribute('role')).toBeNull();
});
