import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowStatus, FollowView, OwnPlace} from './views.ts';

type LetterView = Extract<FollowView, {readonly page: 'letter'}>;

export const LETTER_TITLE = 'A letter for your GP practice';

/** Where nobody writes to the practice, the person can; a practice that referred them is told already. */
export const LetterLink = ({
  own,
  status: {tellsReferrer, tellsPractice},
}: {
  readonly own: OwnPlace;
  readonly status: Pick<FollowStatus, 'tellsReferrer' | 'tellsPractice'>;
}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Your GP practice</h2>
    {tellsPractice ? (
      <p>
        You agreed that we tell your GP practice what becomes of your request. We can do so when its email
        address has answered us. If it does not know, give it a letter that says where your request is.
      </p>
    ) : tellsReferrer ? (
      <p>
        We tell whoever referred you what becomes of your request. If that is not your GP practice, you can
        give your practice a letter that says where it is.
      </p>
    ) : (
      <p>We do not write to your GP practice. You can give them a letter that says where your request is.</p>
    )}
    <p>
      <a href={ownHref(own.tag, {letter: '1'})}>Print a letter for your GP practice</a>
    </p>
  </>
);

/** One page, as plain as a letter: only the facts, and who to ask. */
export const LetterPage = ({
  view: {rows, today, tellsReferrer, tellsPractice, told, own},
}: {
  readonly view: LetterView;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{LETTER_TITLE}</h1>
    <div class="app-no-print">
      <p>
        Print this page with the print button of your browser, and give it to your practice. We do not send
        this letter to them.
      </p>
      {tellsPractice && (
        <p>
          You agreed that we tell your practice, too. We can do so when its email address has answered us.
        </p>
      )}
      {tellsReferrer && (
        <p>
          {told === undefined
            ? 'We tell whoever referred you what becomes of your request.'
            : `${told} referred you, and we tell them what becomes of your request.`}{' '}
          If that is your practice, they know.
        </p>
      )}
    </div>
    <p>{today}</p>
    <p>To the GP practice: please keep this with the record of the person below.</p>
    <SummaryList
      rows={rows.map(({key, value}) => ({
        key,
        value: value.every((line) => line === '') ? (
          <span class="app-write-here">
            <span class="nhsuk-u-visually-hidden">Write it here</span>
          </span>
        ) : (
          value.map((line) => <div>{line}</div>)
        ),
      }))}
    />
    <p>
      The person printed this on Local Menu, from what those who run the support have told it. It is not a
      clinical letter. If you have a question, call them and say the reference.
    </p>
    <p class="app-no-print">
      <a href={ownHref(own.tag)}>Go back to your request</a>
    </p>
  </>
);
