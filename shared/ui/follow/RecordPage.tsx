import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import {FollowForm} from './FollowForm.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowRow, FollowView} from './views.ts';

type RecordView = Extract<FollowView, {readonly page: 'record'}>;

export const RECORD_TITLE = 'What we hold about you';
export const ERASE_TITLE = 'Do you want to delete what you told us?';

const Rows = ({rows}: {readonly rows: readonly FollowRow[]}): JSX.Element => (
  <SummaryList rows={rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))} />
);

const ErasePage = ({status, own}: Pick<RecordView, 'status' | 'own'>): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{ERASE_TITLE}</h1>
    <p>
      We delete your name, how to reach you and everything else that you told us. Nobody can bring it back.
    </p>
    {status.canWithdraw && (
      <p>
        This also stops your request to {status.providerName}. If you have a place, somebody else can have it.
      </p>
    )}
    <p>It does not delete what {status.providerName} has written down. Ask them about that.</p>
    <FollowForm own={own} action="erase-sure" text="Yes, delete it" variant="warning" />
    <p>
      <a href={ownHref(own.tag, {record: '1'})}>No, keep it</a>
    </p>
  </>
);

/** Everything that is held of a person: what happened, who looked, when it is deleted, and deleting it now. */
export const RecordPage = ({view}: {readonly view: RecordView}): JSX.Element => {
  const {status, own, steps, looks, kept} = view;
  if (view.isSure) return <ErasePage status={status} own={own} />;
  return (
    <>
      <h1 class="nhsuk-heading-l">{RECORD_TITLE}</h1>
      <p>
        What you told us is on <a href={ownHref(own.tag)}>your request</a>, where you can change it.
      </p>
      <p>
        <a href={ownHref(own.tag, {}, '/record.json')}>Download everything as a file for a computer (JSON)</a>
      </p>
      <h2 class="nhsuk-heading-m">What has happened</h2>
      <Rows rows={steps} />
      <h2 class="nhsuk-heading-m">Who has opened it</h2>
      <p>Each person who opens it is written down once an hour.</p>
      <Rows rows={looks} />
      <h2 class="nhsuk-heading-m">When we delete it</h2>
      {kept.map((line) => (
        <p>{line}</p>
      ))}
      <h2 class="nhsuk-heading-m">Delete it now</h2>
      <FollowForm own={own} action="erase" text="Delete what I told you" variant="secondary" />
    </>
  );
};
