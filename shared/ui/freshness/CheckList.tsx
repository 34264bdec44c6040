import type {JSX} from 'preact';
import {rhythmInWords} from '#shared/freshness/rhythm.ts';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {CheckFacts} from './CheckFacts.tsx';
import {OwnReports} from './OwnReports.tsx';
import {PressRight} from './PressRight.tsx';
import {RhythmSelect} from './RhythmSelect.tsx';
import type {FreshnessView, OwnCheckRow} from './views.ts';

type ListView = Extract<FreshnessView, {readonly page: 'list'}>;

/** How often we ask about one page, and changing it. */
const Rhythm = ({row, view}: {readonly row: OwnCheckRow; readonly view: ListView}): JSX.Element => (
  <Details
    summary={
      <>
        We ask you {rhythmInWords(row.everyMonths)}. Change this
        <span class="nhsuk-u-visually-hidden">: {row.name}</span>
      </>
    }
  >
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="listing" value={row.listingId} />
      <RhythmSelect
        id={`months-${row.slug}`}
        label={{text: 'How often should we ask you?', size: 's'}}
        months={row.everyMonths}
      />
      <Button name="action" value="rhythm" variant="secondary" preventDoubleClick>
        Save how often<span class="nhsuk-u-visually-hidden">: {row.name}</span>
      </Button>
    </form>
  </Details>
);

const Row = ({row, view}: {readonly row: OwnCheckRow; readonly view: ListView}): JSX.Element => (
  <>
    <CheckFacts row={row} level="h3" />
    {row.reports.length > 0 && <OwnReports row={row} />}
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="listing" value={row.listingId} />
      <PressRight row={row} />
    </form>
    <Rhythm row={row} view={view} />
  </>
);

/** A provider's pages, those first whose check is owed. */
export const CheckList = ({view}: {readonly view: ListView}): JSX.Element => (
  <>
    {view.saved !== undefined && (
      <NotificationBanner variant="success" text={`Marked as checked: ${view.saved}.`} />
    )}
    {view.rhythmSaved && (
      <NotificationBanner
        variant="success"
        text={`We ask you ${rhythmInWords(view.rhythmSaved.everyMonths)} about ${view.rhythmSaved.name}.`}
      />
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
