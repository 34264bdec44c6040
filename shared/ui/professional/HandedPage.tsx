import type {JSX} from 'preact';
import {dateInWords} from '#shared/london.ts';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {QrImage} from '../components/QrImage.tsx';
import {Errors} from '../form/Errors.tsx';
import {ShortlistCard} from '../shortlist/ShortlistCard.tsx';
import type {ViewOf} from './views.ts';

type View = ViewOf<'handed'>;

/** The address up to its code, as people type it. */
const withoutCode = ({address, code}: View): string =>
  address.replace(/^https?:\/\//, '').slice(0, -code.length);

/** Ways to give it that are of no use on the paper itself. */
const Giving = ({view}: {readonly view: View}): JSX.Element => (
  <div class="app-no-print">
    <h2 class="nhsuk-heading-m">Give it to them</h2>
    <p>
      Let them point the camera of their phone at the square code, or print this page with the print button of
      your browser.
    </p>
    {view.wasSent === true && (
      <InsetText id="sent">
        <p>
          We send to an address 3 times a day at most. If it has not had that many today, the email is on its
          way.
        </p>
      </InsetText>
    )}
    <form action={`/professional/hand-over/${view.code}`} method="post" novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Input
        name="email"
        label={{text: 'Email it to them', size: 's'}}
        hint="The email says where the page is, and not what is on it. We use the address to send this once."
        type="email"
        autocomplete="off"
        width={30}
        spellcheck={false}
        value={view.email}
        errorMessage={errorOf(view.errors, 'email')}
        attributes={{maxlength: 254}}
      />
      <Button text="Send email" variant="secondary" small />
    </form>
    <p>
      <a href={`sms:?&body=${encodeURIComponent(view.address)}`}>Text it to them</a> (from your own phone, at
      its normal cost)
    </p>
  </div>
);

/** A menu on one page, to be taken along: the codes first, then what was chosen. */
export const HandedPage = ({view}: {readonly view: View}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Chosen for you</h1>
    <div class="app-handed">
      <QrImage code={view.qr} label={`QR code that opens ${view.address}`} />
      <div>
        <p>Point the camera of your phone at the square code. Or go to:</p>
        <p class="app-handed__address">
          {withoutCode(view)}
          <wbr />
          <span class="app-whole">{view.code}</span>
        </p>
        <p>
          There you can read more, and refer yourself. It works until{' '}
          {dateInWords(view.until, {weekday: true})}.
        </p>
      </div>
    </div>
    <Giving view={view} />
    <ol class="app-results app-handed__list">
      {view.items.map((item) => (
        <ShortlistCard item={item} today={view.today} origin={view.origin} canRemove={false} />
      ))}
    </ol>
    <p>
      In an emergency, <a href="tel:999">call 999</a>. If you need medical help soon,{' '}
      <a href="tel:111">call 111</a>.
    </p>
  </>
);
