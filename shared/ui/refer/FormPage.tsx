import type {ComponentChildren, JSX} from 'preact';
import {PROOF, TRAP_FIELD} from '#shared/referral/form/proof.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {referHref} from './referHref.ts';
import type {ReferListing, ReferNotice} from './views.ts';

/** Answers that are carried along unseen, so that nothing is lost when the draft has gone. */
const HiddenValues = ({values}: {readonly values: FormValues}): JSX.Element => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each) => (
        <input type="hidden" name={name} value={each} />
      )),
    )}
  </>
);

const NOTICES: Readonly<Record<ReferNotice, string>> = {
  'draft-expired':
    'You were away for more than 30 minutes, so we deleted your answers to keep them private. We have kept only what you typed last.',
  'draft-gone': 'You were away for more than 30 minutes, so we deleted your answers to keep them private.',
  'not-kept':
    'We do not have your answers any more. You may have closed your browser in between, or it may not keep our cookie. Try again, or ask them to call you.',
  busy: 'We could not save this just now. Nothing that you typed is lost. Try again in a moment.',
  'form-old': 'This page had been open for a long time. Check your answers and continue.',
  'key-reused':
    'These answers are different from the ones that were sent from this page before. Check them, then send them again.',
  'sent-before':
    'Another request was sent from this browser a moment ago. These answers are different, and have not been sent. Check whose they are, then send them.',
  'asked-first':
    'The people who run it must know these before you send your request. We have kept everything else.',
};

export const Notice = ({notice}: {readonly notice: ReferNotice | undefined}): JSX.Element | null =>
  notice === undefined ? null : <InsetText text={NOTICES[notice]} />;

/** The heading of a page of the form, with the listing above it. */
export const Heading = ({
  listing,
  children,
}: {
  readonly listing: ReferListing;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <h1 class="nhsuk-heading-l">
    <span class="nhsuk-caption-l">{listing.name}</span> {children}
  </h1>
);

export interface PostedFormProps {
  readonly action: string;
  readonly formToken: string;
  readonly button: string;
  readonly hidden?: FormValues;
  readonly children?: ComponentChildren;
}

/** A form that posts, with its token and one button. */
export const PostedForm = ({action, formToken, button, hidden, children}: PostedFormProps): JSX.Element => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="formToken" value={formToken} />
    {hidden && <HiddenValues values={hidden} />}
    {children}
    <Button text={button} preventDoubleClick />
  </form>
);

/** A box that only a machine fills in. It never discards anything: a filled one brings one plain question. */
export const Trap = (): JSX.Element => (
  <div class="nhsuk-u-visually-hidden">
    <Input name={TRAP_FIELD} label="Leave this box empty" autocomplete="off" attributes={{tabindex: '-1'}} />
  </div>
);

/** Said above the errors of a page that asks the extra question: it looks like the one from which the person just sent. */
export const NOT_SENT = 'This has not been sent yet.';

/** The extra question. */
export const ProofQuestion = ({errors}: {readonly errors: readonly FormError[]}): JSX.Element => (
  <Input
    name={PROOF.field}
    label={{text: 'One more question', size: 'm'}}
    hint={`Type the word ${PROOF.answer} to show that you are a person.`}
    errorMessage={errors.find(({field}) => field === PROOF.field)?.text}
    width={10}
    autocomplete="off"
  />
);

/** For pages with a form, on which the NHS service manual does not want a care card. */
export const UrgentLine = (): JSX.Element => (
  <p>
    Nobody reads this form as it comes in. If you need help now,{' '}
    <a href="/help/urgent">find out who to call</a>.
  </p>
);

/** For pages that send nothing to anybody. */
export const HelpNow = (): JSX.Element => (
  <p>
    If you need help now, <a href="/help/urgent">find out who to call</a>.
  </p>
);

/** The way in that asks for nothing but a name and a number. */
export const CallMeLine = ({
  listing,
  formId,
}: {
  readonly listing: ReferListing;
  readonly formId: string;
}): JSX.Element => (
  <p>
    Not sure, or rather talk?{' '}
    <a href={referHref({slug: listing.slug, formId}, 'call-me')}>Ask them to call you</a>
    {listing.phone === undefined ? (
      '.'
    ) : (
      <>
        , or call <PhoneLink phone={listing.phone} />.
      </>
    )}
  </p>
);
