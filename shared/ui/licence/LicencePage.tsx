import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Input} from '../components/Input.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Errors} from '../form/Errors.tsx';
import {LICENCE_TITLE, type LicenceView} from './licenceView.ts';

const Confirmed = ({
  view,
  confirmed,
}: {
  readonly view: LicenceView;
  readonly confirmed: NonNullable<LicenceView['confirmed']>;
}): JSX.Element => (
  <>
    <SummaryList
      rows={[
        {key: 'Organisation', value: view.organisation ?? ''},
        {key: 'Confirmed by', value: confirmed.by},
        {key: 'On', value: confirmed.on},
      ]}
    />
    <p>
      Take it back when the licence has ended, or if this was a mistake. Then nobody in your organisation is
      asked for a level. Levels that were written down before stay.
    </p>
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Button name="action" value="withdraw" text="Take this back" variant="secondary" preventDoubleClick />
    </form>
  </>
);

const Confirm = ({view}: {readonly view: LicenceView}): JSX.Element => (
  <>
    <p>Nobody has confirmed a licence for {view.organisation}.</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Input
        name="name"
        label={{text: 'Your name', size: 'm'}}
        hint="Your colleagues see it here, with the date"
        value={valueOf(view.values, 'name')}
        autocomplete="name"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'name')}
      />
      <Checkboxes
        name="holds"
        items={[{value: 'yes', text: 'My organisation holds a licence, and I may say so for it'}]}
        values={listOf(view.values, 'holds')}
        errorMessage={errorOf(view.errors, 'holds')}
      />
      <Button name="action" value="confirm" text="Confirm the licence" preventDoubleClick />
    </form>
  </>
);

/** One confirmation for a whole organisation: before it, nobody there is asked for a level. */
export const LicencePage = ({view}: {readonly view: LicenceView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">{LICENCE_TITLE}</h1>
    <p>
      The measure belongs to Insignia Health and may be used with a licence only. When somebody in your
      organisation has confirmed one here, everybody in it can write down the level that the tool gave.
    </p>
    {view.organisation === undefined ? (
      <p>
        <a href="/professional/profile?to=/professional/licence">Add your organisation’s ODS code</a> to your
        details first.
      </p>
    ) : view.confirmed ? (
      <Confirmed view={view} confirmed={view.confirmed} />
    ) : (
      <Confirm view={view} />
    )}
    {view.others.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Your other organisations</h2>
        <ul class="nhsuk-list">
          {view.others.map(({name, href}) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
