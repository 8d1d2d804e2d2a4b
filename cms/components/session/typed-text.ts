// SPDX-License-Identifier: AGPL-3.0-or-later

/** The text of all fields of a page: to copy when it cannot be saved. */
export function typedText(root: ParentNode): string {
  const fields = root.querySelectorAll<HTMLElement>(
    'input[type="text"], input[type="email"], input:not([type]), textarea, [contenteditable="true"]',
  );
  return Array.from(fields)
    .filter((field) => !field.closest('dialog') && !field.closest('[contenteditable="true"] *'))
    .map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? field.value
        : // Keeps the line breaks.
          // biome-ignore lint/performance/useDomNodeTextContent: textContent glues the paragraphs together
          field.innerText,
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
