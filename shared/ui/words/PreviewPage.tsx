import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Preview} from './Preview.tsx';
import type {PreviewView} from './views.ts';

const several = (values: readonly string[]): JSX.Element => (
  <>
    {values.map((value) => (
      <div>{value}</div>
    ))}
  </>
);

/** Before anything is saved: what it says, what search would do differently, and the button that saves just that. */
export const PreviewPage = ({view}: {readonly view: PreviewView}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{view.heading}</h1>
    {view.isOvertaken && (
      <InsetText text="Somebody else has changed this since you looked at it. Nothing was saved. This is what your change does now." />
    )}
    <p>Nothing is saved yet.</p>
    <SummaryList rows={view.facts.map(({key, value}) => ({key, value: several(value)}))} />
    {view.warnings.map((text) => (
      <InsetText text={text} />
    ))}
    <Preview preview={view.preview} />
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      {view.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {view.preview.progress !== undefined && (
        <>
          <input type="hidden" name="progress" value={view.preview.progress} />
          <Button
            text={`Make the other ${view.preview.notMade} searches`}
            variant="secondary"
            name="action"
            value="go-on"
          />
          <br />
        </>
      )}
      <Button text={view.save} name="action" value="save" preventDoubleClick />{' '}
      <Button text="Change it first" variant="secondary" name="action" value="edit" />
    </form>
  </>
);
