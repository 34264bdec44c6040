import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {wishStore} from '../../../functions/data/organisations/wishStore.ts';
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
const QUERY = `organisation=${encodeURIComponent(ID)}`;
const HERE = `/curator/organisation?${QUERY}`;
const FORM = `${HERE}&change=yes`;
const OWN = `/provider/organisation?${QUERY}`;
const QUEUED = `/curator/organisations?${QUERY}`;

const directory = () => ({client: world.cloud.documents, tableName: world.cloud.table('DIRECTORY_TABLE')});
const stored = async () => {
  const found = await directoryStore(directory()).getOrganisation(ID);
  if (!found) throw new Error('There is no organisation');
  return found;
};
const history = () => wishStore(directory()).history(ID);
const get = async (path: string, who: Who = 'curator'): Promise<string> =>
  await (await world.askAs(who, {method: 'GET', path})).text();
const post = (form: Record<string, string>, path = HERE, who: Who = 'curator'): Promise<Response> =>
  world.askAs(who, {method: 'POST', path, form});
const valueIn = (page: string, name: string): string =>
  new RegExp(` name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1] ?? '';

/** What the form of a page holds, with what somebody types in its place. */
const typed = async (changes: Record<string, string>, path = FORM): Promise<Record<string, string>> => {
  const page = await get(path);
  const {description = ''} = await stored();
  const [name, phone, website, shown] = ['name', 'phone', 'website', 'shown'].map((each) =>
    valueIn(page, each),
  ) as [string, string, string, string];
  return {name, phone, website, shown, description, why: 'They told us on the phone.', ...changes};
};
const save = async (form: Record<string, string>): Promise<Response> => post({...form, step: 'save'});
const isSaved = (answer: Response): boolean =>
  answer.headers.get('location')?.endsWith('notice=changed') ?? false;

describe('What the menu says of an organisation, to a curator', () => {
  it('is found by a listing of theirs, and a page that we do not know is said so', async () => {
    const find = (listing: string) =>
      world.askAs('curator', {
        method: 'GET',
        path: `/curator/organisations?${new URLSearchParams({listing}).toString()}`,
      });
    const found = await find(`${world.cloud.url}/support/living-well?from=somewhere`);
    expect(found.headers.get('location')).toBe(HERE);
    for (const listing of ['', '/support/nothing', '../../etc/passwd', '<script>']) {
      const answer = await find(listing);
      expect([listing, answer.status]).toEqual([listing, 400]);
      expect(await answer.text()).toContain('We do not know that page');
    }
    expect(await get(HERE)).toContain((await stored()).name);
  });

  it('is shown once more with whom we tell, and what is mistyped keeps everything', async () => {
    const before = await stored();
    const check = await post({...(await typed({phone: '0113 496 0188'})), step: 'check'});
    const body = await check.text();
    expect(body).toContain('referrals@roundhay.example');
    expect(body).toContain('0113 496 0188');
    const wrong = await post({...(await typed({phone: 'ring us', why: ''})), step: 'save'});
    const again = await wrong.text();
    expect(wrong.status).toBe(400);
    for (const words of ['Enter a phone number', 'Say in one line why', 'value="ring us"'])
      expect(again).toContain(words);
    expect(await stored()).toEqual(before);
    expect(await history()).toEqual([]);
  });

  it('is public at once, kept with who and why, and told to its old contacts, however often it is pressed', async () => {
    const form = await typed({phone: '0113 496 0188'});
    expect(isSaved(await save(form))).toBe(true);
    expect(isSaved(await save(form))).toBe(true);
    expect(await stored()).toMatchObject({phone: '0113 496 0188'});
    expect(await history()).toMatchObject([
      {step: 'changed', by: {role: 'curator'}, why: 'They told us on the phone.'},
    ]);
    expect(await get(HERE)).toContain('Changed by curator@people.example, a curator.');
    expect(await get('/provider/organisation', 'editor')).toContain('Changed by a curator.');
    await world.cloud.runSchedules();
    await world.cloud.settled();
    const told = world.cloud
      .mails()
      .filter(({subject}) => subject === 'What the menu says of your organisation was changed');
    expect(told.map(({to}) => to)).toEqual([['referrals@roundhay.example']]);
    expect(told[0]?.text).toContain('The people who look after the menu changed');
  });

  it('is not written over what came between: of two who change it at once, one is shown what the other did', async () => {
    const form = await typed({});
    const both = await Promise.all([
      save({...form, description: 'One says this.'}),
      save({...form, description: 'The other says that.', why: 'Another reason.'}),
    ]);
    const late = both.filter((answer) => !isSaved(answer));
    expect(late.map(({status}) => status)).toEqual([409]);
    const body = (await late[0]?.text()) ?? '';
    expect(body).toContain('What the menu says now');
    for (const words of ['One says this.', 'The other says that.']) expect(body).toContain(words);
    for (const step of ['check', 'change']) {
      const answer = await post({...form, phone: '0113 496 0166', step});
      expect([step, answer.status]).toEqual([step, 409]);
      expect(await answer.text()).toContain('value="0113 496 0166"');
    }
  });

  it('goes back to what stood there before one of its changes, and keeps what came after', async () => {
    const [, changed] = await history();
    if (!changed) throw new Error('Nothing was changed');
    const {description} = await stored();
    const path = `${HERE}&back=${encodeURIComponent(changed.at)}`;
    expect((await get(HERE)).replaceAll('&amp;', '&')).toContain(`${HERE}&back=`);
    const form = await typed({why: 'It was a mistake.'}, path);
    expect(form.phone).toBe(changed.before.phone ?? '');
    expect(isSaved(await save(form))).toBe(true);
    const {phone, description: after} = await stored();
    expect([phone, after]).toEqual([changed.before.phone, description]);
  });

  it('goes back in what nobody changed again, and cannot be taken back where everything was', async () => {
    const before = await stored();
    expect(isSaved(await save(await typed({name: 'Another name', phone: '0113 496 0177'})))).toBe(true);
    const [both] = await history();
    expect(isSaved(await save(await typed({phone: '0113 496 0199'})))).toBe(true);
    if (!both) throw new Error('Nothing was changed');
    const back = `${HERE}&back=${encodeURIComponent(both.at)}`;
    const form = await typed({why: 'That name was wrong.'}, back);
    expect([form.name, form.phone]).toEqual([before.name, '0113 496 0199']);
    expect((await get(HERE)).replaceAll('&amp;', '&')).toContain(back);
    expect(isSaved(await save(form))).toBe(true);
    expect((await get(HERE)).replaceAll('&amp;', '&')).not.toContain(back);
    expect(await stored()).toMatchObject({name: before.name, phone: '0113 496 0199'});
  });

  it('takes away nothing of what its provider has sent, and nothing of what came back to them', async () => {
    const shown = valueIn(await get(OWN, 'editor'), 'shown');
    const {name, description = '', phone = ''} = await stored();
    const wish = {name, description, phone, website: 'https://beckside.example', why: 'A new site.', shown};
    await post({...wish, step: 'send'}, OWN, 'editor');
    expect(await get(HERE)).toContain('They have sent a change of this');
    expect(isSaved(await save(await typed({phone: '0113 496 0155'})))).toBe(true);
    const decide = {shown: valueIn(await get(QUEUED), 'shown'), act: 'return', message: 'Which site?'};
    await post(decide, QUEUED);
    expect(isSaved(await save(await typed({phone: '0113 496 0144'})))).toBe(true);
    const form = await get(OWN, 'editor');
    expect(form).toContain('Which site?');
    expect(valueIn(form, 'website')).toBe('https://beckside.example');
    expect(valueIn(form, 'phone')).toBe('0113 496 0144');
    expect(await get('/provider', 'editor')).toContain('1 change of your organisation came back to you');
  });
});
