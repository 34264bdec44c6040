import type {JSX} from 'preact';
import {ORGANISATION_KINDS} from '#shared/joining/readJoinRequest.ts';
import {errorOf, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {EmailAddress} from '../components/EmailAddress.tsx';
import {Input} from '../components/Input.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Select} from '../components/Select.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {KeptPart, OpenPages} from './OpenPages.tsx';
import type {ProvidersView, ShownJoin} from './providersViews.ts';

const NOT_GIVEN = 'Not given';

/** Nothing of the request is a link that leads away unless it was typed as a web address. */
const factsOf = ({kind, website, offer, name, email, phone, on}: ShownJoin) => [
  {key: 'What they are', value: kind},
  {
    key: 'Website',
    value:
      website === undefined ? (
        NOT_GIVEN
      ) : (
        <a href={website} rel="noreferrer nofollow">
          {website}
        </a>
      ),
  },
  {key: 'What they offer', value: <span class="app-typed">{offer}</span>},
  {key: 'Who asks', value: name ?? NOT_GIVEN},
  {key: 'Their email', value: email === undefined ? NOT_GIVEN : <EmailAddress address={email} />},
  {key: 'Their phone', value: phone === undefined ? NOT_GIVEN : <PhoneLink phone={phone} />},
  {key: 'Sent on', value: on},
];

/** The fields of a provider that is made, with `prefix` before their ids. */
const Fields = ({
  prefix,
  values,
  view,
}: {
  readonly prefix: string;
  readonly values: FormValues;
  readonly view: ProvidersView;
}): JSX.Element => {
  const field = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    value: valueOf(values, name),
    errorMessage: errorOf(view.errors, `${prefix}${name}`),
  });
  return (
    <>
      <Input
        {...field('organisation')}
        label={{text: 'Name of the provider, as the public sees it', size: 's'}}
      />
      <Select
        {...field('kind')}
        label={{text: 'What it is', size: 's'}}
        items={Object.entries(ORGANISATION_KINDS).map(([value, text]) => ({value, text}))}
        value={valueOf(values, 'kind') || 'not-known'}
      />
      <Input
        {...field('website')}
        label={{text: 'Website (optional)', size: 's'}}
        type="url"
        spellcheck={false}
        autocomplete="off"
      />
      <Input
        {...field('email')}
        label={{text: 'Email address of its first user', size: 's'}}
        hint="We invite them. They can write its pages, answer its referrals, and invite colleagues."
        type="email"
        spellcheck={false}
        autocomplete="off"
      />
    </>
  );
};

const Hidden = ({view, join}: {readonly view: ProvidersView; readonly join?: string}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    {join !== undefined && <input type="hidden" name="join" value={join} />}
    <KeptPart after={view.part.after} />
  </>
);

const One = ({join, view}: {readonly join: ShownJoin; readonly view: ProvidersView}): JSX.Element => {
  const reply = `answer-${join.id}`;
  return (
    <>
      <h2 class="nhsuk-heading-m">{join.organisation}</h2>
      <SummaryList rows={factsOf(join)} />
      <p>
        <a href={`/find?q=${encodeURIComponent(join.organisation)}`}>See whether it is on the menu already</a>
      </p>
      <form method="post" action="/people/providers" novalidate>
        <Hidden view={view} join={join.id} />
        <Fields prefix={`${join.id}-`} values={join.values} view={view} />
        <Button name="action" value="make" preventDoubleClick>
          Make it a provider and invite them
          <span class="nhsuk-u-visually-hidden">: {join.organisation}</span>
        </Button>
      </form>
      <form method="post" action="/people/providers" novalidate>
        <Hidden view={view} join={join.id} />
        <Textarea
          name="answer"
          id={reply}
          label={{text: 'Or say why not', size: 's'}}
          hint="We email it to them, and then delete their name, email and phone."
          rows={3}
          value={valueOf(join.values, 'answer')}
          errorMessage={errorOf(view.errors, reply)}
        />
        <Button name="action" value="decline" variant="secondary" preventDoubleClick>
          Send this answer
          <span class="nhsuk-u-visually-hidden">: {join.organisation}</span>
        </Button>
      </form>
      <form method="post" action="/people/providers">
        <Hidden view={view} join={join.id} />
        <Button name="action" value="clear" variant="secondary" small preventDoubleClick>
          Delete it, and email nobody
          <span class="nhsuk-u-visually-hidden">: {join.organisation}</span>
        </Button>
      </form>
      <hr class="nhsuk-section-break nhsuk-section-break--visible nhsuk-section-break--l" />
    </>
  );
};

const NOTICES: Readonly<Record<NonNullable<ProvidersView['notice']>, string>> = {
  made: 'The provider is made, and its first user is invited.',
  known: 'There is a provider of this name already. Nothing was changed, and nobody was invited.',
  answered: 'The answer is on its way.',
  cleared: 'The request is deleted. Nobody was emailed.',
  limit:
    'No more emails can be sent to this address, or by you, today. What you typed is still here. Try again tomorrow.',
};

const Notice = ({notice, provider}: ProvidersView): JSX.Element | null =>
  notice === undefined ? null : (
    <NotificationBanner
      variant={notice === 'made' || notice === 'answered' || notice === 'cleared' ? 'success' : undefined}
    >
      <p class="nhsuk-notification-banner__heading">{NOTICES[notice]}</p>
      {provider && (
        <p>
          <a href={`/people?group=${encodeURIComponent(provider.id)}`}>
            See who has access to {provider.name}
          </a>
        </p>
      )}
    </NotificationBanner>
  );

/** Requests to become a provider, and asking one in. */
export const ProvidersPage = ({view}: {readonly view: ProvidersView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <Notice {...view} />
    <h1 class="nhsuk-heading-l">New providers</h1>
    <p>
      Check who asks: ring a number that you looked up yourself, not the one that they typed. What they write
      of their pages waits for a curator before it is public.
    </p>
    {view.joins.length === 0 && (
      <p>{view.part.after === undefined ? 'Nobody waits for an answer.' : 'No more wait for an answer.'}</p>
    )}
    {view.joins.map((join) => (
      <One join={join} view={view} />
    ))}
    <OpenPages first="/people/providers" part={view.part} />
    <h2 class="nhsuk-heading-m">Invite a provider that did not ask</h2>
    <form method="post" action="/people/providers" novalidate>
      <Hidden view={view} />
      <Fields prefix="" values={view.values} view={view} />
      <Button name="action" value="make" preventDoubleClick>
        Make it a provider and invite them
      </Button>
    </form>
  </>
);
