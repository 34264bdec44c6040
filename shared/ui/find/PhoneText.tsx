import type {JSX} from 'preact';

/** The national numbers that advice names, as they are written, and the one web address. */
const NUMBERS = /\b(999|111\.nhs\.uk|111|116 123)\b/;

const hrefOf = (part: string): string =>
  part === '111.nhs.uk' ? 'https://111.nhs.uk' : `tel:${part.replaceAll(' ', '')}`;

/** A sentence in which the national help lines can be pressed. */
export const PhoneText = ({text}: {readonly text: string}): JSX.Element => (
  <>
    {text.split(NUMBERS).map((part, index) => (index % 2 === 1 ? <a href={hrefOf(part)}>{part}</a> : part))}
  </>
);
