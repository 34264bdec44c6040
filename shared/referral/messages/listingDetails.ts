import type {Listing} from '#shared/model/listing.ts';
import type {Letter} from './letter.ts';

/** "Email me this": a listing's details, in words that are all ours or the listing's. The subject does not name it. */
export const listingDetails = (
  {
    name,
    summary,
    slug,
    referral,
    contact,
  }: Pick<Listing, 'name' | 'summary' | 'slug' | 'referral' | 'contact'>,
  origin: string,
): Letter => ({
  subject: 'The page that you asked for',
  parts: [
    {text: 'You, or somebody with you, asked us to send you this page.'},
    {text: `${name}. ${summary}`},
    {text: `How to join: ${referral.how}`},
    ...(contact.phone === undefined ? [] : [{text: `Phone: ${contact.phone}`}]),
    {link: `${origin}/support/${slug}`, label: 'Read the whole page'},
    {
      text: 'If you did not ask for this, you do not need to do anything. We delete your address within 7 days.',
    },
  ],
});
