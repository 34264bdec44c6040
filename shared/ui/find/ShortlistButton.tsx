import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';

/**
 * Adds a listing to the person's shortlist and comes back here, at the line that says so. The cookie that keeps the
 * list is sent to `/shortlist` alone, so no other page knows what is in it.
 */
export const ShortlistButton = ({
  slug,
  name,
  back,
}: {
  readonly slug: string;
  readonly name: string;
  /** The path and query of this page. */
  readonly back: string;
}): JSX.Element => (
  <div class="app-shortlist app-no-print">
    <form action="/shortlist" method="post">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="back" value={back} />
      <Button variant="secondary" small name="action" value="add">
        Add to shortlist<span class="nhsuk-u-visually-hidden">: {name}</span>
      </Button>
    </form>
    <p class="app-shortlist__added" id={`added-${slug}`}>
      Added. <a href="/shortlist">See your shortlist</a>
    </p>
  </div>
);
