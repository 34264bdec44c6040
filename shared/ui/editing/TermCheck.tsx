import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import type {TermCheckView} from './termViews.ts';

/** Every date of a copied term, before it is saved. */
export const TermCheck = ({view}: {readonly view: TermCheckView}): JSX.Element => {
  const {length} = view.starts;
  return (
    <>
      <BackLink href={view.back} text="Copy last term" />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.listingName}</span> Save{' '}
        {length === 1 ? 'this start' : `these ${length} starts`}?
      </h1>
      <SummaryList
        rows={view.starts.map(({label, lines}) => ({
          key: label,
          value: (
            <ul class="nhsuk-list">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          ),
        }))}
      />
      <p>The public sees what you save at once. You can change it after that.</p>
      <form method="post" action={view.action} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="shown" value={view.shown} />
        {view.typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button name="step" value="sure" text="Save these dates" preventDoubleClick />{' '}
        <Button name="step" value="change" text="Change what I chose" variant="secondary" />
      </form>
    </>
  );
};
