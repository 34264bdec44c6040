import type {JSX} from 'preact';
import {dateInWords} from '#shared/london.ts';
import type {PublicListing} from '#shared/model/listingView.ts';
import {Facts} from './Facts.tsx';
import {Section} from './Section.tsx';

type Profile = NonNullable<PublicListing['peerSupport']>;

const FORMALITY = {formal: 'Run by trained peers', informal: 'Run by members'} as const;

const MODERATED = {
  staff: 'Paid staff are there',
  volunteer: 'Volunteers look after it',
  none: 'Nobody looks after it',
} as const;

/** The factors that a group may answer in its own words, in the order of the guide, with the words for the public. */
const FACTORS = [
  ['purpose', 'What happens'],
  ['worksWith', 'Works with'],
  ['runBy', 'Run by'],
  ['boundaries', 'What this is and is not'],
  ['whoToTell', 'Who to talk to if you are worried'],
  ['flexible', 'Ways to take part'],
  ['supervision', 'Support for those who run it'],
  ['socialTime', 'Time to chat'],
  ['measures', 'What they have measured'],
  ['costs', 'Costs'],
] as const satisfies readonly (readonly [keyof Profile, string])[];

/** A peer group's own answers, as it gave them. There is no score, and an answer that is missing is not marked. */
export const PeerAnswers = ({profile}: {readonly profile: Profile}): JSX.Element => (
  <Section id="about-the-group" heading="About the group">
    <p>The group’s own answers, updated {dateInWords(profile.answeredOn)}</p>
    <Facts
      facts={[
        ...(profile.formality ? [['Kind of group', FORMALITY[profile.formality]] as const] : []),
        ...(profile.moderated ? [['Looked after by', MODERATED[profile.moderated]] as const] : []),
        ...FACTORS.flatMap(([key, name]) => {
          const answer = profile[key];
          return answer === undefined ? [] : [[name, answer] as const];
        }),
      ]}
    />
  </Section>
);
