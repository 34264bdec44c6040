import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Diff} from '../editing/Diff.tsx';
import {Errors} from '../form/Errors.tsx';
import {listingRegion} from '../listing/listingRegion.tsx';
import {Drafts} from './Drafts.tsx';
import {Hidden} from './Hidden.tsx';
import type {ConfirmView, LookView} from './views.ts';

/** The page that stays, as the public would see it. */
export const LookPage = ({view}: {readonly view: LookView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Back to both pages" classes="app-back" />
    {view.listing ? (
      <>
        <InsetText>
          <p>
            <strong>Nothing is changed yet.</strong> This is the page that would stay.
          </p>
          <form method="post" action="/curator/duplicate" novalidate>
            <Hidden {...view} />
            <Button text="Go on" name="act" value="confirm" />
          </form>
        </InsetText>
        {listingRegion.render(view.listing)}
      </>
    ) : (
      <>
        <h1 class="nhsuk-heading-l">There is no such page</h1>
        <p>With what you chose the page would lack this:</p>
        <ul>
          {view.lacks.map((lack) => (
            <li>{lack}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

/** What a merge does, before it is done. */
export const ConfirmPage = ({view}: {readonly view: ConfirmView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Back to both pages" classes="app-back" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Make one page of these two?</h1>
    <p>
      <strong>{view.stays}</strong> stays. <strong>{view.goes}</strong> is hidden.
    </p>
    <ul>
      {view.means.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    <Drafts drafts={view.drafts} />
    {view.rows.length === 0 ? (
      <p>What {view.stays} says does not change.</p>
    ) : (
      <Diff rows={view.rows} caption="What changes on the page that stays" marksRisk />
    )}
    <form method="post" action="/curator/duplicate" novalidate>
      <Hidden {...view} />
      {view.answers && (
        <Checkboxes
          name="agree"
          legend={{text: 'These are pages of two providers', size: 'm'}}
          hint={`${view.answers.before} answers the requests that were sent to it before. ${view.answers.after} answers all new ones.`}
          items={[{value: 'yes', text: `Yes, ${view.answers.after} answers from now on`}]}
          errorMessage={errorOf(view.errors, 'agree')}
        />
      )}
      <Button text="Make one page" name="act" value="merge" preventDoubleClick />
    </form>
  </>
);
