import type {JSX} from 'preact';

/** Which part of a long list of open things a page shows. */
export interface OpenPart {
  /** The mark that this page begins after; undefined for the first. */
  readonly after: string | undefined;
  /** Where the next ones are. */
  readonly next: string | undefined;
}

/** Keeps the part of the list on which a form stands, for when it is shown again. */
export const KeptPart = ({after}: Pick<OpenPart, 'after'>): JSX.Element | null =>
  after === undefined ? null : <input type="hidden" name="after" value={after} />;

/** The ways from one part of a long list of open things to the others. */
export const OpenPages = ({
  first,
  part: {after, next},
}: {
  readonly first: `/${string}`;
  readonly part: OpenPart;
}): JSX.Element | null =>
  after === undefined && next === undefined ? null : (
    <nav aria-label="More of the list">
      <ul class="nhsuk-list app-links">
        {after !== undefined && (
          <li>
            <a href={first}>Go to the oldest</a>
          </li>
        )}
        {next !== undefined && (
          <li>
            <a href={next}>See the next ones, which came later</a>
          </li>
        )}
      </ul>
    </nav>
  );
