import {ProblemError} from '#shared/problems.ts';
import {gateOf} from '../transfer/gate.ts';
import type {ReferralDeps} from './deps.ts';

/** The listing of a form, a hidden one too: whoever sent something there before it was hidden finds it again. */
export const formGate = ({
  getAnyListingBySlug,
  getMailbox,
}: Pick<ReferralDeps, 'getAnyListingBySlug' | 'getMailbox'>) =>
  gateOf({getListingBySlug: getAnyListingBySlug, getMailbox});

/** A form whose page is hidden: nothing of it is shown. `isUnderWay`: somebody had begun to fill it in. */
export const formNotShown = ({isUnderWay = false}: {isUnderWay?: boolean} = {}): ProblemError =>
  new ProblemError(
    'not-shown',
    isUnderWay
      ? 'This form cannot be used any more, so what you typed was not sent to anybody.'
      : 'You have followed a link to ask to join a course or a group. You cannot ask to join it here now.',
  );
