import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ReferralState} from '#shared/model/referral.ts';
import {clockDue} from '#shared/referral/clocks.ts';
import {saveStories} from '../../../functions/import/demo/referrals/saveStories.ts';
import {STORIES} from '../../../functions/import/demo/referrals/stories.ts';
import {LISTINGS} from '../../../functions/import/demo/places/index.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {OWN, staffOf} from '../../support/staff.ts';

let store: RunningStore;
let world: ReferralWorld;

const passedOn = STORIES.flatMap(({steps}) =>
  steps.flatMap(({step, passOn}) => (passOn ? [{step, to: passOn.to}] : [])),
);
const slugs = [...new Set([...STORIES.map(({listing}) => listing), ...passedOn.map(({to}) => to)])];
const tell = () =>
  saveStories(
    {
      referrals: world.referralDeps.referrals,
      getListingBySlug: world.referralDeps.getListingBySlug,
      referrer: {
        accountId: 'a-nurse',
        profile: {
          name: 'Sam Ellis',
          job: 'Practice nurse',
          organisation: 'Example Surgery',
          replyEmail: 'team@surgery.example',
        },
      },
      newReference: world.referralDeps.newReference,
      now: world.clock.now(),
    },
    STORIES,
  );

beforeAll(async () => {
  store = await startStore();
  world = await referralWorld(store.endpoint);
  for (const slug of slugs) await world.addListing({id: `test:${slug}`, slug});
  await tell();
  await tell();
});
afterAll(() => {
  store.stop();
});

describe('the referrals of the demonstration', () => {
  it('are for listings of the demonstration', () => {
    expect(slugs.filter((slug) => !LISTINGS.some((listing) => listing.slug === slug))).toEqual([]);
  });

  it('show somebody who is booked and asked whether they may be passed on, and whose practice is told', async () => {
    const list = await world.providerDeps.inbox.list(OWN, 'open', world.clock.now());
    const asked = list.filter(({state, proposed}) => state === 'booked' && proposed !== undefined);
    const full = await Promise.all(
      asked.map(({id}) => world.referralDeps.referrals.get(id, world.clock.now())),
    );
    expect(full).toMatchObject([{tellsPractice: true, holdsSeat: false}]);
  });

  it('show every state, and are told once', async () => {
    const lists = await Promise.all(
      (['open', 'ended'] as const).map((which) =>
        world.providerDeps.inbox.list(OWN, which, world.clock.now()),
      ),
    );
    const states = lists.flat().map(({state}) => state);
    expect(new Set(states)).toEqual(new Set(ReferralState.options));
    // Who was passed on is with somebody else as well.
    const transferred = passedOn.filter(({step}) => step === 'transfer').length;
    expect(states).toHaveLength(STORIES.length + transferred);
    expect(await world.referralDeps.referrals.listMadeBy('a-nurse')).toHaveLength(
      STORIES.filter(({route}) => route === 'professional').length,
    );
  });

  it('have a group whose session can be marked, somebody who waits too long, and nothing that ends by itself now', async () => {
    const now = world.clock.now();
    const {body} = await staffOf(world).get('/provider');
    // What is overdue stands before whoever has only to be marked.
    expect(body.lastIndexOf('Overdue')).toBeLessThan(body.indexOf('Started or starts on'));
    expect(body).toContain('overdue');
    expect((await staffOf(world).get('/provider/sessions')).body).toContain('4 people');
    const open = await world.providerDeps.inbox.list(OWN, 'open', now);
    const due = await Promise.all(
      open.map(async ({id}) => {
        const referral = await world.referralDeps.referrals.get(id, now);
        return referral && clockDue(referral, now);
      }),
    );
    expect(due).not.toContain('lapse');
    expect(due).not.toContain('escalate');
  });
});
