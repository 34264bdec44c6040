import type {JSX} from 'preact';
import type {PublicListing} from '#shared/model/listingView.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/index.ts';
import {Details} from '../components/Details.tsx';
import {Facts} from './Facts.tsx';
import {Bullets, Section} from './Section.tsx';

const ANSWERS = {yes: 'Yes', no: 'No', 'ask-us': 'Ask them'} as const;

/** Access needs: what the provider answered, and plainly what it did not. */
export const Access = ({listing: {access}}: {readonly listing: PublicListing}): JSX.Element => {
  const known = ACCESS_NEEDS.flatMap(({slug, label}) => {
    const answer = access[slug];
    return answer === undefined ? [] : [[label, ANSWERS[answer]] as const];
  });
  const unknown = ACCESS_NEEDS.filter(({slug}) => access[slug] === undefined).map(({label}) => label);
  return (
    <Section id="access" heading="Access and help to take part">
      {known.length > 0 && <Facts facts={known} />}
      {unknown.length > 0 && (
        <Details summary={known.length === 0 ? 'Access is not known yet' : 'Not known yet'}>
          <p>Nobody has told us about these. Ask them:</p>
          <Bullets items={unknown} />
        </Details>
      )}
      <p>Tell them what you need when you join. They have to make fair changes for disabled people.</p>
    </Section>
  );
};
