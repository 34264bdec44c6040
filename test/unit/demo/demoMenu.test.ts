import {describe, expect, it} from 'vitest';
import {certificationOf} from '#shared/certification/certificationOf.ts';
import {CertificationStatus} from '#shared/model/certificationStatus.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {MenuRecord} from '#shared/model/menuRecord.ts';
import {
  ACCESS_NEEDS,
  AUDIENCES,
  CONDITIONS,
  DELIVERY_MODES,
  LANGUAGES,
  SUPPORT_TYPES,
  type Term,
} from '#shared/taxonomy/index.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {HISTORIC_PROGRAMMES} from '../../../functions/import/demo/programmes/index.ts';
import {recordsOf, TODAY} from './records.ts';

const {organisations, programmes, certificates, listings} = recordsOf(demoMenu(TODAY));
const missing = (terms: readonly Term[], used: readonly string[]) =>
  terms.map((term) => term.slug).filter((slug) => !used.includes(slug));

describe('the demonstration menu', () => {
  it('is made of records that the model accepts', () => {
    const refused = demoMenu(TODAY).filter((record) => !MenuRecord.safeParse(record).success);
    expect(refused).toEqual([]);
  });

  it('has at least 160 listings by 45 to 50 providers, each marked as a demonstration', () => {
    expect(listings.length).toBeGreaterThanOrEqual(160);
    expect(organisations.length).toBeGreaterThanOrEqual(45);
    expect(organisations.length).toBeLessThanOrEqual(50);
    expect(
      [...organisations, ...listings.map(({listing}) => listing)].every((one) => one.isDemonstration),
    ).toBe(true);
  });

  it('names each listing, its page and its summary once', () => {
    const distinct = (['id', 'slug', 'name', 'summary'] as const).map(
      (field) => new Set(listings.map(({listing}) => listing[field])).size,
    );
    expect(distinct).toEqual([listings.length, listings.length, listings.length, listings.length]);
  });

  it('gives each provider a listing, and each listing and certificate a provider that is there', () => {
    const known = organisations.map(({id}) => id);
    const used = listings.map(({listing}) => listing.organisationId);
    expect(known.filter((id) => !used.includes(id))).toEqual([]);
    expect(
      [...used, ...certificates.map((one) => one.organisationId)].filter((id) => !known.includes(id)),
    ).toEqual([]);
  });

  it('offers every programme that has not ended, and none that has', () => {
    const offered = listings.map(({listing}) => listing.programmeId);
    const notOffered = programmes.map(({id}) => id).filter((id) => !offered.includes(id));
    expect(notOffered).toEqual([...HISTORIC_PROGRAMMES]);
  });

  it('gives no two programmes the same name', () => {
    const names = programmes
      .flatMap(({name, aliases}) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a certificate for programmes and listings of its own provider only', () => {
    const strays = certificates.filter(
      ({organisationId, programmeId}) =>
        !listings.some(
          ({listing}) => listing.organisationId === organisationId && listing.programmeId === programmeId,
        ),
    );
    expect(strays).toEqual([]);
  });

  it('gives the same records for the same day', () => {
    expect(demoMenu('2027-05-04')).toEqual(demoMenu('2027-05-04'));
  });
});

describe('the variety of the demonstration menu', () => {
  it.each([
    ['support type', SUPPORT_TYPES, listings.map(({listing}) => listing.supportType)],
    ['condition', CONDITIONS, listings.flatMap(({listing}) => listing.conditions)],
    ['audience', AUDIENCES, listings.flatMap(({listing}) => listing.audiences)],
    ['way of giving support', DELIVERY_MODES, listings.flatMap(({listing}) => listing.delivery)],
    ['language', LANGUAGES, listings.flatMap(({listing}) => listing.languages)],
    [
      'access need',
      ACCESS_NEEDS,
      listings.flatMap(({listing}) =>
        Object.entries(listing.access).flatMap(([need, answer]) => (answer === 'yes' ? [need] : [])),
      ),
    ],
  ])('has every %s of the taxonomy', (_what, terms, used) => {
    expect(missing(terms, used)).toEqual([]);
  });

  it('answers step-free yes, no, ask us, and not at all', () => {
    const answers = new Set(listings.map(({listing}) => listing.access['step-free']));
    expect(answers).toEqual(new Set(['yes', 'no', 'ask-us', undefined]));
  });

  it('has every status that the public sees, each kind of cost and of service area', () => {
    const seen = (values: readonly unknown[]) => [...new Set(values)].sort();
    expect(seen(listings.map(({listing}) => listing.status))).toEqual([
      'assessment-needed',
      'full',
      'live',
      'paused',
      'waiting-list',
    ]);
    expect(seen(listings.map(({listing}) => listing.cost.kind))).toEqual(['free', 'pay', 'varies']);
    expect(seen(listings.map(({listing}) => listing.serviceArea?.kind ?? 'none'))).toEqual([
      'around',
      'nationwide',
      'none',
      'outcodes',
    ]);
  });

  it('shows a certificate in every status', () => {
    const statuses = listings.map(({listing}) => {
      const programme = programmes.find(({id}) => id === listing.programmeId);
      return certificationOf({
        certificates: certificates.filter((one) => one.organisationId === listing.organisationId),
        supportType: listing.supportType,
        programme,
        listingId: listing.id,
        schemes: FIRST_SCHEMES,
        today: TODAY,
      }).status;
    });
    expect(CertificationStatus.options.filter((status) => !statuses.includes(status))).toEqual([]);
    expect(certificates.map(({state}) => state)).toContain('suspended');
  });

  it('was checked yesterday, a year ago, and never', () => {
    const checks = listings.map(({listing}) => listing.checkedOn);
    expect(checks).toEqual(expect.arrayContaining(['2026-11-21', '2025-11-22', undefined]));
  });

  it('has formal and informal groups, and their own answers to every factor', () => {
    const peers = listings.flatMap(({listing}) => (listing.peerSupport ? [listing.peerSupport] : []));
    const of = (formality: string) => peers.filter((peer) => peer.formality === formality);
    expect(Math.min(of('formal').length, of('informal').length)).toBeGreaterThanOrEqual(12);
    expect(of('informal').every(({purpose, boundaries, costs}) => purpose && boundaries && costs)).toBe(true);
    expect(of('informal').every(({supervision, measures}) => !supervision && !measures)).toBe(true);
    expect(peers.some((peer) => Object.keys(peer).length >= 14)).toBe(true);
    expect(new Set(peers.map(({kind}) => kind))).toEqual(
      new Set(['group', 'one-to-one', 'online', 'phone', 'befriending']),
    );
  });

  it('lets peers answer for every listing of peer support', () => {
    const silent = listings.filter(
      ({listing}) => listing.supportType.includes('peer-support') && !listing.peerSupport,
    );
    expect(silent).toEqual([]);
  });

  it('serves West Yorkshire from across each border', () => {
    const towns = new Set(listings.flatMap(({listing}) => listing.places.map(({town}) => town)));
    expect([...towns]).toEqual(
      expect.arrayContaining(['Harrogate', 'Barnsley', 'Rochdale', 'Selby', 'Skipton']),
    );
  });
});
