import {synthesised} from './synthesised.ts';

const {api} = synthesised('production');

interface FunctionResource {
  DependsOn?: string[];
  Metadata?: Record<string, unknown>;
  Properties: {
    MemorySize: number;
    Timeout: number;
    ReservedConcurrentExecutions?: number;
    Environment: {Variables: Record<string, unknown>};
  } & Record<string, unknown>;
}

/** The functions of the template, by the name that they have in the code. */
export const functions = new Map(
  Object.values(api.findResources('AWS::Lambda::Function') as Record<string, FunctionResource>)
    .filter(({Metadata}) => Metadata?.['local-menu:function'] !== undefined)
    .map((resource) => [resource.Metadata?.['local-menu:function'], resource]),
);

/** One of them. */
export const functionOf = (name: string): FunctionResource => {
  const found = functions.get(name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
};
