import {decodeQR} from 'qr/decode.js';
import {describe, expect, it} from 'vitest';
import {qrCode} from '../../../functions/professional/qrCode.ts';

const SCALE = 4;

/** The path as pixels: rectangles of one unit's height, as a browser fills them. */
const painted = ({size, path}: ReturnType<typeof qrCode>) => {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column += 1) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return {width: side, height: side, data};
};

describe('The QR code of a page', () => {
  it.each([
    'https://menu.example/go/K7P-4QX',
    'http://localhost:8080/go/000-ZZZ',
    `https://${'a'.repeat(150)}.example/go/K7P-4QX`,
  ])('read by somebody else’s reader is its address: %s', (address) => {
    expect(decodeQR(painted(qrCode(address)))).toBe(address);
  });

  it('is small enough for a page, and has the white edge that readers need', () => {
    const code = qrCode('https://menu.example/go/K7P-4QX');
    expect(code.path.length).toBeLessThan(6000);
    const rows = [...code.path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...rows.flat())).toBe(4);
  });
});
