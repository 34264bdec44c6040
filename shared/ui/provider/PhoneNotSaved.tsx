import type {JSX} from 'preact';
import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import type {PhoneView} from './phoneView.ts';

export const NOT_SAVED_TITLE = 'This referral is not saved';

type CheckView = Extract<PhoneView, {readonly page: 'check'}>;
type NotSavedView = Extract<PhoneView, {readonly page: 'not-saved'}>;

/** What somebody said on the phone. */
export const Said = ({rows}: Pick<CheckView, 'rows'>): JSX.Element => (
  <SummaryList
    rows={rows.map((row) => ({key: row.key, value: row.value.map((line) => <div>{line}</div>)}))}
  />
);

/** Above a page that looks like the one from which it was to be saved, and leads to why it was not. */
export const NotSaved = ({text}: {readonly text: string}): JSX.Element => (
  <ErrorSummary errorList={[{text, href: '#not-saved'}]} />
);

const Why = ({goneTo}: Pick<NotSavedView, 'goneTo'>): JSX.Element =>
  goneTo ? (
    <p>
      This page is now part of “{goneTo.name}”, which {goneTo.provider} runs.{' '}
      {goneTo.phone === undefined ? (
        'We have no phone number for them.'
      ) : (
        <>
          Their phone number is <PhoneLink phone={goneTo.phone} />.
        </>
      )}
    </p>
  ) : (
    <p>We cannot find this page among yours. It may have been taken off the menu, or moved.</p>
  );

/** What they said is all that there is of the call: it is here to be copied. */
export const PhoneNotSaved = ({view: {goneTo, rows}}: {readonly view: NotSavedView}): JSX.Element => (
  <>
    <NotSaved text="You cannot save this referral here" />
    <h1 class="nhsuk-heading-l">{NOT_SAVED_TITLE}</h1>
    <InsetText id="not-saved">
      <Why goneTo={goneTo} />
      <p>What they told you is below. Copy or print it before you leave: we have not kept it.</p>
    </InsetText>
    <Said rows={rows} />
    <p>
      <a href="/provider/phone">Choose other support</a>
    </p>
  </>
);
