import type {Place} from '#shared/model/listing.ts';

/** A place in one line: name, address, town, postcode, nothing said twice. */
export const addressInWords = ({name, address, town, postcode}: Place): string =>
  [name, address, town, postcode]
    .filter((part): part is string => part !== undefined)
    .reduce<string[]>((parts, part) => (parts.join(', ').includes(part) ? parts : [...parts, part]), [])
    .join(', ');
