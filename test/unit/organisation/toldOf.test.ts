import {h} from 'preact';
import {render} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {WISH_STATES} from '#shared/ui/organisation/states.ts';
import {WishPage} from '#shared/ui/organisation/WishPage.tsx';
import {toldOf} from '../../../functions/data/organisations/toldOf.ts';

const many = (count: number, at: string): string[] =>
  Array.from({length: count}, (_, index) => `place-${index}@${at}.example`);

describe('Who is told that an organisation changes', () => {
  it('is each mailbox once, however it is written, and those of referrals first', () => {
    const contacts = {
      mailboxes: ['Referrals@one.example', 'referrals@two.example'],
      addresses: ['hello@one.example', 'referrals@ONE.example'],
    };
    expect(toldOf(contacts)).toEqual({
      told: ['referrals@one.example', 'referrals@two.example', 'hello@one.example'],
      left: 0,
    });
  });

  it('is 50 at the most, and whoever is left is counted', () => {
    const mailboxes = many(30, 'referrals');
    const {told, left} = toldOf({mailboxes, addresses: ['not an address', ...many(40, 'public')]});
    expect([told.length, left]).toEqual([50, 21]);
    expect(told.slice(0, 30)).toEqual(mailboxes);
    expect(told).not.toContain('not an address');
  });

  it('is what a curator reads before deciding, with how many are not', () => {
    const told = toldOf({mailboxes: many(60, 'referrals'), addresses: []});
    const page = render(h(WishPage, {view: {...WISH_STATES['a change of an organisation'], told}}));
    expect(page).toContain('place-49@referrals.example. We cannot tell 10 more.');
    expect(page).not.toContain('place-50@');
  });
});
