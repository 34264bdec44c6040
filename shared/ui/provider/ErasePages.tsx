import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Hidden} from './StepForms.tsx';
import type {ProviderView} from './views.ts';

type ViewOf<Page extends ProviderView['page']> = Extract<ProviderView, {readonly page: Page}>;

/** What is deleted comes back to nobody, so it takes a second press. */
export const EraseCheckPage = ({view}: {readonly view: ViewOf<'erase-check'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Delete what {view.name} told us?</h1>
    <p>
      Nobody can bring it back, and you no longer see this referral.{' '}
      {view.isSignedIn
        ? 'We write down who deleted it.'
        : 'We write down that your service deleted it, by an emailed link.'}
    </p>
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} action="erase" />
      <input type="hidden" name="reason" value={view.reason} />
      <input type="hidden" name="sure" value="yes" />
      <Button text="Delete" variant="warning" preventDoubleClick />
    </form>
    <p>
      <a href={view.action}>Go back</a>
    </p>
  </>
);

/** Of a referral whose person had everything deleted, whoever deleted it. */
export const ErasedPage = ({view}: {readonly view: ViewOf<'erased'>}): JSX.Element => (
  <>
    {view.isSignedIn && <BackLink href="/provider" text="All referrals" />}
    <h1 class="nhsuk-heading-l">What they told us is deleted</h1>
    <p>
      We were asked to delete it. Referral <span class="app-whole">{view.reference}</span> keeps no name and
      no way to reach them. If they ring, they can ask anew.
    </p>
    {view.note !== undefined && (
      <InsetText>
        <p>
          <strong>We have not kept your note.</strong> Copy it before you leave, if you still need it:
        </p>
        <p class="app-typed">{view.note}</p>
      </InsetText>
    )}
  </>
);
