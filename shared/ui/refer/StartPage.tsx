import type {JSX} from 'preact';
import type {ListingQuestion} from '#shared/model/listing.ts';
import {
  errorOf,
  type FormError,
  type FormValues,
  questionField,
  valueOf,
} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {CallMeLine, Heading, Notice, PostedForm, UrgentLine} from './FormPage.tsx';
import {referHref} from './referHref.ts';
import type {ViewOf} from './views.ts';

/** One question of the listing's own. */
export const ListingQuestionField = ({
  question,
  values,
  errors,
  isOptional,
}: {
  readonly question: ListingQuestion;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly isOptional: boolean;
}): JSX.Element => {
  const name = questionField(question.id);
  const text = isOptional ? `${question.ask} (optional)` : question.ask;
  const shared = {name, hint: question.why, errorMessage: errorOf(errors, name)};
  if (question.type === 'text' || question.type === 'number') {
    return (
      <Input
        {...shared}
        label={{text, size: 'm'}}
        value={valueOf(values, name)}
        {...(question.type === 'number' ? {inputmode: 'numeric' as const, width: 5 as const} : {})}
      />
    );
  }
  const items =
    question.type === 'yes-no'
      ? [
          {value: 'yes', text: 'Yes'},
          {value: 'no', text: 'No'},
        ]
      : question.choices.map(({value, label}) => ({value, text: label}));
  return <Radios {...shared} legend={{text, size: 'm'}} items={items} value={valueOf(values, name)} />;
};

const Lines = ({lines}: {readonly lines: readonly string[]}): JSX.Element => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

/** "Check this is right for you": age, "not for you if", and what the listing must know first. */
export const StartPage = ({view}: {readonly view: ViewOf<'start'>}): JSX.Element => {
  const {listing, ages, forYouIf, notForYouIf, questions, run, isChange, values, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      <Heading listing={listing}>Check this is right for you</Heading>
      <Notice notice={view.notice} />
      <UrgentLine />
      {forYouIf.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">This is for you if</h2>
          <Lines lines={forYouIf} />
        </>
      )}
      {run && <InsetText text={`You chose the start on ${run.label}.`} />}
      <PostedForm
        action={referHref({slug: listing.slug, formId: view.formId})}
        formToken={view.formToken}
        button="Continue"
        hidden={{
          ...(run && {run: run.id}),
          ...(valueOf(values, 'handed') === 'yes' && {handed: 'yes'}),
          ...(isChange && {back: 'check'}),
        }}
      >
        <Radios
          name="age"
          legend={{text: 'How old is the person who wants support?', size: 'm'}}
          items={ages.map(({value, label}) => ({value, text: label}))}
          value={valueOf(values, 'age')}
          errorMessage={errorOf(errors, 'age')}
        />
        {notForYouIf.length > 0 && (
          <>
            <h2 class="nhsuk-heading-m">It is not for you if</h2>
            <Lines lines={notForYouIf} />
            <Radios
              name="notFor"
              legend={{text: 'Does any of this apply?', size: 'm'}}
              items={[
                {value: 'yes', text: 'Yes'},
                {value: 'no', text: 'No'},
                {
                  value: 'not-sure',
                  text: 'I am not sure',
                  hint: 'You can go on. They will talk to you about it.',
                },
              ]}
              value={valueOf(values, 'notFor')}
              errorMessage={errorOf(errors, 'notFor')}
            />
          </>
        )}
        {questions.length > 0 && (
          <p>If you fill this in for somebody else, answer as they would: “you” means them.</p>
        )}
        {questions.map((question) => (
          <ListingQuestionField question={question} values={values} errors={errors} isOptional={false} />
        ))}
      </PostedForm>
      <CallMeLine listing={listing} formId={view.formId} />
    </>
  );
};
