import {describe, expect, it} from 'vitest';
import type {Change} from '#shared/model/proposal.ts';
import {asWanted} from '#shared/proposal/applyProposal.ts';
import {blankListing, changesFromNothing} from '#shared/proposal/blankListing.ts';
import {FIELD_NAMES, fieldOf} from '#shared/proposal/fields.ts';
import {readSection} from '#shared/proposal/readSection.ts';
import {sectionsOf} from '#shared/proposal/sections.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {aProgramme} from '../../data/directoryRecords.ts';
import {recordsOf, TODAY} from '../demo/records.ts';
import {exampleEdited} from './examplePage.ts';

const NEW = {id: 'a-page', organisationId: 'a-provider', isDemonstration: false, now: new Date(0)};
const NOW = '2026-05-01T12:00:00Z';
const empty = {listing: blankListing(NEW), mailbox: undefined};
const ofProgramme = {listing: blankListing({...NEW, programme: aProgramme()}), mailbox: undefined};

const lacksOf = (page: typeof empty, changes: readonly Change[] = []): string[] => {
  const sound = soundListing(page, changes, TODAY);
  return 'lacks' in sound ? sound.lacks.map(({field}) => field) : [];
};

describe('A new page', () => {
  it('says nothing that nobody answered, and needs every answer that its forms need', () => {
    expect(changesFromNothing(empty)).toEqual([]);
    // How often we ask is no answer about the page: it begins with the longest time.
    const asked = FIELD_NAMES.filter((field) => field !== 'checkEveryMonths');
    expect(lacksOf(empty)).toEqual(asked.filter((field) => fieldOf(field).isRequired));
    expect(sectionsOf(empty.listing)).not.toContain('group');
  });

  it('is what its programme and its provider say, and all of that is a change of an empty page', () => {
    const wanted = asWanted(ofProgramme, {changes: [{field: 'cost.kind', to: 'free'}]});
    const changed = changesFromNothing(wanted).map(({field}) => field);
    expect(changed).toEqual(expect.arrayContaining(['name', 'supportType', 'conditions', 'cost.kind']));
    expect(changed).not.toContain('status');
    expect(changed).not.toContain('languages');
  });

  it('can be sent when what it needs is answered', () => {
    const {listing, mailbox} = exampleEdited();
    const changes = changesFromNothing({listing, mailbox});
    expect(lacksOf({...asWanted(empty, {changes}), mailbox: undefined}, changes)).toEqual([]);
    const without = changes.filter(({field}) => field !== 'status');
    expect(lacksOf({...asWanted(empty, {changes: without}), mailbox: undefined}, without)).toEqual([
      'status',
    ]);
  });
});

describe('A page that is in the menu', () => {
  it('lacks nothing, on the whole demonstration menu', () => {
    const lacking = recordsOf(demoMenu(TODAY)).listings.flatMap(({listing}) =>
      lacksOf({listing: {...listing, version: 1, updatedAt: NOW}, mailbox: undefined}),
    );
    expect(lacking).toEqual([]);
  });

  it('is asked nothing that its change is not about, however it was imported', () => {
    const eligibility = {minimumAge: 60, maximumAge: 18, forYouIf: [], notForYouIf: []};
    const {listing} = exampleEdited({delivery: [], eligibility});
    expect(lacksOf({listing, mailbox: undefined}, [{field: 'status', to: 'full'}])).toEqual([]);
  });

  it('takes no oldest age below the youngest, on its form or when it is sent', () => {
    const page = exampleEdited({
      eligibility: {minimumAge: 60, maximumAge: 18, forYouIf: [], notForYouIf: []},
    });
    const changes = [{field: 'eligibility.minimumAge', to: 60}];
    expect(lacksOf({...page, mailbox: undefined}, changes)).toEqual(['eligibility.maximumAge']);
    const ages = {'eligibility-minimumAge': '60', 'eligibility-maximumAge': '18'};
    const {errors} = readSection('who', ages, {page, today: TODAY});
    expect(errors.map(({field}) => field)).toEqual(['eligibility-maximumAge']);
    const same = {...ages, 'eligibility-maximumAge': '60'};
    expect(readSection('who', same, {page, today: TODAY}).errors).toEqual([]);
  });
});
