import {GetObjectCommand} from '@aws-sdk/client-s3';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';
import type {Evidence} from '#shared/model/certificateChange.ts';
import {signingClient} from './signingClient.ts';

/** Long enough for the browser to follow a redirection, and no longer. */
const LINK_SECONDS = 60;

const ENDINGS: Readonly<Record<Evidence['type'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A path of our own host that gives a file for a minute: to keep, never to show in the browser. */
export const evidenceLink = async (
  {bucket, region}: {readonly bucket: string; readonly region: string},
  {key, type}: Evidence,
): Promise<`/${string}`> => {
  const signed = await getSignedUrl(
    signingClient(region),
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentDisposition: `attachment; filename="certificate.${ENDINGS[type]}"`,
      ResponseContentType: type,
      ResponseCacheControl: 'no-store',
    }),
    {expiresIn: LINK_SECONDS},
  );
  const {pathname, search} = new URL(signed);
  return `/${pathname.slice(1)}${search}`;
};
