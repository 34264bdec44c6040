const LEEDS = [
  'LS1',
  'LS2',
  'LS3',
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
  'LS18',
  'LS19',
  'LS20',
  'LS21',
  'LS22',
  'LS23',
  'LS25',
  'LS26',
  'LS27',
  'LS28',
];
const BRADFORD = [
  'BD1',
  'BD2',
  'BD3',
  'BD4',
  'BD5',
  'BD6',
  'BD7',
  'BD8',
  'BD9',
  'BD10',
  'BD11',
  'BD12',
  'BD13',
  'BD14',
  'BD15',
  'BD17',
  'BD18',
];
const AIREDALE = ['BD16', 'BD20', 'BD21', 'BD22', 'BD23', 'LS29'];
const CALDERDALE = ['HX1', 'HX2', 'HX3', 'HX4', 'HX5', 'HX6', 'HX7', 'OL14', 'HD6'];
const KIRKLEES = [
  'HD1',
  'HD2',
  'HD3',
  'HD4',
  'HD5',
  'HD7',
  'HD8',
  'HD9',
  'BD19',
  'WF12',
  'WF13',
  'WF14',
  'WF15',
  'WF16',
  'WF17',
];
const WAKEFIELD = ['WF1', 'WF2', 'WF3', 'WF4', 'WF5', 'WF6', 'WF7', 'WF8', 'WF9', 'WF10', 'WF11'];

interface Area {
  readonly label: string;
  readonly outcodes: readonly string[];
}

/** The areas that listings serve, by their outward codes. */
export const AREAS = {
  leeds: {label: 'People who live in Leeds', outcodes: LEEDS},
  'south-leeds': {label: 'People who live in south Leeds', outcodes: ['LS10', 'LS11', 'LS26', 'LS27']},
  'north-leeds': {
    label: 'People who live in north Leeds, Otley and Wetherby',
    outcodes: ['LS6', 'LS7', 'LS8', 'LS16', 'LS17', 'LS18', 'LS19', 'LS20', 'LS21', 'LS22', 'LS29'],
  },
  bradford: {label: 'People who live in Bradford and Shipley', outcodes: BRADFORD},
  'bradford-airedale': {
    label: 'People who live in Bradford, Airedale and Ilkley',
    outcodes: [...BRADFORD, ...AIREDALE],
  },
  airedale: {label: 'People who live in Keighley, Bingley, Ilkley or Skipton', outcodes: AIREDALE},
  calderdale: {label: 'People who live in Calderdale', outcodes: CALDERDALE},
  'upper-calder': {
    label: 'People who live between Sowerby Bridge, Todmorden and Littleborough',
    outcodes: ['HX6', 'HX7', 'OL14', 'OL15'],
  },
  kirklees: {label: 'People who live in Kirklees', outcodes: KIRKLEES},
  'north-kirklees': {
    label: 'People who live in Dewsbury, Batley, Mirfield and the Spen valley',
    outcodes: ['BD19', 'WF12', 'WF13', 'WF14', 'WF15', 'WF16', 'WF17'],
  },
  wakefield: {label: 'People who live in Wakefield district', outcodes: WAKEFIELD},
  'five-towns': {
    label: 'People who live in Pontefract, Castleford, Normanton, Featherstone or Knottingley',
    outcodes: ['WF6', 'WF7', 'WF8', 'WF10', 'WF11'],
  },
  'harrogate-edge': {
    label: 'People who live in Harrogate, Knaresborough, Wetherby, Otley or north Leeds',
    outcodes: ['HG1', 'HG2', 'HG3', 'HG5', 'LS16', 'LS17', 'LS21', 'LS22'],
  },
  'barnsley-edge': {
    label: 'People who live in Barnsley, south Wakefield or Kirkburton',
    outcodes: ['S70', 'S71', 'S72', 'S75', 'WF4', 'WF9', 'HD8'],
  },
  'pennine-edge': {
    label: 'People who live in Rochdale, Littleborough, Saddleworth, Todmorden or the upper Colne valley',
    outcodes: ['OL3', 'OL11', 'OL15', 'OL16', 'OL14', 'HX7', 'HD7'],
  },
  'selby-edge': {
    label: 'People who live in Selby, Garforth, Knottingley or Castleford',
    outcodes: ['YO8', 'LS25', 'WF10', 'WF11'],
  },
  'west-yorkshire': {
    label: 'People who live in West Yorkshire',
    outcodes: [...LEEDS, ...BRADFORD, ...AIREDALE, ...CALDERDALE, ...KIRKLEES, ...WAKEFIELD],
  },
} as const satisfies Record<string, Area>;

export type AreaName = keyof typeof AREAS;
