import type {JSX} from 'preact';
import type {ClosedListing} from './views.ts';

/** What takes no referrals here now, and how to do it instead. */
export const ClosedOne = ({
  closed: {slug, name, isShown, how},
}: {
  readonly closed: ClosedListing;
}): JSX.Element => (
  <>
    {isShown ? <a href={`/support/${slug}`}>{name}</a> : name}. {how}
  </>
);
