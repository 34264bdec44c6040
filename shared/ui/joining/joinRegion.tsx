import type {JSX} from 'preact';
import {MOST, ORGANISATION_KINDS} from '#shared/joining/readJoinRequest.ts';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Input} from '../components/Input.tsx';
import {Panel} from '../components/Panel.tsx';
import {Radios} from '../components/Radios.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {NOT_SENT, ProofQuestion, Trap} from '../refer/FormPage.tsx';
import {region} from '../region.ts';

/** Why a request was not sent. What was typed stands in the form all the same. */
const LIMITED = {
  here: 'A lot of requests have come from your internet connection today. Yours has not been sent. What you typed is still here: keep a copy of it, and send it tomorrow.',
  everywhere:
    'We have had more requests today than we can read. Yours has not been sent. What you typed is still here: keep a copy of it, and send it tomorrow.',
} as const;

/** The page on which an organisation asks to be on the menu. */
export type JoinView =
  | {
      readonly page: 'form';
      /** Drawn for each view: sent twice, it is one request. */
      readonly key: string;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly asksProof: boolean;
      /** Too many came from this connection in the day, or from all: this one was not sent. */
      readonly limited?: keyof typeof LIMITED;
    }
  | {readonly page: 'sent'};

type FormView = Extract<JoinView, {readonly page: 'form'}>;

const Form = ({view: {key, values, errors, asksProof, limited}}: {readonly view: FormView}): JSX.Element => {
  const field = (name: string) => ({
    name,
    value: valueOf(values, name),
    errorMessage: errorOf(errors, name),
  });
  return (
    <>
      <Errors errors={errors} description={asksProof ? NOT_SENT : undefined} />
      <h1 class="nhsuk-heading-l">Add your course or group</h1>
      <p>
        For people who run support for anybody with a long-term condition. If you look for support, or have a
        question about your health, <a href="/">start here</a>.
      </p>
      <p>
        If your organisation is on this site already, ask a colleague to let you in, or use “Report a problem
        with this page” on your page.
      </p>
      {limited && <InsetText text={LIMITED[limited]} />}
      <form method="post" action="/add-your-service" novalidate>
        <input type="hidden" name="key" value={key} />
        <Input
          {...field('organisation')}
          label={{text: 'Name of your organisation or group', size: 's'}}
          hint="For example: Beckside Breathe Easy"
          autocomplete="organization"
        />
        <Radios
          {...field('kind')}
          legend={{text: 'What are you?', size: 's'}}
          items={Object.entries(ORGANISATION_KINDS).map(([value, text]) => ({value, text}))}
        />
        <Input
          {...field('website')}
          label={{text: 'Website (optional)', size: 's'}}
          hint="For example: https://www.example.org"
          type="url"
          autocomplete="url"
          spellcheck={false}
        />
        <Textarea
          {...field('offer')}
          label={{text: 'What do you offer, where and for whom?', size: 's'}}
          hint={`In a few sentences. You write the whole page later. Up to ${MOST.offer} letters.`}
          rows={4}
        />
        <h2 class="nhsuk-heading-m">Who are you?</h2>
        <p>We use this to check that you work there, and to answer you. It is never public.</p>
        <Input
          {...field('name')}
          label={{text: 'Your name', size: 's'}}
          autocomplete="name"
          spellcheck={false}
        />
        <Input
          {...field('email')}
          label={{text: 'Your work email address', size: 's'}}
          hint="You sign in with it, if we let you in."
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
        <Input
          {...field('phone')}
          label={{text: 'Your work phone number (optional)', size: 's'}}
          hint="For example: 0113 496 0000"
          type="tel"
          autocomplete="tel"
          width={20}
        />
        {asksProof && <ProofQuestion errors={errors} />}
        <Trap />
        <p>
          We keep this for 180 days, and your name, email and phone only until we answer you.{' '}
          <a href="/help/privacy">Read how we look after it</a>.
        </p>
        <Button text="Send your request" preventDoubleClick />
      </form>
    </>
  );
};

const Sent = (): JSX.Element => (
  <>
    <Panel heading="We have your request">Somebody who looks after this site will read it.</Panel>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>We check that you are who you say. We may ring the number on your organisation’s own website.</li>
      <li>If all is well, we email you how to sign in. You then write your page.</li>
      <li>If not, we email you why.</li>
      <li>We read each page before it is public.</li>
    </ul>
    <p>You do not have to pay, and you do not need a certificate to be here.</p>
  </>
);

const render = (view: JoinView): JSX.Element => (view.page === 'form' ? <Form view={view} /> : <Sent />);

/** Everything at `/add-your-service`. */
export const joinRegion = region<JoinView>({name: 'join', render});

export const joinTitle = (view: JoinView): string => {
  if (view.page === 'sent') return 'We have your request';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Add your course or group`;
};
