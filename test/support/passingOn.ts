import {beforeEach} from 'vitest';
import {ownReferral} from './ownReferral.ts';
import {wholeListing} from './referralListing.ts';
import {eachWorld} from './eachWorld.ts';
import {actOn, staffOf} from './staff.ts';

/** Why a provider would pass somebody on, as it is typed. */
const WHY = 'It is nearer to you, and on <b>Saturdays</b>.';
/** To whom somebody can be passed on. */
const OFFER = {slug: 'walk', name: 'Walk and Talk', organisationName: 'Roundhay Wellbeing'};
/** Passing on somebody who said yes on the phone. */
export const PASSED_BY_PHONE = {action: 'pass-on', passTo: 'walk', agreed: 'yes'};

/** A world for each test in which a referral can be passed on: to "walk", which takes people as they are, and not to "asks". */
export const passingOn = () => {
  const world = eachWorld();
  const own = ownReferral(world);

  beforeEach(async () => {
    const {referral} = wholeListing().listing;
    const asks = {...referral, questions: []};
    await world().addListing();
    await world().addListing({id: 'test:walk', slug: 'walk', name: 'Walk and Talk', referral: asks});
    await world().addListing({id: 'test:asks', slug: 'asks', name: 'A Course That Asks'});
    world().found.push(OFFER, {...OFFER, slug: 'asks', name: 'A Course That Asks'});
  });

  /** The provider asks the person whether they may be passed on. */
  const propose = async (reference: string, typed: Record<string, string> = {}) => {
    const answer = await actOn(staffOf(world()), reference, {
      action: 'pass-on',
      passTo: 'walk',
      agreed: 'ask',
      why: WHY,
      ...typed,
    });
    await world().deliver();
    return answer;
  };
  /** The referral that was passed on, and the one that it became. */
  const ended = async (reference: string) => {
    const first = await own.current(reference);
    return {first, second: await own.current(first.movedTo ?? 'none')};
  };
  return {...own, world, propose, ended};
};
