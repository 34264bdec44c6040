import type {JSX} from 'preact';
import {Details} from '../components/Details.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {Errors} from '../form/Errors.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {AfterFields} from './AfterFields.tsx';
import {Suggestions} from './Suggestions.tsx';
import type {ViewOf} from './views.ts';

type View = ViewOf<'one'>;

const Late = ({made}: Pick<View, 'made'>): JSX.Element => (
  <InsetText>
    <p>
      <Tag text="Late" /> They should have answered by now.
      {made.phone !== undefined && (
        <>
          {' '}
          Call <PhoneLink phone={made.phone} /> and say the reference.
        </>
      )}
    </p>
  </InsetText>
);

/** Another provider has it now, and the reader follows it there. */
const Moved = ({to}: {readonly to: NonNullable<View['movedTo']>}): JSX.Element => (
  <>
    {to.name}, {to.providerName}
    <br />
    <a href={`/professional/referrals/${to.reference}`}>See it under {to.reference}</a>
  </>
);

/** A level that was measured after the support, where it can be written down. */
const Level = ({view: {measure, made, errors}}: {readonly view: View}): JSX.Element | null =>
  measure ? (
    <Details
      summary="Activation level afterwards, if it was measured"
      id="activation"
      open={errors.length > 0}
    >
      <PostedForm
        action={`/professional/referrals/${made.reference}`}
        formToken={measure.formToken}
        button="Save the level"
      >
        <AfterFields values={measure.values} errors={errors} />
      </PostedForm>
    </Details>
  ) : null;

/** One's own referral: where it is, what has happened, why, and what was written back. */
export const OnePage = ({view}: {readonly view: View}): JSX.Element => {
  const {made, steps, notes, startsOn, isTold} = view;
  return (
    <>
      <Errors errors={view.errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">Referral {made.reference}</span> {made.name}
      </h1>
      {made.isLate && <Late made={made} />}
      <SummaryList
        rows={[
          {key: 'Referred to', value: `${made.listing.name}, ${made.listing.providerName}`},
          {key: 'Where it is', value: made.stateLabel},
          ...(view.movedTo === undefined ? [] : [{key: 'Moved to', value: <Moved to={view.movedTo} />}]),
          ...(view.cameFrom === undefined
            ? []
            : [
                {
                  key: 'Before that',
                  value: <a href={`/professional/referrals/${view.cameFrom}`}>{view.cameFrom}</a>,
                },
              ]),
          ...(made.why === undefined ? [] : [{key: 'Why', value: made.why}]),
          {key: 'What happens next', value: made.next},
          ...(startsOn === undefined ? [] : [{key: 'Start', value: startsOn}]),
          ...view.levels,
          {key: 'Sent', value: made.age},
          {
            key: 'Their phone number',
            value: made.phone === undefined ? 'Not known' : <PhoneLink phone={made.phone} />,
          },
        ]}
      />
      <Level view={view} />
      {!isTold && (
        <p>
          The person did not agree that you are told what becomes of it, so you see only that it has arrived.
        </p>
      )}
      {notes.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What they wrote to you</h2>
          {notes.map(({on, text}) => (
            <InsetText>
              <p>
                <strong>{on}.</strong> {text}
              </p>
            </InsetText>
          ))}
        </>
      )}
      <h2 class="nhsuk-heading-m">What has happened</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        {steps.map(({on, label}) => (
          <li>
            {on}: {label}
          </li>
        ))}
      </ol>
      <p>
        <a href={`/support/${made.listing.slug}`}>Read about {made.listing.name}</a>
      </p>
      {view.suggestions.length > 0 && (
        <Suggestions
          suggestions={view.suggestions}
          actionOf={({slug, name}) => (
            <p>
              <a href={`/professional/refer?listing=${slug}`}>Refer them to {name}</a>
            </p>
          )}
        />
      )}
      <p>
        <a href="/find?route=professional">Find something else for them</a>
      </p>
    </>
  );
};
