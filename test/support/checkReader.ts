import {pressStillRight, stillRightLink} from '../../functions/provider/stillRightLink.ts';
import {linkIn, type ReferralWorld} from './referralWorld.ts';
import {lastMailTo} from './mailboxReader.ts';
import {visitor, type Visitor} from './visitor.ts';

/** Somebody who opens the link by which a listing is confirmed. */
export const checkReader = ({providerDeps: deps}: ReferralWorld): Visitor =>
  visitor({
    function: 'provider',
    routes: {stillRightLink: stillRightLink(deps), pressStillRight: pressStillRight(deps)},
  });

/** The link in the last mail to an address that asks whether a page is right. */
export const checkLinkTo = (world: ReferralWorld, to: string): string =>
  linkIn(lastMailTo(world, to), '/provider/still-right/');
