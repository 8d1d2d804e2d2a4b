// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, isBlank, linesOf, rename, unwrap } from './dom.ts';
import { writeNumbers } from './list-items.ts';

/** Columns of the widest table that is read; a span that says more is a mistake. */
const MAX_COLUMNS = 50;

const rowsOf = (table: Element): Element[] =>
  all(table, 'tr').filter((row) => row.closest('table') === table);

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');

function spanOf(cell: Element, side: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(side) ?? '1', 10);
  // A row span of 0 goes to the end of the table.
  if (span === 0 && side === 'rowspan') return Number.POSITIVE_INFINITY;
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MAX_COLUMNS);
}

/**
 * The cells of a table by row and column, spans unfolded: a cell over several rows stands in each of them, a head over
 * several columns above each of them, a cell over several columns in the first.
 */
function gridOf(rows: readonly Element[]): Element[][] {
  const grid: Element[][] = rows.map(() => []);
  // Columns in which a cell begins: one that is wider than all rows below it adds none.
  let columns = 0;
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[at]?.[column]) column += 1;
      const width = spanOf(cell, 'colspan');
      const last = Math.min(at + spanOf(cell, 'rowspan'), rows.length);
      const isHead = cell.tagName === 'TH' || at === 0;
      for (let below = at; below < last; below += 1)
        for (let beside = column; beside < column + width; beside += 1)
          (grid[below] as Element[])[beside] ??= cell.cloneNode(
            isHead || beside === column,
          ) as Element;
      columns = Math.max(columns, column + 1);
      column += width;
    }
  }
  return grid.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column];
      return cell ?? (rows[0] as Element).ownerDocument.createElement('td');
    }),
  );
}

/** Rows at the top that are heads altogether: those of the `thead`, or those of head cells alone. */
function headRows(rows: readonly Element[]): number {
  const isHead = (row: Element): boolean =>
    row.closest('thead') !== null ||
    (cellsOf(row).length > 0 && cellsOf(row).every(({ tagName }) => tagName === 'TH'));
  const first = rows.findIndex((row) => !isHead(row));
  return Math.max(1, first < 0 ? 1 : first);
}

/** Several rows of heads as one: «Orari» over «Mattina» is «Orari Mattina». */
function joinHeads(heads: readonly Element[][]): Element[] {
  const [first = [], ...others] = heads;
  return first.map((cell, column) => {
    let said = cell.textContent?.trim();
    for (const row of others) {
      const below = row[column];
      if (!below || below.textContent?.trim() === said || isBlank(below)) continue;
      if (!isBlank(cell)) cell.append(' ');
      cell.append(...below.childNodes);
      said = cell.textContent?.trim();
    }
    return rename(cell, 'th');
  });
}

/** What stands in a cell as paragraphs: a cell holds lines and links, no lists and no headings. */
function flattenCell(cell: Element): void {
  writeNumbers(cell);
  cell.replaceChildren(...linesOf(cell));
}

/** Writes a table anew: one row of heads, no spans, as many cells in each row. */
export function unfold(table: Element): Element {
  const dom = table.ownerDocument;
  const rows = rowsOf(table);
  const grid = gridOf(rows);
  const heads = headRows(rows);
  const lines = [joinHeads(grid.slice(0, heads)), ...grid.slice(heads)];
  const unfolded = dom.createElement('table');
  const caption = table.querySelector('caption');
  if (caption) unfolded.append(caption);
  for (const cells of lines) {
    const row = dom.createElement('tr');
    row.append(...cells.map((cell) => (cell.tagName === 'TH' ? cell : rename(cell, 'td'))));
    for (const cell of cellsOf(row)) flattenCell(cell);
    unfolded.append(row);
  }
  table.replaceWith(unfolded);
  return unfolded;
}

/** A table that lays out a page or a mail: one row, one column, or said so. */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table).filter((row) => !isBlank(row));
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  return rows.length < 2 || width < 2 || table.getAttribute('role') === 'presentation';
}

/** The cells of a layout one after the other, with all that is in them. */
export function unfoldLayout(table: Element): void {
  const cells = rowsOf(table).flatMap(cellsOf);
  const boxes = cells.map((cell) => rename(cell, 'div'));
  const caption = table.querySelector('caption');
  table.replaceWith(...(caption ? [rename(caption, 'p')] : []), ...boxes);
}

/** Where no table can stand a row is a line, its cells divided by strokes, with their links. */
export function linesFromTable(table: Element): void {
  const lines = rowsOf(table).map((row) => {
    const line = row.ownerDocument.createElement('p');
    for (const cell of cellsOf(row).filter((one) => !isBlank(one))) {
      flattenCell(cell);
      for (const paragraph of all(cell, 'p')) {
        if (paragraph.previousSibling) paragraph.before(' ');
        unwrap(paragraph);
      }
      if (line.hasChildNodes()) line.append(' | ');
      line.append(...cell.childNodes);
    }
    return line;
  });
  table.replaceWith(...lines);
}

/** Lifts a table out of what is around it, up to the body: what stood before and behind it stays around. */
export function liftOut(table: Element): void {
  const { body } = table.ownerDocument;
  for (let around = table.parentElement; around && around !== body; around = table.parentElement) {
    const rest = around.cloneNode(false) as Element;
    while (table.nextSibling) rest.append(table.nextSibling);
    around.after(table, rest);
    for (const part of [around, rest]) if (!part.hasChildNodes()) part.remove();
  }
}
