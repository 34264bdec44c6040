import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import type {AccountView} from './views.ts';

type View = Extract<AccountView, {readonly page: 'account'}>;

const ROLES = {
  professional: <a href="/professional">You can refer people</a>,
  provider: (
    <>
      You work with an organisation that runs support: <a href="/provider">see your referrals</a>
    </>
  ),
  curator: <a href="/curator">You look after this menu</a>,
};

const SignOut = ({formToken, where}: {formToken: string; where: 'here' | 'everywhere'}): JSX.Element => (
  <form method="post" action="/sign-out">
    <input type="hidden" name="formToken" value={formToken} />
    <input type="hidden" name="where" value={where} />
    <Button
      text={where === 'here' ? 'Sign out' : 'Sign out on every device'}
      variant={where === 'here' ? undefined : 'secondary'}
    />
  </form>
);

/** Who is signed in, what that opens, and the way out. */
export const AccountPage = ({
  view: {email, roles, keepsPeople, formToken},
}: {
  readonly view: View;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Your sign-in</h1>
    <SummaryList
      rows={[
        {key: 'Signed in as', value: email},
        {
          key: 'What you can do',
          value: roles.length === 0 ? 'Nothing yet' : roles.map((role) => <div>{ROLES[role]}</div>),
        },
      ]}
    />
    {roles.length === 0 && (
      <InsetText>
        <p>Nobody has invited this email address yet.</p>
        <p>
          If your organisation uses this menu, ask a colleague to invite you. If you had access before, they
          may have removed it.
        </p>
      </InsetText>
    )}
    {keepsPeople === true && (
      <p>
        <a href="/people">See who has access, invite somebody, or remove somebody</a>
      </p>
    )}
    <SignOut formToken={formToken} where="here" />
    <h2 class="nhsuk-heading-m">If you have lost a phone or a computer</h2>
    <p>This ends every sign-in of yours, also this one.</p>
    <SignOut formToken={formToken} where="everywhere" />
  </>
);
