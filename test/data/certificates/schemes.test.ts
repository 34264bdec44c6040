import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {schemeStore} from '../../../functions/data/schemes/schemeStore.ts';
import {type MatrixWorld, startMatrixWorld} from '../matrix/world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.cloud.stop();
});

const store = () =>
  schemeStore({client: world.cloud.documents, tableName: world.cloud.table('DIRECTORY_TABLE')});
const get = async (path: string): Promise<Response> => await world.askAs('curator', {method: 'GET', path});
const body = async (path: string): Promise<string> => await (await get(path)).text();

/** Saves by the form as it is now. */
const save = async (
  slug: string | undefined,
  typed: Record<string, string | string[]>,
): Promise<Response> => {
  const path = slug === undefined ? '/curator/scheme' : `/curator/scheme?slug=${slug}`;
  const change = / name="change" value="(\d+)"/.exec(await body(path))?.[1] ?? '';
  return await world.askAs('curator', {method: 'POST', path, form: {step: 'save', change, ...typed}});
};

/** As every process reads it within a minute: here at once. */
const everywhere = (): void => {
  for (const name of ['menu', 'referrals', 'provider']) world.cloud.kill(name);
  world.cloud.clearCache();
};

const SCRIPT = '<script>alert(1)</script>';
const ESCAPED = '&lt;script>alert(1)&lt;/script>';
const QISMET = {
  name: 'QISMET',
  certifiedWords: `QISMET ${SCRIPT} certified`,
  notCertifiedWords: 'Not certified by QISMET',
  supportTypes: ['condition-education'],
  standards: 'QIS 2020\nQIS 2030',
};

describe('The list of schemes', () => {
  it('has its first ones before anybody has changed it', async () => {
    const page = await body('/curator/schemes');
    for (const name of ['QISMET', 'NACR', 'Royal College of Physicians']) expect(page).toContain(name);
  });

  it('is changed by a form, and is read the same by card, feed, page and shortlist, with nothing run', async () => {
    const saved = await save('qismet', QISMET);
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/curator/schemes?notice=saved']);
    everywhere();
    const said = `The provider says it is QISMET ${SCRIPT} certified. We have not checked this yet`;
    await expect.poll(async () => await body('/find?q=living'), {timeout: 20_000}).toContain('QISMET');
    const shown = said.replace(SCRIPT, ESCAPED);
    for (const path of ['/find?q=living', '/support/living-well', '/shortlist?list=living-well']) {
      const page = (await body(path)).replaceAll('&gt;', '>');
      expect([path, page.includes(shown)]).toEqual([path, true]);
      expect(page).not.toContain(SCRIPT);
    }
    const feed = (await (await get('/api/support/living-well')).json()) as {certification: {label: string}};
    expect(feed.certification.label).toBe(said);
    const search = (await (await get('/api/search?q=living')).json()) as {
      items: {certification: {label: string}}[];
    };
    expect(search.items.map(({certification}) => certification.label)).toEqual([said]);
    const form = await (
      await world.askAs('editor', {
        method: 'GET',
        path: '/provider/certificate?organisation=test%3Aroundhay&kind=held',
      })
    ).text();
    expect(form).toContain('QIS 2030');
  });

  it('grows by one, which can be claimed, retired and brought back, and each step is kept', async () => {
    const added = await save(undefined, {
      ...QISMET,
      name: 'Example Mark',
      certifiedWords: 'marked by Example',
    });
    expect(added.status).toBe(303);
    const twice = await save(undefined, {...QISMET, name: 'example mark'});
    expect(await twice.text()).toContain('There is a scheme of this name already');
    const choices = async (): Promise<string> => {
      world.cloud.kill('provider');
      const path = '/provider/certificate?organisation=test%3Aroundhay&kind=held';
      return await (await world.askAs('editor', {method: 'GET', path})).text();
    };
    expect(await choices()).toContain('Example Mark');
    expect((await save('example-mark', {step: 'retire'})).headers.get('location')).toContain(
      'notice=retired',
    );
    expect(await choices()).not.toContain('Example Mark');
    expect((await store().list()).schemes.map(({slug}) => slug)).toContain('example-mark');
    await save('example-mark', {step: 'bring-back'});
    expect(await choices()).toContain('Example Mark');
    expect((await store().history()).map(({step, scheme}) => `${step} ${scheme.slug}`)).toEqual([
      'change qismet',
      'add example-mark',
      'retire example-mark',
      'bring-back example-mark',
    ]);
    expect(await body('/curator/schemes')).toContain('Brought back');
  });

  it('is not changed over a colleague’s change', async () => {
    const before = await store().list();
    const overtaken = await world.askAs('curator', {
      method: 'POST',
      path: '/curator/scheme?slug=qismet',
      form: {...QISMET, step: 'save', change: '0', name: 'Mine'},
    });
    expect(overtaken.status).toBe(409);
    const page = await overtaken.text();
    expect(page).toContain('Somebody else changed the list');
    expect(page).toContain('value="Mine"');
    expect(await store().list()).toEqual(before);
    const save = async () => {
      const by = {role: 'curator', accountId: 'a-1'} as const;
      const [scheme] = before.schemes;
      if (!scheme) throw new Error('there is no scheme');
      await store().save(before, {step: 'change', at: '2026-11-22T09:00:00Z', by, scheme});
    };
    const results = await Promise.allSettled([save(), save(), save()]);
    expect(results.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
  });
});
