import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Errors} from '../form/Errors.tsx';
import {Heading, NOT_SENT, Notice, PostedForm, ProofQuestion, Trap, UrgentLine} from './FormPage.tsx';
import {referHref} from './referHref.ts';
import type {ViewOf} from './views.ts';

/** "Please call me": a name and a number. */
export const CallMePage = ({view}: {readonly view: ViewOf<'call-me'>}): JSX.Element => {
  const {listing, values, errors} = view;
  return (
    <>
      <Errors errors={errors} description={view.asksProof ? NOT_SENT : undefined} />
      <Heading listing={listing}>Ask them to call you</Heading>
      <Notice notice={view.notice} />
      <UrgentLine />
      <p>
        {listing.providerName} will call you to talk about {listing.name}. They will not leave a message.
      </p>
      <PostedForm
        action={referHref({slug: listing.slug, formId: view.formId}, 'call-me')}
        formToken={view.formToken}
        button="Send"
        hidden={{key: view.key}}
      >
        <Input
          name="name"
          label={{text: 'Your name', size: 'm'}}
          hint="The name that they should ask for."
          autocomplete="name"
          spellcheck={false}
          value={valueOf(values, 'name')}
          errorMessage={errorOf(errors, 'name')}
        />
        <Input
          name="phone"
          label={{text: 'Your phone number', size: 'm'}}
          type="tel"
          autocomplete="tel"
          width={20}
          value={valueOf(values, 'phone')}
          errorMessage={errorOf(errors, 'phone')}
        />
        {view.asksProof && <ProofQuestion errors={errors} />}
        <Trap />
      </PostedForm>
      <p>
        We share your name and number with {listing.providerName} and nobody else.{' '}
        <a href="/help/privacy">Read how we look after it</a>.
      </p>
      {listing.phone !== undefined && (
        <p>
          You can also call them: <PhoneLink phone={listing.phone} />.
        </p>
      )}
    </>
  );
};

/** Over the hour's limit: what was typed is kept on the page, and there is a number to ring. */
export const LimitPage = ({view}: {readonly view: ViewOf<'limit'>}): JSX.Element => {
  const {listing, values} = view;
  return (
    <>
      <Heading listing={listing}>Too many requests from this connection</Heading>
      <p>
        A lot of requests have come from your internet connection in the last hour. Yours has not been sent
        yet. We have kept what you typed on this page.
      </p>
      {listing.phone !== undefined && (
        <p>
          To join now, call {listing.providerName}: <PhoneLink phone={listing.phone} />
        </p>
      )}
      <p>Or keep this page open and try again later.</p>
      <PostedForm
        action={referHref({slug: listing.slug, formId: view.formId}, view.sendAgain)}
        formToken={view.formToken}
        button="Try again"
        hidden={{...values, key: view.key}}
      >
        <Trap />
      </PostedForm>
    </>
  );
};
