import {describe, expect, it} from 'vitest';
import {isExpired, referralExpires, RETENTION_DAYS} from '#shared/referral/retention.ts';
import {seatBand} from '#shared/referral/seatBand.ts';
import {ReferralState} from '#shared/model/referral.ts';
import {backoffMs} from '../../../functions/data/outboxStore.ts';
import {viewerHash} from '../../../functions/data/limitStore.ts';
import {clearCookie, setCookie} from '../../../functions/http/cookie.ts';
import {formToken, isFormToken} from '../../../functions/http/formGuard.ts';

const HTTPS = 'https://menu.example';

describe('a cookie of ours', () => {
  it('over https is bound to the host, or to its path, and kept from script', () => {
    expect(setCookie('refer', 'abc', {origin: HTTPS})).toBe(
      '__Host-refer=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(setCookie('access', 'abc', {origin: HTTPS, path: '/my-referral', maxAgeSeconds: 5})).toBe(
      '__Secure-access=abc; Path=/my-referral; HttpOnly; SameSite=Lax; Secure; Max-Age=5',
    );
  });

  it('over plain http, on one’s own machine, has its plain name', () => {
    expect(setCookie('refer', 'abc', {origin: 'http://localhost:8080'})).toBe(
      'refer=abc; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('is removed by its own path', () => {
    expect(clearCookie('access', {origin: HTTPS, path: '/my-referral'})).toContain('Max-Age=0');
  });
});

describe('the token of a form', () => {
  it('belongs to one cookie', () => {
    expect(isFormToken(formToken('one'), 'one')).toBe(true);
    expect(isFormToken(formToken('one'), 'other')).toBe(false);
    expect(isFormToken('', 'one')).toBe(false);
  });

  it('does not give the cookie away', () => {
    expect(formToken('one')).not.toContain('one');
  });
});

describe('a viewer’s address', () => {
  const now = new Date('2026-05-01T09:00:00Z');

  it('is counted without being kept, and differently each day', () => {
    const hash = viewerHash('203.0.113.7', 'secret', now);
    expect(hash).not.toContain('203');
    expect(viewerHash('203.0.113.7', 'secret', new Date('2026-05-02T09:00:00Z'))).not.toBe(hash);
    expect(viewerHash('203.0.113.7', 'other', now)).not.toBe(hash);
  });

  it('of one home network is one viewer', () => {
    const one = viewerHash('2001:db8:1:2:3:4:5:6', 'secret', now);
    expect(viewerHash('2001:db8:1:2:aaaa:bbbb:cccc:dddd', 'secret', now)).toBe(one);
    expect(viewerHash('2001:db8:1:3::1', 'secret', now)).not.toBe(one);
  });

  it('of one network is one viewer in short and long writing', () => {
    expect(viewerHash('2001:db8::1', 'secret', now)).toBe(viewerHash('2001:0db8:0:0:ffff::2', 'secret', now));
  });
});

describe('the band of a run’s places', () => {
  it.each([
    [0, 10, 'open'],
    [7, 10, 'open'],
    [8, 10, 'nearly-full'],
    [9, 10, 'nearly-full'],
    [10, 10, 'full'],
    [11, 10, 'full'],
    [40, 50, 'nearly-full'],
    [39, 50, 'open'],
  ])('with %i of %i taken is %s', (taken, capacity, band) => {
    expect(seatBand({taken, capacity})).toBe(band);
  });

  it('is not known while the provider keeps the count', () => {
    expect(seatBand({taken: 3, capacity: undefined})).toBe('unknown');
  });
});

describe('how long a referral is kept', () => {
  it('is said for every state, and shorter once it has ended', () => {
    expect(ReferralState.options.filter((state) => !(RETENTION_DAYS[state] > 0))).toEqual([]);
    expect(RETENTION_DAYS.withdrawn).toBeLessThan(RETENTION_DAYS.sent);
  });

  it('ends on the second', () => {
    const since = new Date('2026-05-01T09:00:00Z');
    const row = {expiresAtEpochSeconds: referralExpires('withdrawn', since)};
    expect(isExpired(row, new Date('2026-05-31T08:59:59Z'))).toBe(false);
    expect(isExpired(row, new Date('2026-05-31T09:00:00Z'))).toBe(true);
  });
});

describe('the wait after a mail that failed', () => {
  it('doubles from a minute to an hour and stays there', () => {
    const minutes = [1, 2, 3, 6, 7, 8, 50].map((attempts) => backoffMs(attempts) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 32, 60, 60, 60]);
  });
});
