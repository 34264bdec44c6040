import type {JSX} from 'preact';

/** A QR code: modules on a side with its white edge, and the dark ones as the path of an SVG. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** A QR code in the page itself: black on white whatever the page looks like, and as sharp on paper. */
export const QrImage = ({code, label}: {readonly code: QrCode; readonly label: string}): JSX.Element => (
  <svg
    class="app-qr"
    role="img"
    aria-label={label}
    viewBox={`0 0 ${code.size} ${code.size}`}
    shape-rendering="crispEdges"
    xmlns="http://www.w3.org/2000/svg"
  >
    <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
    <path fill="#000" d={code.path} />
  </svg>
);
