import * as z from 'zod';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';
import type {TableModel} from './tables.ts';

const Mapping = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z
    .looseObject({Filters: z.array(z.looseObject({Pattern: z.string()}))})
    .default({Filters: []}),
  DestinationConfig: z
    .looseObject({OnFailure: z.looseObject({Destination: z.string()}).optional()})
    .default({}),
});

export interface StreamModel {
  readonly id: string;
  readonly function: FunctionModel;
  readonly table: TableModel;
  readonly batchSize: number;
  readonly windowMs: number;
  /** -1: until it works. */
  readonly retries: number;
  readonly bisects: boolean;
  readonly reportsItemFailures: boolean;
  /** Event patterns; a record goes to the function when one of them fits, or there is none. */
  readonly patterns: readonly unknown[];
  readonly onFailureArn: string | undefined;
}

/** Which function reads which table's stream, and how. @throws StartError when a mapping names another kind of source */
export const streamsOf = (
  template: LocalTemplate,
  {functions, tables}: {functions: readonly FunctionModel[]; tables: readonly TableModel[]},
): readonly StreamModel[] =>
  template
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(({id, path, properties}) => ({id, path, declared: Mapping.parse(properties)}))
    .filter(({declared}) => declared.Enabled)
    .map(({id, path, declared}) => {
      const target = functionNamed(functions, declared.FunctionName);
      const table = tables.find(({streamArn}) => streamArn === declared.EventSourceArn);
      if (!target || !table) throw new StartError(`${path} does not join a table's stream with a function.`);
      return {
        id,
        function: target,
        table,
        batchSize: declared.BatchSize,
        windowMs: declared.MaximumBatchingWindowInSeconds * 1000,
        retries: declared.MaximumRetryAttempts,
        bisects: declared.BisectBatchOnFunctionError,
        reportsItemFailures: declared.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        patterns: declared.FilterCriteria.Filters.map(({Pattern}): unknown => JSON.parse(Pattern)),
        onFailureArn: declared.DestinationConfig.OnFailure?.Destination,
      };
    });
