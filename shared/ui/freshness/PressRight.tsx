import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import type {OwnCheckRow} from './views.ts';

/** The buttons that say of one's own page that it is right: two while something was reported and nothing said of it. */
export const PressRight = ({row}: {readonly row: OwnCheckRow}): JSX.Element => {
  const asked = row.reports.filter(({said}) => said === undefined);
  const name = <span class="nhsuk-u-visually-hidden">: {row.name}</span>;
  if (asked.length === 0) {
    return (
      <Button variant={row.stage === 'fresh' ? 'secondary' : undefined} preventDoubleClick>
        Still right{name}
      </Button>
    );
  }
  return (
    <>
      {asked.map(({id}) => (
        <input type="hidden" name="report" value={id} />
      ))}
      <Button name="action" value="mended" preventDoubleClick>
        It was wrong, and is right now{name}
      </Button>{' '}
      <Button name="action" value="still-right" variant="secondary" preventDoubleClick>
        It is right as it is{name}
      </Button>
    </>
  );
};
