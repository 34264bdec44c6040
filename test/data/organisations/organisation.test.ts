import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {wishStore} from '../../../functions/data/organisations/wishStore.ts';
import {shownOf} from '../../../functions/editing/organisationForm.ts';
import type {Who} from '../matrix/people.ts';
import {type MatrixWorld, startMatrixWorld} from '../matrix/world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.cloud.stop();
});

const ID = 'test:roundhay';
const OWN = `/provider/organisation?organisation=${encodeURIComponent(ID)}`;
const QUEUED = `/curator/organisations?organisation=${encodeURIComponent(ID)}`;
const SCRIPT = '<script>alert(1)</script>';

const directory = () => ({client: world.cloud.documents, tableName: world.cloud.table('DIRECTORY_TABLE')});
const stored = async () => await directoryStore(directory()).getOrganisation(ID);
const wishes = () => wishStore(directory());

const get = async (who: Who, path: string): Promise<string> =>
  await (await world.askAs(who, {method: 'GET', path})).text();
const post = async (who: Who, path: string, form: Record<string, string>): Promise<Response> =>
  await world.askAs(who, {method: 'POST', path, form});

/** What a form says that was shown: which organisation it was of, and as it was then. */
const shownIn = (page: string): string => / name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** What the form says now, with what somebody types in its place. */
const typed = async (changes: Record<string, string>) => {
  const organisation = await stored();
  if (!organisation) throw new Error('There is no organisation');
  const {name, description = '', phone = '', website = ''} = organisation;
  const shown = shownOf(organisation);
  return {name, description, phone, website, why: 'We moved.', shown, ...changes};
};
const send = async (changes: Record<string, string>): Promise<Response> =>
  await post('editor', OWN, {...(await typed(changes)), step: 'send'});
const decide = async (form: Record<string, string>): Promise<Response> => {
  const shown = shownIn(await get('curator', QUEUED));
  return await post('curator', QUEUED, {shown, ...form});
};
const noticeOf = (response: Response): string | null =>
  new URL(response.headers.get('location') ?? '/', world.cloud.url).searchParams.get('notice');
const mailed = async () => {
  await world.cloud.runSchedules();
  await world.cloud.settled();
  return world.cloud.mails();
};

