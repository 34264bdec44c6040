import type {Point} from '#shared/model/primitives.ts';

/** A place by the name that people use, and about where it is. */
export interface KnownPlace {
  readonly name: string;
  readonly point: Point;
}
