import type {JSX} from 'preact';
import type {PublicListing} from '#shared/model/listingView.ts';
import {CONDITIONS, labelIn} from '#shared/taxonomy/index.ts';
import {audiencesInWords} from './audiencesInWords.ts';
import {Facts} from './Facts.tsx';
import {Bullets, Section} from './Section.tsx';

const ages = ({minimumAge, maximumAge}: PublicListing['eligibility']): string => {
  if (minimumAge !== undefined && maximumAge !== undefined) return `${minimumAge} to ${maximumAge}`;
  if (minimumAge !== undefined) return `${minimumAge} and over`;
  return maximumAge === undefined ? 'Not known. Ask them' : `Up to ${maximumAge}`;
};

/** Whom it is for, and for whom it is not. */
export const IsItForMe = ({listing}: {readonly listing: PublicListing}): JSX.Element => {
  const {eligibility, conditions, audiences} = listing;
  return (
    <Section id="is-it-for-me" heading="Is it for me?">
      <Facts
        facts={[
          [
            'Conditions',
            conditions.length === 0
              ? 'Any. You do not need a diagnosis'
              : conditions.map((slug) => labelIn(CONDITIONS, slug)).join(', '),
          ],
          ...(audiences.length === 0 ? [] : [['People', audiencesInWords(audiences)] as const]),
          ['Age', ages(eligibility)],
        ]}
      />
      {eligibility.forYouIf.length > 0 && (
        <>
          <h3 class="nhsuk-heading-s">It may be for you if</h3>
          <Bullets items={eligibility.forYouIf} />
        </>
      )}
      {eligibility.notForYouIf.length > 0 && (
        <>
          <h3 class="nhsuk-heading-s">Not for you if</h3>
          <Bullets items={eligibility.notForYouIf} />
          <p>
            If one of these is true for you, ask your GP surgery or a link worker what else there is, or{' '}
            <a href="#similar">look at similar support</a>.
          </p>
        </>
      )}
    </Section>
  );
};
