import type {JSX} from 'preact';
import {ERASABLE_AFTER_MINUTES} from '#shared/referral/erasable.ts';
import {BackLink} from '../components/BackLink.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import type {ProviderView} from './views.ts';

const COPY_TITLE = 'A copy of what is held about you';

/** Everything that is held of a person, said to them: their provider prints it or reads it out. */
export const CopyPage = ({
  view: {back, reference, providerName, today, parts, kept, isOpen, isMailed},
}: {
  readonly view: Extract<ProviderView, {readonly page: 'copy'}>;
}): JSX.Element => (
  <>
    <div class="app-no-print">
      <BackLink href={back} text="Back to the referral" />
      <InsetText>
        <p>
          This page is for the person. Make sure that it is them before you hand it over, post it or read it
          out: ask for their date of birth. Print it with the print button of your browser.
        </p>
        <p>Your own notes are not in it. If they ask for those too, they are yours to give.</p>
      </InsetText>
    </div>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">
        Request <span class="app-whole">{reference}</span>
      </span>{' '}
      {COPY_TITLE}
    </h1>
    <p>{today}</p>
    {parts.map(({title, rows}) => (
      <>
        <h2 class="nhsuk-heading-m">{title}</h2>
        <SummaryList
          rows={rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))}
        />
      </>
    ))}
    <h2 class="nhsuk-heading-m">When it is deleted</h2>
    {kept.map((line) => (
      <p>{line}</p>
    ))}
    <p>
      If something here is wrong, tell {providerName} and say the reference. What {providerName} has written
      down for itself is not in this copy: ask them for it.
    </p>
    <p>
      {isOpen
        ? `If you want what you told us deleted, ask ${providerName} to end your request first. They can delete it ${ERASABLE_AFTER_MINUTES} minutes after that.`
        : `If you want what you told us deleted, ask ${providerName}.`}
      {isMailed && ' Or do it yourself on the page of your request, with a code that we email.'}
    </p>
  </>
);
