import type {JSX} from 'preact';
import {TELL_THERE} from '#shared/referral/tellThere.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import type {FollowStatus} from './views.ts';

/** Who may be told by the next provider too: asked anew for each, and nobody is told unless it is ticked. */
export const TellThere = ({
  status: {tellsReferrer, tellsPractice},
  to: {slug, organisationName},
}: {
  readonly status: Pick<FollowStatus, 'tellsReferrer' | 'tellsPractice'>;
  readonly to: {readonly slug: string; readonly organisationName: string};
}): JSX.Element | null => {
  const items = [
    ...(tellsReferrer
      ? [
          {
            value: 'referrer',
            text: 'Whoever referred you',
            hint: `${organisationName} gets their name and job.`,
          },
        ]
      : []),
    ...(tellsPractice ? [{value: 'practice', text: 'Your GP practice'}] : []),
  ];
  return items.length === 0 ? null : (
    <Checkboxes
      name={TELL_THERE}
      idPrefix={`${TELL_THERE}-${slug}`}
      legend={{text: `Who else may we tell what becomes of it at ${organisationName}?`, size: 's'}}
      hint="You can leave this empty."
      items={items}
      small
    />
  );
};
