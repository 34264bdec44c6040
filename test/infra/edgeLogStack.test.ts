import {describe, expect, it} from 'vitest';
import {EDGE_LOG_FIELDS} from '../../infra/constructs/logFields.ts';
import {propertiesOf, synthesised} from './synthesised.ts';

const {edgeLog} = synthesised('production');

/** What would tell who somebody is, where they come from, what they searched for or which referral is theirs. */
const NEVER = [
  'asn',
  'c-country',
  'c-ip',
  'c-port',
  'cs(Cookie)',
  'cs(Referer)',
  'cs(User-Agent)',
  'cs-headers',
  'cs-uri-query',
  'cs-uri-stem',
  'x-forwarded-for',
];

describe('the log of CloudFront', () => {
  it('leaves out address, query string, referrer, cookie and path', () => {
    const [delivery] = [...propertiesOf(edgeLog, 'AWS::Logs::Delivery').values()];
    const fields = delivery?.RecordFields as string[];
    expect(fields).toEqual([...EDGE_LOG_FIELDS]);
    expect(fields.filter((field) => NEVER.includes(field))).toEqual([]);
  });

  it('says which kind of path was asked, how it ended and how long it took', () => {
    expect(EDGE_LOG_FIELDS).toEqual(
      expect.arrayContaining([
        'cache-behavior-path-pattern',
        'sc-status',
        'time-taken',
        'x-edge-result-type',
      ]),
    );
  });

  it('is that of our distribution, and is deleted after the days of the stage', () => {
    const [source] = [...propertiesOf(edgeLog, 'AWS::Logs::DeliverySource').values()];
    expect(source).toMatchObject({LogType: 'ACCESS_LOGS'});
    expect(JSON.stringify(source?.ResourceArn)).toContain('LocalMenu-production-Site');
    const [group] = [...propertiesOf(edgeLog, 'AWS::Logs::LogGroup').values()];
    expect(group).toMatchObject({RetentionInDays: 30});
  });
});
