import type {JSX} from 'preact';
import {DAY_PARTS} from '#shared/referral/form/typedDay.ts';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Select} from '../components/Select.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {ChangesTable} from './ChangesTable.tsx';
import {PROGRAMMES_PATH} from './ProgrammesPage.tsx';
import type {ProgrammeFormView} from './views.ts';

interface FieldProps {
  readonly view: ProgrammeFormView;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

const Lines = ({view, name, label, hint, rows = 3}: FieldProps): JSX.Element => (
  <Textarea
    name={name}
    label={{text: label, size: 's'}}
    hint={hint}
    rows={rows}
    value={valueOf(view.values, name)}
    errorMessage={errorOf(view.errors, name)}
  />
);

const Line = ({view, name, label, hint}: FieldProps): JSX.Element => (
  <Input
    name={name}
    label={{text: label, size: 's'}}
    hint={hint}
    value={valueOf(view.values, name)}
    errorMessage={errorOf(view.errors, name)}
  />
);

/** What a programme is called, what it is for, and what search takes from it. */
const Facts = ({view}: {readonly view: ProgrammeFormView}): JSX.Element => (
  <>
    <Line
      view={view}
      name="name"
      label="Name"
      hint="As people meet it. Whoever types it finds its listings first"
    />
    <Lines
      view={view}
      name="aliases"
      label="Other names (optional)"
      hint="One a line. Only names that mean this programme and nothing else"
    />
    <Select
      name="supportType"
      label={{text: 'Kind of support', size: 's'}}
      items={view.stored ? view.kinds : [{value: '', text: 'Choose a kind'}, ...view.kinds]}
      value={valueOf(view.values, 'supportType')}
      errorMessage={errorOf(view.errors, 'supportType')}
    />
    <Checkboxes
      small
      name="conditions"
      legend={{text: 'Conditions', size: 's'}}
      items={view.conditions}
      values={listOf(view.values, 'conditions')}
      errorMessage={errorOf(view.errors, 'conditions')}
    />
    <Lines view={view} name="summary" label="What it is, in a sentence" />
    <Lines view={view} name="format" label="What usually happens" rows={5} />
    <Lines view={view} name="whoFor" label="Who it is for" />
    <Lines view={view} name="notFor" label="Who it is not for (optional)" />
    <Checkboxes
      small
      name="delivery"
      legend={{text: 'How people take part', size: 's'}}
      items={view.delivery}
      values={listOf(view.values, 'delivery')}
      errorMessage={errorOf(view.errors, 'delivery')}
    />
    <Lines view={view} name="howToJoin" label="How to join" />
    {view.schemes.length > 0 && (
      <Checkboxes
        small
        name="schemes"
        legend={{text: 'Who can certify its providers (optional)', size: 's'}}
        hint="Choose none, and those who certify this kind of support can"
        items={view.schemes}
        values={listOf(view.values, 'schemes')}
        errorMessage={errorOf(view.errors, 'schemes')}
      />
    )}
  </>
);

const Evidence = ({view}: {readonly view: ProgrammeFormView}): JSX.Element => {
  const fault = view.errors.find(({field}) => field === 'reviewedOn');
  return (
    <>
      <Lines view={view} name="note" label="What research says" rows={5} />
      <Lines view={view} name="limits" label="What research does not say" />
      <DateInput
        id="reviewedOn"
        namePrefix="reviewedOn"
        legend={{text: 'When did somebody last look at the research?', size: 's'}}
        values={Object.fromEntries(
          DAY_PARTS.map((part) => [part, valueOf(view.values, `reviewedOn-${part}`)]),
        )}
        errorMessage={fault?.text}
        errorParts={DAY_PARTS.filter((part) => fault?.href === `#reviewedOn-${part}`)}
      />
      <Line view={view} name="website" label="Where this is from: a web address (optional)" />
    </>
  );
};

/** One programme, or a new one: its facts, and what was changed of them. */
export const ProgrammeForm = ({view}: {readonly view: ProgrammeFormView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      {view.stored ? (
        <>
          <span class="nhsuk-caption-l">Programme</span> {view.stored.called}
        </>
      ) : (
        'Add a programme'
      )}
    </h1>
    {view.isOvertaken && (
      <InsetText text="Somebody else has changed the programmes since you looked at them. Nothing was saved. Below is what you typed." />
    )}
    {view.hasListingsLeft && (
      <InsetText text="It is saved, but some of its listings still say what it said before. Bring them up to date below." />
    )}
    <form method="post" action={PROGRAMMES_PATH} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      {view.stored && <input type="hidden" name="programme" value={view.stored.id} />}
      {view.hasListingsLeft && (
        <Button text="Bring its listings up to date" name="action" value="refresh" preventDoubleClick />
      )}
      <Facts view={view} />
      <Evidence view={view} />
      <Lines
        view={view}
        name="why"
        label={view.stored ? 'Why is it changed?' : 'Why is it added?'}
        hint="For your colleagues. Do not name any person"
        rows={2}
      />
      <Lines
        view={view}
        name="searches"
        label="Searches to compare (optional)"
        hint="One a line, 10 at most, with a town or postcode among the words if you like"
      />
      <Button text="See what would change" name="action" value="preview" preventDoubleClick />
    </form>
    {view.stored && <ChangesTable changes={view.changes} />}
  </>
);
