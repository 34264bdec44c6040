import {beforeEach, describe, expect, it} from 'vitest';
import {countedMailbox} from '#shared/referral/countedMailbox.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, fillIn, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';

const MINE = '/my-referral/mine';
const VICTIM = 'amina@example.com';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const {current, mailTo, opened, press, provider} = ownReferral(world);

/** One request each from a connection of its own, all with an address of the same mailbox. */
const send = async (numbers: readonly number[], email = VICTIM): Promise<string[]> => {
  const references: string[] = [];
  for (const number of numbers) {
    const page = await publicVisitor(world(), `198.51.100.${number}`).postJson(
      '/api/referrals',
      {...API_REQUEST, name: `Person ${number}`, email, phone: '0113 496 0000'},
      {'idempotency-key': `a-key-that-is-long-enough-${number}`},
    );
    references.push((JSON.parse(page.body) as {reference: string}).reference);
  }
  await world().deliver();
  return references;
};

/** What a program is answered that sends one more, by its key. */
const isHeldOf = async (number: number): Promise<boolean> => {
  const {body} = await publicVisitor(world(), `198.51.100.${number}`).postJson(
    '/api/referrals',
    {...API_REQUEST, name: `Person ${number}`, email: VICTIM, phone: '0113 496 0000'},
    {'idempotency-key': `a-key-that-is-long-enough-${number}`},
  );
  return (JSON.parse(body) as {isMailHeld: boolean}).isMailHeld;
};

const mailsTo = (address: string) => world().mails.filter(({to}) => to === address);
const upTo = (most: number) => Array.from({length: most}, (_, index) => index + 1);

describe('twelve requests that name one mailbox on one day', () => {
  it('are all saved and told to the provider, and six of them are mailed to it', async () => {
    const references = await send(upTo(12));
    expect(new Set(references).size).toBe(12);
    expect(mailsTo('referrals@roundhay.example')).toHaveLength(12);
    expect(mailsTo(VICTIM)).toHaveLength(6);
    expect((await current(references[6] ?? '')).isMailHeld).toBe(true);
    await provider(references[6] ?? '', 'accept');
    world().clock.pass(16 * 60_000);
    await world().deliver();
    expect(mailsTo(VICTIM)).toHaveLength(6);
    world().clock.pass(24 * 3_600_000);
    await send([13]);
    expect(mailsTo(VICTIM)).toHaveLength(7);
  });

  it('are the same mailbox however it is written, and another one is not counted with it', async () => {
    await send(upTo(6));
    await send([7], 'Amina+walks@Example.com');
    await send([8], 'bilal@example.com');
    expect(mailsTo('Amina+walks@Example.com')).toEqual([]);
    expect(mailsTo('bilal@example.com')).toHaveLength(1);
    expect(countedMailbox('A.mi.na+x@googlemail.com')).toBe('amina@gmail.com');
  });

  it('of which one is sent again and again with its key is counted once', async () => {
    await send([1, 1, 1, 1, 1, 1, 1, 1]);
    await send([2, 3, 4, 5, 6]);
    expect(mailsTo(VICTIM)).toHaveLength(6);
  });

  it('are each told to the program that sends them, and again when it sends the same', async () => {
    await send(upTo(5));
    expect([await isHeldOf(6), await isHeldOf(7), await isHeldOf(7)]).toEqual([false, true, true]);
    expect(await isHeldOf(1)).toBe(false);
  });

  it('have two dozen codes a day between them', async () => {
    const references = await send(upTo(10));
    world().mails.length = 0;
    for (const [index, reference] of references.entries()) {
      for (let count = 0; count < 5; count += 1) {
        await publicVisitor(world(), `203.0.113.${index}`).post('/my-referral', {action: 'ask', reference});
      }
    }
    await world().deliver();
    expect(mailsTo(VICTIM)).toHaveLength(24);
  });
});

