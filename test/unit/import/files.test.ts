import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {Ajv2020} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {explain} from '../../../functions/import/explain.ts';
import {importEnvironment} from '../../../functions/import/environment.ts';
import {InputProblem} from '../../../functions/import/inputProblem.ts';
import {menuSchema} from '../../../functions/import/menuSchema.ts';
import {openLines} from '../../../functions/import/openLines.ts';
import {servicesIn} from '../../../functions/feeds/servicesIn.ts';
import {Pool} from '../../../functions/import/pool.ts';
import {fieldsOf} from '../../../functions/import/postcodes/postcodeColumns.ts';
import {progressOn} from '../../../functions/import/progress.ts';
import {Tally} from '../../../functions/import/tally.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});

const linesOf = async (path: string): Promise<string[]> => {
  const lines: string[] = [];
  for await (const batch of openLines(path)) lines.push(...batch.lines);
  return lines;
};

describe('reading lines', () => {
  it('gives the same lines plain and gzipped, without ends or byte order mark', async () => {
    const text = `\ufeffone\r\ntwö\n\nfour${'x'.repeat(300_000)}\nlast`;
    await writeFile(join(folder, 'a.txt'), text);
    await writeFile(join(folder, 'a.txt.gz'), gzipSync(text));
    const plain = await linesOf(join(folder, 'a.txt'));
    expect(plain.map((line) => line.slice(0, 4))).toEqual(['one', 'twö', '', 'four', 'last']);
    expect(await linesOf(join(folder, 'a.txt.gz'))).toEqual(plain);
  });

  it.each([
    ['nothing.csv', /There is no file/],
    ['', /is a folder/],
    ['broken.gz', /is not a gzip file/],
  ])('says of %j what is wrong', async (name, words) => {
    await writeFile(join(folder, 'broken.gz'), 'not gzip');
    await expect(linesOf(join(folder, name))).rejects.toThrow(words);
  });

  it('parts the fields of a line, quoted or not', () => {
    expect(fieldsOf('"LS8 4AB",,53.8,"a ""b"", c"')).toEqual(['LS8 4AB', '', '53.8', 'a "b", c']);
    fc.assert(
      fc.property(
        fc.array(
          fc.string({maxLength: 8}).filter((text) => !/[\r\n]/.test(text)),
          {minLength: 1},
        ),
        (fields) => {
          const line = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
          expect(fieldsOf(line)).toEqual(fields);
        },
      ),
    );
  });
});

describe('the schema of a menu file', () => {
  it('accepts every record of the demonstration, and refuses what the model refuses', () => {
    const ajv = new Ajv2020({strict: false});
    formats.default(ajv);
    const validate = ajv.compile(menuSchema());
    const refused = demoMenu('2026-05-01').filter((record) => !validate(JSON.parse(JSON.stringify(record))));
    expect(refused).toEqual([]);
    expect(validate({type: 'listing', listing: {}})).toBe(false);
    expect(validate({type: 'something'})).toBe(false);
  });
});

describe('services in a document', () => {
  const one = {id: 'a', name: 'A', status: 'active'};
  it.each([
    ['one service', one, ['a']],
    ['a page', {contents: [one, {...one, id: 'b'}]}, ['a', 'b']],
    ['a list', [one], ['a']],
    ['an organisation', {id: 'o', name: 'O', services: [one]}, ['a']],
    ['a service at a location', {id: 's', service: one, location: {}}, ['a']],
    ['a taxonomy', {id: 't', name: 'T', taxonomy_terms: []}, []],
    ['nothing', null, []],
  ])('are found in %s', (_name, document, ids) => {
    expect([...servicesIn(document)].map(({service}) => (service as {id: string}).id)).toEqual(ids);
  });
});

describe('counting', () => {
  it('ends in the line that scripts read, with the kinds before it', () => {
    const tally = new Tally();
    tally.add('organisations', 'added', 2);
    tally.add('listings', 'rejected');
    tally.add('listings', 'left-out', 3);
    expect(tally.lines()).toEqual([
      'organisations: read 2, added 2, updated 0, unchanged 0, rejected 0',
      'listings: read 4, added 0, updated 0, unchanged 0, rejected 1',
      'left out 3',
      'read 6, added 2, updated 0, unchanged 0, rejected 1',
    ]);
  });

  it('draws a bar on a terminal, and a line now and then elsewhere', () => {
    const draw = (isTTY: boolean): string => {
      let text = '';
      let nowMs = 0;
      const out = {isTTY, write: (part: string) => ((text += part), true)};
      const progress = progressOn(out as unknown as Parameters<typeof progressOn>[0], () => nowMs);
      for (; nowMs <= 10_000; nowMs += 1000) progress.at(nowMs / 10_000, `${nowMs} rows`);
      return text;
    };
    expect(draw(true)).toContain('50% 5000 rows');
    expect(draw(false)).toBe('50% 5000 rows\n100% 10000 rows\n');
  });
});

describe('a few at a time', () => {
  it('never begins more than its number, and does all', async () => {
    const pool = new Pool(3);
    let underWay = 0;
    let most = 0;
    let done = 0;
    for (let index = 0; index < 20; index += 1) {
      await pool.add(async () => {
        most = Math.max(most, (underWay += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        underWay -= 1;
        done += 1;
      });
    }
    await pool.drain();
    expect({most, done}).toEqual({most: 3, done: 20});
  });

  it('throws the first failure to whoever goes on', async () => {
    const pool = new Pool(1);
    await pool.add(() => Promise.reject(new Error('first')));
    await expect(pool.add(() => Promise.resolve())).rejects.toThrow('first');
    await expect(pool.drain()).rejects.toThrow('first');
  });
});

describe('where an import goes', () => {
  it('says what to do when there is neither a local cloud nor a table named', async () => {
    await expect(importEnvironment({}, join(folder, 'none.json'))).rejects.toThrow(/npm start/);
    await expect(importEnvironment({INDEX_TABLE: 'i'}, '')).rejects.toThrow(/DIRECTORY_TABLE is not set/);
    await writeFile(join(folder, 'old.json'), '{}');
    await expect(importEnvironment({}, join(folder, 'old.json'))).rejects.toThrow(
      /Stop it and start it again/,
    );
  });

  it('takes the tables that the environment names, and else those of the local cloud', async () => {
    const local = {
      directoryTable: 'd',
      indexTable: 'i',
      accountsTable: 'a',
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-west-2',
      accessKeyId: 'a',
      secretAccessKey: 's',
    };
    await writeFile(join(folder, 'local.json'), JSON.stringify(local));
    expect(await importEnvironment({}, join(folder, 'local.json'))).toMatchObject({
      directoryTable: 'd',
      indexTable: 'i',
    });
    const named = await importEnvironment({DIRECTORY_TABLE: 'D', INDEX_TABLE: 'I'}, '');
    expect(named).toMatchObject({directoryTable: 'D', indexTable: 'I'});
  });

  it('explains failures in sentences', () => {
    expect(explain(new InputProblem('Do this.'))).toBe('Do this.');
    expect(explain(Object.assign(new Error('x'), {code: 'ECONNREFUSED'}))).toContain('npm start');
    expect(explain(Object.assign(new Error('x'), {name: 'ResourceNotFoundException'}))).toContain(
      'no such table',
    );
    expect(explain(new Error('odd'))).toContain('odd');
  });
});
