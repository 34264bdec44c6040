import {IMPORT_COLUMNS} from '#shared/importing/columns.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {londonDate} from '#shared/london.ts';
import {csv} from '#shared/tables/csv.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {fileOf, formOf, type HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {planImport} from './planImport.ts';
import {readFile} from './readFile.ts';
import {showImporting} from './showImporting.tsx';

type Deps = Pick<CuratorDeps, 'editing' | 'imports' | 'getOrganisation' | 'shells'>;

/** First in every id that a file brings, as the command has it. */
const SOURCE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SOURCE = 40;
const LONGEST_FILE_NAME = 100;

const show = (
  deps: Pick<Deps, 'shells'>,
  request: HttpRequest,
  {source = '', errors = []}: {source?: string; errors?: readonly FormError[]} = {},
): Reply =>
  showImporting(
    deps,
    {page: 'upload', formToken: formToken(sessionOf(request).cookie), source, errors},
    {status: errors.length > 0 ? 400 : 200},
  );

/** GET /curator/import: where a file is given. */
export const importPage =
  (deps: Pick<Deps, 'shells'>): Route =>
  (request) =>
    show(deps, request);

/** GET /curator/import/template.csv: the columns, with an example. */
export const importTemplate = (): Route => () => ({
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="pages.csv"',
  },
  body: csv([IMPORT_COLUMNS.map(({name}) => name), IMPORT_COLUMNS.map(({example}) => example)]),
});

const wrongSource = (source: string): FormError[] =>
  SOURCE.test(source) && source.length <= LONGEST_SOURCE && source !== 'demo'
    ? []
    : [{field: 'source', href: '#source', text: 'Use small letters, numbers and hyphens, like county-list'}];

/** POST /curator/import: reads a file, and leads to what it would change. */
export const uploadImport =
  (deps: Deps): Route =>
  async (request) => {
    const source = (formOf(request).get('source') ?? '').trim();
    const file = fileOf(request, 'file');
    const read = file && (await readFile(file.bytes));
    const wrong = read === undefined ? 'Choose a CSV or JSON file' : 'wrong' in read ? read.wrong : undefined;
    const errors: FormError[] = [
      ...wrongSource(source),
      ...(wrong === undefined ? [] : [{field: 'file', href: '#file', text: wrong} as const]),
    ];
    if (!file || !read || 'wrong' in read || errors.length > 0) {
      return show(deps, request, {source: source.slice(0, LONGEST_SOURCE), errors});
    }
    const now = deps.editing.now();
    const id = await planImport(
      deps,
      {
        source,
        fileName: file.name.slice(-LONGEST_FILE_NAME).toWellFormed() || 'a file',
        contents: read,
        by: {role: 'curator', accountId: sessionOf(request).actor.account.id},
      },
      {today: londonDate(now), now},
    );
    if (id === undefined) {
      const text = 'There was no time to read so many rows. Upload fewer at once';
      return show(deps, request, {source, errors: [{field: 'file', href: '#file', text}]});
    }
    return seeOther(`/curator/import/${id}`);
  };
