/** One line of the picture: milliseconds by listings. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [listings: number, ms: number])[];
}

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 190;
const TOP = 50;
const BOTTOM = 60;

const decades = (least: number, most: number): number[] =>
  Array.from({length: Math.round(Math.log10(most / least)) + 1}, (_, index) => least * 10 ** index);

const inWords = (ms: number): string => (ms >= 1 ? `${ms} ms` : `${Number(ms.toFixed(3))} ms`);

/** Series on logarithmic axes, as an SVG that says in words what it shows. */
export const curve = (title: string, series: readonly Series[]): string => {
  const listings = series.flatMap(({points}) => points.map(([count]) => count));
  const times = series.flatMap(({points}) => points.map(([, ms]) => ms));
  const least = 10 ** Math.floor(Math.log10(Math.min(...times)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...times)));
  const [first, last] = [Math.min(...listings), Math.max(...listings)];
  const share = (value: number, from: number, to: number): number =>
    Math.log(value / from) / Math.log(to / from);
  const x = (count: number): number => Math.round(LEFT + share(count, first, last) * (WIDTH - LEFT - RIGHT));
  const y = (ms: number): number =>
    Math.round(HEIGHT - BOTTOM - share(ms, least, most) * (HEIGHT - TOP - BOTTOM));
  const across = decades(least, most).map(
    (ms) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#d8dde0"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${inWords(ms)}</text>`,
  );
  const down = decades(first, last).map(
    (count) =>
      `<text x="${x(count)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${count.toLocaleString('en-GB')}</text>`,
  );
  const lines = series.map(({name, colour, points}) => {
    const path = points.map(([count, ms]) => `${x(count)},${y(ms)}`).join(' ');
    const dots = points.map(
      ([count, ms]) => `<circle cx="${x(count)}" cy="${y(ms)}" r="3.5" fill="${colour}"/>`,
    );
    const [endCount = first, endMs = least] = points.at(-1) ?? [];
    const label = `<text x="${x(endCount) + 8}" y="${y(endMs) + 4}" fill="${colour}">${name}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  const told = series.map(
    ({name, points}) =>
      `${name}: ${points.map(([count, ms]) => `${count.toLocaleString('en-GB')} ${ms.toFixed(2)} ms`).join(', ')}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="Arial, sans-serif" font-size="13">
<title>${title}</title>
<desc>${told.join('. ')}</desc>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="26" font-size="16" font-weight="bold">${title}</text>
${across.join('\n')}
${down.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">listings</text>
${lines.join('\n')}
</svg>
`;
};
