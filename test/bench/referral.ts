import {TransactWriteCommand} from '@aws-sdk/lib-dynamodb';
import {ReferralRequest} from '#shared/model/referralRequest.ts';
import {newId} from '../../functions/data/secrets.ts';
import {saveReferral} from '../../functions/referrals/saveReferral.ts';
import {startStore} from '../support/dynoxide.ts';
import {referralWorld} from '../support/referralWorld.ts';
import {atMost, type Bench} from './figures.ts';
import {spreadOf} from './spread.ts';

const MOST_TIMES = 1.5;
const WARM_UP = 30;
const ROUNDS = 200;

/** Nobody, of the listing that the world begins with. */
const REQUEST = ReferralRequest.parse({
  listing: 'living-well',
  for: 'me',
  name: 'Amina Khalid',
  dateOfBirth: '1968-03-27',
  contactBy: 'email',
  email: 'amina@example.com',
  postcode: 'LS8 4AB',
});

type Transaction = ConstructorParameters<typeof TransactWriteCommand>[0];

/** The same transaction with keys that no row has yet: every key ends in something new. */
const again = (transaction: Transaction): Transaction => {
  const mark = `~${newId()}`;
  return {
    TransactItems: transaction.TransactItems?.map((item) => {
      if (item.Put)
        return {Put: {...item.Put, Item: {...item.Put.Item, pk: `${String(item.Put.Item?.pk)}${mark}`}}};
      return item;
    }),
  };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
};

/**
 * One referral saved by its use case, beside a bare transaction of the very items that it wrote, on the same store and
 * with the same client. They take turns.
 */
export const benchReferral: Bench = async () => {
  const store = await startStore();
  try {
    const world = await referralWorld(store.endpoint);
    await world.addListing();
    const whole = await world.referralDeps.getListingBySlug(REQUEST.listing);
    if (!whole) throw new Error('The listing of the bench is not there');
    const save = saveReferral(world.referralDeps);

    let wrote: Transaction | undefined;
    world.client.middlewareStack.add(
      (next) => (args) => {
        const input = args.input as Partial<Transaction>;
        if (input.TransactItems) wrote = {TransactItems: input.TransactItems};
        return next(args);
      },
      {step: 'initialize', priority: 'high'},
    );
    const oursMs: number[] = [];
    const bareMs: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const isMeasured = round >= WARM_UP;
      const ours = await timed(() =>
        save({whole, toSave: {kind: 'referral', request: REQUEST}, key: `bench-${newId()}`}),
      );
      if (!wrote) throw new Error('The use case sent no transaction');
      const bare = again(wrote);
      const theirs = await timed(() => world.client.send(new TransactWriteCommand(bare)));
      if (!isMeasured) continue;
      oursMs.push(ours);
      bareMs.push(theirs);
    }
    const [ours, bare] = [spreadOf(oursMs), spreadOf(bareMs)];
    return {
      figures: [
        atMost(
          `a referral saved (${ours.p50.toFixed(1)} ms), beside a bare transaction of its ${wrote?.TransactItems?.length ?? 0} items (${bare.p50.toFixed(1)} ms)`,
          {value: ours.p50 / bare.p50, most: MOST_TIMES, unit: 'times', digits: 2},
        ),
      ],
      details: {ours, bare},
    };
  } finally {
    store.stop();
  }
};
