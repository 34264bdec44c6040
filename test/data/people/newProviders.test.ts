import {describe, expect, it} from 'vitest';
import {nameKey} from '#shared/joining/newProvider.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {TRAP_FIELD} from '#shared/referral/form/proof.ts';
import {invitationStore} from '../../../functions/data/accounts/invitationStore.ts';
import {peopleStore} from '../../../functions/data/accounts/peopleStore.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {makeProvider} from '../../../functions/data/directory/makeProvider.ts';
import {joinStore} from '../../../functions/data/joinStore.ts';
import {letterStore} from '../../../functions/data/letterStore.ts';
import {waitingStore} from '../../../functions/data/waitingStore.ts';
import {idFrom} from '../../../functions/data/secrets.ts';
import type {PeopleDeps} from '../../../functions/people/deps.ts';
import {decideProvider, newProvidersPage} from '../../../functions/people/newProviders.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {visitor, type Visitor} from '../../support/visitor.ts';
import {anOrganisation} from '../directoryRecords.ts';

const world = eachWorld();

const FORM = '/add-your-service';
const PAGE = '/people/providers';
const CURATOR = 'curator@menu.example';
const ASKS = {
  organisation: 'Beckside <b>Breathe</b> Easy',
  kind: 'community-group',
  website: 'https://beckside.example',
  offer: 'Singing for lungs <script>alert(1)</script>',
  name: 'Sam Example',
  email: 'sam@beckside.example',
  phone: '01274 496 0000',
};

const depsOf = (failing: Partial<PeopleDeps> = {}): PeopleDeps => {
  const referrals = {client: world().client, tableName: world().referralsTable};
  const directory = {client: world().client, tableName: world().directoryTable};
  return {
    people: peopleStore(world().accounts),
    invitations: invitationStore(world().accounts),
    directory: directoryReader(directory),
    makeProvider: (organisation) => makeProvider(directory, organisation),
    joins: joinStore(referrals),
    reports: {
      get: () => Promise.reject(new Error('not asked')),
      listOpen: () => Promise.resolve({rows: [], next: undefined}),
      answer: () => Promise.resolve(false),
    },
    letters: letterStore(referrals),
    lookedAt: () => Promise.resolve(undefined),
    getAccount: () => Promise.resolve(undefined),
    countWaiting: waitingStore(world().client, {
      directory: world().directoryTable,
      referrals: world().referralsTable,
    }),
    addressSecret: 'a secret of the test',
    shells: world().providerDeps.shells,
    now: world().clock.now,
    ...failing,
  };
};

/** A curator before the page of new providers, signed in. */
const curator = (failing?: Partial<PeopleDeps>): Visitor => {
  const deps = depsOf(failing);
  return visitor({
    function: 'people',
    routes: {
      newProvidersPage: asCurator(newProvidersPage(deps)),
      decideProvider: asCurator(decideProvider(deps)),
    },
  });
};

const ask = async (typed: Record<string, string> = ASKS) => {
  const person = publicVisitor(world());
  return await person.post(FORM, typed, {from: await person.get(FORM)});
};
const openJoin = async () => {
  const [join] = (await depsOf().joins.listOpen(world().clock.now(), {most: 5})).rows;
  if (!join) throw new Error('nobody asks');
  return join;
};
const MAKES = {
  action: 'make',
  organisation: 'Beckside Breathe Easy',
  kind: 'community-group',
  website: '',
  email: ASKS.email,
};
const providers = async () =>
  (await world().rows('ORGANISATION#', world().directoryTable)).filter(({sk}) => sk === 'ORGANISATION');
const invitedTo = async () =>
  (await world().rows('MEMBERS#', world().accounts.tableName)).map(({email}) => email as string);

