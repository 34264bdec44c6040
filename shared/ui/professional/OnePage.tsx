import type {JSX} from 'preact';
import type {PutRight} from '#shared/referral/putRight.ts';
import {Details} from '../components/Details.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {Errors} from '../form/Errors.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {PutRightFields} from '../putRight/PutRightFields.tsx';
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
const Level = ({view: {measure, made, tried, errors}}: {readonly view: View}): JSX.Element | null =>
  measure ? (
    <Details
      summary="Activation level afterwards, if it was measured"
      id="activation"
      open={tried === 'activation'}
    >
      <PostedForm
        action={`/professional/referrals/${made.reference}`}
        formToken={measure.formToken}
        button="Save the level"
      >
        <AfterFields values={measure.values} errors={tried === 'activation' ? errors : []} />
      </PostedForm>
    </Details>
  ) : null;

/** They have started with something else, and cannot be asked by mail whether they still want this. */
const StillWanted = ({view: {stillWanted, made}}: {readonly view: View}): JSX.Element | null => {
  if (!stillWanted) return null;
  const form = (action: string, button: string) => (
    <PostedForm
      action={`/professional/referrals/${made.reference}`}
      formToken={stillWanted.formToken}
      button={button}
      hidden={{action}}
    />
  );
  return (
    <InsetText>
      <p>
        They have started with something else that you asked for at the same time. Our email does not reach
        them. We have asked {made.listing.providerName} to call them. If you talk with them first, ask whether
        they still want this, and say here what they told you.
      </p>
      {form('still-wanted', 'They still want this')}
      {stillWanted.holdsPlace ? (
        <p>
          If they do not want it any more, call {made.listing.providerName}
          {made.phone !== undefined && (
            <>
              {' '}
              on <PhoneLink phone={made.phone} />
            </>
          )}
          : a place may be kept for them.
        </p>
      ) : (
        form('not-wanted', 'They do not want it any more: end this referral')
      )}
    </InsetText>
  );
};

const PUT_RIGHT_TITLES: Readonly<Record<PutRight, string>> = {
  'put-right': 'How to reach them has changed, or is wrong',
  'put-right-needs': 'What they need to take part has changed, or is wrong',
  'put-right-about': 'Their name, date of birth or postcode is wrong',
};

/** What was told of the person, where they said on the phone what is right. */
const PutRightForms = ({view: {putRight, made, tried, errors}}: {readonly view: View}): JSX.Element | null =>
  putRight && putRight.steps.length > 0 ? (
    <>
      <h2 class="nhsuk-heading-m">If the person tells you that something is wrong</h2>
      <p>Put it right here. We tell {made.listing.providerName} that it changed.</p>
      {putRight.steps.map((step) => (
        <Details summary={PUT_RIGHT_TITLES[step]} id={step} open={tried === step}>
          <PostedForm
            action={`/professional/referrals/${made.reference}`}
            formToken={putRight.formToken}
            button="Put it right"
            hidden={{action: step}}
          >
            <p>
              {step === 'put-right-needs'
                ? 'What you choose here takes the place of what was written down.'
                : 'Leave empty what is right: it stays as it is.'}
            </p>
            <PutRightFields
              step={step}
              values={tried === step ? putRight.values : step === 'put-right-needs' ? putRight.needs : {}}
              errors={tried === step ? errors : []}
            />
          </PostedForm>
        </Details>
      ))}
    </>
  ) : null;

/** One's own referral: where it is, what has happened, why, and what was written back. */
export const OnePage = ({view}: {readonly view: View}): JSX.Element => {
  const {made, steps, notes, startsOn, isTold} = view;
  return (
    <>
      <Errors errors={view.errors} />
      {view.notice !== undefined && (
        <NotificationBanner
          variant="success"
          text={
            view.notice === 'put-right'
              ? `Put right. We tell ${made.listing.providerName} that it changed.`
              : `Saved. ${made.listing.providerName} can see what they said.`
          }
        />
      )}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">Referral {made.reference}</span> {made.name}
      </h1>
      {made.isLate && <Late made={made} />}
      <StillWanted view={view} />
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
      <PutRightForms view={view} />
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
              <a href={`/professional/refer?listing=${slug}&from=${made.reference}`}>Refer them to {name}</a>
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
