import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {expect} from 'vitest';
import {DUE_INDEX, referralKeys} from '../../../functions/data/keys.ts';
import type {TestCloud} from '../../support/cloud.ts';
import {DESK_WITH_SCRIPT, FULL_RUN_ONLY, type Journey, PHONE_WITHOUT_SCRIPT} from './journey.ts';
import {codeIn, expectToSayNothing, mailOf} from './mails.ts';
import {idOf, leaveUnmarked, statesOf} from './leftByCourier.ts';
import {AMINA} from './people.ts';
import {lastRun, saveByApi} from './saveByApi.ts';

/** Makes a referral one that was sent 90 days ago, whose next clock has ended. */
const letTimePass = async ({documents, table}: TestCloud, referralId: string): Promise<void> => {
  const past = new Date(Date.now() - 90 * 86_400_000).toISOString();
  await documents.send(
    new UpdateCommand({
      TableName: table('REFERRALS_TABLE'),
      Key: referralKeys.referral(referralId),
      UpdateExpression: 'SET createdAt = :past, #due = :past',
      ExpressionAttributeNames: {'#due': DUE_INDEX.sort},
      ExpressionAttributeValues: {':past': past},
    }),
  );
};

/** A provider who never answers: the person and the curator are told, and then it ends. */
export const lateJourney: Journey = {
  name: 'A referral that nobody answers is escalated, ended, and sent to somebody else',
  screens: [PHONE_WITHOUT_SCRIPT],
  walk: async (world, arrive) => {
    const {cloud} = world;
    const {page, look, address, button} = await arrive();
    const saved = await saveByApi(world, AMINA, {address});
    await cloud.settled();
    await letTimePass(cloud, await idOf(cloud, saved.reference));
    await cloud.runSchedules();
    await mailOf(cloud, `A provider has not answered: ${saved.reference}`);
    expectToSayNothing(await mailOf(cloud, `Your request is taking too long: ${saved.reference}`), [
      AMINA.name,
    ]);
    await page.goto(saved.followUrl);
    await look('late');
    expect(await page.locator('main').innerText()).toContain('should have answered you');

    await cloud.runSchedules();
    await mailOf(cloud, `A referral was never answered: ${saved.reference}`);
    expectToSayNothing(await mailOf(cloud, `They did not answer: ${saved.reference}`), [AMINA.name]);
    await page.reload();
    await look('never answered');
    expect(await page.locator('main').innerText()).toContain('They did not answer');

    await button('Send me a code').click();
    const code = codeIn(await mailOf(cloud, 'Your code for Local Menu'));
    await page.getByLabel('Code').fill(code);
    await button('Continue').click();
    await look('who else can help');
    const offers = page.getByRole('button', {name: /^Send my request to /});
    const chosen = (await offers.first().innerText()).replace('Send my request to ', '');
    await offers.first().click();
    await look('sent to somebody else');
    const main = await page.locator('main').innerText();
    expect(main).toContain(chosen);
    expect(main).not.toContain(saved.reference);
    await cloud.settled();
    expect(
      cloud
        .mails()
        .filter(({subject}) => subject.startsWith('New referral:'))
        .at(-1)?.text,
    ).not.toContain(saved.reference);
  },
};

/** A mail that comes back: the provider is asked to phone, and the person sees that our mail does not arrive. */
export const cameBackJourney: Journey = {
  name: 'A mail to a person comes back, and whoever can phone them is told',
  screens: [DESK_WITH_SCRIPT],
  walk: async (world, arrive) => {
    const {cloud} = world;
    const {page, look, address} = await arrive();
    const saved = await saveByApi(world, AMINA, {address});
    const mail = await mailOf(cloud, `We have your request: ${saved.reference}`);
    await cloud.bounceMail(mail.id);
    await cloud.settled();
    expectToSayNothing(await mailOf(cloud, `Please phone them: ${saved.reference}`), [
      AMINA.name,
      AMINA.email,
    ]);
    await page.goto(saved.followUrl);
    await look('our email came back');
    expect(await page.locator('main').innerText()).toContain('Our email to you came back');
  },
};

/** How many mails name a referral: the schedules also send what has nothing to do with it. */
const mailsAbout = (cloud: TestCloud, reference: string): number =>
  cloud.mails().filter(({text}) => text.includes(reference)).length;

/** What a courier that died has left is done by the steward: mails, the count, the band of the run. */
export const stewardJourney: Journey = {
  name: 'A referral whose courier died is told and counted by the steward',
  screens: FULL_RUN_ONLY,
  walk: async ({cloud, ...world}, arrive) => {
    const person = await arrive();
    const run = await lastRun({cloud});
    const saved = await saveByApi({cloud, ...world}, AMINA, {
      address: person.address,
      run,
    });
    await cloud.settled();
    const referralId = await idOf(cloud, saved.reference);
    await leaveUnmarked(cloud, referralId);
    const before = mailsAbout(cloud, saved.reference);

    await cloud.runSchedules();
    await cloud.settled();
    expect(mailsAbout(cloud, saved.reference) - before).toBe(2);
    await mailOf(cloud, `New referral: ${saved.reference}`);
    expect(await statesOf(cloud, referralId)).toEqual([
      'count: sent',
      'person-sent: sent',
      'provider-new: sent',
      'seat-band: sent',
    ]);
    await person.page.goto(saved.followUrl);
    await person.look('my referral');
    expect(await person.page.locator('main').innerText()).toContain(saved.reference);
  },
};
