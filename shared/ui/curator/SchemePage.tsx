import type {JSX} from 'preact';
import {DAY_PARTS} from '#shared/referral/form/typedDay.ts';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import type {SchemeView} from './schemeViews.ts';

const Hidden = ({view, step}: {readonly view: SchemeView; readonly step: string}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="change" value={String(view.change)} />
    <input type="hidden" name="step" value={step} />
  </>
);

const Retire = ({view}: {readonly view: SchemeView}): JSX.Element => (
  <form method="post" action={view.action} novalidate>
    <Hidden view={view} step={view.isRetired ? 'bring-back' : 'retire'} />
    {view.isRetired ? (
      <>
        <h2 class="nhsuk-heading-m">Does it certify again?</h2>
        <p>Then providers can claim it again, and people read who is without it.</p>
        <Button text="Bring it back" variant="secondary" preventDoubleClick />
      </>
    ) : (
      <>
        <h2 class="nhsuk-heading-m">Does it certify no longer?</h2>
        <p>
          Then nobody can claim it, and nobody is said to be without it. Certificates that name it are still
          shown until they end.
        </p>
        <Button text="Retire it" variant="warning" preventDoubleClick />
      </>
    )}
  </form>
);

/** A body that certifies: what it is called, and what people read because of it. */
export const SchemePage = ({view}: {readonly view: SchemeView}): JSX.Element => {
  const {values, errors} = view;
  const day = errors.find(({field}) => field === 'checkedOn');
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">{view.isNew ? 'Add a scheme' : 'Change a scheme'}</h1>
      {view.isOvertaken && (
        <InsetText text="Somebody else changed the list a moment ago. Below is what you typed. Look at the list to see what they changed, or save yours." />
      )}
      <p>Write facts only. Do not copy a standard’s own text: it belongs to whoever wrote it.</p>
      <form method="post" action={view.action} novalidate>
        <Hidden view={view} step="save" />
        <Input
          name="name"
          label={{text: 'Name', size: 'm'}}
          value={valueOf(values, 'name')}
          autocomplete="off"
          errorMessage={errorOf(errors, 'name')}
        />
        <Input
          name="certifiedWords"
          label={{text: 'What people read of a provider that has it', size: 'm'}}
          hint="It goes on after “The provider says it is”. For example, QISMET certified"
          value={valueOf(values, 'certifiedWords')}
          autocomplete="off"
          errorMessage={errorOf(errors, 'certifiedWords')}
        />
        <Input
          name="notCertifiedWords"
          label={{text: 'What people read of a provider without it', size: 'm'}}
          hint="A short neutral line. For example, Not certified by QISMET"
          value={valueOf(values, 'notCertifiedWords')}
          autocomplete="off"
          errorMessage={errorOf(errors, 'notCertifiedWords')}
        />
        <Checkboxes
          name="supportTypes"
          legend={{text: 'What is it for?', size: 'm'}}
          hint="Where a programme names its own schemes, those count instead. Choose none if only programmes name it."
          items={view.kinds.map(({value, label}) => ({value, text: label}))}
          values={listOf(values, 'supportTypes')}
        />
        <Textarea
          name="standards"
          label={{text: 'Its standards', size: 'm'}}
          hint="Names only, one a line. They are examples for whoever tells us of a certificate."
          rows={4}
          value={valueOf(values, 'standards')}
          errorMessage={errorOf(errors, 'standards')}
        />
        <Input
          name="website"
          label={{text: 'Home page (optional)', size: 'm'}}
          hint="For curators. We never link to a standard."
          value={valueOf(values, 'website')}
          autocomplete="off"
          spellcheck={false}
          errorMessage={errorOf(errors, 'website')}
        />
        <DateInput
          id="checkedOn"
          namePrefix="checkedOn"
          legend={{text: 'When did somebody check that it still certifies? (optional)', size: 'm'}}
          hint="For example, 30 6 2026"
          values={Object.fromEntries(DAY_PARTS.map((part) => [part, valueOf(values, `checkedOn-${part}`)]))}
          errorMessage={day?.text}
          errorParts={DAY_PARTS.filter((part) => day?.href === `#checkedOn-${part}`)}
        />
        <Button text="Save" preventDoubleClick />
      </form>
      {!view.isNew && <Retire view={view} />}
    </>
  );
};
