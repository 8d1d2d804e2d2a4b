// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';

type ControlWords = DeskMessages['controls'];

/** Where Payload 3.90 has controls without an accessible name, or with one that says nothing. */
const CONTROLS = [
  '[contenteditable="true"]',
  'input[id^="react-select"]',
  '.react-datepicker__input-container input',
  '.popup-button',
  '.date-time-picker__clear-button',
  '[data-button-key]',
  '[class*="upload-relationship-details__"] button, button[class*="upload-relationship-details__"]',
  '[class*="removeButton"]',
  '[class*="editButton"]',
  '.sort-column__button',
  '.clear-indicator',
  '.dropdown-indicator',
  '.clickable-arrow',
  '.copy-to-clipboard',
  '.react-datepicker__month-select',
  '.react-datepicker__year-select',
  '.condition__actions-add',
  '.condition__actions-remove',
  '.condition__value input',
]
  .map((control) => `:is(${control}):not([data-desk-named])`)
  .join(', ');

/** The label that stands above a control. */
function labelOf(control: Element): string | undefined {
  const label = control.closest('.field-type')?.querySelector('.field-label');
  // Without the language that Payload appends to localized fields: «Titolo — Italiano».
  return label?.firstChild?.textContent?.trim() || undefined;
}

/** Of «Modifica» the thing: «Modifica: Immagine». */
const withLabel = (verb: string, control: Element): string => {
  const label = labelOf(control);
  return label === undefined ? verb : `${verb}: ${label}`;
};

/** What a block of a text is called: «Riquadro». */
const blockOf = (control: Element): string =>
  control
    .closest('[class*="__block-header"], .collapsible__toggle-wrap')
    ?.querySelector('[class*="__block-pill"]')
    ?.textContent?.trim() ?? '';

/** «Ordina per Titolo, crescente»: Payload writes the label as an object. */
function sortName(control: Element, words: ControlWords): string {
  const column = control.closest('.sort-column')?.querySelector('.sort-column__label');
  const ascending = control.classList.contains('sort-column__asc');
  return words.sortBy(column?.textContent?.trim() ?? '', ascending);
}

/** Names of buttons by their class, most exact first. */
const BY_CLASS: readonly (readonly [
  part: string,
  name: (control: HTMLElement, words: ControlWords) => string,
])[] = [
  ['date-time-picker__clear-button', (control, words) => withLabel(words.clearDate, control)],
  ['condition__actions-add', (_, words) => words.filter.add],
  ['condition__actions-remove', (_, words) => words.filter.remove],
  ['datepicker__month-select', (_, words) => words.month],
  ['datepicker__year-select', (_, words) => words.year],
  ['sort-column__button', (control, words) => sortName(control, words)],
  ['__edit', (control, words) => withLabel(words.edit, control)],
  ['__removeButton', (control, words) => words.removeBlock(blockOf(control))],
  ['__remove', (control, words) => withLabel(words.remove, control)],
  ['clickable-arrow--left', (_, words) => words.previousPage],
  ['clickable-arrow--right', (_, words) => words.nextPage],
  ['copy-to-clipboard', (_, words) => words.copyAddress],
  ['clear-indicator', (control, words) => withLabel(words.clear, control)],
  ['dropdown-indicator', (control, words) => withLabel(words.openList, control)],
];

const toolbarWord = (key: string, words: ControlWords): string | undefined =>
  (words.toolbar as Readonly<Record<string, string>>)[key];

/** Names the menus of a toolbar with what they show just now: «Tipo di testo: Testo normale». */
function nameMenus(root: ParentNode, words: ControlWords): void {
  for (const menu of root.querySelectorAll<HTMLElement>('[data-dropdown-key]')) {
    const word = toolbarWord(menu.dataset['dropdownKey'] ?? '', words);
    if (word === undefined) continue;
    const shown = menu.textContent?.trim();
    const name = shown ? `${word}: ${shown}` : word;
    if (menu.getAttribute('aria-label') === name) continue;
    menu.setAttribute('aria-label', name);
    menu.title = name;
  }
}

/** What the row of a list is called: «Contatto 2», «01 Riquadro». */
function rowOf(control: Element): string {
  const header = control.parentElement?.querySelector('.collapsible__header-wrap');
  const parts = [
    ...(header?.querySelectorAll('.row-label, [class*="block-number"], [class*="block-pill"]') ??
      []),
  ];
  // A label of our own stands before the number of errors.
  const own = header?.firstElementChild?.firstElementChild;
  const said = parts.length > 0 ? parts : own ? [own] : [];
  return said.map((part) => part.textContent?.trim() ?? '').join(' ');
}

