import {CfnOutput, Duration, Stack, type StackProps} from 'aws-cdk-lib';
import {Certificate} from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import {HttpOrigin, OriginGroup, S3BucketOrigin} from 'aws-cdk-lib/aws-cloudfront-origins';
import {Bucket} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';
import type {StageSettings} from '../config.ts';
import {acknowledgeDistribution} from '../constructs/acknowledgeDistribution.ts';
import {admitDistribution} from '../constructs/admitDistribution.ts';
import {apiBehaviours} from '../constructs/apiBehaviours.ts';
import {pagesCache} from '../constructs/cachePolicies.ts';
import {cleanUrls} from '../constructs/cleanUrls.ts';
import {evidenceBehaviours} from '../constructs/evidenceBehaviours.ts';
import {securityHeaders} from '../constructs/securityHeaders.ts';
import {sitePages} from '../constructs/sitePages.ts';
import type {ApiStack} from './ApiStack.ts';
import type {DataStack} from './DataStack.ts';

/**
 * Failures that CloudFront would keep for 10 seconds whatever they say of themselves, and so show one person's
 * failed page to the next. Without a page of their own: what the functions answer is shown as it is.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html
 */
const UNKEPT_FAILURES = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

interface SiteStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly data: DataStack;
  readonly api: ApiStack;
  /** Folder of the built site. */
  readonly sitePublicFolder: string;
}

/** One host for pages, functions and assets. */
export class SiteStack extends Stack {
  readonly distribution: Distribution;

  constructor(
    scope: Construct,
    id: string,
    {settings, data, api, sitePublicFolder, ...props}: SiteStackProps,
  ) {
    super(scope, id, props);

    const apiOrigin = new HttpOrigin(`${api.api.apiId}.execute-api.${settings.region}.${this.urlSuffix}`, {
      originId: 'api',
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // Longer than any function takes, so that it is the function's answer that is seen.
      readTimeout: Duration.seconds(20),
      customHeaders: {'x-origin-secret': api.originSecret.secretValue.unsafeUnwrap()},
    });
    // Files first; what is no file is asked of the menu, whose 404 helps. So no page for errors of the distribution.
    const filesThenMenu = new OriginGroup({
      primaryOrigin: this.filesOrigin(data),
      fallbackOrigin: apiOrigin,
      fallbackStatusCodes: [403, 404],
    });

    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, settings.map),
      compress: true,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Local Menu (${settings.stage})`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(settings.domain && {
        domainNames: [settings.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      errorResponses: UNKEPT_FAILURES.map((httpStatus) => ({httpStatus, ttl: Duration.seconds(0)})),
      defaultBehavior: {
        ...shared,
        origin: filesThenMenu,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: pagesCache(this),
        functionAssociations: [{function: cleanUrls(this), eventType: FunctionEventType.VIEWER_REQUEST}],
      },
      additionalBehaviors: {
        ...apiBehaviours(this, apiOrigin, shared),
        ...evidenceBehaviours(this, data.evidence, shared),
        '/assets/*': {
          ...shared,
          origin: filesThenMenu,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    });
    acknowledgeDistribution(this.distribution, settings.domain !== null);
    admitDistribution(this, {bucket: data.siteBucket, distribution: this.distribution});
    sitePages(this, {bucket: data.siteBucket, publicFolder: sitePublicFolder});

    new CfnOutput(this, 'DistributionId', {value: this.distribution.distributionId});
    new CfnOutput(this, 'SiteAddress', {value: `https://${this.distribution.distributionDomainName}`});
  }

  /** The bucket as it looks from here: its policy is ours to write, and the data stack must not know the distribution. */
  private filesOrigin(data: DataStack): IOrigin {
    const bucket = Bucket.fromBucketAttributes(this, 'Files', {
      bucketArn: data.siteBucket.bucketArn,
      bucketName: data.siteBucket.bucketName,
      bucketRegionalDomainName: data.siteBucket.bucketRegionalDomainName,
    });
    return S3BucketOrigin.withOriginAccessControl(bucket, {originId: 'files'});
  }
}
