import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {MOST_NOTE, PROBLEM_CHOICES} from '#shared/report/problems.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {Panel} from '../components/Panel.tsx';
import {Radios} from '../components/Radios.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {NOT_SENT, ProofQuestion, Trap, UrgentLine} from '../refer/FormPage.tsx';
import {region} from '../region.ts';

interface Reported {
  readonly name: string;
  readonly slug: string;
}

/** The page on which somebody says that a listing's page is wrong. */
export type ReportView =
  | {
      readonly page: 'form';
      readonly listing: Reported;
      /** Drawn for each view: sent twice, it is one report. */
      readonly key: string;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly asksProof: boolean;
    }
  | {readonly page: 'sent'; readonly listing: Reported; readonly isAnswered: boolean}
  | {readonly page: 'limit'; readonly listing: Reported};

type ViewOf<Page extends ReportView['page']> = Extract<ReportView, {readonly page: Page}>;

const Form = ({
  view: {listing, key, values, errors, asksProof},
}: {
  readonly view: ViewOf<'form'>;
}): JSX.Element => (
  <>
    <Errors errors={errors} description={asksProof ? NOT_SENT : undefined} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{listing.name}</span> What is wrong with this page?
    </h1>
    <UrgentLine />
    <p>
      We tell the people who run it and the people who look after this site. This does not reach a doctor or a
      nurse.
    </p>
    <form method="post" action={`/support/${listing.slug}/report`} novalidate>
      <input type="hidden" name="key" value={key} />
      <Radios
        name="what"
        legend={{text: 'What is wrong?', size: 'm'}}
        items={Object.entries(PROBLEM_CHOICES).map(([value, text]) => ({value, text}))}
        value={valueOf(values, 'what')}
        errorMessage={errorOf(errors, 'what')}
      />
      <Textarea
        name="note"
        label={{text: 'What should it say? (optional)', size: 'm'}}
        hint={`Please do not write about your health, or name anyone. Up to ${MOST_NOTE} letters.`}
        rows={4}
        value={valueOf(values, 'note')}
        errorMessage={errorOf(errors, 'note')}
      />
      <Input
        name="email"
        label={{text: 'Your email, if you want an answer (optional)', size: 'm'}}
        hint="We use it to answer you, and then delete it. The people who run this do not see it."
        type="email"
        autocomplete="email"
        spellcheck={false}
        value={valueOf(values, 'email')}
        errorMessage={errorOf(errors, 'email')}
      />
      {asksProof && <ProofQuestion errors={errors} />}
      <Trap />
      <Button text="Send" preventDoubleClick />
    </form>
  </>
);

const Sent = ({view}: {readonly view: ViewOf<'sent'>}): JSX.Element => (
  <>
    <Panel heading="Thank you">We have told the people who look after this page.</Panel>
    <p>
      {view.isAnswered
        ? 'We will email you when somebody has looked at it.'
        : 'You did not leave an email, so we cannot write to you about it.'}
    </p>
    <p>Please ask them before you go, in case it has not been put right yet.</p>
  </>
);

const Limit = ({view}: {readonly view: ViewOf<'limit'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Too many reports from this connection</h1>
    <p>
      A lot of reports have come from your internet connection in the last hour. Yours about{' '}
      {view.listing.name} has not been sent. Try again later.
    </p>
  </>
);

const pageOf = (view: ReportView): JSX.Element => {
  switch (view.page) {
    case 'form':
      return <Form view={view} />;
    case 'sent':
      return <Sent view={view} />;
    case 'limit':
      return <Limit view={view} />;
  }
};

const render = (view: ReportView): JSX.Element => (
  <>
    <BackLink href={`/support/${view.listing.slug}`} text="Back to the page" classes="app-back" />
    {pageOf(view)}
  </>
);

/** Everything at `/support/{slug}/report`. */
export const reportRegion = region<ReportView>({name: 'report', render});

const TITLES = {
  form: 'What is wrong with this page?',
  sent: 'Thank you',
  limit: 'Too many reports',
} as const;

export const reportTitle = (view: ReportView): string =>
  `${view.page === 'form' && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
