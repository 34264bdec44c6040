import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {KeptPart, OpenPages} from './OpenPages.tsx';
import type {ReportsView, ShownReport} from './reportViews.ts';

const factsOf = ({providerName, phone, note, on, what, isReached, providerSaid}: ShownReport) => [
  {key: 'What they say', value: `${what}.`},
  ...(note === undefined ? [] : [{key: 'In their words', value: note}]),
  {key: 'Sent on', value: on},
  {key: 'Run by', value: providerName},
  {key: 'Phone', value: phone === undefined ? 'None is listed' : <PhoneLink phone={phone} />},
  ...(isReached === undefined
    ? []
    : [
        {
          key: 'Does our email reach them?',
          value: isReached
            ? 'Their mailbox worked when this was sent'
            : 'No, our email does not reach them. Whoever edits the page reads it when they sign in',
        },
      ]),
  {
    key: 'The provider says',
    value: providerSaid ? `${providerSaid.text}, on ${providerSaid.on}.` : 'Nothing yet',
  },
];

const One = ({report, view}: {readonly report: ShownReport; readonly view: ReportsView}): JSX.Element => {
  const id = `reply-${report.id}`;
  return (
    <>
      <h2 class="nhsuk-heading-m">
        <a href={`/support/${report.slug}`}>{report.listingName}</a>
      </h2>
      <SummaryList rows={factsOf(report)} />
      <form method="post" action="/people/reports" novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="report" value={report.id} />
        <KeptPart after={view.part.after} />
        <Textarea
          name="reply"
          id={id}
          label={report.wantsAnswer ? 'Your answer to them' : 'What you have done about it'}
          hint={
            report.wantsAnswer
              ? 'We email it to them, and then delete their address.'
              : 'They left no email. This is kept with the report.'
          }
          rows={3}
          value={view.typed?.id === report.id ? view.typed.reply : ''}
          errorMessage={errorOf(view.errors, id)}
        />
        <Button variant="secondary" preventDoubleClick>
          {report.wantsAnswer ? 'Send the answer' : 'Mark as dealt with'}
          <span class="nhsuk-u-visually-hidden">: {report.listingName}</span>
        </Button>
      </form>
    </>
  );
};

/** What people say is wrong with pages, for curators. */
export const ReportsPage = ({view}: {readonly view: ReportsView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    {view.isAnswered && <NotificationBanner variant="success" text="The report is answered." />}
    <h1 class="nhsuk-heading-l">Problems that people report</h1>
    <p>
      We email each to its provider. Ring those that our email does not reach, and those who do not answer. Do
      not write anything in an answer that is about somebody’s health.
    </p>
    {view.reports.length === 0 && (
      <p>{view.part.after === undefined ? 'There are none to answer.' : 'There are no more to answer.'}</p>
    )}
    {view.reports.map((report) => (
      <One report={report} view={view} />
    ))}
    <OpenPages first="/people/reports" part={view.part} />
  </>
);
