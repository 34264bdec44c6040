import {ROUTES, type RouteSpec} from '#shared/routes.ts';
import {LINES} from './lines.ts';
import type {Line} from './lines/line.ts';

export const SPECS: readonly RouteSpec[] = ROUTES;

const lineOf = ({name}: RouteSpec): readonly Line[] =>
  Object.entries(LINES).find(([called]) => called === name)?.[1] ?? [];

/** Every route with each line of it: whose it is that is asked for. */
export const WALKS = SPECS.flatMap((spec) =>
  lineOf(spec).map((line) => ({
    ...spec,
    spec,
    line,
    of: line.of,
    isForAnyone: spec.for === undefined || spec.for === 'anyone',
  })),
);
