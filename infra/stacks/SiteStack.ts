import {fileURLToPath} from 'node:url';
import {Annotations, CfnOutput, Duration, Stack, type StackProps, Validations} from 'aws-cdk-lib';
import {Certificate} from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import {HttpOrigin, OriginGroup, S3BucketOrigin} from 'aws-cdk-lib/aws-cloudfront-origins';
import {Effect, PolicyStatement, ServicePrincipal, StarPrincipal} from 'aws-cdk-lib/aws-iam';
import {Bucket, BucketPolicy} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';
import type {StageSettings} from '../config.ts';
import {menuCache, pagesCache, privateCache, privateForwarding} from '../constructs/cachePolicies.ts';
import {type Kind, pathBehaviours} from '../constructs/pathBehaviours.ts';
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

export interface SiteStackProps extends StackProps {
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
      responseHeadersPolicy: securityHeaders(this),
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
        functionAssociations: [{function: this.cleanUrls(), eventType: FunctionEventType.VIEWER_REQUEST}],
      },
      additionalBehaviors: {
        ...this.apiBehaviours(apiOrigin, shared),
        '/assets/*': {
          ...shared,
          origin: filesThenMenu,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    });
    this.acknowledgeFindings(settings);
    this.admitDistribution(data);
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

  private cleanUrls(): EdgeFunction {
    return new EdgeFunction(this, 'CleanUrls', {
      comment: '/about is the file about/index.html; /about/ goes to /about',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({
        filePath: fileURLToPath(new URL('../constructs/cleanUrls.js', import.meta.url)),
      }),
    });
  }

  private apiBehaviours(
    origin: IOrigin,
    shared: Omit<BehaviorOptions, 'origin'>,
  ): Record<string, BehaviorOptions> {
    const byKind: Record<Kind, BehaviorOptions> = {
      menu: {
        ...shared,
        origin,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: menuCache(this),
      },
      private: {
        ...shared,
        origin,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: privateCache(this),
        originRequestPolicy: privateForwarding(this),
      },
    };
    return Object.fromEntries(pathBehaviours().map(({pattern, kind}) => [pattern, byKind[kind]]));
  }

  /** Only this distribution reads the files, and nobody does without TLS. */
  private admitDistribution(data: DataStack): void {
    const {document} = new BucketPolicy(this, 'FilesPolicy', {bucket: data.siteBucket});
    document.addStatements(
      new PolicyStatement({
        sid: 'DistributionReads',
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [data.siteBucket.arnForObjects('*')],
        conditions: {StringEquals: {'AWS:SourceArn': this.distribution.distributionArn}},
      }),
      new PolicyStatement({
        sid: 'OnlyTls',
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['s3:*'],
        resources: [data.siteBucket.bucketArn, data.siteBucket.arnForObjects('*')],
        conditions: {Bool: {'aws:SecureTransport': 'false'}},
      }),
    );
  }

  private acknowledgeFindings(settings: StageSettings): void {
    Annotations.of(this.distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      'FilesPolicy below is that policy.',
    );
    Validations.of(this.distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'People look for support for a relative from abroad; no country is shut out.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'A web ACL bills every month, more than all else that idles. The API has a ceiling of requests, and the functions have limits of their own for each viewer address.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'Logged by the edge-log stack (standard logging v2), because the older kind cannot leave out addresses and query strings.',
      },
    );
    if (!settings.domain) {
      Validations.of(this.distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason: "With CloudFront's own host name its certificate decides; with a domain it is TLSv1.2_2021.",
      });
    }
  }
}
