import {renderHead} from '#shared/ui/Head.tsx';
import {mailboxRegion, mailboxTitle} from '#shared/ui/mailbox/mailboxRegion.tsx';
import type {MailboxView} from '#shared/ui/mailbox/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';

/** A page about the mailboxes of listings, in its built shell. */
export const showMailbox = ({shells}: Pick<ProviderDeps, 'shells'>, view: MailboxView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/mailbox', {
      head: renderHead({title: mailboxTitle(view), robots: 'noindex'}),
      mailbox: <>{mailboxRegion.render(view)}</>,
    }),
    {status},
  );
