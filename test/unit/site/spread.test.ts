import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spread} from '../../../site/src/map/spread.ts';

const GAP_PX = 36;
const spots = fc.array(fc.record({x: fc.integer({min: 0, max: 300}), y: fc.integer({min: 0, max: 300})}), {
  maxLength: 50,
});

describe('pins that would lie on each other', () => {
  it('are moved apart, all 50 of a page', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const moved = spread(given, GAP_PX);
        expect(moved).toHaveLength(given.length);
        const near = moved.filter((one, index) =>
          moved.some(
            (other, at) => at < index && Math.hypot(one.x - other.x, one.y - other.y) < GAP_PX * 0.98,
          ),
        );
        expect(near).toEqual([]);
      }),
    );
  });

  it('stay where they are when there is room', () => {
    const apart = [
      {x: 0, y: 0},
      {x: 40, y: 0},
      {x: 0, y: 40},
    ];
    expect(spread(apart, GAP_PX)).toEqual(apart);
  });
});
