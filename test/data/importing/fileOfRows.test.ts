import {describe, expect, it} from 'vitest';
import {MOST_ROWS} from '#shared/importing/columns.ts';
import {csv} from '#shared/tables/csv.ts';
import {csvOf, factOf, ROW} from '../../support/csvImport.ts';
import {importing} from './importing.ts';

const {curator, read, upload, preview, carryOut} = importing();
const SCRIPT = '<script>alert(1)</script>';

describe('a file of rows', () => {
  it.each(['-', 'n/a', 'N/A', 'none', '?', '—', 'null'])(
    'makes no provider of a cell that says nothing, and keeps what a page says: %s',
    async (dirty) => {
      const shown = await preview(csvOf({...ROW, id: '1', provider: dirty}));
      expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['0', '1']);
      expect(shown.body).toContain('A new page needs a provider');
      await carryOut(await preview(csvOf({...ROW, id: '1'})));
      if (dirty === '-') return;
      expect(factOf(await preview(csvOf({id: '1', phone: dirty, place_name: dirty})), 'Not changed')).toBe(
        '1',
      );
    },
  );

  it('reads a file that a spreadsheet gave empty columns, and refuses one that has something in them', async () => {
    const text = csvOf({...ROW, id: '1'}).replaceAll('\r\n', ',,\r\n');
    expect(factOf(await preview(text), 'New pages')).toBe('1');
    const page = await upload(text.replace(/,,\r\n$/, ',,stray\r\n'));
    expect([page.status, page.body.includes('has no name in the first line')]).toEqual([400, true]);
  });

  it.each([
    ['', 'The file has no rows'],
    ['id,name\r\n', 'The file has no rows'],
    ['id,colour\r\n1,red\r\n', 'There is no column called “colour”'],
    ['name\r\nMine\r\n', 'There is no column called “id”'],
    ['id,id\r\n1,2\r\n', 'Two columns have the same name'],
    ['id,name\r\n1,"Mine\r\n', 'not a CSV file that we can read'],
    [`id\r\n${'1\r\n'.repeat(MOST_ROWS + 1)}`, `must have ${MOST_ROWS} rows or fewer`],
    [`id,name\r\n1,${'x'.repeat(3_000_001)}`, 'smaller than 3 MB'],
  ])('says in words what is wrong with a file that it cannot use: %#', async (text, why) => {
    const page = await upload(text);
    expect(page.status).toBe(400);
    expect(page.body).toContain(why);
    expect(page.title).toMatch(/^Error: /);
  });

  it('reads what a spreadsheet on Windows writes, and bytes that are no text at all', async () => {
    const text = `id,provider,name,kind_of_support,summary,description,delivery,can_join_themselves,can_be_referred,how_to_join\r\n1,Caf\u00e9,Caf\u00e9 walk,group-activity,A walk.,We walk.,in-person-group,yes,yes,Come.\r\n`;
    const shown = await preview(Buffer.from(text, 'latin1'));
    expect(shown.body).toContain('Café walk');
    expect((await upload(Buffer.from([0, 1, 2, 255, 254]))).status).toBe(400);
  });

  it('refuses a source that is no name, and a form that cannot be read', async () => {
    expect((await upload(csvOf(ROW), 'County List!')).body).toContain(
      'Use small letters, numbers and hyphens',
    );
    const broken = await curator().post(
      '/curator/import',
      {},
      {
        headers: {'content-type': 'multipart/form-data; boundary=x'},
      },
    );
    expect([broken.status, broken.h1]).toEqual([400, 'invalid-request']);
    expect((await curator().get('/curator/import/none')).status).toBe(404);
  });

  it('shows and keeps what is meant as a formula or a script as the words that it is', async () => {
    const formula = '=HYPERLINK("https://bad.example","Click")';
    const shown = await preview(
      csvOf({...ROW, id: '1', name: formula, summary: SCRIPT, phone: '+44 113 496 0000'}),
    );
    expect(shown.body).not.toContain(SCRIPT);
    await carryOut(shown);
    expect(await read('county:1')).toMatchObject({
      name: formula,
      summary: SCRIPT,
      contact: {phone: '+44 113 496 0000'},
    });
    // What goes out as a spreadsheet again is not run by it.
    expect(csv([[formula, SCRIPT]])).toBe(`"'=HYPERLINK(""https://bad.example"",""Click"")",${SCRIPT}\r\n`);
  });

  it('refuses script in links, and a page of another provider', async () => {
    await carryOut(await preview(csvOf({...ROW, id: '1'})));
    const shown = await preview(
      csvOf(
        {id: '1', provider: 'Somebody else'},
        {...ROW, id: '2', name: 'Second', website: 'javascript:alert(1)'},
      ),
    );
    expect(factOf(shown, 'Rows that cannot be used')).toBe('2');
    expect(shown.body).toContain('The page is of another provider');
    expect(shown.body).toContain('Enter a whole web address');
  });
});
