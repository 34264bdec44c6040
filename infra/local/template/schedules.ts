import * as z from 'zod';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';

const Schedule = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.looseObject({Arn: z.string(), Input: z.string().default('{}')}),
});

export interface ScheduleModel {
  readonly id: string;
  readonly function: FunctionModel;
  /** `rate(1 minute)` or `cron(0 8 ? * MON-FRI *)`. */
  readonly expression: string;
  readonly timeZone: string;
  /** JSON for the function. */
  readonly input: string;
}

/** The schedules that are on. @throws StartError for a target that is not one of our functions */
export const schedulesOf = (
  template: LocalTemplate,
  functions: readonly FunctionModel[],
): readonly ScheduleModel[] =>
  template
    .ofType('AWS::Scheduler::Schedule')
    .map(({id, path, properties}) => ({id, path, declared: Schedule.parse(properties)}))
    .filter(({declared}) => declared.State === 'ENABLED')
    .map(({id, path, declared}) => {
      const target = functionNamed(functions, declared.Target.Arn);
      if (!target) throw new StartError(`${path} starts something that is not one of the functions.`);
      return {
        id,
        function: target,
        expression: declared.ScheduleExpression,
        timeZone: declared.ScheduleExpressionTimezone,
        input: declared.Target.Input,
      };
    });
