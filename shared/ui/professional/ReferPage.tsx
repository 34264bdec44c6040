import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {CONTACT_WAYS} from '#shared/referral/needs.ts';
import {Details} from '../components/Details.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {PostedForm, UrgentLine} from '../refer/FormPage.tsx';
import {NeedsFields} from '../refer/NeedsFields.tsx';
import {BirthDateField, NameField, NhsNumberField, PostcodeField} from '../refer/PersonFields.tsx';
import {AskedOfPerson} from '../refer/AskedOfPerson.tsx';
import {ListingQuestionField} from '../refer/StartPage.tsx';
import {ActivationFields} from './ActivationFields.tsx';
import {Agreement} from './Agreement.tsx';
import {Chosen} from './Chosen.tsx';
import {PracticeCodeField} from './PracticeCodeField.tsx';
import type {ViewOf} from './views.ts';

type View = ViewOf<'refer'>;

/** True when somebody has answered in the part that is folded up, or something is wrong there. */
const hasNeeds = ({values, errors}: View): boolean =>
  ['needs', 'interpreter', 'otherNeeds'].some(
    (field) => valueOf(values, field) !== '' || errorOf(errors, field) !== undefined,
  );

const PersonFields = ({values, errors}: View): JSX.Element => {
  // A browser would fill in its owner, who is somebody else.
  const field = (name: string) => ({
    name,
    value: valueOf(values, name),
    errorMessage: errorOf(errors, name),
    autocomplete: 'off',
    spellcheck: false,
  });
  const asked = {values, errors, size: 's'} as const;
  return (
    <>
      <NameField {...asked} label="Full name" />
      <BirthDateField {...asked} label="Date of birth" />
      <Radios
        name="contactBy"
        legend={{text: 'Best and safest way to contact them', size: 's'}}
        items={CONTACT_WAYS.map(({value, label}) => ({value, text: label}))}
        value={valueOf(values, 'contactBy')}
        errorMessage={errorOf(errors, 'contactBy')}
        small
      />
      <Input {...field('phone')} label={{text: 'Their phone number', size: 's'}} type="tel" width={20} />
      <Input {...field('email')} label={{text: 'Their email address', size: 's'}} type="email" />
      <PostcodeField {...asked} label="Their postcode" />
    </>
  );
};

/** For whoever would rather take it home, or say it on the phone. */
const OtherWays = ({listings}: Pick<View, 'listings'>): JSX.Element => {
  const chosen = new URLSearchParams(listings.map(({slug}) => ['listing', slug])).toString();
  return (
    <p>
      Or <a href={`/professional/hand-over?${chosen}`}>hand it over on paper or on their phone</a>, or{' '}
      <a href={`/professional/call?${chosen}`}>ask them to call the person</a>.
    </p>
  );
};

const NOTICES: Readonly<Record<NonNullable<View['notice']>, string>> = {
  carried:
    'We have filled in what is known of them from the referral that ended. Check it with them. Ask again whether they agree: this goes to somebody else.',
  'not-carried':
    'We cannot fill in what is known of them: they did not agree that you are told more, or it has been deleted.',
};

/** One form, on one page: what nobody needs is folded up, and what must be answered comes first. */
export const ReferPage = ({view}: {readonly view: View}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Who are you referring?</h1>
    {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
    <p>You are referring them to:</p>
    <Chosen listings={view.listings} />
    <OtherWays listings={view.listings} />
    <PostedForm
      action="/professional/refer"
      formToken={view.formToken}
      button="Check your answers"
      hidden={{listing: view.listings.map(({slug}) => slug)}}
    >
      <PersonFields {...view} />
      <Input
        name="reason"
        label={{text: 'Reason, in a line', size: 's'}}
        hint="Only what they need to know. Nobody reads this as it comes in."
        value={valueOf(view.values, 'reason')}
        errorMessage={errorOf(view.errors, 'reason')}
        autocomplete="off"
      />
      <Input
        name="matters"
        label={{text: 'What matters to them, in a line (optional)', size: 's'}}
        hint="What they would like to be able to do. It helps as much as any score."
        value={valueOf(view.values, 'matters')}
        errorMessage={errorOf(view.errors, 'matters')}
        autocomplete="off"
      />
      {view.asksActivation && <ActivationFields values={view.values} errors={view.errors} />}
      <AskedOfPerson count={view.questions.length} />
      {view.questions.map((question) => (
        <ListingQuestionField
          question={question}
          values={view.values}
          errors={view.errors}
          isOptional={question.use === 'extra'}
        />
      ))}
      <Agreement {...view} />
      <PracticeCodeField values={view.values} errors={view.errors} />
      <Details summary="Do they need help to take part, or an interpreter?" open={hasNeeds(view)}>
        <NeedsFields isMe={false} values={view.values} errors={view.errors} />
      </Details>
      <NhsNumberField values={view.values} errors={view.errors} label="NHS number (optional)" size="s" />
    </PostedForm>
    <UrgentLine />
  </>
);
