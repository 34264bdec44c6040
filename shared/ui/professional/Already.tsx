import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import type {SentAlready} from './views.ts';

/** What of one sending is saved, where the rest of it is not. */
export const Already = ({sent = []}: {readonly sent: readonly SentAlready[] | undefined}): JSX.Element[] =>
  sent.map(({name, reference}) => (
    <InsetText>
      <p>
        <strong>It went to {name}.</strong> The reference is{' '}
        <a href={`/professional/referrals/${reference}`}>{reference}</a>. You do not need to send it there
        again.
      </p>
    </InsetText>
  ));
