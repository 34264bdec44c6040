import {describe, expect, it} from 'vitest';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {OUTCODES} from '../../../functions/import/demo/outcodes.ts';
import {recordsOf, TODAY} from './records.ts';

const {listings} = recordsOf(demoMenu(TODAY));
const places = listings.flatMap(({listing, runs}) => [
  ...listing.places,
  ...runs.flatMap((run) => (run.place ? [run.place] : [])),
]);

/** Outward codes of towns, written down apart from the menu's own table. */
const TOWNS: Record<string, readonly string[]> = {
  Leeds: [
    'LS1',
    'LS2',
    'LS4',
    'LS5',
    'LS6',
    'LS7',
    'LS8',
    'LS9',
    'LS10',
    'LS11',
    'LS12',
    'LS13',
    'LS14',
    'LS15',
    'LS16',
    'LS17',
  ],
  Horsforth: ['LS18'],
  Yeadon: ['LS19'],
  Otley: ['LS21'],
  Wetherby: ['LS22'],
  Garforth: ['LS25'],
  Rothwell: ['LS26'],
  Morley: ['LS27'],
  Pudsey: ['LS28'],
  Ilkley: ['LS29'],
  Bradford: ['BD1', 'BD2', 'BD3', 'BD4', 'BD5', 'BD6', 'BD7', 'BD8', 'BD9', 'BD10', 'BD13', 'BD15'],
  Bingley: ['BD16'],
  Baildon: ['BD17'],
  Shipley: ['BD18'],
  Cleckheaton: ['BD19'],
  Silsden: ['BD20'],
  Keighley: ['BD21'],
  Haworth: ['BD22'],
  Skipton: ['BD23'],
  Halifax: ['HX1', 'HX2', 'HX3'],
  Elland: ['HX5'],
  'Sowerby Bridge': ['HX6'],
  'Hebden Bridge': ['HX7'],
  Todmorden: ['OL14'],
  Brighouse: ['HD6'],
  Huddersfield: ['HD1', 'HD2', 'HD3', 'HD4', 'HD5'],
  Slaithwaite: ['HD7'],
  Kirkburton: ['HD8'],
  Holmfirth: ['HD9'],
  Wakefield: ['WF1', 'WF2'],
  Horbury: ['WF4'],
  Ossett: ['WF5'],
  Normanton: ['WF6'],
  Featherstone: ['WF7'],
  Pontefract: ['WF8'],
  Hemsworth: ['WF9'],
  Castleford: ['WF10'],
  Knottingley: ['WF11'],
  Dewsbury: ['WF12', 'WF13'],
  Mirfield: ['WF14'],
  Heckmondwike: ['WF16'],
  Batley: ['WF17'],
  Harrogate: ['HG1'],
  Knaresborough: ['HG5'],
  Barnsley: ['S70'],
  Darton: ['S75'],
  Rochdale: ['OL11', 'OL16'],
  Littleborough: ['OL15'],
  Uppermill: ['OL3'],
  Selby: ['YO8'],
};

describe('places of the demonstration', () => {
  it('stand in the town of their outward code', () => {
    const wrong = places.filter(({town = '', postcode = ''}) => !TOWNS[town]?.includes(postcode));
    expect(wrong).toEqual([]);
  });

  it('are about where they are, never to the door, and in or near West Yorkshire', () => {
    expect(places.every(({isApproximate}) => isApproximate)).toBe(true);
    const far = places.filter(
      ({point}) => !point || point.lat < 53.5 || point.lat > 54.05 || point.lng < -2.2 || point.lng > -1.0,
    );
    expect(far).toEqual([]);
  });

  it('cover the six districts', () => {
    const areas = new Set(places.map(({postcode = ''}) => postcode.replace(/\d.*/, '')));
    expect([...areas]).toEqual(expect.arrayContaining(['LS', 'BD', 'HX', 'HD', 'WF', 'OL', 'HG', 'S', 'YO']));
  });

  it('leave out no outward code of a district that a listing serves whole', () => {
    const served = new Set(
      listings.flatMap(({listing: {serviceArea}}) =>
        serviceArea?.kind === 'outcodes' && serviceArea.label === 'People who live in West Yorkshire'
          ? serviceArea.outcodes
          : [],
      ),
    );
    const numbered = (area: string, last: number) =>
      Array.from({length: last}, (_, index) => `${area}${index + 1}`);
    const codes = [
      ...numbered('LS', 23),
      ...numbered('BD', 22),
      ...numbered('HX', 7),
      ...numbered('HD', 9),
      ...numbered('WF', 17),
    ];
    expect(
      [...codes, 'LS25', 'LS26', 'LS27', 'LS28', 'LS29', 'OL14'].filter((code) => !served.has(code)),
    ).toEqual([]);
  });

  it('keep different outward codes apart on the map', () => {
    const points = Object.values(OUTCODES).map(([, lat, lng]) => `${lat},${lng}`);
    expect(new Set(points).size).toBe(points.length);
  });

  it('hold every run that is somewhere at a place of its listing', () => {
    const stray = listings.filter(({listing, runs}) =>
      runs.some(({place}) => place && !listing.places.some(({name}) => name === place.name)),
    );
    expect(stray).toEqual([]);
  });
});
