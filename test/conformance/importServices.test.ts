import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type RunningStore, startStore} from '../support/dynoxide.ts';
import {counted, fileImport, wordsOf} from '../support/fileImport.ts';
import {mergerOf} from '../support/merger.ts';
import {referralWorld} from '../support/referralWorld.ts';
import type {Visitor} from '../support/visitor.ts';
import {hasSharedData, SHARED_DATA, sharedDataNote} from './importRuns.ts';

let store: RunningStore;
let curator: Visitor;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  curator = mergerOf(await referralWorld(store.endpoint));
});

const {preview, carryOut} = fileImport(() => curator);

describe.skipIf(!hasSharedData)(`The validator’s mocks on the import page${sharedDataNote}`, () => {
  it.each([
    'V3.0-UK-Default/service_full.json',
    'V3.0-UK-Default/service_list.json',
    'V3.0-UK-Default/service_at_location_full.json',
    'V3.0-UK-Warn/service_full.json',
    'V3.0-UK-Fail/service_full.json',
  ])('become pages, and are no change when they come again: %s', async (file) => {
    const text = readFileSync(join(SHARED_DATA, 'oruk/validator/Mocks', file), 'utf8');
    const shown = await preview(text);
    expect(counted(shown)).toEqual(['1', '0', '0', '0']);
    expect(wordsOf(await carryOut(shown))).toContain('The import is done: 1 page.');
    expect(counted(await preview(text))).toEqual(['0', '0', '1', '0']);
  });
});
