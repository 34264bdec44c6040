import type {JSX} from 'preact';
import {errorOf, listOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {WORDS_PATH} from './paths.ts';
import {WhyAndSearches} from './WhyAndSearches.tsx';
import type {WordsFormView} from './views.ts';

/** One row: the words, what they mean and why; taken out by the same form. */
export const WordsForm = ({view}: {readonly view: WordsFormView}): JSX.Element => {
  const {values, errors} = view;
  const means = listOf(values, 'means');
  const isNew = view.row === 'new';
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">{isNew ? 'Add words' : 'Change or take out words'}</h1>
      <form method="post" action={WORDS_PATH} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="row" value={view.row} />
        <Textarea
          name="phrases"
          label={{text: 'Words, as people type them', size: 'm'}}
          hint="One phrase a line, 6 at most. Other orders and forms are read too: “knee pain” is also “painful knees”"
          rows={4}
          value={listOf(values, 'phrases').join('\n')}
          errorMessage={errorOf(errors, 'phrases')}
        />
        <Checkboxes
          small
          name="means"
          legend={{text: 'Conditions that they mean', size: 'm'}}
          hint="For words about how somebody feels, choose everything that it could be, 5 at most. Search then shows all of it and asks. It never says what somebody has"
          items={view.conditions}
          values={means}
          errorMessage={errorOf(errors, 'means')}
        />
        <Checkboxes
          small
          name="means"
          idPrefix="kinds"
          legend={{text: 'Kinds of support that they mean', size: 'm'}}
          items={view.kinds}
          values={means}
        />
        <WhyAndSearches
          values={values}
          errors={errors}
          hint="For your colleagues, like “searched for 12 times in May”. Do not name any person"
        />
        <Button text="See what would change" name="action" value="preview" preventDoubleClick />
        {!isNew && (
          <>
            {' '}
            <Button
              text="See what taking them out would change"
              variant="secondary"
              name="action"
              value="preview-out"
              preventDoubleClick
            />
          </>
        )}
      </form>
    </>
  );
};
