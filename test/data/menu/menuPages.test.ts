import {describe, expect, it} from 'vitest';
import {ListingView} from '#shared/model/listingView.ts';
import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {aRun} from '../directoryRecords.ts';
import {menuWorld} from './menuWorld.ts';

const world = eachOf(menuWorld);

const PATH = '/support/desmond-in-headingley';

describe('a listing', () => {
  it('has a page with its name, its data for search engines and similar support', async () => {
    await world().addListing();
    const page = await world().person().menu.get(PATH);
    expect(page.status).toBe(200);
    expect(page.title).toBe('DESMOND in Headingley - Local Menu');
    expect(page.h1).toBe('DESMOND in Headingley');
    expect(page.body).toContain(
      '<link rel="canonical" href="https://menu.example/support/desmond-in-headingley"',
    );
    expect(page.body).toContain('"@type":"Course"');
    expect(page.body).toContain('/support/sugar-talk-online');
  });

  it('is still shown when the search for similar support fails', async () => {
    await world().addListing();
    world().searchAnswers(() => {
      throw new Error('No shard');
    });
    expect((await world().person().menu.get(PATH)).status).toBe(200);
  });

  it('is not found when there is none, when it is hidden, or when no listing could have the address', async () => {
    await world().addListing({status: 'hidden'});
    const {menu} = world().person();
    for (const slug of [
      'nothing-here',
      'desmond-in-headingley',
      'A%20B',
      'x'.repeat(3000),
      '%00',
      '..%2f..',
    ]) {
      expect((await menu.get(`/support/${slug}`)).status).toBe(404);
      expect((await menu.get(`/api/support/${slug}`)).status).toBe(404);
    }
  });

  it('says of a hidden one that it is not shown now, and nothing else of it', async () => {
    const {menu} = world().person();
    await world().addListing();
    const asPublic = await menu.get(PATH);
    expect(asPublic.status).toBe(200);
    await world().addListing({status: 'hidden'});
    const hidden = await menu.get(PATH);
    expect([hidden.status, hidden.h1]).toEqual([404, 'not-shown']);
    expect((await menu.get('/support/nothing-here')).h1).toBe('not-found');
  });

  it('leads from an old address to the new one, for good', async () => {
    await world().addListing();
    await world().addListing({slug: 'desmond-headingley-hall'});
    const {menu} = world().person();
    expect(await menu.get(PATH)).toMatchObject({status: 301, location: '/support/desmond-headingley-hall'});
    expect(await menu.get(`/api${PATH}`)).toMatchObject({
      status: 301,
      location: '/api/support/desmond-headingley-hall',
    });
  });

  it('answers as data without anything that is not for the public', async () => {
    await world().addListing({activationLevels: [1, 2]});
    const {body, status} = await world().person().menu.get(`/api${PATH}`);
    expect(status).toBe(200);
    expect(ListingView.parse(JSON.parse(body)).listing.name).toBe('DESMOND in Headingley');
    expect(body).not.toContain('activationLevels');
  });

  it('gives the dates of one run as a calendar, and no other', async () => {
    await world().addListing({}, [aRun('run-1'), aRun('run-2', '2026-07-01')]);
    const {menu} = world().person();
    const {body} = await menu.get(`${PATH}/runs/run-2/calendar.ics`);
    expect(body).toContain('DTSTART;TZID=Europe/London:20260701T100000');
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await menu.get(`${PATH}/runs/run-9/calendar.ics`)).status).toBe(404);
    const endless = `/support/${'a'.repeat(4000)}/runs/run-2/calendar.ics`;
    expect((await menu.get(endless)).status).toBe(404);
  });
});

describe('the find page', () => {
  it('searches for nothing until it is asked', async () => {
    const page = await world().person().menu.get('/find');
    expect(page.h1).toBe('Find support');
    expect(page.body).toContain('/conditions');
    expect(world().searches).toEqual([]);
  });

  it('shows what was found, and takes a town in the box for a postcode', async () => {
    const page = await world().person().menu.get('/find?q=sugar+diabetes&postcode=Otley&utm_source=poster');
    expect(page.status).toBe(200);
    expect(page.title).toBe('2 results for “sugar diabetes” within 10 miles of LS8, or online - Local Menu');
    expect(page.body).toContain('<meta name="robots" content="noindex"');
    expect(world().searches).toMatchObject([{q: 'sugar diabetes', postcode: '', place: 'Otley'}]);
  });

  it.each(['Halifax, West Yorkshire', 'Hebden Bridge, Halifax'])('takes %s there, too', async (place) => {
    const page = await world()
      .person()
      .menu.get(`/find?q=gout&postcode=${encodeURIComponent(place)}`);
    expect(page.status).toBe(200);
    expect(world().searches).toMatchObject([{postcode: '', place}]);
  });

  it('says at the field that it does not know a place, and keeps the results', async () => {
    world().searchAnswers(() =>
      exampleResults({notices: [{code: 'place-not-found', text: 'We do not know ZZ1 1ZZ', links: []}]}),
    );
    const page = await world().person().menu.get('/find?postcode=ZZ1+1ZZ');
    expect(page.title).toMatch(/^Error: /);
    expect(page.body).toContain('<a href="#postcode">We do not know ZZ1 1ZZ</a>');
    expect(page.body).toContain('app-result');
  });

  it('never fails on a query that cannot be read, and keeps what was typed', async () => {
    const {menu} = world().person();
    const page = await menu.get(`/find?q=pain&postcode=${'9'.repeat(100)}`);
    expect(page.status).toBe(400);
    expect(page.body).toContain('value="pain"');
    for (const query of [
      'page=-1',
      'radiusKm=x',
      'condition=nothing',
      'q=%00',
      'postcode=a&postcode=b',
      '=&&=',
    ]) {
      expect((await menu.get(`/find?${query}`)).status).toBeLessThan(500);
    }
  });
});