describe('asking to be on the menu', () => {
  it('tells the curator, mails nobody else, and leaves nothing outside Referrals', async () => {
    expect((await ask()).location).toBe(`${FORM}?sent=yes`);
    await world().deliver();
    expect(world().mails.map(({to}) => to)).toEqual([CURATOR]);
    const letter = letterText(lastMailTo(world(), CURATOR).letter);
    expect(letter).not.toMatch(/sam@|Sam Example|01274/);
    expect(JSON.stringify(await world().rows('', world().directoryTable))).not.toMatch(/Beckside|sam@/);
  });

  it('is one request however often the form is sent', async () => {
    const person = publicVisitor(world());
    const page = await person.get(FORM);
    for (let time = 0; time < 3; time += 1) await person.post(FORM, ASKS, {from: page});
    expect(await world().rows('JOIN#OPEN')).toHaveLength(1);
  });

  it('is another request when something was put right before it was sent again', async () => {
    const person = publicVisitor(world());
    const page = await person.get(FORM);
    await person.post(FORM, {...ASKS, email: 'slip@beckside.example'}, {from: page});
    await person.post(FORM, ASKS, {from: page});
    const {rows} = await depsOf().joins.listOpen(world().clock.now(), {most: 5});
    expect(rows.map(({email}) => email).toSorted()).toEqual([ASKS.email, 'slip@beckside.example']);
  });

  it('says at each field what is wrong, and loses nothing that was typed', async () => {
    const answer = await ask({...ASKS, website: 'javascript:alert(1)', email: 'sam', kind: ''});
    expect(answer.status).toBe(400);
    expect(answer.title).toMatch(/^Error: /);
    expect(answer.body).toContain('Choose what you are');
    expect(answer.body).toContain('Enter a whole web address');
    expect(answer.body).toContain('Singing for lungs &lt;script>');
    expect(await world().rows('JOIN#')).toHaveLength(0);
  });

  it('asks a machine one more question', async () => {
    expect((await ask({...ASKS, [TRAP_FIELD]: 'x'})).status).toBe(400);
  });

  it('takes so many a day from one address, and leaves the others theirs', async () => {
    for (let time = 0; time < 10; time += 1) expect((await ask()).status).toBe(303);
    world().clock.pass(2 * 3_600_000);
    const limited = await ask();
    expect(limited.status).toBe(429);
    expect(limited.body).toContain('What you typed is still here');
    expect(limited.body).toContain('sam@beckside.example');
    const elsewhere = publicVisitor(world(), '198.51.100.7');
    expect((await elsewhere.post(FORM, ASKS, {from: await elsewhere.get(FORM)})).status).toBe(303);
  });

  it('says of one that was sent that it was, when the answer was lost and the day’s are used up', async () => {
    const person = publicVisitor(world());
    const page = await person.get(FORM);
    await person.post(FORM, ASKS, {from: page});
    for (let time = 0; time < 9; time += 1) await ask();
    expect((await ask()).status).toBe(429);
    expect((await person.post(FORM, ASKS, {from: page})).location).toBe(`${FORM}?sent=yes`);
  });
});

describe('a flood of requests from many addresses', () => {
  const askFrom = async (number: number) => {
    const person = publicVisitor(world(), `198.51.100.${number}`);
    return await person.post(
      FORM,
      {...ASKS, organisation: `Group ${number}`},
      {from: await person.get(FORM)},
    );
  };

  it('ends with the day’s number: a real provider is told so, keeps what they typed, and is taken tomorrow', async () => {
    for (let number = 0; number < 100; number += 1) expect((await askFrom(number)).status).toBe(303);
    const limited = await askFrom(100);
    expect(limited.status).toBe(429);
    expect(limited.body).toContain('We have had more requests today than we can read');
    expect(limited.body).toContain('Group 100');
    expect(limited.body).toContain(ASKS.email);
    expect(await world().rows('JOIN#OPEN')).toHaveLength(100);
    world().clock.pass(86_400_000);
    expect((await askFrom(100)).status).toBe(303);
  });

  it('is read page by page by a curator, each request on one of them', async () => {
    for (let number = 0; number < 51; number += 1) {
      await askFrom(number);
      world().clock.pass(1000);
    }
    const them = curator();
    const namesOn = ({body}: {body: string}) =>
      [...body.matchAll(/<h2[^>]*>(Group \d+)<\/h2>/g)].map(([, name]) => name);
    const first = await them.get(PAGE);
    const next = /href="(\/people\/providers\?after=[^"]+)"/.exec(first.body)?.[1];
    const second = await them.get(next ?? '');
    expect(namesOn(first)).toHaveLength(50);
    expect(namesOn(second)).toEqual(['Group 50']);
    expect(second.body).not.toContain('See the next ones');

    // What a curator types about one of the second page is shown there when it is wrong.
    const [, id = ''] = /name="join" value="([^"]+)"/.exec(second.body) ?? [];
    const after = new URL(`https://menu.example${next}`).searchParams.get('after') ?? '';
    const wrong = await them.post(PAGE, {join: id, after, action: 'decline', answer: ''}, {from: second});
    expect(wrong.status).toBe(400);
    expect(namesOn(wrong)).toEqual(['Group 50']);
    expect(wrong.body).toContain('Say why not');
    // A mark that nobody gave is the first page.
    expect(namesOn(await them.get(`${PAGE}?after=JOIN%23`))).toHaveLength(50);
  });
});

