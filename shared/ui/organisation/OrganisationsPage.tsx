import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Events} from './Events.tsx';
import {FactPairs} from './FactPairs.tsx';
import {FactsNow} from './FactsNow.tsx';
import type {OrganisationNotice, OrganisationsView, OwnOrganisation, WaitingWish} from './views.ts';

const NOTICES: Readonly<Record<OrganisationNotice, string>> = {
  sent: 'Sent. The people who look after the menu check it first.',
  'taken-back': 'Taken back. What you wrote is in the form.',
  'decided-before': 'That change does not wait any more.',
};

const Waiting = ({
  organisation: {href, name},
  waiting: {id, sentOn, why, rows},
  formToken,
}: {
  readonly organisation: OwnOrganisation;
  readonly waiting: WaitingWish;
  readonly formToken: string;
}): JSX.Element => (
  <>
    <InsetText
      text={`A change was sent on ${sentOn}. Until it is approved, the menu says what stands above.`}
    />
    <FactPairs rows={rows} more={[{key: 'Why', value: <span class="app-typed">{why}</span>}]} />
    <p>To change something else, take this back first. What you wrote is kept.</p>
    <form method="post" action={href}>
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="wish" value={id} />
      <Button name="step" value="take-back" variant="secondary" preventDoubleClick>
        Take it back<span class="nhsuk-u-visually-hidden">: the change of {name}</span>
      </Button>
    </form>
  </>
);

const One = ({
  organisation,
  formToken,
}: {
  readonly organisation: OwnOrganisation;
  readonly formToken: string;
}): JSX.Element => {
  const {href, name, facts, waiting, returned, history} = organisation;
  return (
    <section>
      <h2 class="nhsuk-heading-m">{name}</h2>
      <FactsNow facts={facts} />
      {returned !== undefined && (
        <InsetText>
          <p>Your last change came back. A curator wrote:</p>
          <p class="app-typed">{returned}</p>
        </InsetText>
      )}
      {waiting ? (
        <Waiting organisation={organisation} waiting={waiting} formToken={formToken} />
      ) : (
        <p>
          <a href={href}>
            Change this<span class="nhsuk-u-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      <Events name={name} events={history} />
    </section>
  );
};

/** What the menu says of one's organisations, what waits for a curator, and what became of what was sent. */
export const OrganisationsPage = ({view}: {readonly view: OrganisationsView}): JSX.Element => (
  <>
    {view.notice && (
      <NotificationBanner
        {...((view.notice === 'sent' || view.notice === 'taken-back') && {variant: 'success' as const})}
        text={NOTICES[view.notice]}
      />
    )}
    <h1 class="nhsuk-heading-l">Your organisation</h1>
    <p>
      People read this on the pages of all your listings. Where a listing has a phone number or a website of
      its own, people see that one instead.
    </p>
    {view.organisations.length === 0 && (
      <p>Changing this is not one of your duties. A colleague who edits your listings can do it.</p>
    )}
    {view.organisations.map((organisation) => (
      <One organisation={organisation} formToken={view.formToken} />
    ))}
  </>
);
