import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {ContactFields} from './ContactFields.tsx';
import {Heading, Notice, PostedForm, UrgentLine} from './FormPage.tsx';
import {NeedsFields} from './NeedsFields.tsx';
import {BirthDateField, NameField, NhsNumberField, NoteField, PostcodeField} from './PersonFields.tsx';
import {PracticeField} from './PracticeField.tsx';
import {AskedOfPerson} from './AskedOfPerson.tsx';
import {ListingQuestionField} from './StartPage.tsx';
import {referHref} from './referHref.ts';
import type {ViewOf} from './views.ts';

type StepView = ViewOf<'who' | 'contact' | 'needs'>;

const action = ({listing, formId, page}: StepView): string => referHref({slug: listing.slug, formId}, page);
const hiddenOf = ({isChange}: StepView): Record<string, string> => (isChange ? {back: 'check'} : {});
const buttonOf = ({isChange}: StepView): string => (isChange ? 'Save and go back' : 'Continue');

/**
 * Page 1 of 3. The browser may fill in its owner's details only where they are known to be asked for: the script says
 * so when the person chooses (`site/src/enhance/ownDetails.ts`), and the page when it comes back.
 */
export const WhoPage = ({view}: {readonly view: StepView}): JSX.Element => {
  const {listing, values, errors} = view;
  const isMe = valueOf(values, 'for') === 'me';
  return (
    <>
      <Errors errors={errors} />
      <Heading listing={listing}>Who is this for?</Heading>
      <Notice notice={view.notice} />
      <PostedForm
        action={action(view)}
        formToken={view.formToken}
        button={buttonOf(view)}
        hidden={hiddenOf(view)}
      >
        <Radios
          name="for"
          legend={{text: 'Who wants the support?', size: 'm'}}
          items={[
            {value: 'me', text: 'Me'},
            {
              value: 'someone',
              text: 'Someone I care for, or am helping',
              hint: 'Fill in the rest of the form about them. They must know that you are doing this.',
            },
          ]}
          value={valueOf(values, 'for')}
          errorMessage={errorOf(errors, 'for')}
        />
        <NameField {...{values, errors, isMe}} label="Full name of the person who wants support" />
        <BirthDateField {...{values, errors, isMe}} label="Date of birth of the person who wants support" />
        <Input
          name="helperName"
          label={{text: 'Your own name, if you are helping someone (optional)', size: 'm'}}
          value={valueOf(values, 'helperName')}
          errorMessage={errorOf(errors, 'helperName')}
          autocomplete={isMe ? 'off' : 'name'}
          spellcheck={false}
        />
      </PostedForm>
    </>
  );
};

/** What the page about contact asks: of the person, or of whoever helps them. */
export const contactTitle = (forWhom: 'me' | 'someone'): string =>
  forWhom === 'me' ? 'How can they contact you?' : 'How can they contact the person you are helping?';

/** Page 2 of 3. */
export const ContactPage = ({view}: {readonly view: StepView}): JSX.Element => {
  const {listing, values, errors, forWhom} = view;
  const isMe = forWhom === 'me';
  return (
    <>
      <Errors errors={errors} />
      <Heading listing={listing}>{contactTitle(view.forWhom)}</Heading>
      <Notice notice={view.notice} />
      {!isMe && (
        <p>Give the phone number or email address of whoever should be contacted: theirs, or yours.</p>
      )}
      <PostedForm
        action={action(view)}
        formToken={view.formToken}
        button={buttonOf(view)}
        hidden={hiddenOf(view)}
      >
        <ContactFields isMe={isMe} values={values} errors={errors} />
        <PostcodeField
          {...{values, errors, isMe}}
          label={isMe ? 'Your postcode' : 'Their postcode'}
          hint={`For example, LS8 4AB. It shows whether ${isMe ? 'you live' : 'the person lives'} in the right area.`}
        />
      </PostedForm>
    </>
  );
};

/** Page 3 of 3: nothing here must be answered. */
export const NeedsPage = ({view}: {readonly view: StepView}): JSX.Element => {
  const {listing, values, errors, runs, isRunGone, questions, practices, forWhom} = view;
  const isMe = forWhom === 'me';
  return (
    <>
      <Errors errors={errors} />
      <Heading listing={listing}>What would help?</Heading>
      <Notice notice={view.notice} />
      <p>You do not have to answer these. Your answers help the people who run it to get things ready.</p>
      {!isMe && <p>Answer for the person that you are helping.</p>}
      <PostedForm
        action={action(view)}
        formToken={view.formToken}
        button={buttonOf(view)}
        hidden={hiddenOf(view)}
      >
        {isRunGone && (
          <InsetText text="You cannot choose that start any more: it is full, or it has changed. We have kept everything else." />
        )}
        {runs.length > 0 && (
          <Radios
            name="run"
            legend={{text: 'When do you want to start?', size: 'm'}}
            items={[
              ...runs.map(({id, label, hint}) => ({value: id, text: label, hint})),
              {divider: 'or'},
              {value: '', text: 'I do not mind', id: 'run-any'},
            ]}
            value={valueOf(values, 'run')}
            errorMessage={errorOf(errors, 'run')}
          />
        )}
        <NeedsFields isMe={isMe} values={values} errors={errors} />
        <NoteField {...{values, errors}} label="Anything else that they should know" />
        <NhsNumberField
          {...{values, errors}}
          label={isMe ? 'NHS number, if you know it' : 'Their NHS number, if you know it'}
          hint="10 numbers, like 999 000 0018. It is on letters from the NHS. You do not need one."
        />
        {!isMe && <AskedOfPerson count={questions.length} />}
        {questions.map((question) => (
          <ListingQuestionField question={question} values={values} errors={errors} isOptional />
        ))}
        <PracticeField {...{practices, isMe, values, errors}} />
      </PostedForm>
      <UrgentLine />
    </>
  );
};
