import {PolicyStatement} from 'aws-cdk-lib/aws-iam';

/**
 * One named right. `leadingKeys` narrows it to rows whose partition key begins with one of them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export const allow = (
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  {leadingKeys, conditions}: {leadingKeys?: readonly string[]; conditions?: Record<string, unknown>} = {},
): PolicyStatement =>
  new PolicyStatement({
    sid,
    actions: [...actions],
    resources: [...resources],
    ...(conditions && {conditions}),
    ...(leadingKeys && {
      conditions: {
        'ForAllValues:StringLike': {'dynamodb:LeadingKeys': leadingKeys.map((prefix) => `${prefix}*`)},
      },
    }),
  });
