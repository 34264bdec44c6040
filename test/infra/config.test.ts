import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {settingsOf} from '../../infra/config.ts';
import {contentSecurityPolicy} from '../../infra/constructs/contentSecurityPolicy.ts';

const {context} = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
  context: {stages: Record<string, Record<string, unknown>>};
};
const {stages} = context;

describe('the settings of a stage', () => {
  it('are there for the local cloud without any of our own', () => {
    expect(settingsOf('local', undefined)).toMatchObject({stage: 'local', region: 'eu-west-2', domain: null});
  });

  it.each(Object.keys(stages))('are complete for %s in cdk.json', (stage) => {
    expect(settingsOf(stage, stages).stage).toBe(stage);
  });

  it('say which stage is not known, and where to write it', () => {
    expect(() => settingsOf('staging', stages)).toThrow(/no settings for the stage "staging".*cdk\.json/s);
  });

  it('name what is missing or wrong', () => {
    const wrong = {wrong: {...stages.production, mailFrom: 'nobody', siteOrigin: 'https://a.example/'}};
    expect(() => settingsOf('wrong', wrong)).toThrow(/mailFrom/);
    expect(() => settingsOf('wrong', wrong)).toThrow(/No slash at the end/);
  });

  it('take a source of map pictures, and only one that a browser may safely ask', () => {
    const map = {tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Map makers', maxZoom: 18};
    const staged = (change: object) => ({mapped: {...stages.production, map: {...map, ...change}}});
    expect(settingsOf('mapped', staged({})).map).toEqual(map);
    expect(settingsOf('production', stages).map).toBeNull();
    expect(settingsOf('local', {local: {map}})).toMatchObject({stage: 'local', map});
    for (const tiles of [
      'http://tiles.example/{z}/{x}/{y}.png',
      'https://tiles.example/{z}/{x}.png',
      "https://tiles.example/{z}/{x}/{y}.png; script-src 'unsafe-inline'",
      'https://*/{z}/{x}/{y}.png',
    ]) {
      expect(() => settingsOf('mapped', staged({tiles}))).toThrow(/tiles/);
    }
  });

  it('let pictures come from the host of the map, nothing else, and from nowhere without one', () => {
    const map = {
      tiles: 'https://tiles.example/{z}/{x}/{y}.png?key=1',
      attribution: 'Map makers',
      maxZoom: 18,
    };
    const [withMap, without] = [contentSecurityPolicy(map), contentSecurityPolicy(null)];
    expect(without).not.toContain('http');
    expect(withMap.replace(' https://tiles.example', '')).toBe(without);
    expect(withMap).toContain("img-src 'self' data: https://tiles.example;");
  });

  it('take no alarm away without a reason', () => {
    const careless = {careless: {...stages.production, alarms: {optOutReason: 'no'}}};
    expect(() => settingsOf('careless', careless)).toThrow(/alarms/);
  });
});
