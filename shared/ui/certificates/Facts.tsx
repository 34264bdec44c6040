import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import type {CertificateFacts, Standing} from './views.ts';

const STANDINGS: Readonly<
  Record<Standing, {text: string; colour: 'green' | 'grey' | 'yellow' | 'red' | 'blue'}>
> = {
  waiting: {text: 'Waiting for a check', colour: 'yellow'},
  checked: {text: 'Checked', colour: 'green'},
  'not-begun': {text: 'Checked, begins later', colour: 'blue'},
  ended: {text: 'Ended', colour: 'grey'},
  refused: {text: 'Not accepted', colour: 'red'},
  suspended: {text: 'Suspended', colour: 'red'},
  withdrawn: {text: 'Withdrawn', colour: 'red'},
  'taken-back': {text: 'Taken back', colour: 'grey'},
};

/** What a certificate says of itself, how far it has come, and what the public reads because of it. */
export const Facts = ({
  facts,
  reason,
}: {
  readonly facts: CertificateFacts;
  readonly reason?: string | undefined;
}): JSX.Element => {
  const {
    schemeName,
    isWorkingTowards,
    standard,
    number,
    from,
    to,
    expected,
    standing,
    checked,
    publicWords,
    file,
  } = facts;
  const given = (key: string, value: string | undefined) => (value === undefined ? [] : [{key, value}]);
  return (
    <SummaryList
      rows={[
        {key: 'Where it stands', value: <Tag {...STANDINGS[standing]} />},
        ...given('Why', reason),
        {key: 'Certified by', value: schemeName},
        ...(isWorkingTowards ? [{key: 'Held now?', value: 'Not yet'}] : []),
        ...given('Standard', standard),
        ...given('Number', number),
        ...given('Begins', from),
        ...given('Ends', to),
        ...given('Hoped for by', expected),
        ...given('Check', checked),
        ...given('File', file),
        {key: 'People read', value: publicWords ?? 'Nothing because of this one'},
      ]}
    />
  );
};
