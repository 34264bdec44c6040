import type {JSX} from 'preact';
import {FACT_LABELS, FACT_NAMES} from '#shared/organisation/facts.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {FactPairs} from './FactPairs.tsx';
import {FactsNow} from './FactsNow.tsx';
import {Told} from './Told.tsx';
import type {OrganisationCheckView, OrganisationFormView} from './views.ts';

const WORDS = {
  provider: {
    title: 'Change what people read of you',
    what: 'The people who look after the menu check it first. Until then the menu says what it says now.',
    why: 'For the people who look after the menu. For example, We have a new name',
  },
  curator: {
    title: 'Change what people read of it',
    what: 'What you save is public at once, on the pages of all its listings.',
    why: 'Its provider reads it too. For example, They told us on the phone',
  },
} as const;

/** The form of what the menu says of an organisation. */
export const OrganisationForm = ({view}: {readonly view: OrganisationFormView}): JSX.Element => {
  const {values, errors, name, returned, stands} = view;
  const words = WORDS[view.isCurators ? 'curator' : 'provider'];
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name}</span> {words.title}
      </h1>
      {returned !== undefined && (
        <InsetText>
          <p>Your last change came back. A curator wrote:</p>
          <p class="app-typed">{returned}</p>
        </InsetText>
      )}
      {stands && (
        <section id="stands" tabindex={-1}>
          <h2 class="nhsuk-heading-m">What the menu says now</h2>
          <FactsNow facts={stands} />
        </section>
      )}
      <p>{words.what}</p>
      <form method="post" action={view.action} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="shown" value={view.shown} />
        <Input
          name="name"
          label={{text: FACT_LABELS.name, size: 'm'}}
          hint="The name that people know. For example, White Rose Diabetes Learning"
          value={valueOf(values, 'name')}
          autocomplete="organization"
          spellcheck={false}
          errorMessage={errorOf(errors, 'name')}
        />
        <Textarea
          name="description"
          label={{text: `${FACT_LABELS.description} (optional)`, size: 'm'}}
          hint="One or two plain sentences: who you are, and for whom. For example, We are a charity run by people who live with diabetes"
          value={valueOf(values, 'description')}
          errorMessage={errorOf(errors, 'description')}
        />
        <Input
          name="phone"
          label={{text: `${FACT_LABELS.phone} (optional)`, size: 'm'}}
          hint="For example, 0113 496 0000"
          type="tel"
          value={valueOf(values, 'phone')}
          autocomplete="off"
          errorMessage={errorOf(errors, 'phone')}
        />
        <Input
          name="website"
          label={{text: `${FACT_LABELS.website} (optional)`, size: 'm'}}
          hint="For example, https://www.example.org"
          type="url"
          value={valueOf(values, 'website')}
          autocomplete="off"
          spellcheck={false}
          errorMessage={errorOf(errors, 'website')}
        />
        <Input
          name="why"
          label={{text: 'Why do you change it?', size: 'm'}}
          hint={words.why}
          value={valueOf(values, 'why')}
          autocomplete="off"
          errorMessage={errorOf(errors, 'why')}
        />
        <Button name="step" value="check" text="Continue" />
      </form>
    </>
  );
};

/** What will be sent, or made public, before it is. */
export const OrganisationCheck = ({view}: {readonly view: OrganisationCheckView}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.name}</span> Check your answers
    </h1>
    <FactPairs rows={view.rows} more={[{key: 'Why', value: <span class="app-typed">{view.why}</span>}]} />
    {view.curators ? (
      <Told {...view.curators} when="When you save it" />
    ) : (
      <p>A changed name, phone number or website is also told to the mailboxes of your listings.</p>
    )}
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="shown" value={view.shown} />
      {[...FACT_NAMES, 'why'].map((field) => (
        <input type="hidden" name={field} value={valueOf(view.values, field)} />
      ))}
      <div class="nhsuk-button-group">
        {view.curators ? (
          <Button name="step" value="save" text="Save it" preventDoubleClick />
        ) : (
          <Button name="step" value="send" text="Send for approval" preventDoubleClick />
        )}
        <Button name="step" value="change" text="Change it" variant="secondary" />
      </div>
    </form>
  </>
);
