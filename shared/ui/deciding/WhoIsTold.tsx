import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';

/** By whom a change of how people are reached is heard who might know better, and whom to ring before. */
export const WhoIsTold = ({
  what,
  told,
  phone,
}: {
  readonly what: string;
  readonly told: string;
  readonly phone: string | undefined;
}): JSX.Element => (
  <InsetText>
    <p>
      <strong>{what}</strong> {told}{' '}
      {phone !== undefined && (
        <>
          If you are not sure, ring them on <PhoneLink phone={phone} />.
        </>
      )}
    </p>
  </InsetText>
);
