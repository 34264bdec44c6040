import {describe, expect, it} from 'vitest';
import type {RouteSpec} from '#shared/routes.ts';
import {apiRoutes} from '../../infra/constructs/apiRoutes.ts';
import {pathBehaviours} from '../../infra/constructs/pathBehaviours.ts';

const route = (owner: RouteSpec['function'], method: RouteSpec['method'], path: string): RouteSpec => ({
  name: `${method} ${path}`,
  function: owner,
  method,
  path,
});

describe('CloudFront paths from routes', () => {
  it('makes one wide pattern of what lies below a first segment', () => {
    const routes = [
      route('menu', 'GET', '/support/{slug}'),
      route('menu', 'GET', '/support/{slug}/runs/{run}'),
    ];
    expect(pathBehaviours(routes)).toEqual([{pattern: '/support/*', kind: 'menu'}]);
  });

  it('puts a private path below the menu first', () => {
    const routes = [
      route('menu', 'GET', '/support/{slug}'),
      route('referrals', 'POST', '/support/{slug}/email'),
    ];
    expect(pathBehaviours(routes)).toEqual([
      {pattern: '/support/*/email', kind: 'private'},
      {pattern: '/support/*', kind: 'menu'},
    ]);
  });

  it('puts a path for systems apart from both', () => {
    const routes: RouteSpec[] = [
      route('menu', 'GET', '/api/search'),
      {...route('professional', 'POST', '/api/professional/referrals'), for: 'system'},
    ];
    expect(pathBehaviours(routes)).toEqual([
      {pattern: '/api/professional/referrals', kind: 'systems'},
      {pattern: '/api/*', kind: 'menu'},
    ]);
    expect(apiRoutes(routes)).toContainEqual({
      path: '/api/professional/referrals',
      function: 'professional',
      isForSystems: true,
    });
  });

  it('refuses a path that systems and others share', () => {
    const routes: RouteSpec[] = [
      route('professional', 'GET', '/api/professional/referrals'),
      {...route('professional', 'POST', '/api/professional/referrals'), for: 'system'},
    ];
    expect(() => apiRoutes(routes)).toThrow(/is for systems and for others/);
  });

  it('gives a first segment that is a page itself its own pattern', () => {
    const routes = [
      route('referrals', 'GET', '/my-referral'),
      route('referrals', 'GET', '/my-referral/{token}'),
      route('menu', 'GET', '/find'),
    ];
    expect(pathBehaviours(routes)).toEqual([
      {pattern: '/my-referral', kind: 'private'},
      {pattern: '/find', kind: 'menu'},
      {pattern: '/my-referral/*', kind: 'private'},
    ]);
  });

  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html (read November 2026)
  it('stays well below the 75 behaviours that a distribution may have', () => {
    expect(pathBehaviours().length).toBeLessThan(50);
  });
});

describe('HTTP API routes from routes', () => {
  it('gives a path to its function for every method', () => {
    const routes = [route('referrals', 'GET', '/shortlist'), route('referrals', 'POST', '/shortlist')];
    expect(apiRoutes(routes)).toEqual([{path: '/shortlist', function: 'referrals'}]);
  });

  it('gives all below a private first segment to its function', () => {
    expect(apiRoutes([route('provider', 'GET', '/provider/referral/{token}')])).toEqual([
      {path: '/provider/referral/{token}', function: 'provider'},
      {path: '/provider/{proxy+}', function: 'provider'},
    ]);
  });

  it('refuses a path that two functions share', () => {
    const routes = [route('menu', 'GET', '/find'), route('referrals', 'POST', '/find')];
    expect(() => apiRoutes(routes)).toThrow(/\/find belongs to menu and to referrals/);
  });
});
