import type {JSX} from 'preact';
import {dateInWords, londonDate} from '#shared/london.ts';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Errors} from '../form/Errors.tsx';
import {practiceNoticeText} from './practiceNotices.ts';
import type {PracticeRow, PracticesView, PracticeView} from './practiceViews.ts';

const HERE = '/curator/practices';

const STATES: Readonly<Record<PracticeRow['state'], string>> = {
  'no-mailbox': 'No mailbox is known',
  'not-proven': 'It has not answered a code',
  bounced: 'Our email to it came back',
  proven: 'It has answered a code',
};

const factsOf = ({code, name, email, state, provenOn, named}: PracticeRow) => [
  ...(name === undefined ? [] : [{key: 'ODS code', value: code}]),
  ...(email === undefined ? [] : [{key: 'Mailbox', value: email}]),
  {
    key: 'Is it told?',
    value:
      state === 'proven' && provenOn !== undefined
        ? `Yes, since ${dateInWords(londonDate(new Date(provenOn)))}`
        : `No. ${STATES[state]}`,
  },
  {key: 'Referrals that named it', value: named},
];

const Row = ({row}: {readonly row: PracticeRow}): JSX.Element => {
  const called = row.name ?? row.code;
  return (
    <>
      <h3 class="nhsuk-heading-s">{called}</h3>
      <SummaryList rows={factsOf(row)} />
      <p>
        <a href={`${HERE}?${new URLSearchParams({code: row.code}).toString()}`}>
          {row.email === undefined ? 'Set its mailbox' : 'Change it, or send a code'}
          <span class="nhsuk-u-visually-hidden"> for {called}</span>
        </a>
      </p>
    </>
  );
};

/** GP practices that are told, and those that cannot be yet. */
export const PracticesPage = ({view}: {readonly view: PracticesView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    {view.notice && <NotificationBanner variant="success" text={practiceNoticeText(view.notice)} />}
    <h1 class="nhsuk-heading-l">GP practices that are told</h1>
    <p>
      When a person agrees, we email their GP practice what becomes of their referral. We do so only where the
      practice’s mailbox has answered a code.
    </p>
    <form method="get" action={HERE} novalidate>
      <Input
        name="code"
        label={{text: 'Add a practice, by its ODS code', size: 'm'}}
        hint="A letter and 5 numbers, like B86109"
        width={10}
        value={view.code}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'code')}
      />
      <Button text="Continue" variant="secondary" />
    </form>
    <h2 class="nhsuk-heading-m">Practices that cannot be told yet</h2>
    {view.wanted.length === 0 && <p>There are none.</p>}
    {view.wanted.map((row) => (
      <Row row={row} />
    ))}
    <h2 class="nhsuk-heading-m">Practices that are told</h2>
    {view.proven.length === 0 && <p>There are none.</p>}
    {view.proven.map((row) => (
      <Row row={row} />
    ))}
  </>
);

/** Where the name and the mailbox of one practice are set: it is told nothing before that has answered. */
export const PracticePage = ({view}: {readonly view: PracticeView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.row.code}</span> Where this GP practice is told
    </h1>
    <SummaryList rows={factsOf(view.row)} />
    <p>
      Ring the practice, and ask for the address of a mailbox that only its own team reads. Names and dates of
      birth go there.
    </p>
    <form method="post" action={HERE} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="code" value={view.row.code} />
      <Input
        name="name"
        label={{text: 'Name and town', size: 'm'}}
        hint="As patients know it, like Example Surgery, Leeds. People choose it from a list"
        value={view.values.name}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'name')}
      />
      <Input
        name="email"
        type="email"
        label={{text: 'Email address', size: 'm'}}
        hint="If it has not answered yet, we email a link and a code to it."
        value={view.values.email}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'email')}
      />
      <Button text="Save" preventDoubleClick />
    </form>
  </>
);
