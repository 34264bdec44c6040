/**
 * What is kept of a request, at each of the two doors. Neither list may ever hold an address of a person, a query
 * string, a referrer, a cookie or a path: the path of a private page is its key (/my-referral/{token}).
 */

/** The HTTP API's access log: a JSON object a line. `route` is the template of the route, never the path. */
export const API_LOG_FIELDS = {
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  requestId: '$context.requestId',
} as const;

/** CloudFront's log, as it names its fields. The pattern of the behaviour that answered stands for the path. */
export const EDGE_LOG_FIELDS = [
  'date',
  'time',
  'cs-method',
  'cache-behavior-path-pattern',
  'sc-status',
  'sc-bytes',
  'time-taken',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'ssl-protocol',
] as const;
