import type {JSX} from 'preact';

/** What a field says, a line each, or that it says nothing. */
export const Lines = ({lines}: {readonly lines: readonly string[]}): JSX.Element =>
  lines.length === 0 ? (
    <>Nothing</>
  ) : (
    <>
      {lines.map((line) => (
        <div class="app-typed">{line}</div>
      ))}
    </>
  );
