import {readFileSync} from 'node:fs';
import {Function as EdgeFunction, FunctionCode, FunctionRuntime} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';
import {MOST_UPLOAD_BODY_BYTES} from '#shared/certification/evidence.ts';

const PLACE = 'var MOST_BODY_BYTES = 0;';

/** The CloudFront Function of evidenceDoor.js: the way of a file to its bucket, and back to the form. */
export const evidenceDoor = (scope: Construct): EdgeFunction => {
  const code = readFileSync(new URL('./evidenceDoor.js', import.meta.url), 'utf8');
  if (!code.includes(PLACE)) throw new Error('evidenceDoor.js has no place for the largest body');
  return new EdgeFunction(scope, 'EvidenceDoor', {
    comment: 'Forms with a file go to S3 as /; what is too large or too late goes back',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      code.replace(PLACE, `var MOST_BODY_BYTES = ${MOST_UPLOAD_BODY_BYTES.toString()};`),
    ),
  });
};
