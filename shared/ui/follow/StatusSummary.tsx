import type {ComponentChildren, JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {Elsewhere} from './Elsewhere.tsx';
import {CameBack} from './CameBack.tsx';
import {OthersWanted} from './OthersWanted.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowStatus, OwnPlace} from './views.ts';

/** Where a request is: what a link and a code both show. */
export const StatusSummary = ({
  status,
  own,
  canPutRight = false,
  children,
}: {
  readonly status: FollowStatus;
  readonly own: OwnPlace;
  readonly canPutRight?: boolean | undefined;
  /** What the person can answer at once: before the rest, which is long on a phone. */
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Your request</h1>
    <p>
      <Tag text={status.label} />
    </p>
    {status.isMailHeld && (
      <InsetText text="We do not email you about this request yet: many requests gave the same email address on that day. To have our emails, ask for a code and type it." />
    )}
    {status.hasBounced && <CameBack status={status} own={own} canPutRight={canPutRight} />}
    {status.lines.map((line) => (
      <p>{line}</p>
    ))}
    {children}
    <OthersWanted status={status} />
    <SummaryList
      rows={[
        {key: 'Reference', value: status.reference},
        {
          key: 'Support',
          value: <a href={`/support/${status.listingSlug}`}>{status.listingName}</a>,
        },
        ...(status.isNowPartOf
          ? [
              {
                key: 'Its page is now',
                value: <a href={`/support/${status.isNowPartOf.slug}`}>{status.isNowPartOf.name}</a>,
              },
            ]
          : []),
        {key: 'Run by', value: status.providerName},
        {key: 'Sent on', value: status.sentOn},
        ...(status.phone === undefined
          ? []
          : [{key: 'Number to call', value: <PhoneLink phone={status.phone} />}]),
        ...(status.where === undefined ? [] : [{key: 'Where', value: status.where}]),
        ...(status.link === undefined
          ? []
          : [
              {
                key: 'Online link',
                value: (
                  <a href={status.link} rel="noreferrer">
                    {status.link}
                  </a>
                ),
              },
            ]),
      ]}
    />
    {status.hasDate && (
      <p>
        <a href={ownHref(own.tag, {}, '/calendar.ics')}>Add the date to your calendar</a>
      </p>
    )}
    <Elsewhere status={status} own={own} />
  </>
);
