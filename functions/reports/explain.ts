import {parseArgs, type ParseArgsOptionsConfig} from 'node:util';
import {SearchQuery} from '#shared/model/search.ts';
import {placeStore} from '../data/placeStore.ts';
import {programmeNames} from '../data/programmeNames.ts';
import {shardStore} from '../data/shardStore.ts';
import {importEnvironment} from '../import/environment.ts';
import {explain} from '../import/explain.ts';
import {InputProblem} from '../import/inputProblem.ts';
import {explainSearch} from '../search/explainSearch.ts';
import {explanationText} from './explanationText.ts';

const FIELDS = Object.keys(SearchQuery.shape).filter((name) => name !== 'q');

const USAGE = `Usage: npm run explain -- "words" [--postcode "LS6 1AA"] [--listing <slug>]

Prints each result of a search with the parts of its score, how the words were read, and which shards were read.

  --listing <slug>   also says where this listing stands, or what keeps it out
  --<field> <value>  any field of the search, as it stands in the address of /find; some may be repeated:
                     ${FIELDS.join(', ')}
`;

const options: ParseArgsOptionsConfig = {
  ...Object.fromEntries(FIELDS.map((name) => [name, {type: 'string', multiple: true} as const])),
  listing: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
};

/** @throws InputProblem for a field that cannot be read */
const queryOf = (words: readonly string[], values: Readonly<Record<string, unknown>>): SearchQuery => {
  const given = Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = values[name];
      return Array.isArray(value) ? [[name, value.length === 1 ? (value[0] as string) : value]] : [];
    }),
  );
  const query = SearchQuery.safeParse({...given, q: words.join(' ')});
  if (!query.success) throw new InputProblem(query.error.issues.map(({message}) => message).join('. '));
  return query.data;
};

const main = async (): Promise<number> => {
  const {values, positionals} = parseArgs({allowPositionals: true, options});
  if (values.help) {
    process.stderr.write(USAGE);
    return 0;
  }
  const query = queryOf(positionals, values);
  const listing = typeof values.listing === 'string' ? values.listing : undefined;
  const {client, directoryTable, indexTable, name} = await importEnvironment();
  process.stderr.write(`Explaining a search of ${name}\n`);
  try {
    const explanation = await explainSearch({
      places: placeStore({client, tableName: indexTable}),
      shards: shardStore({client, tableName: indexTable}),
      programmes: () => programmeNames({client, tableName: directoryTable}),
      now: () => new Date(),
    })(query, {listing});
    process.stdout.write(`${explanationText(explanation, listing).join('\n')}\n`);
  } finally {
    client.destroy();
  }
  return 0;
};

try {
  process.exitCode = await main();
} catch (failure) {
  process.stderr.write(`${explain(failure)}\n`);
  process.exitCode = 1;
}
