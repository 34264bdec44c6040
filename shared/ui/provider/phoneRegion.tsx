import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {SPOKEN_AGREEMENT} from '#shared/referral/readPhone.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {ContactFields} from '../refer/ContactFields.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {NeedsFields} from '../refer/NeedsFields.tsx';
import {BirthDateField, NameField, PostcodeField} from '../refer/PersonFields.tsx';
import {AskedOfPerson} from '../refer/AskedOfPerson.tsx';
import {PracticeField} from '../refer/PracticeField.tsx';
import {ListingQuestionField} from '../refer/StartPage.tsx';
import {region} from '../region.ts';
import {NOT_SAVED_TITLE, NotSaved, PhoneNotSaved, Said} from './PhoneNotSaved.tsx';
import type {PhoneView} from './phoneView.ts';

type ViewOf<Page extends PhoneView['page']> = Extract<PhoneView, {readonly page: Page}>;

const Choose = ({view: {listings}}: {readonly view: ViewOf<'choose'>}): JSX.Element => (
  <>
    <BackLink href="/provider" text="All referrals" />
    <h1 class="nhsuk-heading-l">Take a referral by phone</h1>
    {listings.length === 0 ? (
      <p>You have no listing to take a referral for.</p>
    ) : (
      <>
        <p>What do they ask for?</p>
        <ul class="nhsuk-list">
          {listings.map(({href, name}) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

const Form = ({view}: {readonly view: ViewOf<'form'>}): JSX.Element => {
  const asked = {values: view.values, errors: view.errors} as const;
  return (
    <>
      <BackLink href="/provider/phone" text="Other support" />
      <Errors errors={view.errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.listingName}</span> Who is calling?
      </h1>
      <PostedForm
        action={view.action}
        formToken={view.formToken}
        button="Check the answers"
        hidden={{step: 'check'}}
      >
        <NameField {...asked} label="Full name" />
        <BirthDateField {...asked} label="Date of birth" />
        <ContactFields isMe={false} {...asked} />
        <PostcodeField {...asked} label="Postcode" />
        <AskedOfPerson count={view.questions.length} />
        {view.questions.map((question) => (
          <ListingQuestionField question={question} {...asked} isOptional={question.use === 'extra'} />
        ))}
        <Details
          summary="Do they need help to take part, or an interpreter?"
          open={['needs', 'interpreter', 'otherNeeds'].some((field) => valueOf(view.values, field) !== '')}
        >
          <NeedsFields isMe={false} {...asked} />
        </Details>
        <Textarea
          name="note"
          label={{text: 'Anything else that they want to say (optional)', size: 'm'}}
          rows={3}
          value={valueOf(view.values, 'note')}
          errorMessage={errorOf(view.errors, 'note')}
        />
        <PracticeField practices={view.practices} isMe={false} values={view.values} errors={view.errors} />
        <Checkboxes
          name="agreed"
          legend={{text: 'Do they agree?', size: 'm'}}
          hint="Say that you write down what they tell you, so that you can contact them, and that they can ask you to stop at any time."
          items={[{value: 'yes', text: SPOKEN_AGREEMENT}]}
          values={[valueOf(view.values, 'agreed')]}
          errorMessage={errorOf(view.errors, 'agreed')}
        />
      </PostedForm>
    </>
  );
};

const Same = ({same}: Pick<ViewOf<'check'>, 'same'>): JSX.Element => (
  <InsetText>
    <p>
      <strong>They may be with you already.</strong> Look at{' '}
      {same.map((reference, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/provider/referrals/${reference}`}>{reference}</a>
        </>
      ))}{' '}
      first. Save this only if it is somebody else.
    </p>
  </InsetText>
);

const Check = ({view}: {readonly view: ViewOf<'check'>}): JSX.Element => (
  <>
    {view.notice !== undefined && <NotSaved text="This referral is not saved yet" />}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Read it back to them
    </h1>
    {view.notice !== undefined && (
      <InsetText
        id="not-saved"
        text="This page was saved before with other answers. Check them, and save again."
      />
    )}
    {view.unfit.map((because) => (
      <InsetText>
        <p>
          <strong>It may not be right for them.</strong> {because}
        </p>
      </InsetText>
    ))}
    {view.same.length > 0 && <Same same={view.same} />}
    <Said rows={view.rows} />
    <PostedForm
      action={view.action}
      formToken={view.formToken}
      button="Save this referral"
      hidden={{...view.values, key: view.key, step: 'save'}}
    />
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      {Object.entries({...view.values, step: 'change'}).flatMap(([name, value]) =>
        [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
      )}
      <Button text="Change answers" variant="secondary" />
    </form>
  </>
);

const render = (view: PhoneView): JSX.Element => {
  switch (view.page) {
    case 'choose':
      return <Choose view={view} />;
    case 'form':
      return <Form view={view} />;
    case 'check':
      return <Check view={view} />;
    case 'not-saved':
      return <PhoneNotSaved view={view} />;
  }
};

/** A referral that somebody at a provider takes by phone. */
export const phoneRegion = region<PhoneView>({name: 'phone', render});

/** The page's title, which names nobody. */
export const phoneTitle = (view: PhoneView): string => {
  if (view.page === 'choose') return 'Take a referral by phone';
  if (view.page === 'check') return `${view.notice ? 'Error: ' : ''}Read it back to them`;
  if (view.page === 'not-saved') return `Error: ${NOT_SAVED_TITLE}`;
  return `${view.errors.length > 0 ? 'Error: ' : ''}Who is calling?`;
};
