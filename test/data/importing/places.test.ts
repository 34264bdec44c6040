import {describe, expect, it} from 'vitest';
import {csv} from '#shared/tables/csv.ts';
import {csvOf, factOf, ROW} from '../../support/csvImport.ts';
import {wordsOf} from '../../support/fileImport.ts';
import {importing} from './importing.ts';

const {read, preview, carryOut} = importing();

describe('the places of a file', () => {
  const PLACE = {
    place_name: 'Beck Hall',
    place_address: '1 Beck Road',
    place_address_2: 'Beckside',
    place_town: 'Bingley',
    place_county: 'West Yorkshire',
    place_postcode: 'bd16 1aa',
    place_country: 'GB',
    place_latitude: '53.848',
    place_longitude: '-1.837',
  };

  it('are read whole, by the names of Open Referral too, each row of an id adding one', async () => {
    const columns = [
      ...['id', 'provider', 'name', 'kind_of_support', 'summary', 'description', 'delivery'],
      ...['can_join_themselves', 'can_be_referred', 'how_to_join', 'location_name', 'address_1', 'address_2'],
      ...['city', 'state_province', 'postal_code', 'country', 'latitude', 'longitude', ''],
    ];
    const page = ['1', 'Beck', 'Beck walk', 'group-activity', 'A walk.', 'A walk.', 'in-person-group'];
    const joins = ['yes', 'yes', 'Come.'];
    const text = csv([
      columns,
      [...page, ...joins, ...Object.values(PLACE), ''],
      [...page, ...joins, '', '2 High Street', 'n/a', 'Shipley', 'England', '', 'GB', '53.83', '-1.77', ''],
      ['1', ...Array<string>(9).fill(''), 'Hall', '-', '', 'Keighley', '', 'BD20 1AA', '', '', '', ''],
    ]);
    const shown = await preview(text);
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['1', '0']);
    await carryOut(shown);
    expect((await read('county:1'))?.places).toEqual([
      {
        name: 'Beck Hall',
        address: '1 Beck Road, Beckside, West Yorkshire',
        town: 'Bingley',
        postcode: 'BD16 1AA',
        point: {lat: 53.848, lng: -1.837},
        isApproximate: false,
      },
      {
        name: '2 High Street',
        address: '2 High Street',
        town: 'Shipley',
        point: {lat: 53.83, lng: -1.77},
        isApproximate: false,
      },
      expect.objectContaining({name: 'Hall', town: 'Keighley', postcode: 'BD20 1AA'}),
    ]);
    expect((await read('county:1'))?.places[2]).not.toHaveProperty('address');
    // The same again is the same, and one of the places changed is a change.
    expect(factOf(await preview(text), 'Not changed')).toBe('1');
    expect(factOf(await preview(text.replace('2 High Street', '3 High Street')), 'Changed pages')).toBe('1');
  });

  it('keep what a row does not say of a place that stands there, and are all that the page has', async () => {
    await carryOut(await preview(csvOf({...ROW, ...PLACE, id: '1'}, {id: '1', place_name: 'Second hall'})));
    expect((await read('county:1'))?.places.map(({name}) => name)).toEqual(['Beck Hall', 'Second hall']);
    await carryOut(await preview(csvOf({id: '1', place_postcode: 'BD16 1AA', place_address: '-'})));
    expect((await read('county:1'))?.places).toEqual([
      {
        name: 'Beck Hall',
        town: 'Bingley',
        postcode: 'BD16 1AA',
        point: {lat: 53.848, lng: -1.837},
        isApproximate: false,
      },
    ]);
    await carryOut(await preview(csvOf({id: '1', place_name: '-'})));
    expect((await read('county:1'))?.places).toEqual([]);
  });

  it.each([
    [{place_latitude: '-1.837', place_longitude: '53.848'}, 'This point is not in the UK'],
    [{place_latitude: '0', place_longitude: '0'}, 'This point is not in the UK'],
    [{place_latitude: '53.8', place_longitude: ''}, 'Give latitude and longitude, or neither'],
    [{place_latitude: 'north', place_longitude: '1'}, 'Enter degrees, like 53.8013'],
    [{place_country: 'France'}, 'We take places in the UK only'],
    [{place_postcode: 'BD16'}, 'Enter a full postcode'],
  ])('say at their row what cannot be taken: %#', async (wrong, why) => {
    const shown = await preview(csvOf({...ROW, id: '1'}, {...PLACE, ...wrong, id: '1'}));
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['0', '1']);
    expect(wordsOf(shown)).toMatch(new RegExp(`3 Column place_\\w+ Why ${why}`));
  });

  it('are refused where a row of the same id says anything else', async () => {
    const shown = await preview(csvOf({...ROW, id: '1'}, {...PLACE, id: '1', phone: '0113 496 0999'}));
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['1', '1']);
    expect(wordsOf(shown)).toContain('phone');
    expect(wordsOf(shown)).toContain('says something else here');
  });
});
