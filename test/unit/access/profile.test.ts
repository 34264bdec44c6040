import {describe, expect, it} from 'vitest';
import {profileValues, readProfile} from '#shared/access/profile.ts';

const TYPED = {
  name: ' Pat Okafor ',
  job: 'Practice nurse',
  organisation: 'Example Surgery',
  odsCode: 'b86 999',
  replyEmail: 'team@surgery.example',
  phone: '',
};

describe('what a referrer says of themselves', () => {
  it('is read as it is written on letters', () => {
    expect(readProfile(TYPED)).toEqual({
      profile: {
        name: 'Pat Okafor',
        job: 'Practice nurse',
        organisation: 'Example Surgery',
        odsCode: 'B86999',
        replyEmail: 'team@surgery.example',
      },
    });
  });

  it('takes no field that the page does not ask for', () => {
    const read = readProfile({...TYPED, accountId: 'another', role: 'curator'});
    expect('profile' in read && Object.keys(read.profile)).not.toContain('role');
  });

  it.each([
    ['name', ''],
    ['name', 'Pat\r\nBcc: everybody@example.org'],
    ['odsCode', 'B8/99'],
    ['replyEmail', 'team'],
    ['replyEmail', 'team@surgery.example\r\nBcc: everybody@example.org'],
    ['phone', '111'],
  ])('does not take %s as "%s"', (field, value) => {
    const read = readProfile({...TYPED, [field]: value});
    expect('errors' in read && read.errors.map((error) => error.field)).toEqual([field]);
  });

  it('comes back to its form as it was kept', () => {
    const read = readProfile(TYPED);
    expect('profile' in read && readProfile(profileValues(read.profile))).toEqual(read);
  });
});
