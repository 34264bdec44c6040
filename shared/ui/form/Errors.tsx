import type {JSX} from 'preact';
import type {FormError} from '#shared/referral/form/values.ts';
import {ErrorSummary} from '../components/ErrorSummary.tsx';

/** Errors at the top of a page, each leading to its field, after what they mean for it; nothing when there are none. */
export const Errors = ({
  errors,
  description,
}: {
  readonly errors: readonly FormError[];
  readonly description?: string | undefined;
}): JSX.Element | null =>
  errors.length === 0 ? null : <ErrorSummary errorList={errors} description={description} />;
