import type {JSX} from 'preact';
import type {Picture} from './outcomesView.ts';

/** Units of the picture: as wide as a narrow phone, so that its letters are never smaller than those of the page. */
const WIDTH = 320;
const LINE = 22;
const BAR = 12;
/** What is left for a number at the end of the longest bar. */
const FOR_NUMBER = 96;
const LONGEST_LABEL = 34;

const shortened = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text;

const scaled = (amount: number, most: number): number =>
  Math.round((Math.min(amount, most) / Math.max(most, 1)) * (WIDTH - FOR_NUMBER));

type Bar = Picture['groups'][number]['bars'][number];

/** A bar below its own words; one that is hidden is a dash, and says so. */
const BarLine = ({bar: {label, between}, y, most}: {bar: Bar; y: number; most: number}): JSX.Element => {
  const [from, to] = between ?? [0, 0];
  const start = scaled(from, most);
  const length = Math.max(scaled(to, most) - start, 2);
  return (
    <g>
      <rect x={start} y={y} width={length} height={BAR} fill={between === null ? '#4c6272' : '#005eb8'} />
      <text x={start + length + 6} y={y + BAR - 1} font-size="13" fill="#212b32">
        {label}
      </text>
    </g>
  );
};

/**
 * Bars in groups, as an SVG made on the server: nothing to load and no script. Who cannot see it has the table beside it,
 * which says the same and more.
 */
export const BarPicture = ({picture: {title, groups, most}}: {readonly picture: Picture}): JSX.Element => {
  let y = 0;
  const placed = groups.map(({label, bars}) => {
    const top = y;
    y += LINE * (bars.length + 1) + 8;
    return {label, bars, top};
  });
  return (
    <svg
      class="app-picture"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${y}`}
      xmlns="http://www.w3.org/2000/svg"
    >
      {placed.map(({label, bars, top}) => (
        <g>
          <text x="0" y={top + 15} font-size="14" font-weight="bold" fill="#212b32">
            {shortened(label)}
          </text>
          {bars.map((bar, index) => (
            <BarLine bar={bar} y={top + LINE * (index + 1)} most={most} />
          ))}
        </g>
      ))}
    </svg>
  );
};
