import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {CheckFacts} from './CheckFacts.tsx';
import type {CheckRow, FreshnessView} from './views.ts';

type ListView = Extract<FreshnessView, {readonly page: 'list'}>;

const Row = ({row, view}: {readonly row: CheckRow; readonly view: ListView}): JSX.Element => (
  <>
    <CheckFacts row={row} level="h3" />
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="listing" value={row.listingId} />
      <Button variant={row.stage === 'fresh' ? 'secondary' : undefined} preventDoubleClick>
        Still right<span class="nhsuk-u-visually-hidden">: {row.name}</span>
      </Button>
    </form>
  </>
);

/** A provider's pages, those first whose check is owed. */
export const CheckList = ({view}: {readonly view: ListView}): JSX.Element => (
  <>
    {view.saved !== undefined && (
      <NotificationBanner variant="success" text={`Marked as checked: ${view.saved}.`} />
    )}
    <h1 class="nhsuk-heading-l">Are your pages still right?</h1>
    <p>
      Read each page before you press: the phone number, the times, the place and who it is for. A page that
      nobody checks is doubted in public, then comes last in searches, then is hidden. One press brings it
      back.
    </p>
    <h2 class="nhsuk-heading-m">Check these now</h2>
    {view.owed.length === 0 && <p>There are none.</p>}
    {view.owed.map((row) => (
      <Row row={row} view={view} />
    ))}
    {view.others.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Checked in time</h2>
        {view.others.map((row) => (
          <Row row={row} view={view} />
        ))}
      </>
    )}
  </>
);