describe('a curator', () => {
  it('reads what was typed as text, and makes the provider and invites its first user in one press', async () => {
    await ask();
    const them = curator();
    const page = await them.get(PAGE);
    expect(page.body).not.toMatch(/<script>alert|<b>Breathe/);
    expect(page.body).toContain('sam@beckside.example');
    const {id} = await openJoin();
    const made = await them.post(PAGE, {...MAKES, join: id}, {from: page});
    expect(made.location).toMatch(/^\/people\/providers\?done=made&provider=/);
    const [row] = await providers();
    expect(row?.organisation).toMatchObject({name: 'Beckside Breathe Easy', isDemonstration: false});
    expect(await invitedTo()).toEqual([ASKS.email]);
    await world().deliver();
    expect(letterText(lastMailTo(world(), ASKS.email).letter)).toContain('Beckside Breathe Easy');
    // Answered: it is open no longer, and nobody's name stays.
    expect(await world().rows('JOIN#OPEN')).toHaveLength(0);
    expect(JSON.stringify(await world().rows('JOIN#'))).not.toMatch(/sam@|Sam Example|01274/);
    const [kept] = await world().rows(`JOIN#${id}`);
    expect(kept).toHaveProperty('answer.by', 'a-curator');
    expect((await them.get(made.location ?? '')).body).toContain('The provider is made');
  });

  it('finishes what was cut short with one more press, and makes one provider', async () => {
    await ask();
    const {id} = await openJoin();
    const cut = curator({
      invitations: {
        invite: () => Promise.reject(new Error('cut short')),
      },
    });
    const page = await cut.get(PAGE);
    await expect(cut.post(PAGE, {...MAKES, join: id}, {from: page})).rejects.toThrow('cut short');
    const them = curator();
    const again = await them.post(PAGE, {...MAKES, join: id}, {from: await them.get(PAGE)});
    expect(again.location).toContain('done=made');
    expect(await providers()).toHaveLength(1);
    expect(await invitedTo()).toEqual([ASKS.email]);
  });

  it('gives nobody new to a provider of that name that has people', async () => {
    const them = curator();
    await them.post(PAGE, MAKES, {from: await them.get(PAGE)});
    const other = {...MAKES, organisation: ' beckside  BREATHE easy', email: 'thief@else.example'};
    const answer = await them.post(PAGE, other, {from: await them.get(PAGE)});
    expect(answer.location).toContain('done=known');
    expect(await providers()).toHaveLength(1);
    expect(await invitedTo()).toEqual([ASKS.email]);
  });

  it('takes an action that is none for the one that the form is for, whatever it is called', async () => {
    const them = curator();
    for (const action of ['__proto__', 'constructor', 'toString']) {
      const answer = await them.post(PAGE, {action, organisation: ''}, {from: await them.get(PAGE)});
      expect(answer.status).toBe(400);
    }
  });

  it('says why not, once, by mail, and keeps no name', async () => {
    await ask();
    const {id} = await openJoin();
    const them = curator();
    const empty = await them.post(
      PAGE,
      {join: id, action: 'decline', answer: ' '},
      {from: await them.get(PAGE)},
    );
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('Say why not');
    const answer = {join: id, action: 'decline', answer: 'You sell things.'};
    await them.post(PAGE, answer, {from: await them.get(PAGE)});
    await them.post(PAGE, {...answer, answer: 'Again.'}, {from: await them.get(PAGE)});
    await world().deliver();
    const mails = world().mails.filter(({to}) => to === ASKS.email);
    expect(mails).toHaveLength(1);
    expect(letterText(lastMailTo(world(), ASKS.email).letter)).toContain('You sell things.');
    expect(await providers()).toHaveLength(0);
    expect(JSON.stringify(await world().rows('JOIN#'))).not.toMatch(/sam@|Sam Example|01274/);
  });

  it('clears rubbish away without a mail to the address that was typed', async () => {
    await ask();
    const {id} = await openJoin();
    const them = curator();
    const cleared = await them.post(PAGE, {join: id, action: 'clear'}, {from: await them.get(PAGE)});
    expect((await them.get(cleared.location ?? '')).body).toContain('Nobody was emailed');
    await world().deliver();
    expect(world().mails.map(({to}) => to)).toEqual([CURATOR]);
    expect(await world().rows('JOIN#OPEN')).toHaveLength(0);
  });

  it('hands a provider with pages to nobody who asks by its name', async () => {
    const name = 'Roundhay Living Well';
    const id = idFrom(`provider/${nameKey(name)}`);
    await depsOf().makeProvider(anOrganisation({id, name}));
    await world().addListing({organisationId: id});
    const them = curator();
    const answer = await them.post(PAGE, {...MAKES, organisation: name}, {from: await them.get(PAGE)});
    expect(answer.location).toContain('done=known');
    expect(await invitedTo()).toEqual([]);
  });

  it('sees at each field what is wrong with a provider that did not ask', async () => {
    const them = curator();
    const answer = await them.post(
      PAGE,
      {action: 'make', organisation: '…', email: 'x', website: 'y'},
      {from: await them.get(PAGE)},
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Enter the name of the provider');
    expect(answer.body).toContain('Enter an email address');
    expect(await providers()).toHaveLength(0);
  });
});
