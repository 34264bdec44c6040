import {Stack, Validations} from 'aws-cdk-lib';
import {Bucket} from 'aws-cdk-lib/aws-s3';
import {AwsSolutionsChecks} from 'cdk-nag';
import {describe, expect, it} from 'vitest';
import {stageOf} from './synthesised.ts';

describe('the rules of cdk-nag (AwsSolutions)', () => {
  it.each(['local', 'test', 'production'] as const)(
    'find nothing in %s that has no reason beside it',
    (stage) => {
      const {app} = stageOf(stage);
      const {violations} = new AwsSolutionsChecks(app).validateScope(app);
      const found = violations.flatMap(({ruleName, violatingResources}) =>
        violatingResources.map(({constructPath}) => `${ruleName} ${constructPath ?? ''}`),
      );
      expect(found).toEqual([]);
    },
  );

  it('would find a bucket that is open', () => {
    const {app} = stageOf('local');
    const bucket = new Bucket(new Stack(app, 'Careless'), 'Open');
    Validations.of(bucket).acknowledge({id: 'AwsSolutions-S1', reason: 'not what this test is about'});
    const {violations} = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ruleName}) => ruleName)).toEqual(['AwsSolutions-S10']);
  });
});
