import type {JSX} from 'preact';
import type {PublicListing} from '#shared/model/listingView.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {ShortlistButton} from '../find/ShortlistButton.tsx';
import {Section} from './Section.tsx';

export interface EmailForm {
  /** What was typed, when the form comes back. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** True on the page that follows a press of the button. */
  readonly wasAsked?: boolean | undefined;
}

/** A link that opens the phone's own text messages with fixed words. Nothing passes through us. */
const smsHref = ({name, slug}: PublicListing, origin: string): string =>
  `sms:?&body=${encodeURIComponent(`${name}: ${origin}/support/${slug}`)}`;

/** Ways to keep the page: shortlist, email, text message, paper. */
export const KeepIt = ({
  listing,
  origin,
  email = {},
}: {
  readonly listing: PublicListing;
  readonly origin: string;
  readonly email?: EmailForm | undefined;
}): JSX.Element => (
  <div class="app-no-print">
    <Section id="keep-it" heading="Keep this page">
      <ShortlistButton slug={listing.slug} name={listing.name} back={`/support/${listing.slug}`} />
      {email.wasAsked && (
        <InsetText id="email-asked">
          <p>
            We send this page to an address 3 times a day at most. If it has not had that many today, the
            email is on its way. Look in junk mail too.
          </p>
        </InsetText>
      )}
      <form action={`/support/${listing.slug}/email`} method="post" novalidate>
        <Input
          name="email"
          label={{text: 'Email me this page', size: 's'}}
          hint="We use the address to send this once"
          type="email"
          autocomplete="email"
          width={30}
          spellcheck={false}
          value={email.value}
          errorMessage={email.error}
          attributes={{maxlength: 254}}
        />
        <Button text="Send email" variant="secondary" small />
      </form>
      <p>
        <a href={smsHref(listing, origin)}>Text me this page</a> (from your own phone, at your normal cost)
      </p>
      <p>
        To print it, use the print button of your browser. The parts that are of no use on paper are left out.
      </p>
    </Section>
  </div>
);
