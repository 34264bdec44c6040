import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {DAY_PARTS} from '#shared/referral/form/typedDay.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Input} from '../components/Input.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Select} from '../components/Select.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {ChangesTable} from './ChangesTable.tsx';
import type {MenuWordsView, ProgrammeFormView} from './views.ts';

export const PROGRAMMES_PATH = '/curator/programmes';

/** All programmes, each leading to its form. */
export const ProgrammesPage = ({
  view,
}: {
  readonly view: Extract<MenuWordsView, {page: 'programmes'}>;
}): JSX.Element => (
  <>
    {view.isSaved && (
      <NotificationBanner
        variant="success"
        text="Saved. Its listings say so now. Searches know its names in 5 minutes at most."
      />
    )}
    <h1 class="nhsuk-heading-l">Programmes</h1>
    <p>
      What a programme says stands on all of its listings, and providers cannot change it. You see what search
      would do differently before anything is saved.
    </p>
    <ul class="nhsuk-list">
      {view.programmes.map(({id, name}) => (
        <li>
          <a href={`${PROGRAMMES_PATH}?${new URLSearchParams({programme: id}).toString()}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
);

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
      items={view.kinds}
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

/** One programme: its facts, and what was changed of them. */
export const ProgrammeForm = ({view}: {readonly view: ProgrammeFormView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">Programme</span> {view.called}
    </h1>
    {view.hasListingsLeft && (
      <InsetText text="It is saved, but some of its listings still say what it said before. Bring them up to date below." />
    )}
    <form method="post" action={PROGRAMMES_PATH} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="programme" value={view.id} />
      {view.hasListingsLeft && (
        <Button text="Bring its listings up to date" name="action" value="refresh" preventDoubleClick />
      )}
      <Facts view={view} />
      <Evidence view={view} />
      <Lines
        view={view}
        name="why"
        label="Why is it changed?"
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
    <ChangesTable changes={view.changes} />
  </>
);
