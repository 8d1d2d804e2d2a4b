// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from 'vitest';
import {
  goToSentence,
  sentenceHref,
  sentenceInHash,
} from '../../components/panel/find-sentence.ts';

const SENTENCE = 'Il responsabile provvede alla comunicazione, previa verifica.';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = `
    <div class="field-type"><textarea id="summary">Prima. ${SENTENCE}</textarea></div>
    <div contenteditable="true" id="editor" tabindex="0">
      <p><span>Chiama. Il responsabile </span><strong>provvede</strong><br><span>alla comunicazione, previa verifica. Fine.</span></p>
      <div contenteditable="false"><b>${SENTENCE}</b>
        <div contenteditable="true" id="block" tabindex="0"><p>${SENTENCE}</p></div>
      </div>
    </div>`;
});

const selected = (): [string | undefined, string | undefined] => {
  const at = getSelection();
  return [at?.anchorNode?.textContent?.slice(at.anchorOffset), document.activeElement?.id];
};

test('a sentence is found in a field, across the words of a rich text, and in a block, in turn', () => {
  expect(goToSentence(SENTENCE)).toBe(true);
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(SENTENCE);
  expect(goToSentence(SENTENCE, 1)).toBe(true);
  expect(selected()).toEqual(['Il responsabile ', 'editor']);
  // The label of a block is no text that a person typed.
  expect(goToSentence(SENTENCE, 2)).toBe(true);
  expect(selected()).toEqual([SENTENCE, 'block']);
  expect(goToSentence(SENTENCE, 3)).toBe(true);
  expect(document.activeElement).toBe(field);
});

test('in a row that is collapsed a sentence is selected once the row has opened', async () => {
  document.body.innerHTML = `<div class="collapsible collapsible--collapsed">
    <div class="collapsible__toggle-wrap"><button class="collapsible__toggle"></button></div>
    <div class="field-type"><textarea>${SENTENCE}</textarea></div></div>`;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  let open = false;
  field.checkVisibility = () => open;
  // As a browser does with what is not shown.
  field.focus = () => open && HTMLElement.prototype.focus.call(field);
  document.querySelector('button')?.addEventListener('click', () =>
    // The row opens later than its button is pressed.
    setTimeout(() => {
      open = true;
    }, 80),
  );
  expect(goToSentence(SENTENCE)).toBe(true);
  await expect.poll(() => document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(SENTENCE);
});

test('a sentence that is gone is not found, and of a definition the meaning is enough', () => {
  expect(goToSentence('Questa frase non c’è.')).toBe(false);
  expect(goToSentence(`Termine: ${SENTENCE}`)).toBe(true);
});

test('an address names a sentence', () => {
  expect(sentenceInHash(sentenceHref(SENTENCE))).toBe(SENTENCE);
  expect(sentenceInHash('#campo=title')).toBeUndefined();
});
