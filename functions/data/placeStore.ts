import {type DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import {AREAS} from '#shared/geo/areas.ts';
import {findTown} from '#shared/geo/findTown.ts';
import {NOT_COVERED_MESSAGES} from '#shared/taxonomy/notCovered.ts';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {parsePostcode, type Postcode} from '#shared/geo/postcode.ts';
import {centreOf, pointOfUnit, unpackSector} from '#shared/geo/sectorTable.ts';
import type {Origin} from '#shared/model/search.ts';
import {bytes, number, object} from '#shared/shape.ts';
import {indexKeys} from './searchKeys.ts';

/** Why a place was not found, and what to tell the person. */
export interface PlaceNotFound {
  readonly notFound: 'nothing-given' | 'not-covered' | 'unknown-postcode' | 'unknown-town';
  readonly message: string;
}

/** A sector's postcodes (see sectorTable), and an outward code's middle, as the postcode import writes them. */
export const SectorRow = object({units: bytes});
export const OutcodeRow = object({centre: object({lat: number, lng: number})});

const LOOKS_LIKE_A_TOWN = /^[^\d]+$/;

/** True when `locate` found nothing. */
export const isNotFound = (found: Origin | PlaceNotFound): found is PlaceNotFound => 'notFound' in found;

/**
 * Where a postcode or a town is. To the door when postcodes have been imported; without them, and for postcodes too new
 * to be there, "about": by the sector, the outward code or the postcode area. Nothing that is typed is kept or logged.
 */
export const placeStore = ({client, tableName}: {client: DynamoDBDocumentClient; tableName: string}) => {
  const row = async (name: string): Promise<unknown> =>
    (await client.send(new GetCommand({TableName: tableName, Key: indexKeys.postcodes(name)}))).Item;

  const bySector = async (postcode: Extract<Postcode, {sector: string}>): Promise<Origin | undefined> => {
    const found = await row(postcode.sector);
    if (found === undefined) return undefined;
    const {units} = SectorRow.parse(found);
    const door = postcode.kind === 'full' ? pointOfUnit(units, postcode.unit) : undefined;
    if (door && postcode.kind === 'full')
      return {label: postcode.postcode, point: door, precision: 'postcode'};
    const centre = centreOf(unpackSector(units));
    return centre && {label: postcode.sector, point: centre, precision: 'sector'};
  };

  const byOutcode = async (outcode: string): Promise<Origin | undefined> => {
    const known = OUTCODES.get(outcode);
    if (known) return {label: `${outcode} (${known.name})`, point: known.point, precision: 'outcode'};
    const found = await row(outcode);
    return found === undefined
      ? undefined
      : {label: outcode, point: OutcodeRow.parse(found).centre, precision: 'outcode'};
  };

  const byPostcode = async (postcode: Postcode): Promise<Origin | PlaceNotFound> => {
    if (postcode.kind === 'not-covered') {
      return {notFound: 'not-covered', message: NOT_COVERED_MESSAGES[postcode.where]};
    }
    const near =
      (postcode.kind === 'outcode' ? undefined : await bySector(postcode)) ??
      (await byOutcode(postcode.outcode));
    if (near) return near;
    const area = AREAS.get(postcode.area);
    if (area) return {label: `${postcode.area} (${area.name})`, point: area.point, precision: 'area'};
    return {
      notFound: 'unknown-postcode',
      message: 'We do not know that postcode. Check it, or enter a town instead.',
    };
  };

  return {
    /**
     * The place of what was typed: the postcode if there is one, else the town. A town typed as the postcode, or a
     * postcode as the town, is taken for what it is.
     */
    async locate({
      postcode = '',
      place = '',
    }: {
      postcode?: string;
      place?: string;
    }): Promise<Origin | PlaceNotFound> {
      const typed = postcode.trim() || place.trim();
      if (!typed) return {notFound: 'nothing-given', message: 'Enter a postcode or a town.'};
      const asPostcode = parsePostcode(typed);
      if (asPostcode) return byPostcode(asPostcode);
      const town = findTown(typed);
      if (town) return {label: town.name, point: town.point, precision: 'town'};
      const area = AREAS.get(typed.toUpperCase());
      if (area) return {label: area.name, point: area.point, precision: 'area'};
      return LOOKS_LIKE_A_TOWN.test(typed)
        ? {
            notFound: 'unknown-town',
            message: 'We do not know that place. Check the spelling, or enter a postcode like LS8 4AB.',
          }
        : {
            notFound: 'unknown-postcode',
            message: 'That does not look like a postcode. Enter one like LS8 4AB, or a town.',
          };
    },
  };
};

export type PlaceStore = ReturnType<typeof placeStore>;
