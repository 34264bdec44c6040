import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {EmailAddress} from '../components/EmailAddress.tsx';
import {Radios} from '../components/Radios.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {WarningCallout} from '../components/WarningCallout.tsx';
import {Lines} from '../editing/Lines.tsx';
import {Errors} from '../form/Errors.tsx';
import {Drafts} from './Drafts.tsx';
import {Hidden} from './Hidden.tsx';
import type {ComparedPage, CompareView} from './views.ts';

const Page = ({page, title}: {readonly page: ComparedPage; readonly title: string}): JSX.Element => (
  <section>
    <h2 class="nhsuk-heading-m">
      {title}: {page.name}
    </h2>
    <SummaryList rows={page.facts} />
    <p>
      <a href={page.href}>
        See the page<span class="nhsuk-u-visually-hidden"> of {title}</span>
      </a>
    </p>
  </section>
);

const Waits = ({waits}: Pick<CompareView, 'waits'>): JSX.Element => (
  <WarningCallout heading="Decide these first">
    <p id="waits">A change of one of these pages waits. Decide it, then come back.</p>
    <ul>
      {waits.map(({href, name}) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  </WarningCallout>
);

const Choose = ({view}: {readonly view: CompareView}): JSX.Element => (
  <form method="post" action="/curator/duplicate" novalidate>
    <Hidden {...view} />
    <Radios
      name="stays"
      legend={{text: 'Which page stays?', size: 'm'}}
      hint="The other is hidden, and its links lead here. The page that was checked last is chosen."
      items={[
        {value: 'one', text: `Page 1: ${view.one.name}`, hint: view.one.href},
        {value: 'other', text: `Page 2: ${view.other.name}`, hint: view.other.href},
      ]}
      value={view.stays}
      errorMessage={errorOf(view.errors, 'stays')}
    />
    {view.fields.length > 0 && <h2 class="nhsuk-heading-m">What is the page to say?</h2>}
    {view.fields.map(({name, label, one, other, chosen}) => (
      <Radios
        name={name}
        small
        legend={{text: label, size: 's'}}
        items={[
          {value: 'one', text: 'Page 1 says', hint: <Lines lines={one} />},
          {value: 'other', text: 'Page 2 says', hint: <Lines lines={other} />},
        ]}
        value={chosen}
      />
    ))}
    <Button text="See the page as it would be" name="act" value="look" />
  </form>
);

/** Two pages that look like one, field by field. */
export const ComparePage = ({view}: {readonly view: CompareView}): JSX.Element => (
  <>
    <BackLink href="/curator/duplicates" text="All pages that may be the same" classes="app-back" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Are these the same?</h1>
    {view.because.length > 0 && (
      <ul>
        {view.because.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    )}
    <Page page={view.one} title="Page 1" />
    <Page page={view.other} title="Page 2" />
    <Drafts drafts={view.drafts} />
    {view.waits.length > 0 ? <Waits waits={view.waits} /> : <Choose view={view} />}
    <h2 class="nhsuk-heading-m">These are not the same</h2>
    {view.apart && (
      <p>
        Said before: <EmailAddress address={view.apart.who} />, {view.apart.on}.
      </p>
    )}
    <p>Then we do not show them together again, unless a name, phone, website or place changes.</p>
    <form method="post" action="/curator/duplicate" novalidate>
      <Hidden {...view} />
      <Button text="They are not the same" variant="secondary" name="act" value="apart" preventDoubleClick />
    </form>
  </>
);
