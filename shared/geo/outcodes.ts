import type {KnownPlace} from './knownPlace.ts';
import {placeTable} from './placeTable.ts';

/**
 * The outward codes of West Yorkshire and its edges: about where the middle of each one's homes is, to about 2 km.
 * From general knowledge of the map, rounded. Codes for large users (LS98, BD99…) are nowhere, and so not here.
 */
const TABLE = `
LS1;Leeds city centre;53.8;-1.55
LS2;Woodhouse, Leeds;53.8;-1.55
LS3;Burley Road, Leeds;53.8;-1.57
LS4;Burley, Leeds;53.81;-1.58
LS5;Kirkstall, Leeds;53.82;-1.6
LS6;Headingley, Leeds;53.82;-1.57
LS7;Chapeltown, Leeds;53.82;-1.53
LS8;Roundhay, Leeds;53.82;-1.51
LS9;Burmantofts, Leeds;53.8;-1.51
LS10;Hunslet, Leeds;53.76;-1.53
LS11;Beeston, Leeds;53.78;-1.56
LS12;Armley, Leeds;53.79;-1.6
LS13;Bramley, Leeds;53.81;-1.63
LS14;Seacroft, Leeds;53.83;-1.46
LS15;Cross Gates, Leeds;53.8;-1.44
LS16;Cookridge, Leeds;53.85;-1.6
LS17;Moortown, Leeds;53.86;-1.53
LS18;Horsforth;53.84;-1.64
LS19;Yeadon;53.86;-1.68
LS20;Guiseley;53.88;-1.71
LS21;Otley;53.91;-1.68
LS22;Wetherby;53.93;-1.39
LS23;Boston Spa;53.9;-1.35
LS24;Tadcaster;53.87;-1.25
LS25;Garforth;53.79;-1.32
LS26;Rothwell;53.75;-1.46
LS27;Morley;53.74;-1.6
LS28;Pudsey;53.8;-1.67
LS29;Ilkley;53.92;-1.8
BD1;Bradford city centre;53.79;-1.75
BD2;Eccleshill, Bradford;53.81;-1.73
BD3;Barkerend, Bradford;53.8;-1.72
BD4;Tong, Bradford;53.77;-1.71
BD5;West Bowling, Bradford;53.78;-1.76
BD6;Wibsey, Bradford;53.77;-1.79
BD7;Great Horton, Bradford;53.79;-1.78
BD8;Manningham, Bradford;53.8;-1.78
BD9;Heaton, Bradford;53.81;-1.79
BD10;Idle, Bradford;53.84;-1.72
BD11;Birkenshaw;53.75;-1.68
BD12;Wyke, Bradford;53.75;-1.77
BD13;Queensbury;53.79;-1.85
BD14;Clayton, Bradford;53.78;-1.82
BD15;Allerton, Bradford;53.81;-1.82
BD16;Bingley;53.85;-1.84
BD17;Baildon;53.85;-1.77
BD18;Shipley;53.83;-1.78
BD19;Cleckheaton;53.73;-1.71
BD20;Silsden;53.9;-1.95
BD21;Keighley;53.87;-1.9
BD22;Haworth;53.84;-1.95
BD23;Skipton;54;-2.02
BD24;Settle;54.09;-2.29
HX1;Halifax;53.72;-1.87
HX2;Mixenden, Halifax;53.74;-1.91
HX3;Northowram, Halifax;53.73;-1.84
HX4;Greetland;53.68;-1.87
HX5;Elland;53.69;-1.84
HX6;Sowerby Bridge;53.7;-1.92
HX7;Hebden Bridge;53.74;-2.01
HD1;Huddersfield town centre;53.65;-1.79
HD2;Fartown, Huddersfield;53.67;-1.77
HD3;Lindley, Huddersfield;53.65;-1.84
HD4;Newsome, Huddersfield;53.63;-1.81
HD5;Dalton, Huddersfield;53.65;-1.74
HD6;Brighouse;53.7;-1.78
HD7;Slaithwaite;53.62;-1.88
HD8;Denby Dale;53.6;-1.67
HD9;Holmfirth;53.58;-1.78
WF1;Wakefield city centre;53.68;-1.49
WF2;Alverthorpe, Wakefield;53.67;-1.52
WF3;East Ardsley;53.72;-1.52
WF4;Horbury;53.64;-1.51
WF5;Ossett;53.68;-1.58
WF6;Normanton;53.7;-1.42
WF7;Featherstone;53.67;-1.36
WF8;Pontefract;53.68;-1.29
WF9;Hemsworth;53.6;-1.33
WF10;Castleford;53.73;-1.34
WF11;Knottingley;53.71;-1.25
WF12;Dewsbury;53.68;-1.63
WF13;Dewsbury Moor, Dewsbury;53.69;-1.65
WF14;Mirfield;53.68;-1.7
WF15;Liversedge;53.71;-1.69
WF16;Heckmondwike;53.71;-1.67
WF17;Batley;53.72;-1.64
OL3;Saddleworth;53.55;-2.01
OL12;Rochdale;53.63;-2.16
OL14;Todmorden;53.72;-2.1
OL15;Littleborough;53.64;-2.09
OL16;Rochdale;53.61;-2.14
BB8;Colne;53.86;-2.16
BB9;Nelson;53.83;-2.22
BB10;Burnley;53.79;-2.22
BB11;Burnley;53.78;-2.26
BB18;Barnoldswick;53.91;-2.17
HG1;Harrogate;54;-1.54
HG2;Harrogate;53.98;-1.54
HG3;Pateley Bridge;54.03;-1.62
HG4;Ripon;54.15;-1.55
HG5;Knaresborough;54.01;-1.46
S35;Chapeltown, Sheffield;53.46;-1.48
S36;Penistone;53.51;-1.6
S70;Barnsley;53.54;-1.48
S71;Barnsley;53.57;-1.46
S72;Cudworth;53.59;-1.38
S73;Wombwell;53.52;-1.39
S74;Hoyland;53.5;-1.44
S75;Darton;53.57;-1.53
DN5;Bentley, Doncaster;53.54;-1.18
DN6;Adwick le Street;53.6;-1.19
DN14;Goole;53.7;-0.93
YO1;York city centre;53.96;-1.08
YO8;Selby;53.78;-1.05
YO10;Fulford, York;53.95;-1.06
YO23;Bishopthorpe, York;53.93;-1.11
YO24;Acomb, York;53.95;-1.12
YO26;Poppleton, York;53.97;-1.16
YO30;Clifton, York;53.98;-1.11
YO31;Heworth, York;53.97;-1.07
YO32;Huntington, York;54.01;-1.07
`;

/** Outward codes of the demonstration's area by their written form ("LS8"). */
export const OUTCODES: ReadonlyMap<string, KnownPlace> = new Map(placeTable(TABLE));
