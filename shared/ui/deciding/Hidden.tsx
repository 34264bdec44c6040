import type {JSX} from 'preact';

/** What a form carries that nobody types: whose it is, what was shown, so that nothing else is decided, and what its button does. */
export const Hidden = ({
  view,
  act,
}: {
  readonly view: {readonly formToken: string; readonly shown: string};
  readonly act: string;
}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="shown" value={view.shown} />
    <input type="hidden" name="act" value={act} />
  </>
);
