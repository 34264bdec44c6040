import {S3Client} from '@aws-sdk/client-s3';

/**
 * A client that signs what a browser sends: for S3's own host, whichever host our own calls go to, because that is the host
 * that CloudFront asks. It calls nothing.
 */
export const signingClient = (region: string): S3Client =>
  new S3Client({region, endpoint: `https://s3.${region}.amazonaws.com`});
