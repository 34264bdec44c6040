import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {EmailAddress} from '../components/EmailAddress.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Table} from '../components/Table.tsx';
import {Errors} from '../form/Errors.tsx';
import {dutiesInWords} from './dutyWords.ts';
import {InviteForm} from './InviteForm.tsx';
import type {ListView, ShownGroup} from './views.ts';

const NOTICES: Readonly<Record<NonNullable<ListView['notice']>, string>> = {
  invited: 'The invitation is on its way. It ends after 14 days.',
  removed: 'They have been removed. Every sign-in of theirs has ended.',
  withdrawn: 'The invitation has been taken back.',
  limit: 'No more invitations can be sent to this address, or by you, today. Try again tomorrow.',
};

const groupHref = ({id}: ShownGroup): string => `/people?group=${encodeURIComponent(id)}`;

/** One press, for one person: the label says whom it is about. */
const OnePress = ({
  view,
  action,
  field,
  text,
  about,
}: {
  readonly view: ListView;
  readonly action: string;
  readonly field: readonly [string, string];
  readonly text: string;
  readonly about: string;
}): JSX.Element => (
  <form method="post" action="/people">
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="group" value={view.group.id} />
    <input type="hidden" name="action" value={action} />
    <input type="hidden" name={field[0]} value={field[1]} />
    <Button variant="secondary" small classes="nhsuk-u-margin-bottom-0">
      {text}
      <span class="nhsuk-u-visually-hidden"> {about}</span>
    </Button>
  </form>
);

const Lines = ({lines}: {readonly lines: readonly string[]}): JSX.Element => (
  <>
    {lines.map((line) => (
      <div>{line}</div>
    ))}
  </>
);

const Members = ({view}: {readonly view: ListView}): JSX.Element => (
  <Table
    caption="Who has access"
    captionSize="m"
    responsive
    firstCellIsHeader
    head={['Email address', ...(view.group.role === 'provider' ? ['What they do'] : []), 'Since', 'Remove']}
    rows={view.members.map(({accountId, email, duties, since, isYou}) => [
      {text: <EmailAddress address={email} />},
      ...(view.group.role === 'provider' ? [{text: <Lines lines={dutiesInWords(duties)} />}] : []),
      since,
      {
        text: isYou ? (
          'This is you'
        ) : (
          <OnePress
            view={view}
            action="remove"
            field={['accountId', accountId]}
            text="Remove"
            about={email}
          />
        ),
      },
    ])}
  />
);

const Invited = ({view}: {readonly view: ListView}): JSX.Element => (
  <Table
    caption="Invited, and not here yet"
    captionSize="m"
    responsive
    firstCellIsHeader
    head={[
      'Email address',
      ...(view.group.role === 'provider' ? ['What they will do'] : []),
      'Until',
      'Take back',
    ]}
    rows={view.invited.map(({email, duties, until}) => [
      {text: <EmailAddress address={email} />},
      ...(view.group.role === 'provider' ? [{text: <Lines lines={dutiesInWords(duties)} />}] : []),
      until,
      {
        text: (
          <OnePress view={view} action="withdraw" field={['email', email]} text="Take back" about={email} />
        ),
      },
    ])}
  />
);

const Removed = ({removed}: Pick<ListView, 'removed'>): JSX.Element => (
  <Table
    caption="Removed in the last 6 months"
    captionSize="m"
    responsive
    firstCellIsHeader
    head={['Email address', 'Removed on', 'Removed by']}
    rows={removed.map(({email, on, by}) => [{text: <EmailAddress address={email} />}, on, by])}
  />
);

const FindProvider = ({view}: {readonly view: ListView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">People of another provider</h2>
    <form method="get" action="/people">
      <Input
        name="listing"
        label={{text: 'The address of one of its listings', size: 's'}}
        hint="Copy it from the page of the listing."
        value={valueOf(view.values, 'listing')}
        errorMessage={errorOf(view.errors, 'listing')}
        autocomplete="off"
        spellcheck={false}
      />
      <Button text="Show its people" variant="secondary" />
    </form>
  </>
);

/** A group's people, with the way to ask another in, and to take one out. */
export const ListPage = ({view}: {readonly view: ListView}): JSX.Element => {
  const {groups, group, members, invited, removed, notice, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      {notice !== undefined && (
        <NotificationBanner variant={notice === 'limit' ? undefined : 'success'} text={NOTICES[notice]} />
      )}
      <h1 class="nhsuk-heading-l">{group.name}</h1>
      {groups.length > 1 && (
        <nav aria-label="Whose people">
          <ul class="nhsuk-list app-links">
            {groups.map((each) => (
              <li>
                <a href={groupHref(each)} aria-current={each.id === group.id ? 'page' : undefined}>
                  {each.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {members.length > 0 ? <Members view={view} /> : <InsetText text="Nobody has access yet." />}
      {invited.length > 0 && <Invited view={view} />}
      {removed.length > 0 && <Removed removed={removed} />}
      <h2 class="nhsuk-heading-m">Invite somebody</h2>
      <InviteForm view={view} />
      {view.findsProviders && <FindProvider view={view} />}
    </>
  );
};