describe('the codes of a mailbox', () => {
  const HOUR_MS = 3_600_000;
  const VICTIM_ASKED = {action: 'send-code'};

  /** Asks for each of these as often as anybody could in a day, an hour after the other, from many connections. */
  const useUp = async (ask: (hour: number) => Promise<void>): Promise<void> => {
    for (let hour = 0; hour < 6; hour += 1) {
      for (let count = 0; count < 5; count += 1) await ask(hour);
      world().clock.pass(HOUR_MS);
    }
    await world().deliver();
    world().mails.length = 0;
  };
  const useUpReferences = (references: readonly string[]): Promise<void> =>
    useUp(async (hour) => {
      for (const reference of references) {
        const stranger = publicVisitor(world(), `203.0.113.${hour}`);
        await stranger.post('/my-referral', {action: 'ask', reference});
      }
    });

  /** Opens their request by the link that was mailed to them, in a browser of their own, and asks for a code. */
  const askByLink = async (link: string): Promise<void> => {
    const reader = publicVisitor(world(), '192.0.2.1');
    await reader.get(link);
    await reader.post(MINE, VICTIM_ASKED, {from: await reader.get(MINE)});
    await world().deliver();
  };
  const linksTo = (address: string): string[] =>
    mailsTo(address).map((mail) => linkIn(mail, '/my-referral/'));

  it('are taken by whoever knows two references, and its reader has theirs all the same', async () => {
    const references = await send(upTo(3));
    const [link = ''] = linksTo(VICTIM);
    await useUpReferences(references.slice(0, 2));
    await askByLink(link);
    expect(mailsTo(VICTIM)).toHaveLength(1);
    const reader = publicVisitor(world(), '192.0.2.1');
    await reader.post('/my-referral', {action: 'ask', reference: references[2] ?? ''});
    await world().deliver();
    expect(mailsTo(VICTIM)).toHaveLength(2);
  });

  it('are taken by whoever sent many requests that name it, and its reader has theirs all the same', async () => {
    const strangers = upTo(6).map((number) => publicVisitor(world(), `198.51.100.${number}`));
    for (const [index, stranger] of strangers.entries()) {
      const {body} = await stranger.postJson(
        '/api/referrals',
        {...API_REQUEST, name: `Person ${index}`},
        {'idempotency-key': `a-key-that-is-long-enough-${index}`},
      );
      await stranger.get((JSON.parse(body) as {followUrl: string}).followUrl);
    }
    await world().deliver();
    const [link = ''] = linksTo(VICTIM);
    await useUp(async () => {
      for (const stranger of strangers) {
        await stranger.post(MINE, VICTIM_ASKED, {from: await stranger.get(MINE)});
      }
    });
    await askByLink(link);
    expect(mailsTo(VICTIM)).toHaveLength(1);
  });

  it('is not one’s own by a link that was mailed to another', async () => {
    const OWN = 'mallory@example.com';
    const [reference = ''] = await send([1], OWN);
    const [link = ''] = linksTo(OWN);
    const mallory = await opened(reference, OWN);
    await press(mallory, 'save', {
      section: 'contact',
      contactBy: 'email',
      email: VICTIM,
      postcode: 'LS8 4AB',
    });
    world().mails.length = 0;
    for (let hour = 0; hour < 6; hour += 1) {
      for (let count = 0; count < 5; count += 1) await askByLink(link);
      world().clock.pass(HOUR_MS);
    }
    expect(mailsTo(VICTIM)).toHaveLength(6);
  });
});

describe('a person whose mailbox many have named', () => {
  it('is told so on the confirmation and on their page, and is mailed again once they typed a code', async () => {
    await send(upTo(6));
    const person = publicVisitor(world());
    await person.post('/refer/living-well/check', {}, {from: await fillIn(world(), person)});
    const sent = await person.get('/refer/living-well/sent');
    expect(sent.body).toContain('many requests have given the same email address today');
    expect(sent.body).not.toContain('We are sending you an email');
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.body)?.[0] ?? 'none';
    await world().deliver();
    expect(mailsTo(VICTIM)).toHaveLength(6);
    expect((await person.get(MINE)).body).toContain('We do not email you about this request yet');
    await press(person, 'send-code');
    const asked = await person.get(MINE);
    await person.post(MINE, {action: 'code', code: codeIn(mailTo(VICTIM))}, {from: asked});
    expect((await person.get(MINE)).body).not.toContain('We do not email you');
    await provider(reference, 'acknowledge');
    expect(mailTo(VICTIM).letter.subject).toBe(`Your request has arrived: ${reference}`);
  });
});
