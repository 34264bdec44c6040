import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Radios} from '../components/Radios.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Errors} from '../form/Errors.tsx';
import {Heading, NOT_SENT, Notice, PostedForm, ProofQuestion, Trap, UrgentLine} from './FormPage.tsx';
import {SafetyCard} from '../find/SafetyCard.tsx';
import {referHref} from './referHref.ts';
import type {CheckRow, ReferListing, ViewOf} from './views.ts';

const Sharing = ({listing}: {readonly listing: ReferListing}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">What happens with your answers</h2>
    <p>
      We will share what you tell us with {listing.providerName} so that they can contact you about{' '}
      {listing.name}. They may tell your GP surgery. You can ask us to stop.{' '}
      <a href="/help/privacy">Read how we look after it</a>.
    </p>
  </>
);

/** The pages of the form, in the order in which they are asked, by what they are about. */
const SECTIONS: readonly {readonly page: CheckRow['page']; readonly heading: (isMe: boolean) => string}[] = [
  {page: 'start', heading: (isMe) => (isMe ? 'If it is right for you' : 'If it is right for them')},
  {page: 'who', heading: (isMe) => (isMe ? 'About you' : 'About the person you are helping')},
  {page: 'contact', heading: (isMe) => (isMe ? 'How to contact you' : 'How to contact them')},
  {page: 'needs', heading: () => 'What would help'},
];

/** The answers of one page, each with the way to change it; nothing when it asked nothing that is shown. */
const Answers = ({
  heading,
  rows,
}: {
  readonly heading: string;
  readonly rows: readonly CheckRow[];
}): JSX.Element | null =>
  rows.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">{heading}</h2>
      <SummaryList
        rows={rows.map(({key, value, href}) => ({
          key,
          value: value.map((line) => <div>{line}</div>),
          actions: [{href, text: 'Change', visuallyHiddenText: key.toLowerCase()}],
        }))}
      />
    </>
  );

/** Check your answers. The form carries every answer that it shows: what is sent is what was seen. */
export const CheckPage = ({view}: {readonly view: ViewOf<'check'>}): JSX.Element => {
  const {listing, rows, safety, errors, values} = view;
  return (
    <>
      <Errors errors={errors} description={view.asksProof ? NOT_SENT : undefined} />
      <Heading listing={listing}>Check your answers</Heading>
      <Notice notice={view.notice} />
      {safety === null ? <UrgentLine /> : <SafetyCard safety={safety} />}
      {SECTIONS.map(({page, heading}) => (
        <Answers heading={heading(view.forWhom === 'me')} rows={rows.filter((row) => row.page === page)} />
      ))}
      <Sharing listing={listing} />
      {view.forWhom === 'someone' && (
        <p>Only send this if the person knows about it and wants it, or if you may decide this for them.</p>
      )}
      <PostedForm
        action={referHref({slug: listing.slug, formId: view.formId}, 'check')}
        formToken={view.formToken}
        button="Send"
        hidden={{...values, key: view.key}}
      >
        {view.asksProof && <ProofQuestion errors={errors} />}
        <Trap />
      </PostedForm>
    </>
  );
};

/**
 * Says that the page asked for another start than this one, so that none chosen is not the same as "I do not mind".
 */
export const CHOOSES_RUN = 'choosesRun';

/** The chosen run has filled up meanwhile: others of the same listing, and of others. */
export const RunFullPage = ({view}: {readonly view: ViewOf<'run-full'>}): JSX.Element => {
  const {listing, runs, values, errors} = view;
  const others = Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'run'));
  return (
    <>
      <Errors errors={errors} />
      <Heading listing={listing}>You cannot choose that start any more</Heading>
      <p>It is full, or it has changed. We have kept everything that you typed. Nothing has been sent.</p>
      <PostedForm
        action={referHref({slug: listing.slug, formId: view.formId}, 'check')}
        formToken={view.formToken}
        button="Send with this choice"
        hidden={{...others, key: view.key, [CHOOSES_RUN]: view.full}}
      >
        <Radios
          name="run"
          legend={{text: 'Choose another start', size: 'm'}}
          items={[
            ...runs.map(({id, label, hint}) => ({value: id, text: label, hint})),
            {
              value: '',
              text: runs.length > 0 ? 'I do not mind' : 'Send it without a date',
              hint: 'They will tell you when there is a place.',
              id: 'run-any',
            },
          ]}
          value={valueOf(values, 'run') === '' ? '' : undefined}
          errorMessage={errorOf(errors, 'run')}
        />
        <Trap />
      </PostedForm>
      <p>
        Or <a href={listing.othersHref}>see support like this</a>.
      </p>
      {listing.phone !== undefined && (
        <p>
          You can also call <PhoneLink phone={listing.phone} />.
        </p>
      )}
    </>
  );
};
