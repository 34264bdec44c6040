import {Mailbox} from '#shared/model/primitives.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {isReportedProblem, MOST_NOTE, type ReportedProblem} from './problems.ts';

/** A report as it was typed, once nothing is wrong with it. */
export interface TypedReport {
  readonly what: ReportedProblem;
  readonly note?: string;
  /** Where an answer goes. */
  readonly email?: string;
}

/** Reads what somebody says is wrong with a page; what is missing or wrong comes back as errors, in the form's order. */
export const readReport = (
  values: FormValues,
): {readonly report: TypedReport} | {readonly errors: readonly FormError[]} => {
  const what = valueOf(values, 'what');
  const note = valueOf(values, 'note').trim().toWellFormed();
  const email = valueOf(values, 'email').trim();
  const errors: FormError[] = [];
  if (!isReportedProblem(what)) {
    errors.push({field: 'what', href: '#what', text: 'Choose what is wrong'});
  }
  if (what === 'other' && note === '') {
    errors.push({field: 'note', href: '#note', text: 'Say what is wrong'});
  }
  if (note.length > MOST_NOTE) {
    errors.push({field: 'note', href: '#note', text: `Use ${MOST_NOTE} letters or fewer`});
  }
  if (email !== '' && !Mailbox.safeParse(email).success) {
    errors.push({
      field: 'email',
      href: '#email',
      text: 'Enter an email address, like name@example.com',
    });
  }
  if (errors.length > 0 || !isReportedProblem(what)) return {errors};
  return {report: {what, ...(note !== '' && {note}), ...(email !== '' && {email})}};
};
