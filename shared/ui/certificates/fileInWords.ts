import type {Evidence} from '#shared/model/certificateChange.ts';

const KINDS: Readonly<Record<Evidence['type'], string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

const KILOBYTE = 1024;

/** "PDF, 240 KB": what a file is, as its bytes say. */
export const fileInWords = ({type, bytes}: Pick<Evidence, 'type' | 'bytes'>): string => {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  const size = kilobytes < KILOBYTE ? `${kilobytes} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
  return `${KINDS[type]}, ${size}`;
};
