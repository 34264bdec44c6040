import type {ComponentChildren, JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import type {FileForm} from './views.ts';

/** Gives the file that shows a certificate. A form, because it is written down who asked. */
export const OpenFile = ({
  form,
  which,
}: {
  readonly form: FileForm;
  /** Which certificate, for whoever hears the button without what stands around it. */
  readonly which?: ComponentChildren;
}): JSX.Element => (
  <form method="post" action={form.action} novalidate>
    <input type="hidden" name="formToken" value={form.formToken} />
    <Button small variant="secondary">
      Download the file{which}
    </Button>
  </form>
);
