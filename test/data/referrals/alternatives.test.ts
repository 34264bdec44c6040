import {beforeEach, describe, expect, it} from 'vitest';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Visitor} from '../../support/visitor.ts';

const world = eachWorld();
let made = 0;

const offer = (slug: string, name: string) => ({slug, name, organisationName: 'Roundhay Wellbeing'});

beforeEach(async () => {
  await world().addListing();
  await world().addListing({id: 'test:walk', slug: 'walk', name: 'Walk and Talk', ...withoutQuestions});
  await world().addListing({id: 'test:asks', slug: 'asks', name: 'A Course That Asks'});
  world().found.push(offer('walk', 'Walk and Talk'), offer('asks', 'A Course That Asks'));
});

const {referral: asIs} = (await import('../../support/referralListing.ts')).wholeListing({}, []).listing;
const withoutQuestions = {referral: {...asIs, questions: []}};

/** Refers somebody; gives their browser with the private link opened, and the reference. */
const refer = async (change: object = {}): Promise<{person: Visitor; reference: string}> => {
  made += 1;
  const person = publicVisitor(world());
  const saved = await person.postJson(
    '/api/referrals',
    {...API_REQUEST, note: 'I work on Mondays.', ...change},
    {'idempotency-key': `a-key-that-is-long-enough-${made}`},
  );
  await world().deliver();
  const {reference} = JSON.parse(saved.body) as {reference: string};
  const mail = world().mails.find(({to, letter}) => to === PERSON && letter.subject.includes(reference));
  if (mail) await person.get(linkIn(mail, '/my-referral/'));
  return {person, reference};
};
const PERSON = 'amina@example.com';
const MINE = '/my-referral/mine';

const typeCode = async (person: Visitor): Promise<void> => {
  await person.post(MINE, {action: 'send-code'}, {from: await person.get(MINE)});
  await world().deliver();
  const mail = world()
    .mails.filter(({to}) => to === PERSON)
    .at(-1);
  if (!mail) throw new Error('no code');
  await person.post(MINE, {action: 'code', code: codeIn(mail)}, {from: await person.get(MINE)});
};

const refuse = async (reference: string, typed: Record<string, string | string[]> = {}) => {
  const provider = providerVisitor(world());
  const path = `/provider/referral/${reference}`;
  await provider.post(path, {action: 'send-code'}, {from: await provider.get(path)});
  await world().deliver();
  const code = codeIn(
    world()
      .mails.filter(({to}) => to === 'referrals@roundhay.example')
      .at(-1) ?? none(),
  );
  await provider.post(path, {action: 'code', code});
  const page = await provider.get(path);
  const answer = await provider.post(path, {action: 'not-suitable', reason: 'age', ...typed}, {from: page});
  // Before that the person is told nothing.
  world().clock.pass(UNDO_MINUTES * 60_000);
  await world().deliver();
  return answer;
};
const none = (): never => {
  throw new Error('no mail');
};

const find = async (reference: string) =>
  (await world().referralDeps.referrals.getByReference(reference, world().clock.now())) ?? none();

describe('a provider who says "not suitable"', () => {
  it('suggests what search finds, and the person sees it first', async () => {
    const {person, reference} = await refer();
    expect((await refuse(reference, {suggest: ['asks']})).status).toBe(303);
    expect((await find(reference)).suggested).toEqual([offer('asks', 'A Course That Asks')]);
    const {body} = await person.get(MINE);
    expect(body).toContain('They suggest this for you');
    expect(body.indexOf('A Course That Asks')).toBeLessThan(body.indexOf('Walk and Talk'));
  });

  it('can suggest nothing that was not found', async () => {
    const {reference} = await refer();
    expect((await refuse(reference, {suggest: ['living-well', '<script>', 'walk']})).status).toBe(303);
    expect((await find(reference)).suggested).toEqual([offer('walk', 'Walk and Talk')]);
  });
});

describe('a person who was told no', () => {
  it('is offered nothing to press before a code', async () => {
    const {person, reference} = await refer();
    await refuse(reference);
    const page = await person.get(MINE);
    expect(page.body).toContain('Walk and Talk');
    expect(page.body).not.toContain('Send my request to');
    expect(page.body).toContain('may be able to send your request on with one press');
    await person.post(MINE, {action: 'move', to: 'walk'}, {from: page});
    expect((await find(reference)).movedTo).toBeUndefined();
  });

  it('sends the same request to somebody else with one press, once, and nothing of the first goes along', async () => {
    const {person, reference} = await refer({
      needs: ['step-free'],
      answers: {diagnosed: 'yes'},
    });
    await world().referralDeps.referrals.addNote(
      (await find(reference)).id,
      {kind: 'internal', at: world().clock.now().toISOString(), text: 'Ours alone.'},
      world().clock.now(),
    );
    await refuse(reference);
    await typeCode(person);
    const page = await person.get(MINE);
    expect(page.body).toContain('Send my request to Walk and Talk');
    expect(page.body).not.toContain('Send my request to A Course That Asks');
    const [first] = await Promise.all([
      person.post(MINE, {action: 'move', to: 'walk'}, {from: page}),
      person.another().post(MINE, {action: 'move', to: 'walk'}, {from: page}),
    ]);
    expect(first.location).toBe(MINE);

    const {movedTo} = await find(reference);
    const moved = await find(movedTo ?? 'none');
    expect(moved).toMatchObject({state: 'sent', route: 'self', listing: {slug: 'walk'}});
    const told = (await world().referralDeps.referrals.getPerson(moved.id, world().clock.now())) ?? none();
    expect(told).toMatchObject({name: 'Amina Khalid', needs: ['step-free'], note: 'I work on Mondays.'});
    expect([told.notes, told.answers]).toEqual([undefined, []]);
    expect((await world().rows('REFERENCE#')).length).toBe(2);
    expect((await person.get(MINE)).body).toContain(moved.reference);
  });

  it('is promised no press where everything else asks questions of its own', async () => {
    world().found.splice(0, 1);
    const {person, reference} = await refer();
    await refuse(reference);
    const byLink = await person.get(MINE);
    await typeCode(person);
    for (const {body} of [byLink, await person.get(MINE)]) {
      expect(body).toContain('asks questions of its own first');
      expect(body).not.toContain('one press');
    }
  });

  it('sends it nowhere where it does not fit, or is not taken', async () => {
    const {person, reference} = await refer();
    await refuse(reference);
    await typeCode(person);
    const page = await person.get(MINE);
    await world().addListing({
      id: 'test:young',
      slug: 'young',
      ...withoutQuestions,
      eligibility: {minimumAge: 16, maximumAge: 25, forYouIf: [], notForYouIf: []},
    });
    await world().addListing({id: 'test:silent', slug: 'silent', ...withoutQuestions}, {isProven: false});
    for (const to of ['young', 'silent', 'asks', 'living-well', 'nowhere', '../x', '']) {
      await person.post(MINE, {action: 'move', to}, {from: page});
    }
    expect((await find(reference)).movedTo).toBeUndefined();
    expect((await world().rows('REFERENCE#')).length).toBe(1);
  });

  it('of nothing that is still open', async () => {
    const {person, reference} = await refer();
    await typeCode(person);
    await person.post(MINE, {action: 'move', to: 'walk'}, {from: await person.get(MINE)});
    expect((await find(reference)).movedTo).toBeUndefined();
  });
});
