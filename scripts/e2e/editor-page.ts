// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

// Fills in the fields of the editor as a person does, by keyboard and mouse.

export async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`#field-${field}`).fill(text);
}

/**
 * Picks a value from a list that opens. Payload's picker forgets what is typed before its first answer is there and
 * then says that there is nothing: this does as a person does and types once more.
 */
export async function choose(page: Page, field: string, label: string): Promise<void> {
  const input = page.locator(`#field-${field}`).getByRole('combobox');
  const option = page.getByRole('option', { name: label }).first();
  for (let tries = 1; ; tries++) {
    await input.click();
    await input.fill('');
    await input.pressSequentially(label.slice(0, 8));
    try {
      await option.click({ timeout: 4_000 });
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** So many letters are typed one by one; each is as much work for the editor as all the rest at once. */
const TYPED = 12;

/** Types into a rich text; most of a long one comes at once, as from a dictation. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  const editor = page.locator(`[data-lexical-editor][contenteditable=true]`);
  await page.locator(`.field-type.rich-text-lexical`, { has: editor }).first().waitFor();
  const index = field === 'body' ? 0 : 1;
  await editor.nth(index).click();
  await page.keyboard.type(text.slice(0, TYPED));
  await page.keyboard.insertText(text.slice(TYPED));
}

/** Submits what is open. @param note what readers are told of the change, where the text is online */
export async function sendForReview(page: Page, note?: string): Promise<void> {
  await page.getByRole('button', { name: 'Invia in revisione' }).click();
  if (note !== undefined) {
    const dialog = page.getByRole('dialog', { name: 'Che cosa è cambiato' });
    await dialog.getByLabel('Che cosa è cambiato (italiano)').fill(note);
    await dialog.getByRole('button', { name: 'Invia in revisione' }).click();
  }
  await page.getByText('Inviato in revisione.').waitFor();
}
