import type {JSX} from 'preact';
import {dateInWords} from '#shared/london.ts';
import type {ListingView} from '#shared/model/listingView.ts';
import {Section} from './Section.tsx';

const KINDS = {
  nhs: 'an NHS organisation',
  council: 'a council',
  charity: 'a charity',
  company: 'a company',
  'community-group': 'a community group',
  'not-known': undefined,
} as const;

const Certification = ({label}: {label: string}): JSX.Element => (
  <>
    <h3 class="nhsuk-heading-s">Certification</h3>
    <p>{label}.</p>
    <p>
      Certification looks at how a course is run, not whether it will work for you.{' '}
      <a href="/help/how-certification-works">How certification works</a>
    </p>
  </>
);

/** The provider, what is known of its quality, and what research says of the programme, with its limits. */
export const WhoRunsIt = ({
  view: {organisation, certification, programme},
}: {
  readonly view: ListingView;
}): JSX.Element => {
  const kind = KINDS[organisation.kind];
  return (
    <Section id="who-runs-it" heading="Who runs it?">
      <p>
        {organisation.name}
        {kind !== undefined && `, ${kind}`}.
      </p>
      {organisation.description !== undefined && <p>{organisation.description}</p>}
      {certification.label !== '' && <Certification label={certification.label} />}
      {programme && (
        <>
          <h3 class="nhsuk-heading-s">About {programme.name}</h3>
          <p>{programme.summary}</p>
          <p>
            What research says: {programme.evidence.note} What it does not tell us:{' '}
            {programme.evidence.limits} We last looked at this on {dateInWords(programme.evidence.reviewedOn)}
            .
          </p>
        </>
      )}
    </Section>
  );
};
