import type {Availability} from '#shared/model/search.ts';
import type {TagColour} from '../components/Tag.tsx';

interface Words {
  readonly text: string;
  readonly colour: TagColour;
}

const AVAILABILITY: Readonly<Record<Availability, Words>> = {
  open: {text: 'Places free', colour: 'green'},
  'nearly-full': {text: 'Nearly full', colour: 'yellow'},
  'waiting-list': {text: 'Waiting list', colour: 'yellow'},
  'assessment-needed': {text: 'They see you first', colour: 'blue'},
  full: {text: 'Full', colour: 'grey'},
  paused: {text: 'Not running now', colour: 'grey'},
  unknown: {text: 'Ask about places', colour: 'white'},
};

/** Whether there is room, in a few words and the colour of their tag. */
export const availabilityInWords = (availability: Availability): Words => AVAILABILITY[availability];
