import {startTestCloud, type TestCloud} from '../support/cloud.ts';

let started: Promise<TestCloud> | undefined;

/** The whole local cloud with the demonstration menu: one for all benches of a run. */
export const benchCloud = (): Promise<TestCloud> => (started ??= startTestCloud({isSeeded: true}));

export const stopBenchCloud = async (): Promise<void> => {
  const cloud = started;
  started = undefined;
  await (await cloud)?.stop();
};
