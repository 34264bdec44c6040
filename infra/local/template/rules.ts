import * as z from 'zod';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';

const Rule = z.looseObject({
  EventPattern: z.unknown(),
  Targets: z.array(z.looseObject({Arn: z.string()})),
});

/** A rule of the default event bus: which events start which function. */
export interface RuleModel {
  readonly pattern: unknown;
  readonly function: FunctionModel;
}

/** The rules of the event bus. @throws StartError for a target that is not one of our functions */
export const rulesOf = (template: LocalTemplate, functions: readonly FunctionModel[]): readonly RuleModel[] =>
  template.ofType('AWS::Events::Rule').flatMap(({path, properties}) => {
    const {EventPattern, Targets} = Rule.parse(properties);
    return Targets.map(({Arn}) => {
      const target = functionNamed(functions, Arn);
      if (!target) throw new StartError(`${path} starts something that is not one of the functions.`);
      return {pattern: EventPattern, function: target};
    });
  });
