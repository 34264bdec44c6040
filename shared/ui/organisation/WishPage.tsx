import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Hidden} from '../deciding/Hidden.tsx';
import {ReturnForm} from '../deciding/ReturnForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {Events} from './Events.tsx';
import {FactTable} from './FactTable.tsx';
import {Told} from './Told.tsx';
import type {WishView} from './views.ts';

const Decide = ({view}: {readonly view: WishView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Decide</h2>
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} act="approve" />
      <Button text="Approve" preventDoubleClick />
    </form>
    <ReturnForm view={view} example="Is this number answered on weekdays?" />
  </>
);

/** What an organisation wants the menu to say of it, fact by fact. */
export const WishPage = ({view}: {readonly view: WishView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">A change of an organisation</span> {view.name}
    </h1>
    <SummaryList
      rows={[
        {key: 'Sent by', value: view.sentBy},
        {key: 'Sent', value: view.sentOn},
        {key: 'Why', value: <span class="app-typed">{view.why}</span>},
        {key: 'Listings that show it', value: String(view.listings)},
      ]}
    />
    <div id="what-changes">
      <FactTable rows={view.rows} caption="What changes" />
    </div>
    <Told told={view.told} phone={view.phone} when="When you approve it" />
    <Events name={view.name} events={view.history} />
    {view.mayDecide ? <Decide view={view} /> : <p>You belong to this organisation: somebody else decides.</p>}
  </>
);
