import type {JSX} from 'preact';

/** A number that a phone rings when it is pressed, written as people write it. */
export const PhoneLink = ({phone}: {readonly phone: string}): JSX.Element => (
  <a class="app-whole" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
    {phone}
  </a>
);
