import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {Errors} from '../form/Errors.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import type {ViewOf} from './views.ts';

/** Asked once: it goes with every referral that they make. */
export const ProfilePage = ({view}: {readonly view: ViewOf<'profile'>}): JSX.Element => {
  const {values, errors} = view;
  const field = (name: string) => ({name, value: valueOf(values, name), errorMessage: errorOf(errors, name)});
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">{view.isFirst ? 'Say who you are' : 'Your details'}</h1>
      <p>
        {view.isFirst
          ? 'We ask this once. It goes with every referral that you make.'
          : 'They go with every referral that you make from now on.'}
      </p>
      <PostedForm
        action="/professional/profile"
        formToken={view.formToken}
        button="Save"
        hidden={{to: view.to}}
      >
        <Input
          {...field('name')}
          label={{text: 'Your name', size: 'm'}}
          autocomplete="name"
          spellcheck={false}
        />
        <Input
          {...field('job')}
          label={{text: 'Your job', size: 'm'}}
          hint="For example, practice nurse"
          autocomplete="organization-title"
        />
        <Input
          {...field('organisation')}
          label={{text: 'Your organisation', size: 'm'}}
          hint="For example, the name of your surgery"
          autocomplete="organization"
        />
        <Input
          {...field('odsCode')}
          label={{text: 'ODS code (optional)', size: 'm'}}
          hint="The code of your organisation, like B86109"
          width={10}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <Input
          {...field('replyEmail')}
          label={{text: 'Email address for outcomes', size: 'm'}}
          hint="Use a mailbox that your team reads when you are away"
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
        <Input
          {...field('phone')}
          label={{text: 'Phone number (optional)', size: 'm'}}
          hint="For the people who run the support, if they have a question"
          type="tel"
          width={20}
          autocomplete="tel"
        />
      </PostedForm>
    </>
  );
};