describe('What the menu says of an organisation', () => {
  it('comes back with an error at each field, and nothing of what was typed is lost', async () => {
    const wrong = await typed({name: '', phone: 'ring us', website: 'javascript:alert(1)', why: ''});
    const page = await post('editor', OWN, {...wrong, step: 'check'});
    expect(page.status).toBe(400);
    const body = await page.text();
    for (const text of [
      'Enter the name of the organisation',
      'Enter a phone number, like 0113 496 0000, or nothing',
      'Enter a whole web address, like https://www.example.org, or nothing',
      'Say in one line why you change it',
    ])
      expect(body).toContain(text);
    expect(body).toContain('value="ring us"');
    expect(await wishes().list()).toEqual([]);
  });

  it('is shown once more before it is sent, and sent unchanged it is nothing to send', async () => {
    const check = await post('editor', OWN, {...(await typed({phone: '0113 496 0199'})), step: 'check'});
    const body = await check.text();
    expect([check.status, body.includes('Check your answers')]).toEqual([200, true]);
    expect(await wishes().list()).toEqual([]);
    const same = await send({});
    expect([same.status, (await same.text()).includes('Change something first')]).toEqual([400, true]);
  });

  it('is nobody’s to change but its own editors’', async () => {
    for (const who of ['neighbour', 'handler', 'leaver', 'nurse', 'curator'] as const) {
      const page = await world.askAs(who, {method: 'GET', path: OWN});
      expect([who, page.status < 300]).toEqual([who, false]);
      for (const step of ['check', 'send', 'take-back']) {
        const answer = await post(who, OWN, {...(await typed({name: 'Mine'})), step});
        expect([who, step, answer.status < 300 || noticeOf(answer) !== null]).toEqual([who, step, false]);
      }
    }
    for (const id of ['', '%23', 'a/b', 'x'.repeat(300), '__proto__', 'test:nowhere']) {
      const path = `/provider/organisation?${new URLSearchParams({organisation: id}).toString()}`;
      expect((await world.askAs('editor', {method: 'GET', path})).status).toBe(404);
      expect((await post('editor', path, {step: 'send', name: 'Mine', why: 'x'})).status).toBe(404);
      const queued = `/curator/organisations?${new URLSearchParams({organisation: id}).toString()}`;
      expect(noticeOf(await post('curator', queued, {act: 'approve'}))).toBe('decided-before');
    }
    expect(await wishes().list()).toEqual([]);
    expect(await wishes().history(ID)).toEqual([]);
  });

  it('waits for a curator, who sends it back with a message, and is then in the form as it was', async () => {
    const before = await stored();
    expect(noticeOf(await send({phone: '0113 496 0199', description: `About us ${SCRIPT}`}))).toBe('sent');
    expect(await stored()).toEqual(before);
    expect(await get('curator', '/curator/organisations')).toContain('Description, Phone');
    const page = await get('curator', QUEUED);
    expect(page).toContain('0113 496 0199');
    expect(page).toContain('referrals@roundhay.example');
    expect(page).not.toContain(SCRIPT);

    expect((await decide({act: 'return', message: ' '})).status).toBe(400);
    expect(noticeOf(await decide({act: 'return', message: 'Is it answered on weekdays?'}))).toBe('returned');
    expect(noticeOf(await post('curator', QUEUED, {act: 'approve'}))).toBe('decided-before');
    const form = await get('editor', OWN);
    expect(form).toContain('Is it answered on weekdays?');
    expect(form).toContain('value="0113 496 0199"');
    const mail = (await mailed()).find(({subject}) => subject === 'Your change needs another look');
    expect(mail?.to).toEqual(['editor@people.example']);
    expect(mail?.text).toContain('Is it answered on weekdays?');
    expect(await stored()).toEqual(before);
  });

  it('is not reverted unseen by a form that was open while it changed', async () => {
    const open = await get('editor', OWN);
    const before = await stored();
    if (!before) throw new Error('There is no organisation');
    const late = await typed({phone: '0113 496 0177', shown: shownIn(open)});
    await directoryStore(directory()).saveOrganisation({...before, description: 'From a later file.'});
    for (const step of ['check', 'change', 'send']) {
      const answer = await post('editor', OWN, {...late, step});
      const body = await answer.text();
      expect([step, answer.status]).toEqual([step, 409]);
      for (const words of ['What the menu says now', 'From a later file.', 'value="0113 496 0177"'])
        expect(body).toContain(words);
      // Whoever has seen it may say it nevertheless.
      const check = await post('editor', OWN, {...late, shown: shownIn(body), step: 'check'});
      const carried = shownIn(await check.text());
      expect([check.status, carried]).toEqual([200, shownIn(body)]);
    }
    expect(await wishes().list()).toEqual([]);
    await directoryStore(directory()).saveOrganisation(before);
  });

  it('is sent once, and while it waits nothing else that was typed is lost', async () => {
    const once = await typed({phone: '0113 496 0199', description: 'First line.\r\nSecond line.'});
    const sent = [];
    for (let times = 0; times < 2; times += 1)
      sent.push(noticeOf(await post('editor', OWN, {...once, step: 'send'})));
    expect(sent).toEqual(['sent', 'sent']);
    const [wish] = await wishes().list();
    for (const change of [{phone: '0113 496 0188'}, {why: 'Another reason.'}]) {
      const answer = await post('editor', OWN, {...once, ...change, step: 'send'});
      const body = await answer.text();
      expect([answer.status, body.includes('waits already')]).toEqual([409, true]);
      for (const words of Object.values({phone: once.phone, ...change}))
        expect(body).toContain(`value="${words}"`);
    }
    expect(await wishes().list()).toEqual([wish]);
    await post('editor', OWN, {step: 'take-back', wish: wish?.id ?? ''});
  });

  it('is taken back by its provider, once', async () => {
    await send({phone: '0113 496 0199'});
    const [wish] = await wishes().list();
    const back = async () => noticeOf(await post('editor', OWN, {step: 'take-back', wish: wish?.id ?? ''}));
    expect([await back(), await back()]).toEqual(['taken-back', 'decided-before']);
    expect(await wishes().list()).toEqual([]);
  });

  it('is decided as it was shown, and by one curator', async () => {
    await send({phone: '0113 496 0199'});
    expect((await post('curator', QUEUED, {act: 'approve', shown: 'another'})).status).toBe(409);
    const page = await get('curator', QUEUED);
    const shown = shownIn(page);
    // A file brings other words meanwhile: the phone is still theirs to change, the words stay the file's.
    const now = await stored();
    if (!now) throw new Error('There is no organisation');
    await directoryStore(directory()).saveOrganisation({...now, description: 'From a file.'});
    expect((await post('curator', QUEUED, {act: 'approve', shown})).status).toBe(409);
    const both = await Promise.all([decide({act: 'approve'}), decide({act: 'approve'})]);
    expect(both.filter((each) => noticeOf(each) === 'approved')).toHaveLength(1);
    expect(await stored()).toMatchObject({phone: '0113 496 0199', description: 'From a file.'});
  });

  it('is on all its listings and in search when it is approved, told to its old contacts, and kept', async () => {
    const name = `Beckside Living ${SCRIPT}`;
    await send({name, phone: '', website: 'https://beckside.example'});
    expect(await get('stranger', '/support/living-well')).not.toContain('Beckside Living');
    expect(noticeOf(await decide({act: 'approve'}))).toBe('approved');

    const page = await get('stranger', '/support/living-well');
    expect(page).toContain('Beckside Living');
    expect(page).not.toContain(SCRIPT);
    const named = async (): Promise<unknown> => {
      // As everybody reads it within a minute: here at once.
      world.cloud.clearCache();
      const found = await world.askAs('stranger', {method: 'GET', path: '/api/search?q=living'});
      const {items} = (await found.json()) as {items: {provider: {name: string}}[]};
      return items.map(({provider}) => provider.name);
    };
    await expect.poll(named, {timeout: 20_000}).toEqual([name]);

    const mails = await mailed();
    const told = mails.filter(
      ({subject}) => subject === 'What the menu says of your organisation was changed',
    );
    expect(told.at(-1)?.to).toEqual(['referrals@roundhay.example']);
    // That of the change before goes out at the same time, and either may be the first.
    expect(told.map(({text}) => text).join('\n')).toContain('Phone: 0113 496 0199 became Nothing.');
    const approved = mails.filter(({subject}) => subject === 'Your change is in the menu');
    expect(approved.at(-1)?.to).toEqual(['editor@people.example']);

    const {website, phone} = (await stored()) ?? {};
    expect([website, phone]).toEqual(['https://beckside.example', undefined]);
    expect((await wishes().history(ID)).map(({step, by, why}) => [step, by.role, why])).toEqual([
      ['approved', 'curator', 'We moved.'],
      ['sent', 'provider', 'We moved.'],
      ['approved', 'curator', 'We moved.'],
      ['sent', 'provider', 'We moved.'],
      ['taken-back', 'provider', 'We moved.'],
      ['sent', 'provider', 'We moved.'],
      ['taken-back', 'provider', 'We moved.'],
      ['sent', 'provider', 'We moved.'],
      ['returned', 'curator', 'We moved.'],
      ['sent', 'provider', 'We moved.'],
    ]);
    const own = await get('editor', '/provider/organisation');
    expect(own).toContain('Approved by a curator. Written by you.');
    expect(own).not.toContain(SCRIPT);
    // Nothing is left to be written again.
    const {Items = []} = await world.cloud.documents.send(
      new QueryCommand({
        TableName: world.cloud.table('DIRECTORY_TABLE'),
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: {':pk': 'CERTIFYING', ':sk': 'REWRITE#'},
      }),
    );
    expect(Items).toEqual([]);
  });
});
