import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import type {OwnSection} from '#shared/referral/ownDetails.ts';
import {DateInput} from '../components/DateInput.tsx';
import {Input} from '../components/Input.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {ContactFields} from '../refer/ContactFields.tsx';
import {NeedsFields} from '../refer/NeedsFields.tsx';
import {FollowForm, MINE} from './FollowForm.tsx';
import type {FollowView} from './views.ts';

type ChangeView = Extract<FollowView, {readonly page: 'change'}>;

/** The heading of each part's page. */
export const CHANGE_TITLES: Readonly<Record<OwnSection, string>> = {
  contact: 'Change how we reach you',
  needs: 'Change what you need to take part',
  about: 'Change your details',
};

const AboutFields = ({view: {values, errors, isMe}}: {readonly view: ChangeView}): JSX.Element => (
  <>
    <Input
      name="name"
      label={{text: 'Full name of the person who wants support', size: 'm'}}
      value={valueOf(values, 'name')}
      errorMessage={errorOf(errors, 'name')}
      autocomplete={isMe ? 'name' : 'off'}
      spellcheck={false}
    />
    <DateInput
      id="dateOfBirth"
      namePrefix="dateOfBirth"
      legend={{text: 'Date of birth', size: 'm'}}
      hint="For example, 27 3 1968"
      values={{
        day: valueOf(values, 'dateOfBirth-day'),
        month: valueOf(values, 'dateOfBirth-month'),
        year: valueOf(values, 'dateOfBirth-year'),
      }}
      errorMessage={errorOf(errors, 'dateOfBirth')}
      isBirthday={isMe}
    />
    <Input
      name="postcode"
      label={{text: 'Postcode', size: 'm'}}
      hint="For example, LS8 4AB"
      autocomplete={isMe ? 'postal-code' : 'off'}
      width={10}
      value={valueOf(values, 'postcode')}
      errorMessage={errorOf(errors, 'postcode')}
    />
    <Textarea
      name="note"
      label={{text: 'Anything else that they should know', size: 'm'}}
      hint="Leave out details of health that they do not need. Nobody reads this as it comes in."
      rows={4}
      value={valueOf(values, 'note')}
      errorMessage={errorOf(errors, 'note')}
    />
  </>
);

const Fields = ({view}: {readonly view: ChangeView}): JSX.Element => {
  if (view.section === 'contact') return <ContactFields {...view} />;
  return view.section === 'needs' ? <NeedsFields {...view} /> : <AboutFields view={view} />;
};

/** One part of what the person told us, to change. */
export const ChangePage = ({view}: {readonly view: ChangeView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">{CHANGE_TITLES[view.section]}</h1>
    <p>We will tell the people who run the support that something has changed.</p>
    {view.section === 'contact' && (
      <p>If you change your email address, we send the next code to the new one.</p>
    )}
    <FollowForm formToken={view.formToken} action="save" text="Save" hidden={{section: view.section}}>
      <Fields view={view} />
    </FollowForm>
    <p>
      <a href={MINE}>Go back without changing anything</a>
    </p>
  </>
);
