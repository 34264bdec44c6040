import type {JSX} from 'preact';

/** The address of a mailbox, which on a narrow screen breaks before an @ or a dot, not inside a word. */
export const EmailAddress = ({address}: {readonly address: string}): JSX.Element => (
  <>
    {address.split(/(?=[@.])/).map((part, index) => (
      <>
        {index > 0 && <wbr />}
        {part}
      </>
    ))}
  </>
);
