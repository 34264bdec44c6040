import type {JSX} from 'preact';
import type {FormError} from '#shared/referral/form/values.ts';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Errors} from '../form/Errors.tsx';
import {canReferOnline} from '../listing/canReferOnline.ts';
import {region} from '../region.ts';
import {ShortlistCard, type Shortlisted} from '../shortlist/ShortlistCard.tsx';

export type HandoverView =
  | {
      readonly page: 'enter';
      /** As it was typed. */
      readonly code: string;
      readonly notice?: 'ended' | undefined;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'chosen';
      readonly items: readonly Shortlisted[];
      /** How many of them are not in the menu any more. */
      readonly gone: number;
      readonly today: string;
      readonly origin: string;
    };

const Enter = ({view}: {readonly view: Extract<HandoverView, {page: 'enter'}>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Type your code</h1>
    {view.notice === 'ended' && (
      <InsetText text="There is nothing under this code now. Codes work for 14 days. Check it, or ask whoever gave it to you." />
    )}
    <form action="/go" method="get" novalidate>
      <Input
        name="code"
        label={{text: 'Code', size: 'm'}}
        hint="It is on the page that you were given, and looks like K7P-4QX"
        width={10}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={view.code}
        errorMessage={errorOf(view.errors, 'code')}
      />
      <Button text="Continue" />
    </form>
    <p>
      You can also <a href="/find">find support</a> without a code.
    </p>
  </>
);

const Chosen = ({view}: {readonly view: Extract<HandoverView, {page: 'chosen'}>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Chosen for you</h1>
    <p>
      Somebody who looks after you chose these with you. We do not know who you are. Nothing is sent to
      anybody until you send it.
    </p>
    {view.gone > 0 && <InsetText text="Something that was chosen has ended since, and is left out." />}
    <ol class="app-results">
      {view.items.map((item) => (
        <ShortlistCard item={item} today={view.today} origin={view.origin} canRemove={false}>
          {canReferOnline(item.view.listing) && (
            <Button href={`/refer/${item.view.listing.slug}?handed=yes`} classes="app-no-print">
              Refer yourself<span class="nhsuk-u-visually-hidden"> to {item.view.listing.name}</span>
            </Button>
          )}
        </ShortlistCard>
      ))}
    </ol>
    <form class="app-no-print" action="/shortlist" method="post">
      <input type="hidden" name="list" value={view.items.map(({slug}) => slug).join(',')} />
      <Button text="Add these to my shortlist" variant="secondary" name="action" value="save" />
    </form>
    <p>
      <a href="/find">Look for something else</a>
    </p>
    <p>
      In an emergency, <a href="tel:999">call 999</a>. If you need medical help soon,{' '}
      <a href="tel:111">call 111</a>.
    </p>
  </>
);

/** What a professional chose with somebody, on that person's own phone: everything under `/go`. */
export const handoverRegion = region<HandoverView>({
  name: 'handover',
  render: (view) => (view.page === 'enter' ? <Enter view={view} /> : <Chosen view={view} />),
});

export const handoverTitle = (view: HandoverView): string => {
  if (view.page === 'chosen') return 'Chosen for you';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Type your code`;
};
