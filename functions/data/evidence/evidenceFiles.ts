import {CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {createPresignedPost} from '@aws-sdk/s3-presigned-post';
import {type ArrivedFile, MOST_UPLOAD_BYTES, SIGN_BYTES} from '#shared/certification/evidence.ts';
import type {Evidence} from '#shared/model/certificateChange.ts';
import {signingClient} from './signingClient.ts';
import {incomingKey, keptKey, type Upload} from './upload.ts';

/** How long a form for a file can be sent. */
const FORM_SECONDS = 60 * 60;
/** The edge turns a form back a little before S3 would, which says it in XML. */
const EDGE_MARGIN_SECONDS = 120;
/** What every file is called on its way: it is judged by its bytes. */
const INCOMING_TYPE = 'application/octet-stream';

/** A form for one file: everything that its policy wants, and until when it is taken (epoch seconds). */
export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly untilEpochSeconds: number;
}

const isNamed = (failure: unknown, ...names: readonly string[]): boolean =>
  failure instanceof Error && names.includes(failure.name);

/** Files that show a certificate, from the form that brings one to where it is kept. */
export const evidenceFiles = ({bucket, region}: {readonly bucket: string; readonly region: string}) => {
  const client = new S3Client({region, maxAttempts: 3});
  return {
    /** A form that S3 takes once the file is in it; then it sends the person to `nextUrl`. */
    async form(upload: Upload, nextUrl: string, now: Date): Promise<UploadForm> {
      const {fields} = await createPresignedPost(signingClient(region), {
        Bucket: bucket,
        Key: incomingKey(upload),
        Expires: FORM_SECONDS,
        Fields: {'Content-Type': INCOMING_TYPE, success_action_redirect: nextUrl},
        Conditions: [['content-length-range', 0, MOST_UPLOAD_BYTES]],
      });
      const untilEpochSeconds = Math.floor(now.getTime() / 1000) + FORM_SECONDS - EDGE_MARGIN_SECONDS;
      return {fields, untilEpochSeconds};
    },

    /** A file that has come: its size and first bytes; undefined when there is none. */
    async look(upload: Upload): Promise<(ArrivedFile & {readonly etag: string}) | undefined> {
      try {
        const {Body, ContentRange, ETag} = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: incomingKey(upload),
            Range: `bytes=0-${SIGN_BYTES - 1}`,
          }),
        );
        const start = (await Body?.transformToByteArray()) ?? new Uint8Array();
        return {bytes: Number(ContentRange?.split('/')[1] ?? start.length), start, etag: ETag ?? ''};
      } catch (failure) {
        // There is no first byte of an empty file.
        if (isNamed(failure, 'InvalidRange')) return {bytes: 0, start: new Uint8Array(), etag: ''};
        // Whoever may not list is told no more of what is missing.
        if (isNamed(failure, 'NoSuchKey', 'AccessDenied')) return undefined;
        throw failure;
      }
    },

    /**
     * Keeps a file that was looked at, as it was then, under a name that no form can write to. Twice is once. Undefined when
     * another has come in its place meanwhile.
     */
    async keep(
      upload: Upload,
      {etag, type, bytes}: Pick<Evidence, 'type' | 'bytes'> & {readonly etag: string},
    ): Promise<Evidence | undefined> {
      const key = keptKey(upload);
      try {
        await client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: key,
            CopySource: `${bucket}/${incomingKey(upload)}`,
            CopySourceIfMatch: etag,
            MetadataDirective: 'REPLACE',
            ContentType: type,
            ContentDisposition: 'attachment',
          }),
        );
        return {key, type, bytes};
      } catch (failure) {
        if (isNamed(failure, 'PreconditionFailed', 'NoSuchKey', 'AccessDenied')) return undefined;
        throw failure;
      }
    },

    async discard(upload: Upload): Promise<void> {
      await client.send(new DeleteObjectCommand({Bucket: bucket, Key: incomingKey(upload)}));
    },
  };
};

export type EvidenceFiles = ReturnType<typeof evidenceFiles>;
