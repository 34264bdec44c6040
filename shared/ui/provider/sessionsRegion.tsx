import type {JSX} from 'preact';
import {valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Card} from '../components/Card.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {region} from '../region.ts';
import {Day} from './Day.tsx';
import type {SessionsView} from './sessionsView.ts';

type ViewOf<Page extends SessionsView['page']> = Extract<SessionsView, {readonly page: Page}>;

const peopleInWords = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

const Groups = ({view: {groups}}: {readonly view: ViewOf<'groups'>}): JSX.Element => (
  <>
    <BackLink href="/provider" text="All referrals" />
    <h1 class="nhsuk-heading-l">Mark who came to a session</h1>
    {groups.length === 0 ? (
      <p>Nobody has a place on something that has begun.</p>
    ) : (
      groups.map(({href, listingName, start, count}) => (
        <Card heading={listingName} headingLevel={2} href={href}>
          <p>
            Began on {start}. {peopleInWords(count)}.
          </p>
        </Card>
      ))
    )}
  </>
);

const doneInWords = ({saved, changed}: {saved: number; changed: number}): string =>
  `Saved for ${peopleInWords(saved)}.` +
  (changed === 0 ? '' : ` ${peopleInWords(changed)} could not be marked: look at their referrals.`);

const Mark = ({view}: {readonly view: ViewOf<'mark'>}): JSX.Element => (
  <>
    <BackLink href="/provider/sessions" text="All groups" />
    <Errors errors={view.errors} />
    {view.done && <NotificationBanner variant="success" text={doneInWords(view.done)} />}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Who came?
    </h1>
    <p>The group that began on {view.start}.</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Day
        id="session"
        name="session"
        legend="Which day?"
        hint="For example, 8 5 2026"
        fallback={view.today}
        values={view.values}
        errors={view.errors}
      />
      {view.people.map(({reference, name, soFar}) => (
        <Radios
          name={`came-${reference}`}
          legend={name}
          hint={`${reference}. ${soFar}`}
          inline
          items={[
            {value: 'yes', text: 'Came'},
            {value: 'no', text: 'Did not come'},
          ]}
          value={valueOf(view.values, `came-${reference}`)}
        />
      ))}
      <p>Whoever you leave open stays as they are. To change a mark, mark the same day again.</p>
      <Button text="Save attendance" preventDoubleClick />
    </form>
  </>
);

const render = (view: SessionsView): JSX.Element =>
  view.page === 'groups' ? <Groups view={view} /> : <Mark view={view} />;

/** A provider's groups, and who of one came to a session. */
export const sessionsRegion = region<SessionsView>({name: 'sessions', render});

/** The page's title, which names nobody. */
export const sessionsTitle = (view: SessionsView): string =>
  view.page === 'groups'
    ? 'Mark who came to a session'
    : `${view.errors.length > 0 ? 'Error: ' : ''}Who came?`;
