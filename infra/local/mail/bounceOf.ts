import type {Mail} from './keptMails.ts';

/**
 * What SES puts on the event bus when a mail comes back for good.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html (read November 2026)
 */
export const bounceOf = ({id, to, from, tags = {}}: Mail): unknown => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: to.map((emailAddress) => ({emailAddress, action: 'failed', status: '5.1.1'})),
    },
    mail: {messageId: id, source: from, destination: to, tags},
  },
});
