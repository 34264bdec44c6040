import type {KnownPlace} from './knownPlace.ts';
import {placeTable} from './placeTable.ts';

/**
 * Towns: all of West Yorkshire and its edges, and the larger ones of Great Britain. About where each centre is, to
 * about 2 km; from general knowledge of the map, rounded.
 */
const TABLE = `
Leeds;53.8;-1.55
Bradford;53.79;-1.75
Wakefield;53.68;-1.5
Huddersfield;53.65;-1.78
Halifax;53.72;-1.86
Keighley;53.87;-1.91
Dewsbury;53.69;-1.63
Batley;53.7;-1.63
Pontefract;53.69;-1.31
Castleford;53.73;-1.36
Shipley;53.83;-1.78
Bingley;53.85;-1.84
Baildon;53.85;-1.77
Saltaire;53.84;-1.79
Ilkley;53.93;-1.82
Otley;53.91;-1.69
Guiseley;53.88;-1.71
Yeadon;53.87;-1.68
Horsforth;53.84;-1.64
Pudsey;53.8;-1.66
Morley;53.75;-1.6
Rothwell;53.75;-1.48
Garforth;53.79;-1.38
Wetherby;53.93;-1.39
Headingley;53.82;-1.58
Chapeltown, Leeds;53.82;-1.53
Harehills;53.81;-1.51
Roundhay;53.83;-1.5
Seacroft;53.82;-1.46
Armley;53.8;-1.59
Beeston, Leeds;53.78;-1.56
Middleton, Leeds;53.75;-1.55
Bramley, Leeds;53.81;-1.63
Kirkstall;53.82;-1.6
Moortown;53.85;-1.53
Manningham;53.81;-1.77
Silsden;53.91;-1.94
Haworth;53.83;-1.95
Queensbury;53.77;-1.85
Skipton;53.96;-2.02
Settle;54.07;-2.28
Hebden Bridge;53.74;-2.01
Todmorden;53.71;-2.1
Sowerby Bridge;53.71;-1.91
Elland;53.69;-1.84
Brighouse;53.7;-1.78
Mytholmroyd;53.73;-1.98
Holmfirth;53.57;-1.79
Slaithwaite;53.62;-1.88
Marsden;53.6;-1.93
Meltham;53.59;-1.85
Denby Dale;53.57;-1.66
Mirfield;53.67;-1.7
Heckmondwike;53.71;-1.67
Cleckheaton;53.72;-1.71
Liversedge;53.71;-1.69
Ossett;53.68;-1.58
Horbury;53.66;-1.56
Normanton;53.7;-1.42
Featherstone;53.68;-1.36
Knottingley;53.71;-1.25
Hemsworth;53.61;-1.35
South Elmsall;53.6;-1.28
Harrogate;53.99;-1.54
Knaresborough;54.01;-1.47
Ripon;54.14;-1.52
York;53.96;-1.08
Selby;53.78;-1.07
Tadcaster;53.88;-1.26
Goole;53.7;-0.87
Barnsley;53.55;-1.48
Penistone;53.53;-1.63
Doncaster;53.52;-1.13
Rotherham;53.43;-1.36
Sheffield;53.38;-1.47
Burnley;53.79;-2.25
Nelson;53.84;-2.22
Colne;53.86;-2.17
Barnoldswick;53.91;-2.19
Rochdale;53.62;-2.16
Oldham;53.54;-2.11
London;51.51;-0.13
Birmingham;52.48;-1.9
Manchester;53.48;-2.24
Liverpool;53.41;-2.98
Glasgow;55.86;-4.25
Edinburgh;55.95;-3.19
Bristol;51.45;-2.59
Cardiff;51.48;-3.18
Leicester;52.64;-1.13
Coventry;52.41;-1.51
Nottingham;52.95;-1.15
Newcastle upon Tyne;54.98;-1.61
Sunderland;54.91;-1.38
Brighton;50.83;-0.14
Hove;50.83;-0.17
Hull;53.75;-0.34
Plymouth;50.37;-4.14
Stoke-on-Trent;53;-2.18
Wolverhampton;52.59;-2.13
Derby;52.92;-1.48
Swansea;51.62;-3.94
Southampton;50.9;-1.4
Salford;53.49;-2.29
Aberdeen;57.15;-2.1
Westminster;51.5;-0.13
Portsmouth;50.8;-1.09
Peterborough;52.57;-0.24
Dundee;56.46;-2.97
Lancaster;54.05;-2.8
Oxford;51.75;-1.26
Newport;51.58;-3
Preston;53.76;-2.7
St Albans;51.75;-0.34
Norwich;52.63;1.3
Chester;53.19;-2.89
Cambridge;52.21;0.12
Salisbury;51.07;-1.79
Exeter;50.72;-3.53
Gloucester;51.86;-2.24
Lichfield;52.68;-1.83
Winchester;51.06;-1.31
Durham;54.78;-1.58
Carlisle;54.89;-2.94
Worcester;52.19;-2.22
Bath;51.38;-2.36
Lincoln;53.23;-0.54
Hereford;52.06;-2.72
Canterbury;51.28;1.08
Inverness;57.48;-4.22
Stirling;56.12;-3.94
Perth;56.4;-3.43
Wells;51.21;-2.65
Ely;52.4;0.26
Truro;50.26;-5.05
Bangor;53.23;-4.13
Wrexham;53.05;-2.99
Reading;51.45;-0.97
Luton;51.88;-0.42
Bolton;53.58;-2.43
Bournemouth;50.72;-1.88
Poole;50.72;-1.98
Middlesbrough;54.57;-1.24
Blackpool;53.82;-3.05
Stockport;53.41;-2.16
Ipswich;52.06;1.16
Slough;51.51;-0.59
Watford;51.66;-0.4
Blackburn;53.75;-2.48
Southend-on-Sea;51.54;0.71
Swindon;51.56;-1.78
Northampton;52.24;-0.9
Milton Keynes;52.04;-0.76
Warrington;53.39;-2.6
Telford;52.68;-2.45
Huntingdon;52.33;-0.18
Bedford;52.14;-0.47
Cheltenham;51.9;-2.07
Colchester;51.89;0.9
Chelmsford;51.74;0.48
Basildon;51.57;0.49
Basingstoke;51.27;-1.09
Crawley;51.11;-0.19
Eastbourne;50.77;0.28
Hastings;50.85;0.57
Maidstone;51.27;0.52
Gillingham;51.39;0.55
Ashford;51.15;0.87
Dover;51.13;1.31
Worthing;50.82;-0.37
Guildford;51.24;-0.57
Woking;51.32;-0.56
High Wycombe;51.63;-0.75
Aylesbury;51.82;-0.81
Hemel Hempstead;51.75;-0.47
Stevenage;51.9;-0.2
Harlow;51.77;0.09
Croydon;51.37;-0.1
Bromley;51.41;0.02
Romford;51.58;0.18
Ilford;51.56;0.07
Harrow;51.58;-0.34
Enfield;51.65;-0.08
Kingston upon Thames;51.41;-0.3
Wigan;53.54;-2.63
Bury;53.59;-2.3
Southport;53.65;-3.01
St Helens;53.45;-2.74
Birkenhead;53.39;-3.02
Crewe;53.1;-2.44
Macclesfield;53.26;-2.13
Chesterfield;53.24;-1.42
Mansfield;53.14;-1.2
Grimsby;53.57;-0.08
Scunthorpe;53.59;-0.65
Scarborough;54.28;-0.4
Darlington;54.52;-1.55
Hartlepool;54.69;-1.21
Stockton-on-Tees;54.57;-1.32
Gateshead;54.96;-1.6
South Shields;55;-1.43
Walsall;52.59;-1.98
Dudley;52.51;-2.09
Solihull;52.41;-1.78
West Bromwich;52.52;-1.99
Nuneaton;52.52;-1.47
Rugby;52.37;-1.26
Tamworth;52.63;-1.69
Burton upon Trent;52.8;-1.64
Stafford;52.81;-2.12
Shrewsbury;52.71;-2.75
Loughborough;52.77;-1.21
Kettering;52.4;-0.73
Corby;52.49;-0.69
Great Yarmouth;52.61;1.73
Lowestoft;52.48;1.75
King's Lynn;52.75;0.4
Bury St Edmunds;52.25;0.71
Taunton;51.02;-3.1
Torquay;50.46;-3.53
Weymouth;50.61;-2.45
Weston-super-Mare;51.35;-2.98
Barnstaple;51.08;-4.06
Penzance;50.12;-5.54
Yeovil;50.94;-2.63
Barrow-in-Furness;54.11;-3.23
Kendal;54.33;-2.75
Whitehaven;54.55;-3.59
Morecambe;54.07;-2.86
Merthyr Tydfil;51.75;-3.38
Barry;51.4;-3.27
Llanelli;51.68;-4.16
Aberystwyth;52.41;-4.08
Rhyl;53.32;-3.49
Paisley;55.85;-4.42
East Kilbride;55.76;-4.18
Livingston;55.88;-3.52
Dunfermline;56.07;-3.45
Kirkcaldy;56.11;-3.16
Ayr;55.46;-4.63
Kilmarnock;55.61;-4.5
Falkirk;56;-3.78
Dumfries;55.07;-3.61
`;

export const TOWNS: readonly KnownPlace[] = placeTable(TABLE).map(([, town]) => town);