/** Names what moves a row with the row, as it is called just now. */
function nameHandles(root: ParentNode, words: ControlWords): void {
  for (const handle of root.querySelectorAll('.collapsible__drag')) {
    const row = rowOf(handle);
    const name = row === '' ? words.reorder : `${words.reorder}: ${row}`;
    if (handle.getAttribute('aria-label') !== name) handle.setAttribute('aria-label', name);
  }
}

/** Names what opens over the page by its heading; Payload names it for programs: «list-drawer_1__R_abap». */
function nameDrawers(root: ParentNode): void {
  for (const drawer of root.querySelectorAll('dialog.drawer[aria-label]')) {
    const name = drawer.querySelector('h1, h2')?.textContent?.trim();
    if (name && drawer.getAttribute('aria-label') !== name) drawer.setAttribute('aria-label', name);
  }
}

/** A field of the filter of a list, which has no label. */
function filterName(control: Element, { filter }: ControlWords): string | undefined {
  const part = control.closest('.condition__field, .condition__operator, .condition__value');
  if (!part) return undefined;
  if (part.classList.contains('condition__field')) return filter.field;
  return part.classList.contains('condition__operator') ? filter.operator : filter.value;
}

function nameOf(control: HTMLElement, words: ControlWords): string | undefined {
  const key = control.dataset['buttonKey'];
  if (key !== undefined) return toolbarWord(key, words);
  const own = BY_CLASS.find(([part]) => control.className.includes(part))?.[1];
  if (own) return own(control, words);
  if (!control.classList.contains('popup-button'))
    return labelOf(control) ?? filterName(control, words);
  return control.textContent?.trim() || control.hasAttribute('aria-label') ? undefined : words.more;
}

/** Gives text fields and pickers the name of their label, buttons that of their action. */
export function nameControls(root: ParentNode, words: ControlWords): void {
  nameMenus(root, words);
  nameHandles(root, words);
  nameDrawers(root);
  for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    const name = nameOf(control, words);
    // A label may come later than its control.
    if (name === undefined) continue;
    control.dataset['deskNamed'] = '';
    control.setAttribute('aria-label', name);
    // Payload hides two buttons of its pickers from readers, but not from the keyboard.
    control.removeAttribute('aria-hidden');
    if (control.tagName === 'BUTTON') control.title = name;
  }
  nameObjects(root);
}

const OBJECT = '[object Object]';

/** «Aggiungi nuovo [object Object]»: Payload writes a label in two languages as an object; what is shown says it. */
function nameObjects(root: ParentNode): void {
  for (const name of ['aria-label', 'title'])
    for (const control of root.querySelectorAll(`[${name}*="${OBJECT}"]`)) {
      const rest = control.getAttribute(name)?.replaceAll(OBJECT, '').trim() ?? '';
      control.setAttribute(name, control.textContent?.trim() || rest);
    }
}

/**
 * Leads labels to their fields. In a block of a text Payload's label names an id with that of the block in it, and the
 * field has one without, which it shares with the field of the same name in every other block.
 */
export function leadLabels(root: ParentNode): void {
  for (const label of root.querySelectorAll<HTMLLabelElement>(
    '.field-type label.field-label[for]',
  )) {
    const field = label.closest('.field-type');
    if (label.control || document.getElementById(label.htmlFor) || !field) continue;
    const control = field.querySelector<HTMLElement>(
      'input:not([type=hidden], [id^="react-select"]), textarea, [id^="react-select"]',
    );
    if (!control || control.closest('.field-type') !== field) continue;
    if (control.id.startsWith('react-select')) label.htmlFor = control.id;
    else control.id = label.htmlFor;
  }
}

/** Payload gives a checkbox the name that programs know for a title: «signLanguage». */
export function titleCheckboxes(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('.checkbox-input input[title]')) {
    const label = box.closest('.field-type')?.querySelector('.field-label')?.textContent?.trim();
    if (label !== box.title) box.title = label ?? '';
  }
}

/** What is on or off is no plain button: the columns of a list. */
export function markChecked(root: ParentNode): void {
  for (const pill of root.querySelectorAll('[role="button"][aria-checked]'))
    pill.setAttribute('role', 'checkbox');
}

/** A chosen value that can be dragged is a button to Payload, with the button that removes it inside: nobody reaches that. */
export function openValues(root: ParentNode): void {
  for (const value of root.querySelectorAll('.rs__multi-value[role="button"]')) {
    value.setAttribute('role', 'group');
    // Without the words of its buttons.
    const label = value.querySelector(
      '[class*="multi-value-label__text"], .rs__multi-value__label',
    );
    value.setAttribute('aria-label', (label ?? value).textContent?.trim() ?? '');
  }
}
