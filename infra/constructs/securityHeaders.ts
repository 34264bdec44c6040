import {Duration} from 'aws-cdk-lib';
import {HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';
import type {MapSource} from '#shared/model/mapSource.ts';
import {contentSecurityPolicy} from './contentSecurityPolicy.ts';

/** What the pages never ask a browser for. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of every answer, whoever made it; they replace what an origin says. */
export const securityHeaders = (scope: Construct, map: MapSource | null): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    comment: 'HSTS, a strict CSP, no sniffing, no framing, no referrer to other sites',
    securityHeadersBehavior: {
      contentSecurityPolicy: {contentSecurityPolicy: contentSecurityPolicy(map), override: true},
      contentTypeOptions: {override: true},
      // For browsers that do not know frame-ancestors.
      frameOptions: {frameOption: HeadersFrameOption.DENY, override: true},
      // A postcode stands in the address of /find: other sites never see it.
      referrerPolicy: {referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true},
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        {header: 'permissions-policy', value: PERMISSIONS_POLICY, override: true},
        {header: 'cross-origin-opener-policy', value: 'same-origin', override: true},
      ],
    },
  });
