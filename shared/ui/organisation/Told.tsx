import type {JSX} from 'preact';
import {WhoIsTold} from '../deciding/WhoIsTold.tsx';
import type {ToldView} from './views.ts';

const toldInWords = ({told, left}: NonNullable<ToldView['told']>, when: string): string => {
  if (told.length === 0) return 'No listing of theirs has a mailbox: we cannot tell anybody else.';
  const more = left > 0 ? `. We cannot tell ${left} more` : '';
  return `${when}, we tell the mailboxes of their listings: ${told.join(', ')}${more}.`;
};

/** By whom it is heard who might know better. `when`: "When you approve it". */
export const Told = ({told, phone, when}: ToldView & {readonly when: string}): JSX.Element | null =>
  told === undefined ? null : (
    <WhoIsTold what="How people find or reach them changes." told={toldInWords(told, when)} phone={phone} />
  );
