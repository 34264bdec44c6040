import {encodeQR} from 'qr';
import type {QrCode} from '#shared/ui/components/QrImage.tsx';

/** The white edge that a reader needs around a code: 4 modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A QR code as the path of an SVG, one unit a module, runs of dark modules as one rectangle each. `medium` still reads
 * when 15 % of it is creased or smudged.
 */
export const qrCode = (text: string): QrCode => {
  const rows = encodeQR(text, 'raw', {ecc: 'medium', border: QUIET_ZONE});
  const path = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const length = row.indexOf(false, x) - x;
      return [`M${x} ${y}h${length}v1h-${length}z`];
    }),
  );
  return {size: rows.length, path: path.join('')};
};
