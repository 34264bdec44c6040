import type {ScheduleModel} from '../template/schedules.ts';
import {isCronDue, rateMs} from './isDue.ts';

interface Scheduler {
  readonly stop: () => void;
}

const MINUTE_MS = 60_000;

/** The input with the scheduler's own words filled in. https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
export const inputOf = ({id, input}: ScheduleModel, now: Date): string =>
  input
    .replaceAll('<aws.scheduler.scheduled-time>', now.toISOString().replace(/\.\d+Z$/, 'Z'))
    .replaceAll('<aws.scheduler.schedule-arn>', id)
    .replaceAll('<aws.scheduler.attempt-number>', '1')
    .replaceAll('<aws.scheduler.execution-id>', `local-${now.getTime()}`);

/** Starts the schedules' functions when they are due: a rate from now on, a cron at its minute. */
export const startScheduler = (
  schedules: readonly ScheduleModel[],
  run: (schedule: ScheduleModel, input: string) => void,
): Scheduler => {
  const start = (schedule: ScheduleModel): void => {
    run(schedule, inputOf(schedule, new Date()));
  };
  const timers = schedules
    .map((schedule) => ({schedule, periodMs: rateMs(schedule.expression)}))
    .map(({schedule, periodMs}) => {
      if (periodMs !== undefined) {
        return setInterval(() => {
          start(schedule);
        }, periodMs);
      }
      // Said at the start and not at the first minute, when nobody looks.
      isCronDue(schedule.expression, schedule.timeZone, new Date());
      let lastMinute = Math.floor(Date.now() / MINUTE_MS);
      return setInterval(() => {
        const minute = Math.floor(Date.now() / MINUTE_MS);
        if (minute === lastMinute) return;
        lastMinute = minute;
        if (isCronDue(schedule.expression, schedule.timeZone, new Date())) start(schedule);
      }, 1000);
    });
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
