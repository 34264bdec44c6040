import {Duration, Validations} from 'aws-cdk-lib';
import {Alarm, ComparisonOperator, type Metric, TreatMissingData} from 'aws-cdk-lib/aws-cloudwatch';
import {SnsAction} from 'aws-cdk-lib/aws-cloudwatch-actions';
import {Topic} from 'aws-cdk-lib/aws-sns';
import {EmailSubscription} from 'aws-cdk-lib/aws-sns-subscriptions';
import {Construct} from 'constructs';

export interface Watched {
  readonly id: string;
  /** One sentence for the person who is woken: what it means and where to look. */
  readonly meaning: string;
  readonly metric: Metric;
  /** The alarm goes off at this value or above. */
  readonly threshold: number;
}

/** One alarm for each thing watched, all told to one mailbox. A minute without figures is a quiet minute. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, {email, watched}: {email: string; watched: readonly Watched[]}) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {displayName: 'Local Menu alarms', enforceSSL: true});
    topic.addSubscription(new EmailSubscription(email));
    Validations.of(topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'It carries names of alarms and numbers. CloudWatch can publish under a key of our own only, which bills each month for nothing that is secret.',
    });
    for (const {id: alarmId, meaning, metric, threshold} of watched) {
      const alarm = new Alarm(this, alarmId, {
        alarmDescription: meaning,
        metric: metric.with({period: Duration.minutes(1)}),
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
    }
  }
}
