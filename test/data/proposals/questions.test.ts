import {afterAll, beforeAll, expect, it} from 'vitest';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {approverOf, editorOf} from '../../support/editors.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';

let store: RunningStore;
let world: ReferralWorld;
beforeAll(async () => {
  store = await startStore();
  world = await referralWorld(store.endpoint);
  await world.addListing();
});
afterAll(() => {
  store.stop();
});

const HOME = '/provider/listings/test:living-well';
const QUEUED = '/curator/proposals/test:living-well';

it('A page’s own questions are changed by its provider, seen by both before it, and asked when a curator has approved them', async () => {
  const asked = async () => {
    const directory = {client: world.client, tableName: world.directoryTable};
    const whole = await directoryReader(directory).getListing('test:living-well');
    return whole?.listing.referral.questions.map(({id, ask}) => [id, ask]);
  };
  const editor = editorOf(world);
  const page = await editor.get(`${HOME}/questions`);
  expect(page.body).toContain('Has a doctor told you that you have diabetes?');
  const saved = await editor.post(
    `${HOME}/questions`,
    {
      'questions-0-id': 'diagnosed',
      'questions-0-ask': 'Has a nurse or a doctor told you that you have diabetes?',
      'questions-0-why': 'The course is for people who know.',
      'questions-0-type': 'yes-no',
      'questions-0-use': 'must-answer',
      'questions-0-stops': 'No: It is for people who know that they have diabetes.',
      'questions-0-place': '2',
      'questions-1-id': 'breathless',
      'questions-1-ask': 'Do you get out of breath?',
      'questions-1-why': 'To choose the right group.',
      'questions-1-type': 'yes-no',
      'questions-1-use': 'extra',
      'questions-1-remove': 'yes',
      'questions-2-ask': 'Can you climb <b>10</b> stairs?',
      'questions-2-why': 'There is no lift.',
      'questions-2-type': 'yes-no',
      'questions-2-use': 'extra',
    },
    {from: page},
  );
  expect(saved.location).toContain('notice=saved');
  const before = [
    ['diagnosed', 'Has a doctor told you that you have diabetes?'],
    ['breathless', 'Do you get out of breath?'],
  ];
  expect(await asked()).toEqual(before);
  const preview = await editor.get(`${HOME}/preview`);
  expect(preview.body).toContain('Can you climb &lt;b>10&lt;/b> stairs?');
  const tasks = await editor.get(HOME);
  await editor.post(HOME, {act: 'send', why: 'There is no lift'}, {from: tasks});
  expect(await asked()).toEqual(before);
  const curator = approverOf(world);
  const change = await curator.get(QUEUED);
  expect(change.body).toContain('Questions of your own');
  expect(change.body).toContain('Do you get out of breath?');
  await curator.post(QUEUED, {act: 'approve'}, {from: change});
  expect(await asked()).toEqual([
    [
      'has-a-nurse-or-a-doctor-told-you-that-you-have-diabetes',
      'Has a nurse or a doctor told you that you have diabetes?',
    ],
    ['can-you-climb-b-10-b-stairs', 'Can you climb <b>10</b> stairs?'],
  ]);
});
