import type {JSX} from 'preact';
import type {DiffRow} from '#shared/proposal/diff.ts';
import {Table} from '../components/Table.tsx';
import {Tag} from '../components/Tag.tsx';
import {Lines} from './Lines.tsx';

/** What changed, field by field. `marksRisk`: for whoever decides. */
export const Diff = ({
  rows,
  caption,
  marksRisk = false,
}: {
  readonly rows: readonly DiffRow[];
  readonly caption: string;
  readonly marksRisk?: boolean;
}): JSX.Element =>
  rows.length === 0 ? (
    <p>Nothing is changed.</p>
  ) : (
    <Table
      responsive
      firstCellIsHeader
      classes="app-diff"
      caption={caption}
      captionSize="m"
      head={['What', 'Before', 'After']}
      rows={rows.map(({label, risk, before, after}) => [
        {
          text: (
            <>
              {label}
              {marksRisk && risk === 3 && (
                <>
                  {' '}
                  <Tag text="Check this first" colour="red" />
                </>
              )}
            </>
          ),
        },
        {text: <Lines lines={before} />},
        {text: <Lines lines={after} />},
      ])}
    />
  );
