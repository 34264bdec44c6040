import {DIFF_ROWS} from '../editing/exampleEditing.ts';
import type {RegionStates} from '../region.ts';
import type {ImportingView, ImportView, UploadView} from './views.ts';

const FORM_TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const UPLOAD: UploadView = {page: 'upload', formToken: FORM_TOKEN, source: '', errors: []};

const PREVIEW: ImportView = {
  page: 'import',
  action: '/curator/import/example',
  formToken: FORM_TOKEN,
  source: 'county-list',
  fileName: 'groups-of-the-county.csv',
  by: 'curator@menu.example, a curator',
  counts: {added: 1, changed: 1, unchanged: 40, refused: 2, gone: 1},
  state: 'previewed',
  done: 0,
  failed: 0,
  newProviders: ['Example Health Trust'],
  planned: [
    {
      line: 2,
      name: 'Walking group, Example Park',
      isNew: true,
      rows: DIFF_ROWS,
      state: 'planned',
      why: undefined,
    },
    {line: 3, name: 'Tea and talk', isNew: false, rows: DIFF_ROWS, state: 'planned', why: undefined},
  ],
  refused: [
    {line: 4, column: 'phone', why: 'Enter a phone number, like 0113 496 0000, or nothing'},
    {line: 5, column: 'id', why: 'Another row before it has the same id'},
  ],
  notTaken: [],
  has: 'rows',
  gone: ['county-list:1040'],
  next: '/curator/import/example?from=50',
};

const planned = (state: 'done' | 'failed', why?: string) =>
  PREVIEW.planned.map((row) => ({...row, state, why}));

/** Every state of the pages about imports. */
export const IMPORTING_STATES: RegionStates<ImportingView> = {
  'a file is asked for': UPLOAD,
  'no file, and no source': {
    ...UPLOAD,
    source: 'County List!',
    errors: [
      {field: 'source', href: '#source', text: 'Use small letters, numbers and hyphens, like county-list'},
      {field: 'file', href: '#file', text: 'Choose a CSV or JSON file'},
    ],
  },
  'a file with a column that there is not': {
    ...UPLOAD,
    source: 'county-list',
    errors: [
      {
        field: 'file',
        href: '#file',
        text: 'There is no column called “colour”. Use the names of the template',
      },
    ],
  },
  'what a file would change': PREVIEW,
  'what a file of services would change': {
    ...PREVIEW,
    has: 'services',
    fileName: 'services.json',
    refused: [
      {line: 4, column: 'organization', why: 'A new page needs an organization, with its id and its name'},
    ],
    notTaken: [
      {
        line: 2,
        column: 'Walking group, Example Park',
        why: 'When it meets is not taken: change the dates on the page',
      },
      {line: 3, column: 'Tea and talk', why: 'Its web address is not one: left out'},
    ],
  },
  'a file that changes nothing': {
    ...PREVIEW,
    counts: {added: 0, changed: 0, unchanged: 42, refused: 0, gone: 0},
    newProviders: [],
    planned: [],
    refused: [],
    gone: [],
    next: undefined,
  },
  'an import that goes on': {...PREVIEW, state: 'running', done: 1, failed: 0},
  'an import that is done': {
    ...PREVIEW,
    state: 'done',
    done: 2,
    planned: planned('done'),
    next: undefined,
  },
  'an import that is done, but for one row': {
    ...PREVIEW,
    state: 'done',
    done: 1,
    failed: 1,
    planned: planned('failed', 'Somebody changed this page after the file was read. Upload the file again'),
    next: undefined,
  },
};
