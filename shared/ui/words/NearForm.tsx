import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Select} from '../components/Select.tsx';
import {Errors} from '../form/Errors.tsx';
import {WORDS_PATH} from './paths.ts';
import {WhyAndSearches} from './WhyAndSearches.tsx';
import type {NearFormView} from './views.ts';

const Conditions = ({
  view,
  name,
  label,
  hint,
}: {
  readonly view: NearFormView;
  readonly name: 'supportFor' | 'helpsWith';
  readonly label: string;
  readonly hint?: string;
}): JSX.Element => (
  <Select
    name={name}
    label={{text: label, size: 'm'}}
    hint={hint}
    items={[{value: '', text: 'Choose a condition'}, ...view.conditions]}
    value={valueOf(view.values, name)}
    errorMessage={errorOf(view.errors, name)}
  />
);

/** A pair of conditions and why; one that is there is taken back by the same form. */
export const NearForm = ({view}: {readonly view: NearFormView}): JSX.Element => {
  const {stored, values, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">{stored ? 'Take back what also helps' : 'Add what also helps'}</h1>
      {stored && <p>{stored.said}.</p>}
      <form method="post" action={WORDS_PATH} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="near" value={stored?.id ?? 'new'} />
        {!stored && (
          <>
            <Conditions view={view} name="supportFor" label="Support for" />
            <Conditions
              view={view}
              name="helpsWith"
              label="Also helps with"
              hint="Who searches for this condition finds the support too. It is never said that they have the other"
            />
          </>
        )}
        <WhyAndSearches values={values} errors={errors} hint="For your colleagues. Do not name any person" />
        <Button
          text={stored ? 'See what taking it back would change' : 'See what would change'}
          name="action"
          value="preview"
          preventDoubleClick
        />
      </form>
    </>
  );
};
