import type {JSX} from 'preact';
import {DELIVERY_MODES, labelIn, LANGUAGES} from '#shared/taxonomy/index.ts';
import type {PublicListing, RunView} from '#shared/model/listingView.ts';
import {Details} from '../components/Details.tsx';
import {Tag} from '../components/Tag.tsx';
import {addressInWords} from './addressInWords.ts';
import {availabilityInWords} from './availabilityInWords.ts';
import {Bullets} from './Section.tsx';
import {canReferOnline} from './canReferOnline.ts';
import {runInWords, sessionInWords} from './runInWords.ts';

/** Runs shown at once; the others open. */
const MOST_RUNS = 4;

/** Said until the day itself, for whoever has it in mind. */
const CANCELLED = {text: 'Cancelled', colour: 'red'} as const;

const whereOf = (run: RunView): string | undefined =>
  run.place ? addressInWords(run.place) : run.delivery && labelIn(DELIVERY_MODES, run.delivery);

const Run = ({run, listing, today}: {run: RunView; listing: PublicListing; today: string}): JSX.Element => {
  const isCancelled = run.status === 'cancelled';
  const band = isCancelled ? CANCELLED : availabilityInWords(run.band);
  const where = whereOf(run);
  const hasRoom = !isCancelled && run.band !== 'full' && (run.sessions[0]?.date ?? '') >= today;
  const startWords = runInWords(run, today);
  return (
    <li class="app-run">
      <p class="app-run__start">
        <strong>{startWords}</strong> <Tag text={band.text} colour={band.colour} />
      </p>
      {where !== undefined && <p>{where}</p>}
      {run.language !== 'en' && <p>In {labelIn(LANGUAGES, run.language)}</p>}
      {run.note !== undefined && <p>{run.note}</p>}
      {isCancelled && <p>This one will not happen.</p>}
      {!isCancelled && run.sessions.length > 1 && (
        <Details summary={`All ${run.sessions.length} dates`}>
          <Bullets items={run.sessions.map(sessionInWords)} />
        </Details>
      )}
      <p class="app-run__ways app-no-print">
        {canReferOnline(listing) && hasRoom && (
          <>
            <a href={`/refer/${listing.slug}?run=${encodeURIComponent(run.id)}`}>
              Ask to join this one<span class="nhsuk-u-visually-hidden">: {startWords}</span>
            </a>{' '}
          </>
        )}
        <a href={`/support/${listing.slug}/runs/${encodeURIComponent(run.id)}/calendar.ics`}>
          Add to my calendar<span class="nhsuk-u-visually-hidden">: {startWords}</span>
        </a>
      </p>
    </li>
  );
};

const RunList = ({
  runs,
  ...rest
}: {
  runs: readonly RunView[];
  listing: PublicListing;
  today: string;
}): JSX.Element => (
  <ul class="app-runs">
    {runs.map((run) => (
      <Run run={run} {...rest} />
    ))}
  </ul>
);

/** The dates that can be joined, the soonest first. */
export const Runs = ({
  runs,
  ...rest
}: {
  readonly runs: readonly RunView[];
  readonly listing: PublicListing;
  readonly today: string;
}): JSX.Element => {
  const later = runs.slice(MOST_RUNS);
  return (
    <>
      <RunList runs={runs.slice(0, MOST_RUNS)} {...rest} />
      {later.length > 0 && (
        <Details summary={`${later.length} later ${later.length === 1 ? 'date' : 'dates'}`}>
          <RunList runs={later} {...rest} />
        </Details>
      )}
    </>
  );
};
