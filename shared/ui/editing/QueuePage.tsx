import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Table} from '../components/Table.tsx';
import type {QueueView} from './views.ts';
import {RiskTag} from './RiskTag.tsx';

const NOTICES: Readonly<Record<NonNullable<QueueView['notice']>, string>> = {
  approved: 'Approved. The public sees it now.',
  'approved-hidden': 'Approved. Somebody has hidden the page, so the public does not see it.',
  returned: 'Sent back. We email your message to whoever sent it.',
  'looked-at': 'Taken off the list. It stays in the history of its page.',
  'decided-before': 'That change does not wait any more: somebody decided it, or took it back.',
};

const captionOf = ({rows, waiting}: QueueView): string =>
  rows.length < waiting
    ? `The first ${rows.length} of ${waiting} changes`
    : `${rows.length} ${rows.length === 1 ? 'change' : 'changes'}`;

/** What waits for a curator, the riskiest first. */
export const QueuePage = ({view}: {readonly view: QueueView}): JSX.Element => {
  const {rows, notice, spotChecks, formToken} = view;
  return (
    <>
      <BackLink href="/curator" text="Back to your start page" classes="app-back" />
      {notice && (
        <NotificationBanner
          {...(notice !== 'decided-before' && {variant: 'success' as const})}
          text={NOTICES[notice]}
        />
      )}
      <h1 class="nhsuk-heading-l">Changes to approve</h1>
      <p>What could do most harm stands first, and then what has waited longest.</p>
      {rows.length === 0 ? (
        <p>Nothing waits for you.</p>
      ) : (
        <Table
          responsive
          firstCellIsHeader
          caption={captionOf(view)}
          captionSize="m"
          head={['Listing', 'Provider', 'What changes', 'Sent', 'Risk']}
          rows={rows.map(({href, name, organisationName, sentOn, risk, isNew, fields}) => [
            {text: <a href={href}>{name}</a>},
            organisationName,
            isNew ? 'A new page' : fields.join(', '),
            sentOn,
            {text: <RiskTag risk={risk} />},
          ])}
        />
      )}
      <h2 class="nhsuk-heading-m">Already public: look at some of these</h2>
      <p>Dates, and whether people can join, go live at once.</p>
      {spotChecks.length === 0 && <p>There is nothing to look at.</p>}
      {spotChecks.map(({id, name, href, on, lines}) => (
        <section>
          <h3 class="nhsuk-heading-s">{name}</h3>
          <p>
            {on}.{' '}
            <a href={href}>
              See the page<span class="nhsuk-u-visually-hidden"> of {name}</span>
            </a>
          </p>
          <ul>
            {lines.map((line) => (
              <li class="app-typed">{line}</li>
            ))}
          </ul>
          <form method="post" action="/curator/proposals">
            <input type="hidden" name="formToken" value={formToken} />
            <input type="hidden" name="check" value={id} />
            <Button variant="secondary" preventDoubleClick>
              I have looked at this
              <span class="nhsuk-u-visually-hidden">
                : {name}, {on}
              </span>
            </Button>
          </form>
        </section>
      ))}
    </>
  );
};
