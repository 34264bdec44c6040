import type {JSX} from 'preact';
import {BeforeAfter} from '../editing/BeforeAfter.tsx';
import {InsetText} from '../components/InsetText.tsx';
import type {ReferralPageView} from './views.ts';

/** Their start has changed, and who tells them. */
export const StartChanged = ({
  view: {startChange, tellThem},
}: {
  readonly view: Pick<ReferralPageView, 'startChange' | 'tellThem'>;
}): JSX.Element | null =>
  startChange && (
    <>
      <InsetText
        text={
          startChange.isToCall
            ? `${startChange.isAskedFor ? 'The start that they asked for' : 'Their start'} has changed, and we cannot tell them by email. Please tell them today.${tellThem === null ? '' : ` Best way: ${tellThem}.`}`
            : `${startChange.isAskedFor ? 'The start that they asked for' : 'Their start'} has changed. We have told them by email.`
        }
      />
      <BeforeAfter rows={startChange.rows} />
    </>
  );
