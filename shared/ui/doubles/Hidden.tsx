import type {JSX} from 'preact';

/** What a form of a pair carries on, unseen. */
export const Hidden = ({
  formToken,
  hidden,
}: {
  readonly formToken: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={formToken} />
    {hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
