import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {settingsOf} from '../../infra/config.ts';

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

  it('take no alarm away without a reason', () => {
    const careless = {careless: {...stages.production, alarms: {optOutReason: 'no'}}};
    expect(() => settingsOf('careless', careless)).toThrow(/alarms/);
  });
});
