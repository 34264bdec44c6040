export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Around a spot, ring by ring, eight to the first ring and more to the wider ones. */
const around = function* ({x, y}: Spot, gapPx: number): Generator<Spot> {
  yield {x, y};
  for (let ring = 1; ring < 20; ring += 1) {
    const steps = 8 * ring;
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps;
      yield {x: x + ring * gapPx * Math.cos(angle), y: y + ring * gapPx * Math.sin(angle)};
    }
  }
};

/**
 * Spots in pixels, moved as little as it takes for each to be `gapPx` from those before it: pins that lie on each other
 * cannot be told apart or pressed. The first stay where they are.
 */
export const spread = (spots: readonly Spot[], gapPx: number): Spot[] => {
  const taken: Spot[] = [];
  for (const spot of spots) {
    let found = spot;
    for (const candidate of around(spot, gapPx)) {
      found = candidate;
      // A hair less, for the spots of one ring are the gap apart only as far as numbers go.
      if (taken.every(({x, y}) => Math.hypot(x - candidate.x, y - candidate.y) >= gapPx * 0.99)) break;
    }
    taken.push(found);
  }
  return taken;
};
