import type {KnownPlace} from './knownPlace.ts';
import {placeTable} from './placeTable.ts';

/**
 * Every postcode area of Great Britain: its letters, the name that people know it by, and about where the middle of
 * its homes is, to about 10 km. From general knowledge of the map, rounded; for when nothing finer is known.
 */
const TABLE = `
AB;Aberdeen;57.2;-2.3
AL;St Albans;51.78;-0.3
B;Birmingham;52.47;-1.88
BA;Bath;51.25;-2.45
BB;Blackburn;53.78;-2.4
BD;Bradford;53.82;-1.82
BH;Bournemouth;50.75;-1.9
BL;Bolton;53.57;-2.42
BN;Brighton;50.86;-0.08
BR;Bromley;51.4;0.04
BS;Bristol;51.43;-2.65
CA;Carlisle;54.75;-3.15
CB;Cambridge;52.2;0.2
CF;Cardiff;51.55;-3.3
CH;Chester;53.28;-3.02
CM;Chelmsford;51.75;0.4
CO;Colchester;51.87;1
CR;Croydon;51.36;-0.1
CT;Canterbury;51.27;1.2
CV;Coventry;52.4;-1.5
CW;Crewe;53.15;-2.48
DA;Dartford;51.43;0.25
DD;Dundee;56.53;-2.9
DE;Derby;52.95;-1.52
DG;Dumfries;55;-3.8
DH;Durham;54.82;-1.62
DL;Darlington;54.45;-1.65
DN;Doncaster;53.55;-0.7
DT;Dorchester;50.73;-2.45
DY;Dudley;52.45;-2.18
E;East London;51.54;-0.03
EC;Central London (EC);51.52;-0.1
EH;Edinburgh;55.92;-3.25
EN;Enfield;51.67;-0.08
EX;Exeter;50.82;-3.7
FK;Falkirk;56.05;-3.85
FY;Blackpool;53.83;-3.02
G;Glasgow;55.87;-4.28
GL;Gloucester;51.85;-2.2
GU;Guildford;51.23;-0.7
HA;Harrow;51.58;-0.35
HD;Huddersfield;53.64;-1.78
HG;Harrogate;54.03;-1.52
HP;Hemel Hempstead;51.72;-0.65
HR;Hereford;52.1;-2.73
HS;Outer Hebrides;58;-6.7
HU;Hull;53.78;-0.35
HX;Halifax;53.72;-1.88
IG;Ilford;51.58;0.07
IP;Ipswich;52.15;1.15
IV;Inverness;57.5;-4.3
KA;Kilmarnock;55.55;-4.6
KT;Kingston upon Thames;51.37;-0.33
KW;Kirkwall;58.75;-3.2
KY;Kirkcaldy;56.2;-3.15
L;Liverpool;53.43;-2.93
LA;Lancaster;54.2;-2.9
LD;Llandrindod Wells;52.2;-3.3
LE;Leicester;52.65;-1.15
LL;North Wales;53.13;-3.65
LN;Lincoln;53.25;-0.3
LS;Leeds;53.83;-1.55
LU;Luton;51.9;-0.45
M;Manchester;53.47;-2.26
ME;Medway;51.35;0.55
MK;Milton Keynes;52.07;-0.68
ML;Motherwell;55.77;-3.9
N;North London;51.58;-0.11
NE;Newcastle upon Tyne;55.05;-1.65
NG;Nottingham;53;-1.1
NN;Northampton;52.3;-0.85
NP;Newport;51.68;-3.05
NR;Norwich;52.65;1.35
NW;North West London;51.56;-0.2
OL;Oldham;53.56;-2.12
OX;Oxford;51.78;-1.3
PA;Paisley;55.9;-4.9
PE;Peterborough;52.65;0
PH;Perth;56.6;-3.8
PL;Plymouth;50.42;-4.4
PO;Portsmouth;50.82;-1.05
PR;Preston;53.73;-2.75
RG;Reading;51.4;-1
RH;Redhill;51.12;-0.17
RM;Romford;51.56;0.2
S;Sheffield;53.38;-1.4
SA;Swansea;51.78;-4.3
SE;South East London;51.47;-0.03
SG;Stevenage;51.97;-0.2
SK;Stockport;53.37;-2.1
SL;Slough;51.52;-0.65
SM;Sutton;51.37;-0.19
SN;Swindon;51.52;-1.9
SO;Southampton;50.95;-1.4
SP;Salisbury;51.1;-1.75
SR;Sunderland;54.87;-1.4
SS;Southend-on-Sea;51.56;0.62
ST;Stoke-on-Trent;52.95;-2.15
SW;South West London;51.46;-0.17
SY;Shrewsbury;52.6;-3.1
TA;Taunton;51.05;-3.1
TD;Galashiels;55.65;-2.5
TF;Telford;52.72;-2.47
TN;Tonbridge;51.1;0.45
TQ;Torquay;50.43;-3.62
TR;Truro;50.2;-5.2
TS;Middlesbrough;54.57;-1.2
TW;Twickenham;51.45;-0.37
UB;Southall;51.53;-0.42
W;West London;51.51;-0.2
WA;Warrington;53.4;-2.58
WC;Central London (WC);51.52;-0.12
WD;Watford;51.66;-0.38
WF;Wakefield;53.68;-1.47
WN;Wigan;53.53;-2.63
WR;Worcester;52.15;-2.15
WS;Walsall;52.65;-1.93
WV;Wolverhampton;52.6;-2.15
YO;York;54.05;-0.95
ZE;Shetland;60.2;-1.25
`;

/** Postcode areas by their letters ("LS"). */
export const AREAS: ReadonlyMap<string, KnownPlace> = new Map(placeTable(TABLE));
