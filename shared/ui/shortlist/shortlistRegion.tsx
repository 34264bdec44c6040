import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {ChooseListings} from '../professional/ChooseListings.tsx';
import {region} from '../region.ts';
import {ShortlistCard, type Shortlisted} from './ShortlistCard.tsx';

export interface ShortlistProps {
  /** `shared`: somebody sent this list; it is not kept until the person says so. */
  readonly kind: 'own' | 'shared';
  readonly items: readonly Shortlisted[];
  /** How many of the list are not in the menu any more. */
  readonly gone: number;
  /** The London day of reading. */
  readonly today: string;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** True when another one was not added because the list is full. */
  readonly isFull?: boolean;
}

const listOf = (items: ShortlistProps['items']): string => items.map(({slug}) => slug).join(',');

const Empty = (): JSX.Element => (
  <>
    <p>There is nothing on it yet. Press “Add to shortlist” on anything that you want to compare.</p>
    <p>
      <a href="/find">Find support</a>
    </p>
  </>
);

const OwnList = ({items}: Pick<ShortlistProps, 'items'>): JSX.Element => (
  <section class="app-no-print" aria-labelledby="keep-list">
    <h2 class="nhsuk-heading-m" id="keep-list">
      Keep or share this list
    </h2>
    <p>To print it, use the print button of your browser.</p>
    <p>
      <a href={`/shortlist?list=${listOf(items)}`}>Open a page that you can share</a>. Whoever has its address
      can see what is on the list, but not who made it.
    </p>
    <form action="/shortlist" method="post">
      <Button text="Remove all" variant="secondary" small name="action" value="clear" />
    </form>
  </section>
);

const SharedList = ({items}: Pick<ShortlistProps, 'items'>): JSX.Element => (
  <form class="app-no-print" action="/shortlist" method="post">
    <input type="hidden" name="list" value={listOf(items)} />
    <Button text="Add these to my shortlist" variant="secondary" name="action" value="save" />
  </form>
);

/** For whoever works in health or care: the next page asks them to sign in. */
const ForProfessionals = ({items}: Pick<ShortlistProps, 'items'>): JSX.Element => (
  <section class="app-no-print" aria-labelledby="refer-these">
    <h2 class="nhsuk-heading-m" id="refer-these">
      For health and care workers
    </h2>
    <p>You can refer a patient to these with one form, or give them a page to take home.</p>
    <ChooseListings
      legend="What you choose for the patient"
      listings={items.map(({view: {listing}}) => ({slug: listing.slug, name: listing.name}))}
    />
  </section>
);

const goneWords = (gone: number): string =>
  gone === 1
    ? '1 of them has ended, or is not on this site any more.'
    : `${gone} of them have ended, or are not on this site any more.`;

const Shortlist = ({kind, items, gone, today, origin, isFull = false}: ShortlistProps): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{kind === 'own' ? 'Your shortlist' : 'A shortlist for you'}</h1>
    <p class="app-no-print">
      {kind === 'own'
        ? 'Your browser keeps this list for 30 days. It is sent to us only when you open this page or change the list, and we do not store it.'
        : 'Somebody shared this list with you. It is not kept unless you add it to your own.'}
    </p>
    {isFull && <InsetText text="The list is full. Remove one before you add another." />}
    {gone > 0 && <InsetText text={goneWords(gone)} />}
    {items.length === 0 ? (
      <Empty />
    ) : (
      <>
        <ol class="app-results">
          {items.map((item) => (
            <ShortlistCard item={item} today={today} origin={origin} canRemove={kind === 'own'} />
          ))}
        </ol>
        {kind === 'own' ? <OwnList items={items} /> : <SharedList items={items} />}
        <ForProfessionals items={items} />
      </>
    )}
    <p>
      In an emergency, <a href="tel:999">call 999</a>. If you need medical help soon,{' '}
      <a href="tel:111">call 111</a>.
    </p>
  </>
);

/** The whole of /shortlist. */
export const shortlistRegion = region<ShortlistProps>({
  name: 'shortlist',
  render: Shortlist,
});
