// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test, vi } from 'vitest';
import { deskMessages } from '../../i18n/desk.ts';
import { sayInItalian } from '../../components/controls/english.ts';
import { pressByKey } from '../../components/controls/keys.ts';
import { markMain } from '../../components/controls/landmark.ts';
import {
  leadLabels,
  markChecked,
  nameControls,
  openValues,
  titleCheckboxes,
} from '../../components/controls/names.ts';
import { followNewRow } from '../../components/controls/new-rows.ts';

const words = deskMessages('it').controls;

const page = (html: string): void => {
  document.body.innerHTML = html;
};

/** A row whose fields come at once has nothing to say. */
const silent = () => () => {};

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

test('what opens over the page is named by its heading, not for programs', () => {
  page('<dialog class="drawer" aria-label="list-drawer_1__R_abap"><h1>Immagini</h1></dialog>');
  nameControls(document, words);
  expect(at('dialog').getAttribute('aria-label')).toBe('Immagini');
});

test('each row is moved by a button that says which row it moves, also after it moved', () => {
  const row = (label: string) =>
    `<div class="collapsible__toggle-wrap"><div class="collapsible__drag" role="button"></div>
      <div class="collapsible__header-wrap"><div>${label}<span class="error-pill">3</span></div></div></div>`;
  page(row('<span class="row-label">Contatto 1</span>') + row('<p>Sede</p>'));
  const names = () => {
    nameControls(document, words);
    return [...document.querySelectorAll('[role=button]')].map((one) =>
      one.getAttribute('aria-label'),
    );
  };
  expect(names()).toEqual(['Riordina: Contatto 1', 'Riordina: Sede']);
  at('.row-label').textContent = 'Contatto 2';
  expect(names()).toEqual(['Riordina: Contatto 2', 'Riordina: Sede']);
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
      <div class="pill-selector"><span>MIME Type</span></div><p>Time</p><p aria-label="Choose life">Add block</p>
      <div data-sonner-toast><div data-title>Failed to fetch</div></div>`,
  );
  sayInItalian(document);
  expect(at('button').getAttribute('aria-label')).toBe('Trascina per spostare');
  expect(textOf('.react-datepicker-time__header')).toBe('Ora');
  expect(textOf('.pill-selector')).toBe('Tipo di file');
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
  at('.view').insertAdjacentHTML(
    'beforeend',
    '<div class="drawer"><main class="second"></main></div>',
  );
  markMain(document);
  expect(at('.second').getAttribute('role')).toBe('group');
});

test.each(['Enter', ' '])('«Aggiungi un paragrafo» is pressed by the key «%s»', (key) => {
  page(
    '<div class="insert-paragraph-at-end" role="button" tabindex="0"></div><p tabindex="0"></p>',
  );
  let pressed = 0;
  document.body.onclick = () => (pressed += 1);
  document.addEventListener('keydown', pressByKey);
  const press = (selector: string) =>
    at(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('p');
  expect(pressed).toBe(0);
  press('[role=button]');
  expect(pressed).toBe(1);
  document.removeEventListener('keydown', pressByKey);
  document.body.onclick = null;
});

test('a new row that the server folds is unfolded', async () => {
  page('<div class="array"></div><button class="array-field__add-row"></button>');
  document.addEventListener('click', followNewRow(silent), { once: true, capture: true });
  (at('.array-field__add-row') as HTMLElement).click();
  at('.array').innerHTML =
    `<div class="array-field__row"><div class="collapsible__toggle-wrap"><button
      class="collapsible__toggle collapsible__toggle--collapsed"></button></div></div>`;
  let pressed = 0;
  at('.collapsible__toggle').addEventListener('click', () => (pressed += 1));
  await expect.poll(() => pressed).toBe(1);
  // The person goes elsewhere.
  document.dispatchEvent(new Event('pointerdown'));
});

test('the first field of a new row has the focus, and not before it is there', async () => {
  const row = (name: string, inside: string) =>
    `<div class="array-field__row ${name}"><button></button><div class="collapsible__content">${inside}</div></div>`;
  page(
    `<div class="array">${row('old', '<input>')}</div><button class="array-field__add-row"></button>`,
  );
  document.addEventListener('click', followNewRow(silent), { once: true });
  const add = at('.array-field__add-row') as HTMLElement;
  add.focus();
  add.click();
  at('.array').insertAdjacentHTML('beforeend', row('new', ''));
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(add);
  at('.new .collapsible__content').innerHTML = '<input type="hidden"><textarea></textarea>';
  await expect.poll(() => document.activeElement).toBe(at('.new textarea'));
  document.dispatchEvent(new Event('pointerdown'));
});

test('a new row whose fields are late says so, and no more when they are there', () => {
  vi.useFakeTimers();
  page('<div class="array"></div><button class="array-field__add-row"></button>');
  const said: string[] = [];
  const say = followNewRow(() => {
    said.push('late');
    return () => said.push('there');
  });
  document.addEventListener('click', say, { once: true });
  (at('.array-field__add-row') as HTMLElement).click();
  at('.array').innerHTML =
    '<div class="array-field__row"><p class="collapsible__content"></p></div>';
  vi.advanceTimersByTime(2_000);
  // What the person does elsewhere changes nothing of it.
  document.dispatchEvent(new Event('pointerdown'));
  expect(said).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(said).toEqual(['late']);
  vi.useRealTimers();
  at('.collapsible__content').innerHTML = '<input>';
  return expect.poll(() => said).toEqual(['late', 'there']);
});

test('checkboxes have the title of their label; columns that are on or off are checkboxes', () => {
  page(
    `<div class="field-type"><div class="checkbox-input"><input type="checkbox" title="signLanguage"></div>
      <label class="field-label">Interprete</label></div><button role="button" aria-checked="true"></button>`,
  );
  titleCheckboxes(document);
  markChecked(document);
  expect(at('input').getAttribute('title')).toBe('Interprete');
  expect(at('button').getAttribute('role')).toBe('checkbox');
});

test('the parts of a filter and of the calendar have names', () => {
  page(
    `<div class="condition__field"><input id="react-select-1"></div><div class="condition__operator"><input
      id="react-select-2"></div><div class="condition__value"><input></div><button class="condition__actions-add">
      </button><select class="react-datepicker__month-select"></select><p aria-label="Month novembre, 2026"></p>
      <p aria-label="Choose Date and Time"></p>`,
  );
  nameControls(document, words);
  sayInItalian(document);
  expect(
    [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')),
  ).toEqual([
    'Campo da filtrare',
    'Condizione',
    'Valore',
    'Aggiungi una condizione',
    'Mese',
    'novembre 2026',
    'Scegli data e ora',
  ]);
});

test('nothing is called [object Object], and a chosen value not by its buttons', () => {
  page(
    `<button aria-label="Aggiungi nuovo [object Object]"></button><button aria-label="Add [object Object]">Crea nuovo
      </button><div class="rs__multi-value" role="button"><div class="rs__multi-value__label">Truffe</div>
      <button>Rimuovi</button></div>`,
  );
  nameControls(document, words);
  openValues(document);
  expect(
    [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')),
  ).toEqual(['Aggiungi nuovo', 'Crea nuovo', 'Truffe']);
});

test('headings of groups and of an empty list follow that of the page', () => {
  page(
    '<h3 class="group-field__title"></h3><h3 class="array-field__title"></h3><div class="no-results"><h3></h3></div>',
  );
  markMain(document);
  expect([...document.querySelectorAll('h3[aria-level="2"]')]).toHaveLength(3);
});
