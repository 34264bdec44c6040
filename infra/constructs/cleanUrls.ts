import {fileURLToPath} from 'node:url';
import {Function as EdgeFunction, FunctionCode, FunctionRuntime} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';

/** The CloudFront Function of cleanUrls.js: the file of a clean address. */
export const cleanUrls = (scope: Construct): EdgeFunction =>
  new EdgeFunction(scope, 'CleanUrls', {
    comment: '/about is the file about/index.html; /about/ goes to /about',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromFile({filePath: fileURLToPath(new URL('./cleanUrls.js', import.meta.url))}),
  });
