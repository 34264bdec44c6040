import {describe, expect, it} from 'vitest';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {propertiesOf, synthesised} from './synthesised.ts';

const {api} = synthesised('production');
const alarms = [...propertiesOf(api, 'AWS::CloudWatch::Alarm').values()];
const metricNames = alarms.map(({MetricName}) => MetricName);
const count = (name: string): number => metricNames.filter((metric) => metric === name).length;

describe('alarms', () => {
  it('watch each function for errors and refused starts', () => {
    expect(count('Errors')).toBe(FUNCTION_NAMES.length);
    expect(count('Throttles')).toBe(FUNCTION_NAMES.length);
  });

  it('watch the age of both streams, the dead letters, logged errors and 5xx answers', () => {
    expect(count('IteratorAge')).toBe(2);
    expect(count('ApproximateNumberOfMessagesVisible')).toBe(1);
    expect(count('production-logged-errors')).toBe(1);
    expect(count('5xx')).toBe(1);
  });

  it('count an error in the log of any function', () => {
    const filters = [...propertiesOf(api, 'AWS::Logs::MetricFilter').values()];
    expect(filters).toHaveLength(FUNCTION_NAMES.length);
    for (const {FilterPattern} of filters) expect(FilterPattern).toBe('{ $.level = "error" }');
  });

  it('all tell the same mailbox, and are quiet when nothing happens', () => {
    const [topic] = [...propertiesOf(api, 'AWS::SNS::Topic').keys()];
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({
        AlarmActions: [{Ref: topic}],
        TreatMissingData: 'notBreaching',
        AlarmDescription: expect.stringMatching(/\w\./) as unknown,
      });
    }
    const [subscription] = [...propertiesOf(api, 'AWS::SNS::Subscription').values()];
    expect(subscription).toMatchObject({Protocol: 'email', Endpoint: 'alarms@local-menu.example'});
  });

  it('can be left out only where the settings say why', () => {
    expect(propertiesOf(synthesised('test').api, 'AWS::CloudWatch::Alarm').size).toBe(0);
  });
});
