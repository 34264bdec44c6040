import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const {refer, provider, opened, press} = ownReferral(world);
const DAY_MS = 86_400_000;
/** A Tuesday, 11 days after the world's first morning. */
const BOOKED = {startsOn: '2026-05-12', startsAt: '10:00'};

/** Subjects and addresses of the reminders that went out. */
const reminders = () =>
  world()
    .mails.filter(({letter}) => /reminder|before they start/.test(letter.subject))
    .map(
      ({to, letter}) => `${to}: ${letter.parts.map((part) => ('text' in part ? part.text : '')).join(' ')}`,
    );

/** Lets the steward look every 3 hours of so many days. */
const pass = async (days: number): Promise<void> => {
  for (let look = 0; look < days * 8; look += 1) {
    world().clock.pass(DAY_MS / 8);
    await world().sweep();
  }
};

describe('the reminder of a start', () => {
  it('comes once, 2 days before, in the morning, and survives a clock that stood still', async () => {
    await provider(await refer(), 'book', BOOKED);
    await pass(8);
    expect(reminders()).toEqual([]);
    await pass(1);
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]).toMatch(/^amina@example.com: It starts on Tuesday 12 May 2026 at 10am\./);
    await pass(4);
    expect(reminders()).toHaveLength(1);
  });

  it('is of the date that holds, when it was moved', async () => {
    const reference = await refer();
    await provider(reference, 'book', BOOKED);
    await provider(reference, 'book', {startsOn: '2026-05-13', startsAt: '14:00'});
    await pass(13);
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]).toContain('Wednesday 13 May 2026 at 2pm');
  });

  it('does not come for a start that was booked the day before', async () => {
    await provider(await refer(), 'book', {startsOn: '2026-05-02'});
    await pass(2);
    expect(reminders()).toEqual([]);
  });

  it('does not come to who has stopped it', async () => {
    const reference = await refer();
    await provider(reference, 'book', BOOKED);
    await press(await opened(reference), 'withdraw-sure');
    await pass(12);
    expect(reminders()).toEqual([]);
  });

  it('goes to the provider where the person wants a call, or wants one by now', async () => {
    const reference = await refer();
    await provider(reference, 'book', BOOKED);
    await press(await opened(reference), 'save', {
      section: 'contact',
      contactBy: 'phone-no-message',
      phone: '0113 496 0000',
      email: 'amina@example.com',
    });
    await pass(10);
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]).toMatch(/^referrals@roundhay.example: .*starts on Tuesday 12 May 2026\./);
  });
});

describe('news of a request', () => {
  it('is not mailed any more to who has asked to be called', async () => {
    const reference = await refer();
    await press(await opened(reference), 'save', {
      section: 'contact',
      contactBy: 'phone-message',
      phone: '0113 496 0000',
      email: 'amina@example.com',
    });
    await provider(reference, 'accept');
    expect(world().mails.map(({letter}) => letter.subject)).not.toContain(
      `An answer to your request: ${reference}`,
    );
  });
});
