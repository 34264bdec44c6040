import type {AskedWith} from '#shared/model/referralMessage.ts';
import type {FollowSession} from './followSession.ts';

/** What a visitor shows who asks for a code, or types one, that is mailed to this address. */
export const askedWith = (link: Pick<FollowSession, 'wasMailedTo'> | undefined, email: string): AskedWith => {
  if (!link) return 'reference';
  return link.wasMailedTo(email) ? 'mailed-link' : 'link';
};
