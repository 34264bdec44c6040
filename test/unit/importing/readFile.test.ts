import {expect, it} from 'vitest';
import {MOST_FILE_BYTES, MOST_ROWS} from '#shared/importing/columns.ts';
import {readFile} from '../../../functions/curator/importing/readFile.ts';

it('reads no more of a table than tells that it has too many rows', async () => {
  const wrong = {wrong: `The file must have ${MOST_ROWS} rows or fewer`};
  const startedAt = performance.now();
  expect(await readFile(Buffer.from('name\n'.repeat(MOST_FILE_BYTES / 5)))).toEqual(wrong);
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(await readFile(Buffer.from(`name\n${'a\n'.repeat(MOST_ROWS + 1)}`))).toEqual(wrong);
  expect(await readFile(Buffer.from(`name\n${'a\n'.repeat(MOST_ROWS)}`))).not.toEqual(wrong);
});
