// SPDX-License-Identifier: AGPL-3.0-or-later
import { deflateRawSync } from 'node:zlib';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { prepareTable } from '../../media/prepare-table.ts';
import { prepareInTurn } from '../../media/queue.ts';
import type { Cell } from '../../media/table.ts';

const read = async (data: Uint8Array | string): Promise<(readonly Cell[])[]> =>
  (await prepareTable(Buffer.from(data as string))).rows.map(({ cells }) => cells);

const ROWS = [
  ['Titolo', 'Giorno', 'Ora'],
  ['Città più sicure', new Date(Date.UTC(2027, 3, 3)), 0.395_833_333],
];

describe('a spreadsheet is read by its content', () => {
  test.each([
    ['XLSX', writeXlsx],
    ['ODS', writeOds],
  ])('%s: texts, dates and numbers', async (_, write) => {
    const bytes = await write({ sheets: [{ name: 'Programma', rows: ROWS }] });
    const table = await prepareTable(Buffer.from(bytes));
    expect(table.sheet).toBe('Programma');
    expect(table.rows[1]).toEqual({
      number: 2,
      cells: ['Città più sicure', { day: '2027-04-03' }, 0.395_833_333],
    });
  });

  test.each([
    ['UTF-8', Buffer.from('Titolo;Città\nà; è\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFTitolo;Città\nà; è\n')],
    ['Windows-1252', Buffer.from('Titolo;Città\nà; è\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFTitolo;Città\nà; è\n', 'utf16le')],
    ['commas', Buffer.from('Titolo,Città\r\n"à"," è"\r\n')],
    ['tabs', Buffer.from('Titolo\tCittà\nà\t è\n')],
    ['a line that names the sign', Buffer.from('sep=;\r\nTitolo;Città\r\nà; è\r\n')],
  ])('CSV in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([
      ['Titolo', 'Città'],
      ['à', ' è'],
    ]);
  });

  test('empty rows are left out and the others keep their numbers', async () => {
    const { rows } = await prepareTable(Buffer.from('a;b\n;\n\n"x\ny";1\n'));
    expect(rows.map(({ number }) => number)).toEqual([1, 4]);
  });
});

const part = (name: string, text: Buffer, size = text.length) => {
  // OpenDocument has its type first, uncompressed.
  const data = deflateRawSync(text, { level: name === 'mimetype' ? 0 : 6 });
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return { name, data, head };
};

/** A ZIP of these files, each compressed; its sums are not looked at. */
function zip(files: ReturnType<typeof part>[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data, head } of files) {
    const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const version = Buffer.from([20, 0]);
    central.push(Buffer.from('PK\x01\x02'), version, head, tail, Buffer.from(name));
    local.push(bytes);
    at += bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook with one sheet of these rows, as XML. */
const workbook = (rows: string): Buffer =>
  zip(
    [
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ],
      [
        '_rels/.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ],
      [
        'xl/worksheets/sheet1.xml',
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ],
    ].map(([name, text]) => part(name ?? '', Buffer.from(text ?? ''))),
  );

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The same as OpenDocument, with one row of these cells. */
const openDocument = (cells: string): Buffer =>
  zip([
    part('mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')),
    part(
      'content.xml',
      Buffer.from(
        `<office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    ),
  ]);

test('an hour that LibreOffice or Excel wrote into an ODS is an hour', async () => {
  const written = ['PT09H30M00S', 'PT9H5M', 'PT09H29M59.999999999S', 'PT25H00M00S'];
  const cells = written.map(
    (value) =>
      `<table:table-cell office:value-type="time" office:time-value="${value}"><text:p>?</text:p></table:table-cell>`,
  );
  const [row] = await read(openDocument(cells.join('')));
  expect(row).toEqual([{ time: '09:30' }, { time: '09:05' }, { time: '09:30' }, '25:00']);
});

test('a formula is never calculated: its stored result counts, and without one it says so', async () => {
  const bytes = workbook(
    '<row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
  );
  expect(await read(bytes)).toEqual([
    [
      3,
      { broken: 'formula', text: '=WEBSERVICE("http://x")' },
      { broken: 'error', text: '#DIV/0!' },
    ],
  ]);
});

test('spaces beside each other, which a page shows as one, are one', async () => {
  const spaces = ' \u00A0'.repeat(9000);
  expect(await read(`a${spaces}b;c\n"x${spaces}\n${spaces}y";1\n`)).toEqual([
    ['a b', 'c'],
    ['x \n y', '1'],
  ]);
});

test('half of a character, which a workbook can write, is read as the sign for a broken one', async () => {
  const bytes = workbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a _xD800_ b</t></is></c><c r="B1" t="e"><v>_xD800_</v></c></row>',
  );
  const table = await prepareTable(bytes);
  expect(JSON.stringify(table)).toContain('a \uFFFD b');
  expect(JSON.stringify(table)).not.toContain('\\ud800');
});

describe('what is no spreadsheet, or too much of one, is refused in words', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), /non è un foglio di calcolo/],
    ['the old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /vecchio formato XLS/],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), /non è un foglio di calcolo/],
    ['a ZIP of something else', zip([part('a.txt', Buffer.from('a'))]), /rovinato o incompleto/],
    ['half a workbook', workbook('<row/>').subarray(0, 300), /rovinato o incompleto/],
    ['nothing', Buffer.from('\n;;\n'), /non c’è niente/],
    ['251 rows', Buffer.from('a;b\n'.repeat(251)), /251 righe/],
    ['81 columns', Buffer.from(`${'a;'.repeat(80)}a\n`), /81 colonne/],
    [
      'a book in many cells',
      Buffer.from(`${'b'.repeat(20_000)};`.repeat(79).concat('a\n').repeat(2)),
      /più di 2000000 caratteri/,
    ],
    ['a cell of a book', Buffer.from(`a;${'b'.repeat(20_001)}`), /riga 1 .* 20000 caratteri/],
  ])('%s', async (_, bytes, sentence) => {
    await expect(prepareTable(bytes)).rejects.toThrow(sentence);
  });

  test('one long text that many cells share', async () => {
    const cells = `<c t="inlineStr"><is><t>${'x'.repeat(15_000)}</t></is></c>`.repeat(70);
    const bytes = workbook(`<row r="1">${cells}</row><row r="2">${cells}</row>`);
    await expect(prepareTable(bytes)).rejects.toThrow(/più di 2000000 caratteri/);
  });

  test('a file that says it unpacks to more than there is room for', async () => {
    const bomb = zip([part('xl/a.xml', Buffer.from('a'), 300_000_000)]);
    await expect(prepareTable(bomb)).rejects.toThrow(/troppa memoria/);
  });

  test('the program that reads it goes on with the next', async () => {
    const broken = zip([part('a.txt', Buffer.from('a'))]);
    await expect(prepareInTurn('table', '/nowhere', broken)).rejects.toThrow(/rovinato/);
    const next = await prepareInTurn('table', '/nowhere', Buffer.from('a;b\n1;2'));
    expect(next.rows).toHaveLength(2);
  });
});
