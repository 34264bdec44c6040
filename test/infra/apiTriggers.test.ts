import {Match} from 'aws-cdk-lib/assertions';
import {describe, expect, it} from 'vitest';
import {synthesised} from './synthesised.ts';

const {api} = synthesised('production');

describe('what starts the functions', () => {
  it('feeds the indexer with changed cells, seat bands and added words only', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionName: {Ref: Match.stringLikeRegexp('^Indexer')},
        FilterCriteria: {
          Filters: [
            {
              Pattern: Match.serializedJson({
                dynamodb: {Keys: {pk: {S: [{prefix: 'CELL#'}, {prefix: 'BAND#'}, {prefix: 'WORDS'}]}}},
              }),
            },
          ],
        },
      });
    }).not.toThrow();
  });

  it('feeds the courier with new messages only', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionName: {Ref: Match.stringLikeRegexp('^Courier')},
        FilterCriteria: {
          Filters: [
            {
              Pattern: Match.serializedJson({
                eventName: ['INSERT'],
                dynamodb: {Keys: {sk: {S: [{prefix: 'MESSAGE#'}]}}},
              }),
            },
          ],
        },
      });
    }).not.toThrow();
  });

  it('lets one bad record hold up nothing, and leaves a note of it in an encrypted queue', () => {
    expect(() => {
      api.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: {
          OnFailure: {Destination: {'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn']}},
        },
      });
      api.hasResourceProperties('AWS::SQS::Queue', {SqsManagedSseEnabled: true});
    }).not.toThrow();
  });

  it('starts nothing that reaches another host, where a stage does not ask for it', () => {
    const rates = Object.values(
      api.findResources('AWS::Scheduler::Schedule') as Record<
        string,
        {Properties: {ScheduleExpression: string}}
      >,
    ).map(({Properties}) => Properties.ScheduleExpression);
    expect(rates).toEqual(['rate(1 minute)']);
  });

  it('starts the steward every minute by a role that can do nothing else', () => {
    expect(() => {
      api.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'rate(1 minute)',
        FlexibleTimeWindow: {Mode: 'OFF'},
        Target: {Arn: {'Fn::GetAtt': [Match.stringLikeRegexp('^Steward'), 'Arn']}},
      });
      api.hasResourceProperties('AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [Match.objectLike({Principal: {Service: 'scheduler.amazonaws.com'}})],
        },
        Policies: [
          {
            PolicyDocument: {
              Statement: [
                {
                  Sid: 'StartSteward',
                  Effect: 'Allow',
                  Action: 'lambda:InvokeFunction',
                  Resource: {'Fn::GetAtt': [Match.stringLikeRegexp('^Steward'), 'Arn']},
                },
              ],
            },
          },
        ],
      });
    }).not.toThrow();
  });
});
