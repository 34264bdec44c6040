import type {JSX} from 'preact';
import type {Organisation} from '#shared/model/programme.ts';
import type {PublicListing} from '#shared/model/listingView.ts';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Facts} from './Facts.tsx';

/** How to reach the people who run it: the listing's own ways, else the provider's. */
export const Contact = ({
  listing: {contact},
  organisation,
}: {
  readonly listing: PublicListing;
  readonly organisation: Organisation;
}): JSX.Element => {
  const phone = contact.phone ?? organisation.phone;
  const website = contact.website ?? organisation.website;
  return (
    <Facts
      facts={[
        [
          'Phone',
          phone === undefined ? (
            'No number is known. Your GP surgery or a link worker can help you reach them'
          ) : (
            <PhoneLink phone={phone} />
          ),
        ],
        ...(contact.email === undefined
          ? []
          : [['Email', <a href={`mailto:${contact.email}`}>{contact.email}</a>] as const]),
        ...(website === undefined
          ? []
          : [
              [
                'Website',
                <a href={website} rel="noreferrer">
                  {new URL(website).hostname}
                </a>,
              ] as const,
            ]),
      ]}
    />
  );
};
