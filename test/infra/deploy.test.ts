import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';

/** The command as a person runs it, on a computer where nobody has signed in to AWS. */
const deploy = (...args: string[]) => {
  const {status, stderr} = spawnSync(process.execPath, ['infra/deploy.ts', ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  return {status, stderr};
};

describe('npm run deploy', () => {
  it('explains what it needs when no stage is named', () => {
    const {status, stderr} = deploy();
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm run deploy -- <stage>.*test, production/s);
    expect(stderr).toMatch(/bootstrap.*us-east-1/s);
  });

  it('says what is missing and what to do, and deploys nothing', () => {
    const {status, stderr} = deploy('production');
    expect(status).toBe(1);
    expect(stderr).toContain('which is an example. Write your own in cdk.json');
    expect(stderr).toContain('No AWS credentials were found. Sign in');
  });

  it('knows when a stage is not there', () => {
    const {status, stderr} = deploy('staging');
    expect(status).toBe(1);
    expect(stderr).toContain('no settings for the stage "staging"');
  });
});
