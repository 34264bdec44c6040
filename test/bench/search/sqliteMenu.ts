import {DatabaseSync, type StatementSync} from 'node:sqlite';
import type {SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';
import {reachesEverywhere} from '#shared/search/reach.ts';
import {stemsOf} from '#shared/search/words.ts';
import {
  type Baseline,
  boxAround,
  type Chosen,
  FEW,
  kmOfProduct,
  leastProduct,
  type Point,
  Values,
  vectorOf,
} from './baseline.ts';

const SCHEMA = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -500000;
  CREATE TABLE doc (id INTEGER PRIMARY KEY, x REAL, y REAL, z REAL);
  CREATE TABLE everywhere (id INTEGER PRIMARY KEY);
  CREATE VIRTUAL TABLE spot USING rtree(id, south, north, west, east);
  CREATE VIRTUAL TABLE words USING fts5(name, conditions, summary, provider, description, content='', detail=column);
  CREATE TABLE tag (doc INTEGER, kind INTEGER, value INTEGER, PRIMARY KEY (doc, kind, value)) WITHOUT ROWID;
  CREATE TEMP TABLE candidate (id INTEGER PRIMARY KEY, score REAL);`;

const NEAR = `
  SELECT spot.id AS id, -(doc.x * :x + doc.y * :y + doc.z * :z) AS score FROM spot JOIN doc ON doc.id = spot.id
  WHERE spot.north >= :south AND spot.south <= :north AND spot.east >= :west AND spot.west <= :east
    AND doc.x * :x + doc.y * :y + doc.z * :z >= :least`;
/** The nearest first; what needs no journey last. */
const BY_PLACE = `INSERT INTO candidate SELECT id, score FROM (${NEAR} UNION ALL SELECT id, 1 AS score FROM everywhere)`;
/** Words first: few listings have them all, and each is looked up by its number. */
const BY_WORDS = `
  INSERT INTO candidate
  SELECT words.rowid, bm25(words, 4, 3, 2, 2, 1) FROM words LEFT JOIN doc ON doc.id = words.rowid
  WHERE words MATCH :match
    AND (doc.x * :x + doc.y * :y + doc.z * :z >= :least OR words.rowid IN everywhere)`;

const whereIs = (origin: Point) => {
  const [x, y, z] = vectorOf(origin);
  return {':x': x, ':y': y, ':z': z};
};

const having = (chosen: readonly Chosen[]): string =>
  chosen
    .map(
      ({kind, values}) =>
        ` AND EXISTS (SELECT 1 FROM tag WHERE doc = candidate.id AND kind = ${kind} AND value IN (${values.join()}))`,
    )
    .join('');

/**
 * The same corpus in SQLite with FTS5 and R*Tree, in memory, as well as we know how to use it: prepared statements, no
 * journal, everything in cache, stems indexed without positions, one table of filter values clustered by listing, the
 * candidates of a search kept in a temporary table for the page and for each facet, the radius by one product.
 */
export const sqliteMenu = (documents: readonly SearchDocument[]): Baseline & {close: () => void} => {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const values = new Values();
  const addDoc = db.prepare('INSERT INTO doc VALUES (?, ?, ?, ?)');
  const addEverywhere = db.prepare('INSERT INTO everywhere VALUES (?)');
  const addSpot = db.prepare('INSERT INTO spot VALUES (?, ?, ?, ?, ?)');
  const addWords = db.prepare(
    'INSERT INTO words (rowid, name, conditions, summary, provider, description) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addTag = db.prepare('INSERT INTO tag VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const [id, document] of documents.entries()) {
    const {name, conditions, summary, provider, descriptionStems, places} = document;
    const stems = (text: string): string => stemsOf(text).join(' ');
    addWords.run(
      id,
      stems(name),
      stems(conditions.join(' ')),
      stems(summary),
      stems(provider.name),
      descriptionStems,
    );
    for (const value of values.of(document)) addTag.run(id, values.kinds[value] ?? 0, value);
    const point = places[0]?.point;
    if (reachesEverywhere(document)) addEverywhere.run(id);
    else if (point) {
      addDoc.run(id, ...vectorOf(point));
      addSpot.run(id, point.lat, point.lat, point.lng, point.lng);
    }
  }
  db.exec('COMMIT; ANALYZE;');

  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  const gather = (query: SearchQuery, origin: Point): void => {
    statement('DELETE FROM candidate').run();
    const where = {...whereIs(origin), ':least': leastProduct(query.radiusKm)};
    if (query.q === '') {
      const {south, north, west, east} = boxAround(origin, query.radiusKm);
      statement(BY_PLACE).run({
        ...where,
        ':south': south,
        ':north': north,
        ':west': west,
        ':east': east,
      });
    } else {
      const stems = stemsOf(query.q).map((stem) => `"${stem}"`);
      const found = statement(BY_WORDS).run({...where, ':match': stems.join(' AND ')}).changes;
      if (found >= FEW || stems.length === 1) return;
      statement('DELETE FROM candidate').run();
      statement(BY_WORDS).run({...where, ':match': stems.join(' OR ')});
    }
  };

  const countValues = (counts: Uint32Array, kinds: string, chosen: readonly Chosen[]): void => {
    const rows = statement(
      `SELECT tag.value AS value, count(*) AS count FROM candidate JOIN tag ON tag.doc = candidate.id
       WHERE ${kinds}${having(chosen)} GROUP BY tag.value`,
    ).all();
    for (const {value, count: found} of rows) counts[Number(value)] = Number(found);
  };

  const totalOf = (from: string): number =>
    Number(statement(`SELECT count(*) AS total ${from}`).get()?.total);
  const fromCandidates = (chosen: readonly Chosen[]): string => `FROM candidate WHERE true${having(chosen)}`;

  return {
    search: (query, origin) => {
      gather(query, origin);
      const chosen = values.chosen(query);
      const counts = new Uint32Array(values.names.length);
      const alone = chosen.filter(({isTogether}) => !isTogether);
      const kinds = alone.map(({kind}) => kind);
      countValues(counts, kinds.length === 0 ? 'true' : `tag.kind NOT IN (${kinds.join()})`, chosen);
      for (const {kind} of alone) {
        countValues(
          counts,
          `tag.kind = ${kind}`,
          chosen.filter((each) => each.kind !== kind),
        );
      }
      const from = fromCandidates(chosen);
      const page = statement(
        `SELECT page.id AS id, doc.x * :x + doc.y * :y + doc.z * :z AS product
         FROM (SELECT id, score ${from} ORDER BY score, id LIMIT ${query.pageSize}) AS page
         LEFT JOIN doc ON doc.id = page.id ORDER BY page.score, page.id`,
      ).all(whereIs(origin));
      return {
        total: totalOf(from),
        facets: values.facets(counts),
        items: page.flatMap(({id, product}) => {
          const document = documents[Number(id)];
          return document
            ? [{document, distanceKm: product === null ? null : kmOfProduct(Number(product))}]
            : [];
        }),
        allIds: () =>
          statement(`SELECT id ${from}`)
            .all()
            .map(({id}) => documents[Number(id)]?.id ?? ''),
      };
    },
    count: (queries, origin) => {
      let gathered = '';
      return queries.map((query) => {
        // Where one after the other has the same words, those are looked for once.
        const key = `${query.radiusKm} ${query.q}`;
        if (key !== gathered) gather(query, origin);
        gathered = key;
        return totalOf(fromCandidates(values.chosen(query)));
      });
    },
    close: () => {
      db.close();
    },
  };
};
